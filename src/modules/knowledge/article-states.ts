import { InvalidArticleTransition } from './knowledge.errors.js';

export const ARTICLE_STATES = ['draft', 'proposed', 'approved', 'superseded', 'withdrawn'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** The one table of what may follow what for a version of an article. A proposal that is declined is a draft again. */
export const TRANSITIONS: Readonly<Record<ArticleState, readonly ArticleState[]>> = {
  draft: ['proposed', 'withdrawn'],
  proposed: ['draft', 'approved', 'withdrawn'],
  approved: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/** Still in the making: an article has one such version at most. */
export const OPEN_STATES: readonly ArticleState[] = ['draft', 'proposed'];

/** Throws InvalidArticleTransition (409) unless the table has `from -> to`. */
export function requireTransition(from: ArticleState, to: ArticleState): void {
  if (!TRANSITIONS[from].includes(to)) throw new InvalidArticleTransition(from, to);
}

/**
 * The faults of a transition table: rows or targets that are no state, states that cannot be reached from a draft,
 * states out of which no end can be reached. An empty list: sound. Checked at start.
 */
export function stateTableFaults(
  table: Readonly<Record<string, readonly string[]>> = TRANSITIONS,
): string[] {
  const known: readonly string[] = ARTICLE_STATES;
  const faults = known.filter((state) => !table[state]).map((state) => `${state} has no row`);
  for (const [from, targets] of Object.entries(table)) {
    for (const state of [from, ...targets]) {
      if (!known.includes(state)) faults.push(`${state} is not a state`);
    }
  }
  const fromDraft = reachable(table, 'draft');
  for (const state of known) {
    if (!fromDraft.has(state)) faults.push(`${state} cannot be reached from draft`);
    const ends = [...reachable(table, state)].filter((end) => (table[end] ?? []).length === 0);
    if (ends.length === 0) faults.push(`no end can be reached from ${state}`);
  }
  return faults;
}

function reachable(table: Readonly<Record<string, readonly string[]>>, start: string): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) for (const next of table[state] ?? []) seen.add(next);
  return seen;
}
