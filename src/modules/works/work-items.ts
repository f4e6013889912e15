import { Injectable } from '@nestjs/common';
import {
  ProcessQueries,
  type ProcessInstance,
  workItemCompleting,
  type Completing,
  instanceEnded,
} from '../../engine/api/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { Clock } from '../../platform/clock/index.js';
import { plannedDates } from './work-dates.js';
import { WrongWorkField } from './works.errors.js';
import { WorkService, WORKS_PROCESS } from './works.service.js';
import { isStorable } from '../../platform/http/index.js';

const TEXTS = ['rejectionReason', 'doneNote', 'rescheduleReason', 'notice'];

/** Looks at what is handed in with the tasks of a work, and follows its process to an end that is none of its own. */
@Injectable()
export class WorkItems {
  constructor(
    private readonly works: WorkService,
    private readonly queries: ProcessQueries,
    private readonly clock: Clock,
  ) {}

  /** Throws WrongWorkField (400) naming a date or a text; the task stays open then. */
  @Hears(workItemCompleting)
  async completing({ item, submitted }: Completing): Promise<void> {
    const { processKey, definitionKey } = item;
    if (processKey !== WORKS_PROCESS) return;
    if (definitionKey === 'programmare') {
      const { plannedFrom, plannedTo } = submitted;
      plannedDates({ plannedFrom, plannedTo }, this.clock.now());
    }
    for (const field of TEXTS) {
      const text = submitted[field];
      if (typeof text !== 'string' || (text.trim() !== '' && isStorable(text))) continue;
      throw new WrongWorkField(field, 'blank', `${field} must have words that can be stored.`);
    }
  }

  @Hears(instanceEnded)
  async instanceEnded({ id, definitionKey, state }: ProcessInstance): Promise<void> {
    if (definitionKey !== WORKS_PROCESS || state !== 'cancelled') return;
    const { workId } = await this.queries.variables(id);
    if (typeof workId === 'string') await this.works.processCancelled(workId);
  }
}
