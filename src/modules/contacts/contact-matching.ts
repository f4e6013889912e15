import type { CaseWords } from '../../engine/api/index.js';
import { currentActor } from '../../platform/context/index.js';
import { numberedAs, protocolNumberIn } from './contact-search.js';
import { streetQuery } from './street-query.js';
import { type Parameters, textVisibleTo, visibleTo } from './contact-visibility.js';

/**
 * How the tasks of contacts are found by words of subject and description, by protocol number, or by the street, for the
 * current actor. Words that they may not read find nothing. SQL, as TaskFilter.caseFoundBy takes it.
 */
export function contactsFoundBy(words: string, parameters: Parameters): CaseWords {
  const actor = currentActor();
  const seen = visibleTo(actor, parameters);
  const readable = textVisibleTo(actor, parameters, true);
  const text = `websearch_to_tsquery('italian', searchable_italian(${parameters.add(words)}))`;
  const street = streetQuery(words);
  const protocol = protocolNumberIn(words.trim());
  return {
    words: street
      ? `(${text} || to_tsquery('simple', searchable_italian(${parameters.add(street)})))`
      : text,
    readable: (key) =>
      `SELECT TRUE FROM contact c WHERE c.id = ${key}::uuid AND ${readable} AND ${seen}`,
    keys:
      protocol &&
      `SELECT c.id::text FROM contact c WHERE ${numberedAs(protocol, parameters)} AND ${seen}`,
  };
}
