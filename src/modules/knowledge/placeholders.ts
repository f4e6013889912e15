import { DateTime } from 'luxon';
import { isolated } from '../../platform/text/index.js';
import type { ContactView } from '../contacts/index.js';
import { ZONE } from './municipal-day.js';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a model answer is filled with. */
export interface Filling {
  contact: ContactView;
  /** Who answers. */
  operator: string;
  now: Date;
}

/** null or blank: missing. */
type Value = (filling: Filling, language: Language) => string | null;

/** Every placeholder that a model answer may have; what each stands for is in the catalogue. */
export const PLACEHOLDERS: Readonly<Record<string, Value>> = {
  protocolNumber: ({ contact }) => contact.protocolNumber,
  subject: ({ contact }) => contact.subject,
  receivedAt: ({ contact }, language) => dayOf(contact.receivedAt, language),
  answerDueAt: ({ contact }, language) => dayOf(answerDueAt(contact), language),
  today: ({ now }, language) => dayOf(now.toISOString(), language),
  'citizen.name': ({ contact }) => contact.citizen?.name ?? null,
  'location.address': ({ contact }) => contact.location?.address ?? null,
  'location.street': ({ contact }) => streetOf(contact.location?.address ?? null),
  'location.district': ({ contact }) => contact.location?.district ?? null,
  'classification.name': ({ contact }, language) =>
    language === 'en' ? contact.classificationNameEn : contact.classificationName,
  'owner.name': ({ contact }) => contact.ownerName,
  'operator.name': ({ operator }) => operator,
};

const IN_BRACES = /\{\{([^{}]*)\}\}/g;

/** The names in double braces that are no known placeholder, each once. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(IN_BRACES)].map(([, name]) => name.trim());
  return [...new Set(names)].filter((name) => !Object.hasOwn(PLACEHOLDERS, name));
}

/**
 * The text with every placeholder replaced by its value. One that has none stays as it is written, and its name is
 * in `missing` (each once, in the order of the text).
 */
export function fill(
  text: string,
  language: Language,
  filling: Filling,
): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(IN_BRACES, (written, inside: string) => {
    const name = inside.trim();
    const value = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name](filling, language) : null;
    // A name in Arabic must not turn the sentence round it.
    if (value !== null && value.trim() !== '') return isolated(value);
    missing.add(name);
    return written;
  });
  return { text: filled, missing: [...missing] };
}

/** The end of the running term of the answer; the part of the contact that holds it belongs to a higher module. */
function answerDueAt({ clocks }: ContactView): string | null {
  if (!Array.isArray(clocks)) return null;
  const answers = clocks.filter((clock) => clock?.kind === 'answer' && clock.dueAt);
  return answers.at(-1)?.dueAt ?? null;
}

/** `Via Mazzini 12/a, 40137 Bologna` -> `Via Mazzini`. A number within the name (`Via 4 Novembre 7`) stays. */
export function streetOf(address: string | null): string | null {
  if (address === null) return null;
  const street = address.split(',')[0].trim().replace(/\s+/g, ' ');
  const withoutNumber = street.replace(/ (?:n\.? ?|n° ?)?\d+ ?(?:\/? ?[a-z]|\/\d+)?$/i, '');
  return withoutNumber === '' ? null : withoutNumber;
}

function dayOf(instant: string | null, language: Language): string | null {
  if (instant === null) return null;
  const local = DateTime.fromISO(instant, { zone: ZONE });
  return local.setLocale(language === 'en' ? 'en-GB' : 'it').toFormat('d MMMM yyyy');
}
