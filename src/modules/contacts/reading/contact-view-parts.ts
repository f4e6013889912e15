import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';

/**
 * The contacts whose texts the reader may not read. It may be known later than the parts are asked for, so that both
 * are looked up at the same time.
 */
export type Withheld = ReadonlySet<string> | Promise<ReadonlySet<string>>;

/**
 * Answers a value for each contact id it knows; contacts that are missing from the map show null. Words that
 * people wrote stay out of the part where they are `withheld`.
 */
export type ContactPartLoader = (
  contactIds: readonly string[],
  withheld: Withheld,
) => Promise<Map<string, Json>>;

/**
 * Parts that higher modules add to the representation of a contact (`clocks`, `assignments`, ...).
 * A loader is asked once for all contacts of a page, inside the caller's unit of work where there is one.
 */
@Injectable()
export class ContactViewParts {
  private readonly loaders = new Map<string, ContactPartLoader>();

  /** Adds the key `name` to every contact. Throws when the name is taken. */
  register(name: string, loader: ContactPartLoader): void {
    if (this.loaders.has(name)) throw new Error(`The contact part "${name}" is registered twice.`);
    this.loaders.set(name, loader);
  }

  /** The parts of each contact, by contact id. */
  async load(
    contactIds: readonly string[],
    withheld: Withheld,
  ): Promise<Map<string, Record<string, Json>>> {
    const parts = new Map<string, Record<string, Json>>(contactIds.map((id) => [id, {}]));
    if (contactIds.length === 0) return parts;
    const load = async ([name, loader]: [string, ContactPartLoader]) =>
      [name, await loader(contactIds, withheld)] as const;
    for (const [name, values] of await Promise.all([...this.loaders].map(load)))
      for (const [id, part] of parts) part[name] = values.get(id) ?? null;
    return parts;
  }
}
