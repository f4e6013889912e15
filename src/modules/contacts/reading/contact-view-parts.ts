import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { Hooks } from '../../../platform/hooks/index.js';
import { contactPart, type Withheld } from './contact-parts.js';

/** The parts that other modules add to the representation of a contact. */
@Injectable()
export class ContactViewParts {
  constructor(private readonly hooks: Hooks) {}

  /** The parts of each contact, by contact id. */
  async load(
    contactIds: readonly string[],
    withheld: Withheld,
  ): Promise<Map<string, Record<string, Json>>> {
    const parts = new Map<string, Record<string, Json>>(contactIds.map((id) => [id, {}]));
    if (contactIds.length === 0) return parts;
    const shown = { contactIds, withheld };
    const loading = this.hooks
      .hearers(contactPart)
      .map(async ({ as, call }) => [as!, await call(shown)] as const);
    for (const [name, values] of await Promise.all(loading))
      for (const [id, part] of parts) part[name] = values.get(id) ?? null;
    return parts;
  }
}
