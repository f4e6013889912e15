import { Injectable } from '@nestjs/common';
import {
  type AttributeAnswers,
  type AttributeDefinition,
  ClassificationReadModel,
  type Priority,
} from '../../classification/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { ContactStore } from '../case/contact-store.js';
import { type Contact, formatProtocolNumber } from '../case/contact.entity.js';
import type { Channel, ContactKind } from '../case/contact-values.js';

export interface ScanFilter {
  receivedFrom?: Date | null;
  /** Exclusive. */
  receivedTo?: Date | null;
  kinds?: readonly string[] | null;
  districts?: readonly string[] | null;
}

/** What is costly to read, read only where somebody asks for it. */
export interface ScanWants {
  text: boolean;
  repeated: boolean;
  attributes: boolean;
}

/** What routing needs to know of a contact. */
export interface ScannedContact {
  id: string;
  protocolNumber: string;
  kind: ContactKind;
  channel: Channel;
  classification: string | null;
  /** Of its classification. */
  defaultPriority: Priority;
  /** Answers to what the classification asks, but for those in free words; empty where it was not asked for. */
  attributes: AttributeAnswers;
  district: string | null;
  receivedAt: Date;
  /** Subject and description; empty where it was not asked for. */
  text: string;
  /** Other contacts of the same citizen about the same class in the 30 days before; 0 where it was not asked for. */
  repeatedContacts: number;
}

interface Row {
  id: string;
  protocol_year: number;
  protocol_number: number;
  kind: ContactKind;
  channel: Channel;
  classification: string | null;
  default_priority: Priority;
  attributes: AttributeAnswers;
  definitions: AttributeDefinition[];
  district: string | null;
  received_at: Date;
  /** PostgreSQL counts microseconds and JavaScript does not: the next batch must not begin with this row again. */
  received_exactly: string;
  text: string;
  repeated: number;
}

const BATCH = 2_000;

const WHERE = `($1::timestamptz IS NULL OR c.received_at >= $1)
  AND ($2::timestamptz IS NULL OR c.received_at < $2)
  AND ($3::text[] IS NULL OR c.kind = ANY($3))
  AND ($4::text[] IS NULL OR c.district = ANY($4))`;

/** Contacts as they come, for the product's own calculations: never for an answer to a caller. */
@Injectable()
export class ContactScan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ContactStore,
    private readonly tree: ClassificationReadModel,
  ) {}

  /** One that the current unit of work holds is not read again. Throws NotFound (404). */
  async one(id: string): Promise<ScannedContact> {
    const held = this.store.held(id);
    if (held) return this.inHand(held);
    const [row] = await this.uow.read<Row & Record<string, unknown>>(
      `${select({ text: true, repeated: true, attributes: true })} WHERE c.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('contact', id);
    return toScanned(row);
  }

  private async inHand(contact: Contact): Promise<ScannedContact> {
    const { classification } = contact;
    const shown =
      classification === null
        ? null
        : ((await this.tree.current(classification)) ?? (await this.tree.find(classification)));
    const { id, kind, channel, district, receivedAt, protocolNumber } = contact;
    return {
      id,
      protocolNumber,
      kind,
      channel,
      classification: shown?.code ?? contact.classification,
      defaultPriority: shown?.defaultPriority ?? 'normal',
      attributes: withoutFreeWords(contact.attributes, shown?.attributes ?? []),
      district,
      receivedAt,
      text: [contact.subject, contact.description].filter((part) => part !== null).join('\n'),
      repeatedContacts: shown ? await this.repeated(contact, shown.code) : 0,
    };
  }

  private async repeated({ id, citizenId, receivedAt }: Contact, code: string): Promise<number> {
    if (citizenId === null) return 0;
    const [{ repeated }] = await this.uow.query<{ repeated: number }>({
      name: 'contact-repeated',
      text: `SELECT ${repeatedOf({
        id: '$1::uuid',
        citizen: '$2::uuid',
        receivedAt: '$3::timestamptz',
        code: '$4::text',
      })} AS repeated`,
      values: [id, citizenId, receivedAt, code],
      // It looks at the citizen's other contacts.
      apart: true,
    });
    return repeated;
  }

  async count(filter: ScanFilter): Promise<number> {
    const [{ count }] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM contact c WHERE ${WHERE}`,
      valuesOf(filter),
    );
    return count;
  }

  /** Every contact that matches, by the time it was received, a batch at a time. */
  async *batches(filter: ScanFilter, wants: ScanWants): AsyncGenerator<ScannedContact[]> {
    let after: { at: string | null; id: string | null } = { at: null, id: null };
    for (;;) {
      const rows: Row[] = await this.uow.read<Row & Record<string, unknown>>(
        `${select(wants)} WHERE ${WHERE}
            AND ($5::timestamptz IS NULL OR (c.received_at, c.id) > ($5, $6::uuid))
          ORDER BY c.received_at, c.id LIMIT ${BATCH}`,
        [...valuesOf(filter), after.at, after.id],
      );
      if (rows.length > 0) yield rows.map(toScanned);
      if (rows.length < BATCH) return;
      const last = rows[rows.length - 1];
      after = { at: last.received_exactly, id: last.id };
    }
  }
}

function valuesOf({ receivedFrom, receivedTo, kinds, districts }: ScanFilter): unknown[] {
  const listOf = (list: readonly string[] | null | undefined) => (list?.length ? list : null);
  return [receivedFrom ?? null, receivedTo ?? null, listOf(kinds), listOf(districts)];
}

function select({ text, repeated, attributes }: ScanWants): string {
  return `SELECT c.id, c.protocol_year, c.protocol_number, c.kind, c.channel,
      coalesce(n.code, c.classification_code) AS classification, coalesce(n.default_priority::text, 'normal') AS default_priority,
      ${attributes ? `c.attributes, coalesce(n.attributes, '[]')` : `'{}'::jsonb AS attributes, '[]'::jsonb`} AS definitions,
      c.district, c.received_at, c.received_at::text AS received_exactly,
      ${text ? `concat_ws(E'\\n', c.subject, c.description)` : `''`} AS text,
      ${repeated ? REPEATED : '0'} AS repeated
    FROM contact c LEFT JOIN class_summary own ON own.code = c.classification_code
      LEFT JOIN class_summary n ON n.code = own.current_code`;
}

const REPEATED = repeatedOf({
  id: 'c.id',
  citizen: 'c.citizen_id',
  receivedAt: 'c.received_at',
  code: 'own.current_code',
});

/** Counts the other contacts of a citizen about the class of `code`; the four are expressions in SQL. */
function repeatedOf(one: {
  id: string;
  citizen: string;
  receivedAt: string;
  code: string;
}): string {
  return `(SELECT count(*)::int FROM contact o
    WHERE ${one.citizen} IS NOT NULL AND o.citizen_id = ${one.citizen} AND o.id <> ${one.id}
      AND o.received_at > ${one.receivedAt} - interval '30 days' AND o.received_at <= ${one.receivedAt}
      AND (SELECT split_part(other.current_code, '.', 1) FROM class_summary other WHERE other.code = o.classification_code)
        = split_part(${one.code}, '.', 1))`;
}

function toScanned(row: Row): ScannedContact {
  const { id, kind, channel, classification, district, text } = row;
  return {
    id,
    protocolNumber: formatProtocolNumber(row.protocol_year, row.protocol_number),
    kind,
    channel,
    classification,
    defaultPriority: row.default_priority,
    attributes: withoutFreeWords(row.attributes, row.definitions),
    district,
    receivedAt: row.received_at,
    text,
    repeatedContacts: row.repeated,
  };
}

/** What citizens write in their own words decides nothing, and goes no further than it must. */
export function withoutFreeWords(
  answers: AttributeAnswers,
  definitions: readonly Pick<AttributeDefinition, 'code' | 'datatype'>[],
): AttributeAnswers {
  const chosen = new Set(
    definitions
      .filter(({ datatype }) => datatype !== 'string' && datatype !== 'text')
      .map(({ code }) => code),
  );
  return Object.fromEntries(Object.entries(answers).filter(([code]) => chosen.has(code)));
}
