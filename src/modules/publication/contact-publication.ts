import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { PUBLIC_CONDITIONS, type PublicReason } from './public-conditions.js';
import { ContactJournal, ContactStore, happened } from '../contacts/index.js';

export interface ContactPublication {
  /** Everybody sees that it is there. */
  published: boolean;
  /** Why not. */
  because: PublicReason[];
  /** Who took it off the public list, and why. */
  unpublished: { reason: string; at: string; by: string } | null;
}

/** Whether everybody may know of one contact; an operator takes it off the public list, with a reason. */
@Injectable()
export class ContactPublicationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ContactStore,
    private readonly journal: ContactJournal,
  ) {}

  /** Of a contact that the caller may see. */
  async of(contactId: string): Promise<ContactPublication> {
    const checks = PUBLIC_CONDITIONS.map(({ sql, reason }) => `(${sql}) AS "${reason}"`).join(', ');
    const [row] = await this.uow.read<Record<string, unknown>>(
      `SELECT ${checks}, kept.reason AS kept_reason, kept.at AS kept_at, kept.actor AS kept_by
         FROM contact_summary c LEFT JOIN contact_unpublished kept ON kept.contact_id = c.id
        WHERE c.id = $1`,
      [contactId],
    );
    const because = PUBLIC_CONDITIONS.flatMap(({ reason }) =>
      row[reason] === true ? [] : [reason],
    );
    return {
      published: because.length === 0,
      because,
      unpublished:
        row.kept_at === null
          ? null
          : {
              reason: row.kept_reason as string,
              at: (row.kept_at as Date).toISOString(),
              by: row.kept_by as string,
            },
    };
  }

  /** Taking off what is off already changes nothing. Throws NotFound (404). */
  async unpublish(contactId: string, reason: string): Promise<void> {
    await this.store.hold(contactId);
    const { id, name } = currentActor();
    const added = await this.uow.query({
      text: `INSERT INTO contact_unpublished (contact_id, reason, at, actor_id, actor)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
      values: [contactId, reason, this.clock.now(), id, name],
    });
    if (added.length === 0) return;
    this.journal.write(contactId, {
      event: 'contact.unpublished',
      told: happened.unpublished(reason),
    });
  }

  /** Lets the scope's decision hold again. */
  async publishAgain(contactId: string): Promise<void> {
    await this.store.hold(contactId);
    const removed = await this.uow.query({
      text: 'DELETE FROM contact_unpublished WHERE contact_id = $1 RETURNING 1',
      values: [contactId],
    });
    if (removed.length === 0) return;
    this.journal.write(contactId, {
      event: 'contact.published-again',
      told: happened.publishedAgain(),
    });
  }
}
