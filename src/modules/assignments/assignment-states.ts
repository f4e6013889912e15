import { InvalidAssignmentTransition } from './assignments.errors.js';

export const ASSIGNMENT_TYPES = ['competence', 'inquiry', 'information'] as const;
/** For an answer, for findings, for information. */
export type AssignmentType = (typeof ASSIGNMENT_TYPES)[number];

export const ASSIGNMENT_STATES = [
  'proposed',
  'received',
  'accepted',
  'declined',
  'answered',
  'recalled',
  'expired',
  'read',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What whoever asks several points at once waits for: all findings, or the first that are enough. */
export const WAITS_FOR = ['all', 'first'] as const;
export type WaitFor = (typeof WAITS_FOR)[number];

type StateTable = Readonly<Partial<Record<AssignmentState, readonly AssignmentState[]>>>;

const WORK: StateTable = {
  proposed: ['received', 'accepted', 'declined', 'recalled', 'expired'],
  received: ['accepted', 'declined', 'recalled', 'expired'],
  // Passing on what one had accepted is a decline with a reason as well.
  accepted: ['answered', 'declined', 'recalled', 'expired'],
  declined: [],
  answered: [],
  recalled: [],
  expired: [],
};

/** The one table of what may follow what, for each type. States without a row are none of that type's. */
export const TRANSITIONS: Readonly<Record<AssignmentType, StateTable>> = {
  competence: WORK,
  inquiry: WORK,
  // Rule 3: an information needs reading, not answering.
  information: { proposed: ['read', 'recalled'], read: [], recalled: [] },
};

export const OPEN_STATES: readonly AssignmentState[] = ['proposed', 'received', 'accepted'];

/** True while somebody has still to act. */
export function isOpen(state: AssignmentState): boolean {
  return OPEN_STATES.includes(state);
}

/** Throws InvalidAssignmentTransition (409) unless the table of `type` has `from -> to`. */
export function requireTransition(
  type: AssignmentType,
  from: AssignmentState,
  to: AssignmentState,
): void {
  if (!TRANSITIONS[type][from]?.includes(to)) throw new InvalidAssignmentTransition(type, from, to);
}

/**
 * The faults of the tables: targets without a row, states that cannot be reached, open states out of which no end
 * can be reached, ends that lead on, states that belong to no type. An empty list: sound. Checked at start.
 */
export function stateTableFaults(
  tables: Readonly<Record<string, StateTable>> = TRANSITIONS,
): string[] {
  const faults: string[] = [];
  const used = new Set<string>();
  for (const [type, table] of Object.entries(tables)) {
    const rows = Object.keys(table) as AssignmentState[];
    rows.forEach((state) => used.add(state));
    for (const from of rows) {
      if (!(ASSIGNMENT_STATES as readonly string[]).includes(from)) {
        faults.push(`${type}: ${from} is not a state`);
      }
      for (const to of table[from] ?? []) {
        if (!table[to]) faults.push(`${type}: ${from} leads to ${to}, which has no row`);
      }
      const ahead = reachable(table, from);
      if (!isOpen(from) && ahead.size > 1) faults.push(`${type}: ${from} is an end and leads on`);
      if (isOpen(from) && [...ahead].every(isOpen)) {
        faults.push(`${type}: no end can be reached from ${from}`);
      }
    }
    const fromStart = reachable(table, 'proposed');
    for (const state of rows) {
      if (!fromStart.has(state)) faults.push(`${type}: ${state} cannot be reached from proposed`);
    }
  }
  for (const state of ASSIGNMENT_STATES) {
    if (!used.has(state)) faults.push(`${state} belongs to no type`);
  }
  return faults;
}

function reachable(table: StateTable, start: AssignmentState): Set<AssignmentState> {
  const seen = new Set([start]);
  for (const state of seen) for (const next of table[state] ?? []) seen.add(next);
  return seen;
}
