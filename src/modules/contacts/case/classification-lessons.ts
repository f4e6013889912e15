import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { HearsAfter, type DeliveredEvent } from '../../../platform/outbox/index.js';
import { ClassificationExperience } from '../../classification/index.js';
import { contactEvents } from '../contacts.events.js';
import type { ContactKind } from './contact-values.js';

interface TaughtRow {
  code: string | null;
  district: string | null;
  kind: ContactKind;
  text: string;
}

/** Every contact that somebody classified teaches the suggestions, after its commit. */
@Injectable()
export class ClassificationLessons {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly experience: ClassificationExperience,
  ) {}

  @HearsAfter(contactEvents.classified, { as: 'ClassificationLessons' })
  async handle({ payload: { contactId } }: DeliveredEvent<{ contactId: string }>): Promise<void> {
    const [row] = await this.uow.query<TaughtRow & Record<string, unknown>>({
      text: `SELECT classification_code AS code, district, kind, concat_ws(' ', subject, description) AS text
               FROM contact WHERE id = $1 AND status NOT IN ('notAppropriate', 'cancelled')`,
      values: [contactId],
    });
    if (!row?.code) return;
    const { code, district, kind, text } = row;
    await this.experience.learn({ contactId, code, district, kind, text });
  }
}
