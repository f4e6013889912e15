import { Injectable } from '@nestjs/common';
import {
  ProcessEngine,
  ProcessQueries,
  workItemCompleting,
  type Completing,
} from '../../engine/api/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { ContactReadModel, ContactService, isEnd } from '../contacts/index.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentService } from './assignments.service.js';
import { SERVICE_CYCLE } from './ownership.service.js';
import { isUuid } from '../../platform/http/index.js';

/** The owner's tasks that whoever has the competence does; listening and verifying stay the owner's. */
const WORK: readonly string[] = ['capire', 'rispondere'];

/**
 * The work goes with the competence: while an assignment made by hand is open, understanding and answering are its
 * receiver's, and then the owner's again. The ownership stays where it is. Every method joins the caller's unit of
 * work and comes before the rows: every command locks the process instance first.
 */
@Injectable()
export class CompetenceWork {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly contacts: ContactService,
    private readonly contactReadModel: ContactReadModel,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
  ) {}

  /** The open task, and those the cycle opens next, are `point`'s. Nothing happens to a contact that has ended. */
  async give(contactId: string, point: string): Promise<void> {
    const { status, processInstanceId } = await this.contactReadModel.getAsSystem(contactId);
    if (isEnd(status) || !processInstanceId) return;
    await this.engine.setVariables(processInstanceId, { point });
    const { items } = await this.queries.tasks({
      businessKey: contactId,
      processKey: SERVICE_CYCLE,
      state: 'open',
      limit: 200,
    });
    for (const { id, definitionKey } of items) {
      if (WORK.includes(definitionKey)) await this.engine.setTaskCandidates(id, [point]);
    }
  }

  /** The work is the owner's again, when it had gone with `assignment`. */
  async giveBack({ type, open, contactId, processInstanceId }: Assignment): Promise<void> {
    if (type !== 'competence' || !open || processInstanceId !== null) return;
    const { owner } = await this.contactReadModel.getAsSystem(contactId);
    await this.give(contactId, owner);
  }

  /**
   * Whoever answers the citizen answers the assignment by that. A question whose answer is not known climbs from the
   * owner, and its answer comes back to the owner.
   */
  @Hears(workItemCompleting)
  async completing({ item, submitted }: Completing): Promise<void> {
    const { processKey, definitionKey, businessKey: contactId, instanceId } = item;
    if (processKey !== SERVICE_CYCLE || !contactId || !isUuid(contactId)) return;
    if (!WORK.includes(definitionKey)) return;
    if (definitionKey === 'capire' && submitted.answerKnown === true) return;
    const { ownerPoint, workingPoint } = await this.contacts.hold(contactId);
    if (workingPoint === null || workingPoint === ownerPoint) return;
    const [open] = await this.assignments.holdOpen(contactId, { types: ['competence'] });
    if (!open || open.processInstanceId !== null) return;
    await this.engine.setVariables(instanceId, { point: ownerPoint });
    if (definitionKey !== 'rispondere') return;
    await this.assignments.answerWorked(open.id, { answer: String(submitted.answer ?? '') });
  }
}
