import { Injectable } from '@nestjs/common';
import { Answers } from '../../platform/hooks/index.js';
import {
  contactDestined,
  ContactReadModel,
  type Destination,
  type OfContact,
} from '../contacts/index.js';
import { AssignmentLookup } from './assignment-lookup.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

/**
 * The registering point makes the first assignment (rule 1), where whoever registers says at once who is competent.
 * The rules of every assignment hold: who may receive, and a reason for a deviation (rule 4).
 */
@Injectable()
export class FirstAssignment {
  constructor(
    private readonly contacts: ContactReadModel,
    private readonly lookup: AssignmentLookup,
    private readonly assignments: AssignmentService,
    private readonly work: CompetenceWork,
  ) {}

  /** Throws InvalidInput (400) naming `toPoint`, and what AssignmentService.propose throws. */
  @Answers(contactDestined)
  async destined({
    contactId,
    destination,
  }: OfContact & { destination: Destination }): Promise<void> {
    const { toPoint, reason } = destination;
    await this.lookup.openPoint(toPoint, 'toPoint');
    const { registeredPoint: fromPoint } = await this.contacts.getAsSystem(contactId);
    await this.work.give(contactId, toPoint);
    await this.assignments.propose({ type: 'competence', contactId, fromPoint, toPoint, reason });
  }
}
