import { joins } from './joining-words.js';
import type { Evidence } from './suggestion-score.js';

export const REASON_KINDS = ['name', 'synonym', 'similar', 'contacts'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Why a node is suggested, in both languages. */
export interface Reason {
  kind: ReasonKind;
  text: string;
  textEn: string;
}

/** Contacts with a word under a code count, and are told, from this number on. */
export const LEAST_CONTACTS = 3;
const MOST_REASONS = 4;

/** The reasons of a suggestion, the weightiest kind first. `district` is the name of the district asked for. */
export function reasonsFor(evidence: Evidence, district: string | null): Reason[] {
  return [...termReasons(evidence), ...contactReasons(evidence, district)].slice(0, MOST_REASONS);
}

function termReasons({ best, matches }: Evidence): Reason[] {
  if (!best) return [];
  const isName = best.kind !== 'synonym';
  const said = matches.filter(({ lexeme }) => best.lexemes.includes(lexeme));
  const whole = said.length === best.lexemes.length;
  const words = said
    .filter((match) => !joins(match.said))
    .map((match) => `«${match.said}»`)
    .join(', ');
  const it = isName ? `nome «${best.term}»` : `sinonimo «${best.term}»`;
  const en = isName ? `name “${best.term}”` : `synonym “${best.term}”`;
  const similar = matches
    .filter(({ similarTo }) => similarTo !== null)
    .map(({ said: word, similarTo }): Reason => ({
      kind: 'similar',
      text: `«${word}» somiglia a «${similarTo}»`,
      textEn: `“${word}” is like “${similarTo}”`,
    }));
  return [
    {
      kind: isName ? 'name' : 'synonym',
      text: whole ? it : `${it}: ${words}`,
      textEn: whole ? en : `${en}: ${words}`,
    },
    ...similar.slice(0, 1),
  ];
}

function contactReasons({ uses }: Evidence, district: string | null): Reason[] {
  return [...uses]
    .sort((a, b) => b.contacts - a.contacts)
    .slice(0, 2)
    .map(({ said, contacts, local }) => ({
      kind: 'contacts' as const,
      text: `come ${contacts} contatti con «${said}»${local && district ? ` (${district})` : ''}`,
      textEn: `as ${contacts} contacts with “${said}”${local && district ? ` (${district})` : ''}`,
    }));
}
