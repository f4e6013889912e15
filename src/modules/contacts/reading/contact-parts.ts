import type { Json } from '../../../engine/api/index.js';
import { question } from '../../../platform/hooks/index.js';

/**
 * The contacts whose texts the reader may not read. It may be known later than the parts are asked for, so that both
 * are looked up at the same time.
 */
export type Withheld = ReadonlySet<string> | Promise<ReadonlySet<string>>;

export interface ContactsShown {
  /** One and the same list for every part of a page. */
  contactIds: readonly string[];
  withheld: Withheld;
}

/**
 * What higher modules show with a contact, under the name of the answer (`clocks`, `assignments`, ...): a value for each
 * contact id they know; contacts that are missing from the map show null. Asked once for all contacts of a page, inside the
 * caller's unit of work where there is one, and all at the same time. Words that people wrote stay out where they are
 * `withheld`.
 */
export const contactPart = question<ContactsShown, Map<string, Json>>('contact.part').byName();
