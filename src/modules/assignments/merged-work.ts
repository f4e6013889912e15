import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactListeners, type ContactListener, type MainContact } from '../contacts/index.js';
import { AssignmentService } from './assignments.service.js';
import { CompetenceWork } from './competence-work.js';

/** A contact that was merged into another one has no work of its own: what was asked about it is taken back. */
@Injectable()
export class MergedWork implements ContactListener, OnModuleInit {
  constructor(
    private readonly listeners: ContactListeners,
    private readonly assignments: AssignmentService,
    private readonly work: CompetenceWork,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async merged(contactId: string, { protocolNumber }: MainContact): Promise<void> {
    const reason = {
      text: `Unito al contatto ${protocolNumber}.`,
      textEn: `Merged into contact ${protocolNumber}.`,
    };
    for (const type of ['inquiry', 'competence'] as const) {
      for (const open of await this.assignments.holdOpen(contactId, { type })) {
        await this.work.giveBack(open);
      }
      await this.assignments.recallOpen(contactId, { type }, reason);
    }
  }
}
