import { currentActor } from '../../../platform/context/index.js';
import { Parameters } from '../../../platform/database/index.js';
import {
  INSTANT_KEY,
  INTEGER_KEY,
  type KeysetOrder,
  type KeyType,
  UUID_KEY,
  YEAR_KEY,
} from '../../../platform/http/index.js';
import { plainWords, prefixQuery, websearchText } from '../../../platform/text/index.js';
import type { ContactStatus } from '../case/contact-status.js';
import type { Channel, ContactKind } from '../case/contact-values.js';
import { PRIORITIES, type Priority } from '../../classification/index.js';
import { phoneDigits } from '../../citizens/index.js';
import type { RolloutPhase } from '../../rollout/index.js';
import { citizenVisibleTo, textVisibleTo, visibleTo } from '../reading/contact-visibility.js';

export const CONTACT_SORTS = [
  'receivedAt',
  '-receivedAt',
  'registeredAt',
  '-registeredAt',
  'protocolNumber',
  '-protocolNumber',
  'priority',
  '-priority',
] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

/** Conditions of a search; those given must all hold. */
export interface ContactFilter {
  status?: readonly ContactStatus[];
  kind?: ContactKind;
  channel?: Channel;
  district?: string;
  /** Owner, worker or registering point. */
  point?: string;
  /** A code: it covers the codes below it, and retired ones that are shown under them. */
  classification?: string;
  priority?: readonly Priority[];
  /** Point that owns the relationship. */
  owner?: string;
  /**
   * Words of subject, description and address, whole, inflected (Italian) or begun; a protocol number; name, e-mail address or phone
   * of a visible citizen.
   */
  q?: string;
  receivedFrom?: Date;
  receivedTo?: Date;
  /** The phase of the roll-out in which it was registered. */
  rolloutPhase?: RolloutPhase;
  /** true: not ended yet; false: ended. */
  open?: boolean;
  /** Id of the citizen, as far as the reader may know who it is. */
  citizen?: string;
}

const PRIORITY_KEY: KeyType<Priority> = {
  cast: 'priority_level',
  fits: (value): value is Priority => (PRIORITIES as readonly unknown[]).includes(value),
};

/** The order of a sort; the id, or the number, makes it unique. */
export function sortKey(sort: ContactSort): KeysetOrder {
  const descending = sort.startsWith('-');
  switch (sort.replace('-', '')) {
    case 'protocolNumber':
      return {
        columns: ['c.protocol_year', 'c.protocol_number', 'c.id'],
        types: [YEAR_KEY, INTEGER_KEY, UUID_KEY],
        descending,
      };
    case 'priority':
      return {
        columns: ['c.priority', 'c.received_at', 'c.id'],
        types: [PRIORITY_KEY, INSTANT_KEY, UUID_KEY],
        descending,
      };
    case 'registeredAt':
      return { columns: ['c.registered_at', 'c.id'], types: [INSTANT_KEY, UUID_KEY], descending };
    default:
      return { columns: ['c.received_at', 'c.id'], types: [INSTANT_KEY, UUID_KEY], descending };
  }
}

/** The WHERE conditions of a search by the current actor, over `contact c`. */
export function conditions(filter: ContactFilter, parameters: Parameters): string[] {
  const actor = currentActor();
  const where = [visibleTo(actor, parameters)];
  const equal = (column: string, value: unknown) => {
    if (value !== undefined) where.push(`${column} = ${parameters.add(value)}`);
  };
  equal('c.kind', filter.kind);
  equal('c.channel', filter.channel);
  equal('c.district', filter.district);
  equal('c.owner_point', filter.owner);
  equal('c.rollout_phase', filter.rolloutPhase);
  if (filter.status?.length) where.push(`c.status = ANY(${parameters.add([...filter.status])})`);
  if (filter.point !== undefined) {
    const point = parameters.add(filter.point);
    // The first is what the index finds; the second leaves out those that were only given to it.
    where.push(
      `c.seen_by && ARRAY[${point}::text]`,
      `${point} IN (c.owner_point, c.working_point, c.registered_point)`,
    );
  }
  if (filter.classification !== undefined) {
    const code = parameters.add(filter.classification);
    where.push(
      `c.classification_code = ANY (ARRAY(SELECT branch.code FROM class_branch branch WHERE branch.top = ${code}))`,
    );
  }
  if (filter.priority?.length) {
    where.push(`c.priority = ANY(${parameters.add([...filter.priority])}::priority_level[])`);
  }
  if (filter.receivedFrom) where.push(`c.received_at >= ${parameters.add(filter.receivedFrom)}`);
  if (filter.receivedTo) where.push(`c.received_at <= ${parameters.add(filter.receivedTo)}`);
  if (filter.open !== undefined) {
    const ends = `('closed', 'notAppropriate', 'cancelled')`;
    where.push(`c.status ${filter.open ? 'NOT IN' : 'IN'} ${ends}`);
  }
  if (filter.citizen !== undefined) {
    equal('c.citizen_id', filter.citizen);
    where.push(citizenVisibleTo(actor, parameters));
  }
  return where;
}

/**
 * The ways in which a text may find a contact, each a WHERE condition over `contact c`: they are asked one by one, since an
 * OR of them has no index, and PostgreSQL could not choose between the words' index and the list's order. TRUE, the only
 * one, without a text.
 */
export function waysToFind(q: string | undefined, parameters: Parameters): string[] {
  const text = q?.trim();
  return text ? textConditions(text, parameters) : ['TRUE'];
}

/**
 * Protocol numbers as people write them: `2026/000123`, `2026/123`, `123`, `123/2026`, `prot. n. 2026/123`, `PG 123`; null: it is
 * none.
 */
export function protocolNumberIn(q: string): { year: number | null; number: number } | null {
  const plain = plainWords(q).replace(
    /^(?:(?:prot(?:ocollo)?|p\.?g|n(?:ro|r|um(?:ero)?|o)?)\b[.: ]*|[#°º.] *)+/,
    '',
  );
  const match = /^(\d{1,9})(?: ?[/-] ?(\d{1,9}))?$/.exec(plain);
  if (!match) return null;
  const [, one, other] = match;
  if (other === undefined) return { year: null, number: Number(one) };
  if (one.length === 4) return { year: Number(one), number: Number(other) };
  return other.length === 4 ? { year: Number(other), number: Number(one) } : null;
}

/** Fewer digits of a phone number would find the town. */
const LEAST_PHONE_DIGITS = 6;

/** SQL of a tsquery over `contact.search`: the words in any form of theirs, or beginnings of words. */
export function foundByWords(q: string, parameters: Parameters): string {
  const words = `websearch_to_tsquery('italian', searchable_italian(${parameters.add(websearchText(q))}))`;
  // A number is that of the protocol: every street has a house of that number.
  const beginnings = protocolNumberIn(q) ? null : prefixQuery(q);
  return beginnings ? `(${words} || ${parameters.add(beginnings)}::tsquery)` : words;
}

/** SQL condition over `contact c`: it has that protocol number, of any year where none is given. */
export function numberedAs(
  { year, number }: { year: number | null; number: number },
  parameters: Parameters,
): string {
  const numbered = `c.protocol_number = ${parameters.add(number)}`;
  return year === null ? numbered : `${numbered} AND c.protocol_year = ${parameters.add(year)}`;
}

function textConditions(q: string, parameters: Parameters): string[] {
  // Words that the reader may not see must not find a contact.
  const readable = textVisibleTo(currentActor(), parameters, true);
  const ways = [`c.search @@ ${foundByWords(q, parameters)} AND ${readable}`];
  const protocol = protocolNumberIn(q);
  if (protocol) ways.push(numberedAs(protocol, parameters));
  return [...ways, ...citizenConditions(q, parameters)];
}

/**
 * The ways in which a text may find a contact by its citizen (phone; name, or e-mail address), each a WHERE condition over
 * `contact c`. A citizen whom the reader may not see is not found.
 */
export function citizenConditions(q: string, parameters: Parameters): string[] {
  const ways: string[] = [];
  const digits = phoneDigits(q)?.replace('+', '') ?? '';
  if (digits.length >= LEAST_PHONE_DIGITS) {
    const pattern = parameters.add(`%${digits}%`);
    ways.push(
      `c.citizen_id = ANY (ARRAY(SELECT called.id FROM citizen_card called
          WHERE called.words LIKE ${pattern}
            AND called.phone_key LIKE ${pattern}))
       AND ${citizenVisibleTo(currentActor(), parameters)}`,
    );
  }
  const names = prefixQuery(q);
  if (names === null) return ways;
  ways.push(
    // Gathered first: PostgreSQL takes a rare name for a common one, and would go through the contacts of all for it.
    `c.citizen_id = ANY (ARRAY(SELECT named.id FROM citizen_card named
                                WHERE named.search @@ ${parameters.add(names)}::tsquery))
     AND ${citizenVisibleTo(currentActor(), parameters)}`,
  );
  return ways;
}
