import { joins } from './joining-words.js';
import { isLandmark } from './place-words.js';

/** A word of the text that a term has as well, or nearly. */
export interface WordMatch {
  /** As written, without accents. */
  said: string;
  /** Stem in the terms. */
  lexeme: string;
  /** 1: the same stem; less: only similar (a typing error). */
  likeness: number;
  /** The term's word, for similar ones. */
  similarTo: string | null;
  /** How much the word tells. */
  bits: number;
  /** It stands only where the text says where: "davanti alla scuola". */
  place: boolean;
}

/** A name or synonym that shares a word with the text. */
export interface MatchedTerm {
  code: string;
  kind: 'name' | 'nameEn' | 'synonym';
  term: string;
  lexemes: string[];
  /** Bits of all its words. */
  weight: number;
}

/** How often a word came under a code. */
export interface WordUse {
  said: string;
  lexeme: string;
  code: string;
  /** With that word under that code, and with that word at all. */
  contacts: number;
  of: number;
  /** It stands only where the text says where. */
  place: boolean;
  /** The counts are those of the district that was asked for. */
  local: boolean;
}

/** How much contacts of the code there are among all, and among those of the kind. */
export interface CodeUse {
  code: string;
  contacts: number;
  ofKind: number;
}

export interface Evidence {
  code: string;
  /** Bits. */
  score: number;
  best: MatchedTerm | null;
  matches: WordMatch[];
  uses: WordUse[];
}

/** Weight of words of other terms of the node beside its best, and of words of the nodes above. */
const OTHER_TERMS = 0.4;
const ABOVE = 0.3;
/** A term of which only a part was said counts for less. */
const PARTIAL = 0.45;
/** A word seen rarely tells little yet: as if so many contacts with it lay where contacts lie anyway. */
const CAUTION = 4;
/** As if there had been a contact under each of so many codes: before the first, none is likelier. */
const CODES = 300;
/** Bits below which a word tells nothing: nearly every code has it. */
const LEAST_GAIN = 0.25;
const KIND = 0.5;
/** What a word that says where tells of the matter; one that usually does ("scuola"), outside of a name. */
const PLACE = 0.1;
const LANDMARK = 0.5;
/** The name of a class is chosen with more care than its synonyms. */
const NAME = 1.15;
/** What past contacts tell at most for a word, in bits: less than a name or a synonym that is said as a whole. */
const MOST_GAIN = 3;

/**
 * Evidence for each node, of those of which more was said than where it is: the best of its terms by the bits of the words that were said, more for a term that was said
 * as a whole; some for its other terms and for the nodes above; and what past contacts with the same words came to
 * (the information each word gives on the code: P(code|word) * log2(P(code|word) / P(code))).
 */
export function weigh(given: {
  terms: readonly MatchedTerm[];
  matches: readonly WordMatch[];
  uses: readonly WordUse[];
  codeUses: readonly CodeUse[];
}): Evidence[] {
  const nodes = new Map<string, Evidence>();
  const evidence = (code: string): Evidence => {
    let known = nodes.get(code);
    if (!known) nodes.set(code, (known = { code, score: 0, best: null, matches: [], uses: [] }));
    return known;
  };
  // A joining word is no typing error of another: "chiede" is not "chiesa".
  const said = given.matches.filter((match) => match.likeness === 1 || !joins(match.said));
  addTerms(given.terms, said, evidence);
  const direct = new Map([...nodes].map(([code, { matches }]) => [code, matches]));
  const told = given.uses.filter((use) => !joins(use.said));
  addExperience(told, given.codeUses, evidence);
  for (const node of nodes.values()) node.score += ABOVE * bitsAbove(node, direct);
  addKind(given.codeUses, nodes);
  return [...nodes.values()]
    .filter((node) => node.score > 0 && isAboutTheMatter(node))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

/** Of a text that only says where, or only joins words, nothing is known: whatever can lie before a school. */
function isAboutTheMatter({ matches, uses }: Evidence): boolean {
  return [...matches, ...uses].some(({ place, said }) => !place && !joins(said));
}

function addTerms(
  terms: readonly MatchedTerm[],
  matches: readonly WordMatch[],
  evidence: (code: string) => Evidence,
): void {
  const best = new Map<string, number>();
  for (const term of terms) {
    const said = bestMatches(matches.filter(({ lexeme }) => term.lexemes.includes(lexeme)));
    const score = scoreOf(term, said);
    const node = evidence(term.code);
    node.matches = bestMatches([...node.matches, ...said]);
    if (score <= (best.get(term.code) ?? 0)) continue;
    best.set(term.code, score);
    node.best = term;
  }
  for (const [code, score] of best) {
    const node = evidence(code);
    const others = node.matches.filter(({ lexeme }) => !node.best?.lexemes.includes(lexeme));
    node.score += score + OTHER_TERMS * bitsOf(others);
  }
}

function addExperience(
  uses: readonly WordUse[],
  codeUses: readonly CodeUse[],
  evidence: (code: string) => Evidence,
): void {
  const all = codeUses.reduce((sum, { contacts }) => sum + contacts, 0);
  const known = new Map(codeUses.map(({ code, contacts }) => [code, contacts]));
  const spread = new Map<string, number>();
  for (const { lexeme } of uses) spread.set(lexeme, (spread.get(lexeme) ?? 0) + 1);
  for (const use of uses) {
    const share = ((known.get(use.code) ?? 0) + 1) / (all + CODES);
    const likely = (use.contacts + CAUTION * share) / (use.of + CAUTION);
    const rarity = Math.log2(codeUses.length / spread.get(use.lexeme)!);
    const told = likely * Math.max(Math.log2(likely / share), rarity);
    const gain = Math.min(MOST_GAIN, told) * (use.place ? PLACE : 1);
    if (gain < LEAST_GAIN) continue;
    const node = evidence(use.code);
    node.score += gain;
    node.uses.push(use);
  }
}

/**
 * Of a term that was said as a whole every word counts; of another those that say where count for little: "davanti" and
 * "scuola" are not yet "bambini rischiano davanti a scuola".
 */
function scoreOf(term: MatchedTerm, said: readonly WordMatch[]): number {
  const named = term.kind !== 'synonym';
  const isMatter = ({ place, said: word }: WordMatch) =>
    !place && !joins(word) && (named || !isLandmark(word));
  const whole = said.length === term.lexemes.length && said.some(isMatter);
  const bits = whole ? sum(said, fullBits) : sum(said, (match) => bitsIn(match, named));
  return (named ? NAME : 1) * bits * (PARTIAL + (1 - PARTIAL) * Math.min(1, bits / term.weight));
}

/** What the words above the node tell that its own do not. */
function bitsAbove(node: Evidence, direct: ReadonlyMap<string, WordMatch[]>): number {
  const own = new Set(node.matches.map(({ lexeme }) => lexeme));
  const steps = node.code.split('.');
  const above = steps
    .slice(1)
    .flatMap((_, index) => direct.get(steps.slice(0, index + 1).join('.')) ?? [])
    .filter(({ lexeme }) => !own.has(lexeme));
  return bitsOf(bestMatches(above));
}

/** Contacts of this kind come under some codes more often than others do: at most a bit either way. */
function addKind(codeUses: readonly CodeUse[], nodes: ReadonlyMap<string, Evidence>): void {
  const all = codeUses.reduce((sum, { contacts }) => sum + contacts, 0);
  const ofKind = codeUses.reduce((sum, use) => sum + use.ofKind, 0);
  if (ofKind < 50) return;
  for (const use of codeUses) {
    const node = nodes.get(use.code);
    if (!node) continue;
    const ratio = ((use.ofKind + 1) * all) / (ofKind * (use.contacts + 1));
    node.score += KIND * Math.max(-1, Math.min(1, Math.log2(ratio)));
  }
}

/** One match for each stem, the likest. */
function bestMatches(matches: readonly WordMatch[]): WordMatch[] {
  const best = new Map<string, WordMatch>();
  for (const match of matches) {
    const known = best.get(match.lexeme);
    if (!known || match.likeness > known.likeness) best.set(match.lexeme, match);
  }
  return [...best.values()];
}

const fullBits = ({ bits, likeness }: WordMatch) => bits * likeness;

function bitsIn(match: WordMatch, named: boolean): number {
  if (joins(match.said)) return 0;
  if (match.place) return PLACE * fullBits(match);
  return (!named && isLandmark(match.said) ? LANDMARK : 1) * fullBits(match);
}

function bitsOf(matches: readonly WordMatch[]): number {
  return sum(matches, (match) => bitsIn(match, false));
}

function sum<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
