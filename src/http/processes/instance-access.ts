import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/index.js';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { type ProcessInstance, ProcessQueries } from '../../engine/api/index.js';
import { hasRole, PROCESS_READERS } from './roles.js';
import { visibleTo } from './task-access.js';
import { TASK_STATES } from './task.dto.js';

/** Which process instances the caller may read. */
@Injectable()
export class InstanceAccess {
  constructor(private readonly queries: ProcessQueries) {}

  /** True for those whose work is the processes themselves. */
  seesAll(): boolean {
    return hasRole(currentActor(), ...PROCESS_READERS);
  }

  /**
   * Others must name a case: finding the instances of their tasks one by one would be a search without end.
   * @throws InvalidInput field `contactId`
   */
  requireCase(contactId: string | undefined): void {
    if (contactId || this.seesAll()) return;
    throw new InvalidInput('Say which case: only managers may list the instances of all.', [
      { field: 'contactId', code: 'required', message: 'contactId is required.' },
    ]);
  }

  /**
   * Others read an instance when a task of its case is, or was, theirs to do.
   * @throws NotFound also for an instance that exists and is not theirs
   */
  async require(id: string): Promise<ProcessInstance> {
    const instance = await this.queries.instance(id);
    if (!(await this.mayRead(instance))) throw new NotFound('process-instance', id);
    return instance;
  }

  /** As `require`, for what is asked of running instances only. Throws NotFound also for one that has ended. */
  async requireOpen(id: string): Promise<ProcessInstance> {
    const instance = await this.require(id);
    if (instance.endedAt !== null) throw new NotFound('process-instance', id);
    return instance;
  }

  async mayRead({ id, businessKey }: ProcessInstance): Promise<boolean> {
    if (this.seesAll()) return true;
    const of = businessKey === null ? { instanceId: id } : { businessKey };
    for (const state of TASK_STATES) {
      const seen = { ...of, state, visibleTo: visibleTo(currentActor()) };
      if ((await this.queries.countTasks(seen)) > 0) return true;
    }
    return false;
  }
}
