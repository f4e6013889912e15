import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ContactListeners,
  ContactReadModel,
  type ContactListener,
  type Destination,
} from '../contacts/index.js';
import { AssignmentLookup } from './assignment-lookup.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

/**
 * The registering point makes the first assignment (rule 1), where whoever registers says at once who is competent.
 * The rules of every assignment hold: who may receive, and a reason for a deviation (rule 4).
 */
@Injectable()
export class FirstAssignment implements ContactListener, OnModuleInit {
  constructor(
    private readonly listeners: ContactListeners,
    private readonly contacts: ContactReadModel,
    private readonly lookup: AssignmentLookup,
    private readonly assignments: AssignmentService,
    private readonly work: CompetenceWork,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  /** Throws InvalidInput (400) naming `toPoint`, and what AssignmentService.propose throws. */
  async destined(contactId: string, { toPoint, reason }: Destination): Promise<void> {
    await this.lookup.openPoint(toPoint, 'toPoint');
    const { registeredPoint: fromPoint } = await this.contacts.getAsSystem(contactId);
    await this.work.give(contactId, toPoint);
    await this.assignments.propose({ type: 'competence', contactId, fromPoint, toPoint, reason });
  }
}
