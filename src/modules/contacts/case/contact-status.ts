import { InvalidTransition } from '../contacts.errors.js';

export const CONTACT_STATUSES = [
  'registered',
  'understanding',
  'escalated',
  'answering',
  'verifying',
  'closed',
  'notAppropriate',
  'cancelled',
] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/**
 * The one table of what may follow what. `verifying -> understanding` is a reopening; the last three states are
 * ends, out of which nothing leads. `verifying -> escalated` is the second refusal;
 * the Network direction then decides: `escalated -> understanding` or `closed`. `answering -> understanding`: it was
 * merged into another contact, and stands at capire for the time it may be separated again.
 */
export const TRANSITIONS: Readonly<Record<ContactStatus, readonly ContactStatus[]>> = {
  registered: ['understanding', 'cancelled'],
  understanding: ['escalated', 'answering', 'closed', 'notAppropriate', 'cancelled'],
  escalated: ['understanding', 'answering', 'closed', 'cancelled'],
  answering: ['understanding', 'verifying', 'closed', 'cancelled'],
  verifying: ['understanding', 'escalated', 'closed', 'cancelled'],
  closed: [],
  notAppropriate: [],
  cancelled: [],
};

const END_STATUSES: readonly ContactStatus[] = ['closed', 'notAppropriate', 'cancelled'];

/** True for `closed`, `notAppropriate` and `cancelled`. */
export function isEnd(status: ContactStatus): boolean {
  return END_STATUSES.includes(status);
}

/** Throws InvalidTransition (409 `contact.invalid-transition`) unless the table has `from -> to`. */
export function requireTransition(from: ContactStatus, to: ContactStatus): void {
  if (!TRANSITIONS[from].includes(to)) throw new InvalidTransition(from, to);
}

/**
 * The faults of a transition table: unknown states, states that cannot be reached from `registered`, states out
 * of which no end can be reached, ends that lead on. An empty list means that it is sound. Checked at start.
 */
export function transitionTableFaults(
  table: Readonly<Record<string, readonly string[]>> = TRANSITIONS,
): string[] {
  const known: readonly string[] = CONTACT_STATUSES;
  const faults: string[] = [];
  for (const status of known) {
    if (!table[status]) faults.push(`${status} has no row`);
  }
  for (const [from, targets] of Object.entries(table)) {
    if (!known.includes(from)) faults.push(`${from} is not a status`);
    for (const to of targets) {
      if (!known.includes(to)) faults.push(`${from} leads to ${to}, which is not a status`);
    }
  }
  const fromStart = reachable(table, 'registered');
  for (const status of known) {
    if (!fromStart.has(status)) faults.push(`${status} cannot be reached from registered`);
    const ahead = reachable(table, status);
    if (isEnd(status as ContactStatus)) {
      if (ahead.size > 1) faults.push(`${status} is an end and leads on`);
    } else if (!END_STATUSES.some((end) => ahead.has(end))) {
      faults.push(`no end can be reached from ${status}`);
    }
  }
  return faults;
}

function reachable(table: Readonly<Record<string, readonly string[]>>, start: string): Set<string> {
  const seen = new Set([start]);
  for (const status of seen) for (const next of table[status] ?? []) seen.add(next);
  return seen;
}
