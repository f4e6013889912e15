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
import { messageSentences } from '../message-sentences.js';

interface Reminder {
  contactId: string;
  /** Element id of the user task that waits. */
  step?: string | null;
  /** Code of the point that has the task; null: whoever works on the contact. */
  point?: string | null;
}

const STEP_NAMES: Record<string, { it: string; en: string }> = {
  capire: { it: 'Capire la richiesta', en: 'Understand the request' },
  rispondere: { it: 'Fornire la risposta', en: 'Give the answer' },
  prendereInCarico: { it: "Prendere in carico l'intervento", en: 'Take the work over' },
  eseguire: { it: "Eseguire l'intervento", en: 'Carry out the work' },
  avvisareCittadino: { it: 'Avvisare il cittadino', en: 'Tell the citizen' },
  valutare: { it: 'Valutare la richiesta', en: 'Assess the request' },
};

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
    const stepName = STEP_NAMES[step ?? ''] ?? { it: step ?? '', en: step ?? '' };
    const sentence = messageSentences.reminded(name, stepName);
    this.timeline.add({
      contactId,
      kind: 'reminder',
      text: sentence.it,
      textEn: sentence.en,
      data: { step: step ?? null, point: code },
    });
    return complete();
  }
}
