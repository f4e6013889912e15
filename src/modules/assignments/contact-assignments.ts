import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactViewParts } from '../contacts/index.js';
import { AssignmentReadModel } from './assignments.read-model.js';

/** Shows a contact's assignments with it. */
@Injectable()
export class ContactAssignments implements OnModuleInit {
  constructor(
    private readonly readModel: AssignmentReadModel,
    private readonly parts: ContactViewParts,
  ) {}

  onModuleInit(): void {
    this.parts.register('assignments', (contactIds) => this.readModel.ofContacts(contactIds));
  }
}
