import type { CaseWords } from '../../../engine/api/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { foundByWords, numberedAs, protocolNumberIn } from './contact-search.js';
import { type Parameters, textVisibleTo, visibleTo } from '../reading/contact-visibility.js';

/**
 * How the tasks of contacts are found by words of subject and description, by protocol number, or by the address, for the
 * current actor. Words that they may not read find nothing. SQL, as TaskFilter.caseFoundBy takes it.
 */
export function contactsFoundBy(words: string, parameters: Parameters): CaseWords {
  const actor = currentActor();
  const seen = visibleTo(actor, parameters);
  const readable = textVisibleTo(actor, parameters, true);
  const protocol = protocolNumberIn(words);
  return {
    words: foundByWords(words, parameters),
    readable: (key) =>
      `SELECT TRUE FROM contact c WHERE c.id = ${key}::uuid AND ${readable} AND ${seen}`,
    keys:
      protocol &&
      `SELECT c.id::text FROM contact c WHERE ${numberedAs(protocol, parameters)} AND ${seen}`,
  };
}
