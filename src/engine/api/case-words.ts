import type { Parameters } from '../../platform/database/index.js';
import { question } from '../../platform/hooks/index.js';

/** How cases are found by words, as parts of the engine's own statement. */
export interface CaseWords {
  /** A tsquery over the words that stand beside the task: what an index finds. */
  words: string;
  /** A SELECT that answers TRUE where the asker may know the words of the case of this key. */
  readable: (key: string) => string;
  /** A SELECT of keys that are found otherwise, by their number; null: none. */
  keys: string | null;
}

/**
 * Asked of whoever knows the cases, for a list of tasks that is searched for words; without an answer nothing is found. It
 * is the one place where SQL is handed over: the list is filtered, counted and paged by it at once (docs/adr/0047).
 */
export const caseWords = question<{ words: string; parameters: Parameters }, CaseWords>(
  'engine.case-words',
).atMostOne();
