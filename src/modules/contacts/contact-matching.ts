import { currentActor } from '../../platform/context/index.js';
import { protocolNumberIn } from './contact-search.js';
import { type Parameters, textVisibleTo, visibleTo } from './contact-visibility.js';

/** Words of a street that are looked for: each may be the beginning of one. */
const MOST_WORDS = 8;

/**
 * A SELECT of the ids, as text, of the contacts that the current actor may see and that `words` find: by subject and
 * description, by protocol number, or by the street. Words that the actor may not read find nothing.
 */
export function contactsFoundBy(words: string, parameters: Parameters): string {
  const actor = currentActor();
  const seen = visibleTo(actor, parameters);
  const readable = textVisibleTo(actor, parameters, true);
  const text = parameters.add(words);
  // Each way has an index of its own: an OR of the three would use none.
  const ways = [
    `c.search @@ websearch_to_tsquery('italian', searchable_italian(${text})) AND ${readable}`,
  ];
  const street = streetQuery(words);
  if (street) {
    ways.push(
      `c.address IS NOT NULL AND to_tsvector('simple'::regconfig, searchable_italian(c.address))
         @@ to_tsquery('simple', searchable_italian(${parameters.add(street)})) AND ${readable}`,
    );
  }
  const protocol = protocolNumberIn(words.trim());
  if (protocol) {
    const year =
      protocol.year === null ? 'TRUE' : `c.protocol_year = ${parameters.add(protocol.year)}`;
    ways.push(`c.protocol_number = ${parameters.add(protocol.number)} AND ${year}`);
  }
  return ways
    .map((way) => `SELECT c.id::text FROM contact c WHERE ${way} AND ${seen}`)
    .join(' UNION ALL ');
}

/** `via mazz` as `via:* & mazz:*`; null where nothing but signs was written. */
function streetQuery(words: string): string | null {
  const found = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  return found.length > 0 ? found.map((word) => `${word}:*`).join(' & ') : null;
}
