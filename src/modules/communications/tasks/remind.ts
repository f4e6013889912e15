import { Injectable } from '@nestjs/common';
import {
  complete,
  TaskHandler,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../../../engine/api/index.js';
import { ContactService, TimelineService } from '../../contacts/index.js';
import { OrganisationReadModel } from '../../organisation/index.js';
import { messageFacts } from '../message-facts.js';

interface Reminder {
  contactId: string;
  /** Element id of the user task that waits. */
  step?: string | null;
  /** Code of the point that has the task; null: whoever works on the contact. */
  point?: string | null;
}

/** Reminds a point of the network of an open task: a line on the timeline, no message leaves. */
@Injectable()
@TaskHandler('communications.remind')
export class RemindPoint implements TaskHandlerOf<Reminder> {
  constructor(
    private readonly contacts: ContactService,
    private readonly organisation: OrganisationReadModel,
    private readonly timeline: TimelineService,
  ) {}

  async handle({ variables: { contactId, step, point } }: Task<Reminder>): Promise<TaskOutcome> {
    const contact = await this.contacts.hold(contactId);
    const code = point ?? contact.workingPoint ?? contact.ownerPoint;
    const name = (await this.organisation.findPoint(code))?.name ?? code;
    this.timeline.add({
      contactId,
      kind: 'reminder',
      fact: messageFacts.reminded(name, step ?? ''),
      data: { step: step ?? null, point: code },
    });
    return complete();
  }
}
