import { Injectable } from '@nestjs/common';
import {
  type AttributeAnswers,
  type AttributeDefinition,
  type Priority,
} from '../../classification/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { formatProtocolNumber } from '../case/contact.entity.js';
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
  constructor(private readonly uow: UnitOfWork) {}

  /** Throws NotFound (404). */
  async one(id: string): Promise<ScannedContact> {
    const [row] = await this.uow.read<Row & Record<string, unknown>>(
      `${select({ text: true, repeated: true, attributes: true })} WHERE c.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('contact', id);
    return toScanned(row);
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

const REPEATED = `(SELECT count(*)::int FROM contact o
  WHERE c.citizen_id IS NOT NULL AND o.citizen_id = c.citizen_id AND o.id <> c.id
    AND o.received_at > c.received_at - interval '30 days' AND o.received_at <= c.received_at
    AND (SELECT split_part(other.current_code, '.', 1) FROM class_summary other WHERE other.code = o.classification_code)
      = split_part(own.current_code, '.', 1))`;

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
