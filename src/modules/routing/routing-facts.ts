import { DateTime } from 'luxon';
import type { Json } from '../../engine/api/index.js';
import { comparable, type AttributeAnswers, type Priority } from '../classification/index.js';
import type { ScannedContact } from '../contacts/index.js';
import { ZONE, type WorkingCalendar } from '../protocols/index.js';

/** Hours of the offices on working days, local time; the end is exclusive. */
export const WORKING_HOURS = { from: 8, to: 18 } as const;

/** What the tables of routing may ask about a contact, by the names of their input columns. */
export interface RoutingFacts {
  kind: string;
  channel: string;
  district: string | null;
  /** Code of the classification and of its class and subject: `01.02.03`, `01`, `01.02`. */
  classification: string | null;
  classCode: string | null;
  subjectCode: string | null;
  /** `2026-11-25T10:30:00+01:00`, local. */
  receivedAt: string;
  /** 0 to 23, local. */
  localHour: number;
  /** 1 Monday to 7 Sunday, local. */
  weekday: number;
  workingTime: boolean;
  /** Of the classification. */
  defaultPriority: Priority;
  /** A word of danger is in the text. */
  urgent: boolean;
  /** Answers to what the classification asks, by code: `attributes.lampione`. */
  attributes: AttributeAnswers;
  /** Contacts of the same citizen about the same class in the 30 days before. */
  repeatedContacts: number;
  [name: string]: Json;
}

export const FACT_NAMES = [
  'kind',
  'channel',
  'district',
  'classification',
  'classCode',
  'subjectCode',
  'receivedAt',
  'localHour',
  'weekday',
  'workingTime',
  'defaultPriority',
  'urgent',
  'attributes',
  'repeatedContacts',
] as const satisfies readonly (keyof RoutingFacts)[];

export type FactSource = Pick<
  ScannedContact,
  | 'kind'
  | 'channel'
  | 'classification'
  | 'district'
  | 'receivedAt'
  | 'defaultPriority'
  | 'attributes'
  | 'text'
  | 'repeatedContacts'
>;

/** `urgentWords`: beginnings of words, whatever case and accents. */
export function factsOf(
  source: FactSource,
  calendar: WorkingCalendar,
  urgentWords: readonly string[],
): RoutingFacts {
  const { kind, channel, district, classification, receivedAt } = source;
  const local = DateTime.fromJSDate(receivedAt, { zone: ZONE });
  const codes = classification?.split('.') ?? [];
  const inHours = local.hour >= WORKING_HOURS.from && local.hour < WORKING_HOURS.to;
  return {
    kind,
    channel,
    district,
    classification,
    classCode: codes[0] ?? null,
    subjectCode: codes.length > 1 ? codes.slice(0, 2).join('.') : null,
    receivedAt: local.toISO({ suppressMilliseconds: true })!,
    localHour: local.hour,
    weekday: local.weekday,
    workingTime: inHours && calendar.isWorkingDay(receivedAt),
    defaultPriority: source.defaultPriority,
    attributes: source.attributes,
    urgent: hasWord(source.text, urgentWords),
    repeatedContacts: source.repeatedContacts,
  };
}

function hasWord(text: string, words: readonly string[]): boolean {
  if (text === '' || words.length === 0) return false;
  const searched = ` ${comparable(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.some((word) => searched.includes(` ${comparable(word)}`));
}
