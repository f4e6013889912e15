import { currentActor } from '../../platform/context/index.js';
import type { ContactStatus } from './contact-status.js';
import type { Channel, ContactKind } from './contact-values.js';
import { codesUnder, type Priority } from '../classification/index.js';
import type { RolloutPhase } from '../rollout/index.js';
import { citizenVisibleTo, Parameters, textVisibleTo, visibleTo } from './contact-visibility.js';
import { streetQuery } from './street-query.js';

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
  /** Words of subject and description (Italian full text), a street, a protocol number, or a visible citizen's name. */
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

interface SortKey {
  /** Expressions of the order, most significant first; the id comes last. */
  columns: readonly string[];
  types: readonly string[];
  descending: boolean;
}

/** The order of a sort, with the casts of its cursor values. */
export function sortKey(sort: ContactSort): SortKey {
  const descending = sort.startsWith('-');
  switch (sort.replace('-', '')) {
    case 'protocolNumber':
      return {
        columns: ['c.protocol_year', 'c.protocol_number', 'c.id'],
        types: ['int', 'int', 'uuid'],
        descending,
      };
    case 'priority':
      return {
        columns: ['c.priority', 'c.received_at', 'c.id'],
        types: ['priority_level', 'timestamptz', 'uuid'],
        descending,
      };
    case 'registeredAt':
      return { columns: ['c.registered_at', 'c.id'], types: ['timestamptz', 'uuid'], descending };
    default:
      return { columns: ['c.received_at', 'c.id'], types: ['timestamptz', 'uuid'], descending };
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
    where.push(`c.classification_code = ANY (${codesUnder(code)})`);
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

/** Protocol numbers are taken as written: `2026/000123`, `2026/123` or `123`. */
export function protocolNumberIn(q: string): { year: number | null; number: number } | null {
  const match = /^(?:(\d{4})\/)?0*(\d{1,9})$/.exec(q);
  if (!match) return null;
  return { year: match[1] ? Number(match[1]) : null, number: Number(match[2]) };
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
  const text = parameters.add(q);
  // Words that the reader may not see must not find a contact.
  const readable = textVisibleTo(currentActor(), parameters, true);
  const ways = [
    `c.search @@ websearch_to_tsquery('italian', searchable_italian(${text})) AND ${readable}`,
  ];
  const protocol = protocolNumberIn(q);
  // A number is that of the protocol: every street has a house of that number.
  const street = protocol ? null : streetQuery(q);
  if (street) {
    ways.push(
      `c.address IS NOT NULL AND to_tsvector('simple'::regconfig, searchable_italian(c.address))
         @@ to_tsquery('simple', searchable_italian(${parameters.add(street)})) AND ${readable}`,
    );
  }
  if (protocol) ways.push(numberedAs(protocol, parameters));
  // A name that the reader may not see must not be found either.
  ways.push(
    // Gathered first: PostgreSQL takes a rare name for a common one, and would go through the contacts of all for it.
    `c.citizen_id = ANY (ARRAY(SELECT named.id FROM citizen named
                                WHERE named.search @@ websearch_to_tsquery('simple', ${text})))
     AND ${citizenVisibleTo(currentActor(), parameters)}`,
  );
  return ways;
}
