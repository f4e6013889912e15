import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Catalogue, type Reason } from '../../../platform/i18n/index.js';
import type { LinkKind } from './link-facts.js';

export interface LinkRow {
  id: string;
  from_id: string;
  to_id: string;
  kind: LinkKind;
}

const PAIR = `least(from_id, to_id) = least($1::uuid, $2::uuid)
  AND greatest(from_id, to_id) = greatest($1::uuid, $2::uuid) AND removed_at IS NULL`;

/** Rows of `contact_link`: they are removed by a word in them, never deleted. */
@Injectable()
export class LinkStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /** Adds a link; null when the two have one. */
  async add(from: string, to: string, kind: LinkKind, reason: Reason): Promise<string | null> {
    const { text, fact } = this.catalogue.kept(reason);
    const [added] = await this.uow.query<{ id: string }>({
      text: `INSERT INTO contact_link (id, from_id, to_id, kind, reason, reason_fact, linked_at, linked_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      values: [randomUUID(), from, to, kind, text, fact, this.clock.now(), currentActor().name],
    });
    return added?.id ?? null;
  }

  async ensureDuplicate(from: string, to: string, reason: string): Promise<void> {
    await this.add(from, to, 'duplicateOf', reason);
  }

  async ofPair(a: string, b: string): Promise<LinkRow | null> {
    const [found] = await this.uow.query<LinkRow & Record<string, unknown>>({
      text: `SELECT id, from_id, to_id, kind FROM contact_link WHERE ${PAIR}`,
      values: [a, b],
    });
    return found ?? null;
  }

  /** Removes a link of the contact; null when it has no such link any more. */
  async remove(contactId: string, linkId: string, reason: string): Promise<LinkRow | null> {
    const [removed] = await this.uow.query<LinkRow & Record<string, unknown>>({
      text: `UPDATE contact_link SET removed_at = $3, removed_by = $4, removal_reason = $5
              WHERE id = $1 AND $2 IN (from_id, to_id) AND removed_at IS NULL
             RETURNING id, from_id, to_id, kind`,
      values: [linkId, contactId, this.clock.now(), currentActor().name, reason],
    });
    return removed ?? null;
  }

  /** True when the contact has, or had, that link. */
  async exists(contactId: string, linkId: string): Promise<boolean> {
    const found = await this.uow.query({
      text: 'SELECT 1 FROM contact_link WHERE id = $1 AND $2 IN (from_id, to_id)',
      values: [linkId, contactId],
    });
    return found.length > 0;
  }

  /** True when a link leads from the contact to another. */
  async hasFrom(contactId: string): Promise<boolean> {
    const found = await this.uow.query({
      text: 'SELECT 1 FROM contact_link WHERE from_id = $1 AND removed_at IS NULL LIMIT 1',
      values: [contactId],
    });
    return found.length > 0;
  }

  async removePair(a: string, b: string, reason: Reason): Promise<void> {
    const { text, fact } = this.catalogue.kept(reason);
    await this.uow.query({
      text: `UPDATE contact_link
                SET removed_at = $3, removed_by = $4, removal_reason = $5, removal_reason_fact = $6
              WHERE ${PAIR} AND kind = 'duplicateOf'`,
      values: [a, b, this.clock.now(), currentActor().name, text, fact],
    });
  }
}
