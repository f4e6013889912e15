import type { Change } from './mutators.js';

interface Rule {
  pattern: RegExp;
  /** Given what the pattern found. */
  text: (found: string) => string;
}

const OPPOSITE: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '<>': '=',
  '=': '<>',
};

const RULES: Rule[] = [
  {
    // `SET a = b` is no comparison: only what follows a word that begins a condition.
    pattern: /(?<=\b(?:WHERE|AND|OR|ON)\s+\(?[\w."]+\s)(?:<=|>=|<>|=|<|>)(?=\s)/g,
    text: (operator) => OPPOSITE[operator],
  },
  { pattern: /\bIS NOT NULL\b/g, text: () => 'IS NULL' },
  { pattern: /\bIS NULL\b/g, text: () => 'IS NOT NULL' },
  { pattern: /\bNOT EXISTS\b/g, text: () => 'EXISTS' },
  { pattern: /\bNOT IN\b/g, text: () => 'IN' },
  { pattern: /\b(?:AND|OR)\s+[\w."]+\s(?:<=|>=|<>|=|<|>)\s[\w."':$]+(?![\w(])/g, text: () => '' },
  { pattern: /\bAND\s+[\w."]+\sIS (?:NOT )?NULL\b/g, text: () => '' },
  { pattern: /\bAND\s+NOT\s+[\w."]+(?![\w(."])/g, text: () => '' },
  { pattern: /\bDESC\b/g, text: () => 'ASC' },
  { pattern: / (?:FOR UPDATE|SKIP LOCKED|FOR NO KEY UPDATE)\b/g, text: () => '' },
];

export function looksLikeSql(text: string): boolean {
  return /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|AND|ORDER BY|JOIN)\b/.test(text);
}

/** The changes of a piece of SQL; their places are counted from its beginning. */
export function changesOfSql(sql: string): Change[] {
  return RULES.flatMap(({ pattern, text }) =>
    [...sql.matchAll(pattern)].map((found) => ({
      kind: 'sql',
      start: found.index,
      end: found.index + found[0].length,
      text: text(found[0]),
    })),
  );
}
