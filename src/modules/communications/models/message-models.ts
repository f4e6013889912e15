import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound, type FieldError } from '../../../platform/errors/index.js';
import { ClassificationReadModel } from '../../classification/index.js';
import { ContactReadModel, type Channel, type ContactKind } from '../../contacts/index.js';
import { MessageModelChanged } from '../communications.errors.js';
import { fill, unknownPlaceholders } from '../../knowledge/index.js';
import { isUuid } from '../../../platform/http/index.js';

/** What a model says, and of which contacts it is offered; null: of all. */
export interface ModelContent {
  name: string;
  kind: ContactKind | null;
  channel: Channel | null;
  classification: string | null;
  subject: string;
  body: string;
  /** Empty: the Italian is used. */
  subjectEn: string;
  bodyEn: string;
}

export interface ModelVersion extends ModelContent {
  version: number;
  writtenBy: string;
  writtenAt: string;
}

export interface ModelView extends ModelVersion {
  id: string;
  retiredAt: string | null;
}

const CONTENT = `v.version, v.name, v.kind, v.channel, v.classification_code AS classification, v.subject, v.body,
  v.subject_en AS "subjectEn", v.body_en AS "bodyEn", v.written_by AS "writtenBy", v.written_at AS "writtenAt"`;
const CURRENT = `SELECT m.id, m.retired_at AS "retiredAt", ${CONTENT}
  FROM message_model m JOIN message_model_version v ON v.model_id = m.id AND v.version = m.version`;
const TEXTS = ['subject', 'body', 'subjectEn', 'bodyEn'] as const;

/** Model messages to citizens: written, changed in versions, retired. Writes join the caller's unit of work. */
@Injectable()
export class MessageModels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly contacts: ContactReadModel,
    private readonly tree: ClassificationReadModel,
  ) {}

  /** By name; those in use alone, or the retired as well. */
  async list(retired: boolean): Promise<ModelView[]> {
    const rows = await this.uow.read<ModelView>(
      `${CURRENT} WHERE $1 OR m.retired_at IS NULL ORDER BY lower(v.name), m.id`,
      [retired],
    );
    return rows.map(inJson);
  }

  /** Those in use that fit the contact, the most particular first; none of a contact that the caller may not see. */
  async fitting(contactId: string): Promise<ModelView[]> {
    const contact = (await this.contacts.among([contactId])).get(contactId);
    if (!contact) return [];
    const { kind, channel, classification } = contact;
    const rows = await this.uow.read<ModelView>(
      `${CURRENT} WHERE m.retired_at IS NULL
          AND (v.kind IS NULL OR v.kind = $1) AND (v.channel IS NULL OR v.channel = $2)
          AND (v.classification_code IS NULL OR v.classification_code = $3
               OR starts_with($3, v.classification_code || '.'))
        ORDER BY length(v.classification_code) DESC NULLS LAST, v.kind NULLS LAST, v.channel NULLS LAST,
                 lower(v.name), m.id`,
      [kind, channel, classification],
    );
    return rows.map(inJson);
  }

  /** Throws NotFound (404). */
  async get(id: string): Promise<ModelView> {
    const [row] = isUuid(id)
      ? await this.uow.read<ModelView>(`${CURRENT} WHERE m.id = $1`, [id])
      : [];
    if (!row) throw new NotFound('message-model', id);
    return inJson(row);
  }

  /** Every version, newest first. Throws NotFound (404). */
  async versions(id: string): Promise<ModelVersion[]> {
    await this.get(id);
    const rows = await this.uow.read<ModelVersion>(
      `SELECT ${CONTENT} FROM message_model_version v WHERE v.model_id = $1 ORDER BY v.version DESC`,
      [id],
    );
    return rows.map(inJson);
  }

  /** Throws InvalidInput (400) naming `classification`, or texts with unknown placeholders. */
  async create(content: ModelContent): Promise<ModelView> {
    await this.requireSound(content);
    const id = randomUUID();
    await this.uow.query({
      text: 'INSERT INTO message_model (id, version, created_at) VALUES ($1, 1, $2)',
      values: [id, this.clock.now()],
    });
    await this.write(id, 1, content);
    return this.get(id);
  }

  /** Makes the next version. Throws NotFound (404), Conflict (409), InvalidInput (400) as `create`. */
  async change(id: string, content: ModelContent, version: number): Promise<ModelView> {
    await this.requireSound(content);
    await this.hold(id, version);
    await this.uow.query({
      text: 'UPDATE message_model SET version = version + 1 WHERE id = $1',
      values: [id],
    });
    await this.write(id, version + 1, content);
    return this.get(id);
  }

  /** Takes it out of use, or back into it. Throws NotFound (404), Conflict (409). */
  async retire(id: string, retired: boolean, version: number): Promise<ModelView> {
    await this.hold(id, version);
    await this.uow.query({
      text: 'UPDATE message_model SET retired_at = $2 WHERE id = $1',
      values: [id, retired ? this.clock.now() : null],
    });
    this.record(id, retired ? 'message-model.retired' : 'message-model.taken-back', version);
    return this.get(id);
  }

  /**
   * A subject and a body with what the actor may know of the contact, in its citizen's language; what is not known stays
   * in braces and is named in `missing`. Throws NotFound (404), InvalidInput (400) naming unknown placeholders.
   */
  async render(
    contactId: string,
    texts: { subject: string; body: string },
  ): Promise<{ subject: string; body: string; missing: string[] }> {
    const contact = await this.contacts.get(contactId);
    requireKnown(placeholderFaults(texts));
    const language = contact.citizen?.preferredLanguage === 'en' ? 'en' : 'it';
    const filling = { contact, operator: currentActor().name, now: this.clock.now() };
    const subject = fill(texts.subject, language, filling);
    const body = fill(texts.body, language, filling);
    const missing = [...new Set([...subject.missing, ...body.missing])];
    return { subject: subject.text, body: body.text, missing };
  }

  private async requireSound(content: ModelContent): Promise<void> {
    const faults = placeholderFaults(content);
    if (content.classification) {
      if (!(await this.tree.find(content.classification))) {
        const message = `There is no class ${content.classification}.`;
        faults.push({ field: 'classification', code: 'unknown-code', message });
      }
    }
    requireKnown(faults);
  }

  private async hold(id: string, version: number): Promise<void> {
    const [held] = isUuid(id)
      ? await this.uow.query<{ version: number }>({
          text: 'SELECT version FROM message_model WHERE id = $1 FOR UPDATE',
          values: [id],
        })
      : [];
    if (!held) throw new NotFound('message-model', id);
    if (held.version === version) return;
    throw new MessageModelChanged(held.version);
  }

  private async write(id: string, version: number, content: ModelContent): Promise<void> {
    const { name, kind, channel, classification, subject, body, subjectEn, bodyEn } = content;
    await this.uow.query({
      text: `INSERT INTO message_model_version (model_id, version, name, kind, channel, classification_code,
               subject, body, subject_en, body_en, written_by, written_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        ...[id, version, name, kind, channel, classification, subject, body, subjectEn, bodyEn],
        ...[currentActor().name, this.clock.now()],
      ],
    });
    this.record(id, version === 1 ? 'message-model.created' : 'message-model.changed', version);
  }

  private record(id: string, action: string, version: number): void {
    this.audit.record({
      action,
      subjectType: 'message-model',
      subjectId: id,
      details: { version },
    });
  }
}

/** Of every text, the names in braces that stand for nothing. */
function placeholderFaults(texts: { [field in (typeof TEXTS)[number]]?: string }): FieldError[] {
  return TEXTS.flatMap((field) => {
    const unknown = unknownPlaceholders(texts[field] ?? '');
    if (unknown.length === 0) return [];
    const message = `Unknown placeholders: ${unknown.join(', ')}. GET /api/v1/knowledge/placeholders lists them.`;
    return [{ field, code: 'unknown-placeholder', message }];
  });
}

function requireKnown(faults: FieldError[]): void {
  if (faults.length > 0) throw new InvalidInput('The texts cannot be taken as they are.', faults);
}

function inJson<V extends { writtenAt: unknown; retiredAt?: unknown }>(row: V): V {
  const text = (at: unknown) => (at instanceof Date ? at.toISOString() : at);
  return {
    ...row,
    writtenAt: text(row.writtenAt),
    ...('retiredAt' in row ? { retiredAt: text(row.retiredAt) } : {}),
  };
}
