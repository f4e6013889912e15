import type { Catalogue, Fact } from '../../../platform/i18n/index.js';
import { joins } from './joining-words.js';
import type { Evidence } from './suggestion-score.js';

export const REASON_KINDS = ['name', 'synonym', 'similar', 'contacts'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Why a node is suggested, to be read. */
export interface Reason {
  kind: ReasonKind;
  text: string;
  textEn: string;
}

/** Contacts with a word under a code count, and are told, from this number on. */
export const LEAST_CONTACTS = 3;
const MOST_REASONS = 4;

/** The reasons of a suggestion, the weightiest kind first. `district` is the name of the district asked for. */
export function reasonsFor(
  evidence: Evidence,
  district: string | null,
  catalogue: Catalogue,
): Reason[] {
  return [...termReasons(evidence), ...contactReasons(evidence, district)]
    .slice(0, MOST_REASONS)
    .map(([kind, fact]) => ({ kind, ...catalogue.told(fact) }));
}

function termReasons({ best, matches }: Evidence): [ReasonKind, Fact][] {
  if (!best) return [];
  const kind = best.kind === 'synonym' ? 'synonym' : 'name';
  const said = matches.filter(({ lexeme }) => best.lexemes.includes(lexeme));
  const term = text(kind, { term: best.term });
  const words = said
    .filter((match) => !joins(match.said))
    .map((match) => text('word', { said: match.said }));
  const whole = said.length === best.lexemes.length;
  const similar = matches.flatMap(({ said, similarTo }): [ReasonKind, Fact][] =>
    similarTo === null ? [] : [['similar', text('similar', { said, similarTo })]],
  );
  return [[kind, whole ? term : text('inPart', { term, words })], ...similar.slice(0, 1)];
}

function contactReasons({ uses }: Evidence, district: string | null): [ReasonKind, Fact][] {
  return [...uses]
    .sort((a, b) => b.contacts - a.contacts)
    .slice(0, 2)
    .map(({ said, contacts, local }) => {
      const facts = { said, contacts };
      const here = local && district;
      return ['contacts', here ? text('here', { ...facts, district }) : text('contacts', facts)];
    });
}

function text(key: string, facts: Fact['facts']): Fact {
  return { says: `explanations:suggestion.${key}`, facts };
}
