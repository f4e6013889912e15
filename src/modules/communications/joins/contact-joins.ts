import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Catalogue } from '../../../platform/i18n/index.js';
import { ContactReadModel, TimelineService } from '../../contacts/index.js';
import { ContactFollowers, ContactStore } from '../../contacts/index.js';
import { TooManyJoins, UnknownJoin } from '../communications.errors.js';
import { MailDispatcher } from '../mail-dispatcher.js';
import { renderJoin, type JoinMail } from './join-mails.js';

/** Citizens who are told of one contact's answer. */
export const MOST_JOINS = 200;
/** Mails to confirm that one address is sent in a day: more would be a way to pester somebody. */
const MOST_ASKED = 5;
const DAY_MS = 24 * 3_600_000;
/** Counts at which the timeline speaks of it. */
const TOLD_AT = [1, 3, 10, 30, 100];

export type JoinState = 'pending' | 'confirmed' | 'withdrawn';

/** What whoever has the mail's link may know of what they joined: nothing that the first reporter wrote. */
export interface JoinView {
  state: JoinState;
  name: string;
  nameEn: string;
  receivedAt: string;
  /** False: it has ended, and nobody is told anything more. */
  open: boolean;
}

/** How many have the same problem, for who works on the contact: no address, no name. */
export interface JoinCount {
  confirmed: number;
  /** Those who have not confirmed their address yet. */
  pending: number;
}

interface Row {
  id: string;
  contact_id: string;
  email: string;
  language: string;
  state: JoinState;
}

/**
 * "Anche a me": citizens who have the same problem as an open report are told of its answer. They leave an address
 * alone, which they confirm by a link; of the report they see its class and its day.
 */
@Injectable()
export class ContactJoins {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly contacts: ContactReadModel,
    private readonly store: ContactStore,
    private readonly followers: ContactFollowers,
    private readonly timeline: TimelineService,
    private readonly dispatcher: MailDispatcher,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Sends a link to confirm. Joins the caller's unit of work. Tells nothing of whether the address is known already:
   * who has confirmed, or has been asked too often today, is sent none. Throws TooManyJoins (409).
   */
  async ask(contactId: string, email: string, language: string): Promise<void> {
    await this.store.hold(contactId);
    const now = this.clock.now();
    const address = email.trim();
    const [[{ joined }], [{ asked }], [known]] = await Promise.all([
      this.uow.query<{ joined: number }>({
        text: `SELECT count(*)::int AS joined FROM contact_join WHERE contact_id = $1`,
        values: [contactId],
      }),
      this.uow.query<{ asked: number }>({
        text: `SELECT coalesce(sum(mails), 0)::int AS asked FROM contact_join
                WHERE lower(email) = lower($1) AND asked_at > $2`,
        values: [address, new Date(now.getTime() - DAY_MS)],
      }),
      this.uow.query<{ state: JoinState }>({
        text: `SELECT state FROM contact_join WHERE contact_id = $1 AND lower(email) = lower($2)`,
        values: [contactId, address],
      }),
    ]);
    if (!known && joined >= MOST_JOINS) throw new TooManyJoins();
    if (known?.state === 'confirmed' || asked >= MOST_ASKED) return;
    const token = randomBytes(24).toString('base64url');
    const [{ id }] = await this.uow.query<{ id: string }>({
      text: `INSERT INTO contact_join AS known
                    (id, contact_id, email, language, token_hash, state, asked_at, mails)
             VALUES ($1, $2, $3, $4, $5, 'pending', $6, 1)
             ON CONFLICT (contact_id, lower(email)) DO UPDATE
                SET token_hash = excluded.token_hash, language = excluded.language, state = 'pending',
                    asked_at = excluded.asked_at,
                    mails = CASE WHEN known.asked_at > $7 THEN known.mails + 1 ELSE 1 END
             RETURNING id`,
      values: [
        randomUUID(),
        contactId,
        address,
        language,
        hashOf(token),
        now,
        new Date(now.getTime() - DAY_MS),
      ],
    });
    const row = { id, contact_id: contactId, email: address, language, state: 'pending' as const };
    const link = `${this.address()}/cittadini/anche-a-me/${token}`;
    await this.mail(row, 'joinConfirm', `${id}:${hashOf(token).slice(0, 12)}`, { link });
  }

  /** What the link is about. Throws UnknownJoin (404). */
  async view(token: string): Promise<JoinView> {
    const row = await this.find(token);
    const contact = await this.contacts.getAsSystem(row.contact_id);
    return {
      state: row.state,
      name: contact.classificationName ?? '',
      nameEn: contact.classificationNameEn ?? contact.classificationName ?? '',
      receivedAt: contact.receivedAt,
      open: contact.closedAt === null && contact.sensitivity !== 'sensitive',
    };
  }

  /** Confirms, or takes it back. Joins the caller's unit of work. Throws UnknownJoin (404). */
  async decide(token: string, state: 'confirmed' | 'withdrawn'): Promise<void> {
    const row = await this.find(token);
    const { closedAt } = await this.contacts.getAsSystem(row.contact_id);
    if (closedAt !== null) return;
    const changed = await this.uow.query({
      text: `UPDATE contact_join SET state = $2, confirmed_at = CASE WHEN $2 = 'confirmed' THEN $3 ELSE confirmed_at END
              WHERE id = $1 AND state <> $2 RETURNING id`,
      values: [row.id, state, this.clock.now()],
    });
    if (changed.length === 0 || state !== 'confirmed') return;
    const { confirmed } = await this.count(row.contact_id);
    if (!TOLD_AT.includes(confirmed)) return;
    this.timeline.add({
      contactId: row.contact_id,
      kind: 'note',
      fact: { says: 'join.confirmed', facts: { count: confirmed } },
    });
  }

  /** Of the contact and of those that were merged into it. */
  async count(contactId: string): Promise<JoinCount> {
    const [row] = await this.uow.read<JoinCount & Record<string, unknown>>(
      `SELECT count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed,
              count(*) FILTER (WHERE state = 'pending')::int AS pending
         FROM contact_join
        WHERE contact_id IN (SELECT id FROM contact_summary WHERE id = $1 OR merged_into = $1)`,
      [contactId],
    );
    return row;
  }

  /**
   * Tells all who joined the contact, or one that was merged into it: the answer, or that there will be none. Joins the
   * caller's unit of work; the same `key` never tells twice. What has become sensitive is told to nobody but its own
   * citizen.
   */
  async tell(contactId: string, answer: string | null, key: string): Promise<void> {
    const ids = [contactId, ...(await this.followers.idsOf(contactId))];
    const rows = await this.uow.query<Row & Record<string, unknown>>({
      text: `SELECT id, contact_id, email, language, state FROM contact_join
              WHERE contact_id = ANY ($1::uuid[]) AND state = 'confirmed' ORDER BY id`,
      values: [ids],
    });
    if (rows.length === 0) return;
    const { sensitivity } = await this.contacts.getAsSystem(contactId);
    const told = sensitivity === 'sensitive' ? null : answer;
    for (const row of rows) {
      await this.mail(row, told ? 'joinAnswer' : 'joinClosed', `${key}:${row.id}`, {
        answer: told,
      });
    }
  }

  private async mail(
    row: Row,
    template: JoinMail,
    key: string,
    data: { link?: string; answer?: string | null },
  ): Promise<void> {
    const contact = await this.contacts.getAsSystem(row.contact_id);
    const language = this.catalogue.choose(row.language);
    const names = { it: contact.classificationName, en: contact.classificationNameEn };
    const name = this.catalogue.value({ names }, language);
    const receivedAt = new Date(contact.receivedAt);
    const told = { ...data, name, receivedAt };
    const { subject, body } = renderJoin(template, language, told, this.catalogue);
    await this.uow.query({
      text: `INSERT INTO message (id, contact_id, direction, channel, template, recipient, subject, body,
                                  state, idempotency_key, created_at, next_attempt_at)
             VALUES ($1, $2, 'out', 'email', $3, $4, $5, $6, 'waiting', $7, $8, $8)
             ON CONFLICT (idempotency_key) DO NOTHING`,
      values: [
        randomUUID(),
        row.contact_id,
        template,
        row.email,
        subject,
        body,
        `join:${key}`,
        this.clock.now(),
      ],
    });
    this.uow.afterCommit(() => this.dispatcher.wake());
  }

  private async find(token: string): Promise<Row> {
    const [row] = /^[\w-]{32}$/.test(token)
      ? await this.uow.read<Row & Record<string, unknown>>(
          'SELECT id, contact_id, email, language, state FROM contact_join WHERE token_hash = $1',
          [hashOf(token)],
        )
      : [];
    if (!row) throw new UnknownJoin();
    return row;
  }

  private address(): string {
    return this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
