import { Injectable } from '@nestjs/common';
import { AccountReadModel, rightsTaken } from '../../identity/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor, type Role } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Hears } from '../../../platform/hooks/index.js';
import { lastStreamEnded, LiveChanges } from '../../../platform/live/index.js';
import { accountsFor } from '../reading/contact-readers.js';
import { visibleTo } from '../reading/contact-visibility.js';
import { ContactReadModel } from '../reading/contacts.read-model.js';

/** Somebody who has the case open. */
export interface Present {
  username: string;
  displayName: string;
  writing: boolean;
}

/** Who may say that they have a case open, and hear who else has. */
export const PRESENT_ROLES = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
] as const satisfies readonly Role[];

/** Pages say that they are there every 20 seconds; who has not said it for so long has gone. */
const PRESENT_MS = 45_000;
/** Cases that one account has open at a time; the one it was seen at longest ago is left. */
const MOST_CASES = 10;
/** Names told of one case. */
const MOST_NAMES = 20;

/**
 * Who has a case open now, and who of them writes. Only those who may see the case say it, and are told. It ends when the
 * case is left, when the account may not see it any more, when its last stream of changes ends, or after 45 seconds
 * without a word.
 */
@Injectable()
export class CasePresence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: ContactReadModel,
    private readonly accounts: AccountReadModel,
    private readonly clock: Clock,
    private readonly live: LiveChanges,
  ) {}

  /** The others who have the case open. Throws NotFound (404) where the current actor may not see it. */
  async others(contactId: string): Promise<Present[]> {
    await this.contacts.get(contactId);
    const present = await this.uow.read<Present & { [column: string]: unknown }>(
      `SELECT p.username, a.display_name AS "displayName", p.writing
         FROM case_presence p JOIN account_summary a ON a.username = p.username AND a.active
        WHERE p.contact_id = $1 AND p.username <> $2 AND p.seen_at > $3
        ORDER BY p.writing DESC, a.display_name, p.username LIMIT ${MOST_NAMES}`,
      [contactId, currentActor().id, this.since()],
    );
    const seers = await this.seersAmong(contactId, present);
    return present.filter(({ username }) => seers.has(username));
  }

  /** Asked at each reading: a right also ends with its last day, and with the case's move to another point. */
  private async seersAmong(contactId: string, present: readonly Present[]): Promise<Set<string>> {
    if (present.length === 0) return new Set();
    const accounts = await this.accounts.named(present.map(({ username }) => username));
    const admitted = accounts.filter(({ roles }) => PRESENT_ROLES.some((r) => roles.includes(r)));
    const seers = await accountsFor(this.uow, contactId, admitted, visibleTo);
    return new Set(seers.map(({ username }) => username));
  }

  /** The current actor has the case open, and writes or not; the others are told when that is new. Throws NotFound (404). */
  async enter(contactId: string, writing: boolean): Promise<Present[]> {
    const others = await this.others(contactId);
    const { id: username } = currentActor();
    const now = this.clock.now();
    const [before] = await this.uow.query<{ writing: boolean; seen_at: Date }>({
      text: `SELECT writing, seen_at FROM case_presence WHERE contact_id = $1 AND username = $2`,
      values: [contactId, username],
    });
    await this.uow.query({
      text: `INSERT INTO case_presence (contact_id, username, writing, seen_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contact_id, username) DO UPDATE SET writing = $3, seen_at = $4`,
      values: [contactId, username, writing, now],
    });
    await this.uow.query({
      text: `DELETE FROM case_presence WHERE username = $1 AND (seen_at <= $2 OR contact_id IN (
               SELECT contact_id FROM case_presence WHERE username = $1 AND contact_id <> $4
                ORDER BY seen_at DESC OFFSET $3))`,
      values: [username, this.since(), MOST_CASES - 1, contactId],
    });
    const known = before && before.seen_at > this.since() && before.writing === writing;
    if (!known) this.tell(others);
    return others;
  }

  /** The current actor has left the case. */
  async leave(contactId: string): Promise<void> {
    const others = await this.others(contactId);
    const left = await this.uow.query({
      text: `DELETE FROM case_presence WHERE contact_id = $1 AND username = $2 RETURNING contact_id`,
      values: [contactId, currentActor().id],
    });
    if (left.length > 0) this.tell(others);
  }

  @Hears(lastStreamEnded)
  async leaveAll(username: string): Promise<void> {
    const others = await this.uow.run(() =>
      this.uow.query<{ username: string }>({
        text: `WITH gone AS (DELETE FROM case_presence WHERE username = $1 RETURNING contact_id)
               SELECT DISTINCT p.username FROM case_presence p JOIN gone USING (contact_id)
                WHERE p.username <> $1`,
        values: [username],
      }),
    );
    this.tell(others);
  }

  /** Who shares a case with somebody whose rights were taken asks anew who has it open. Joins the unit of work. */
  @Hears(rightsTaken)
  async askAnew(usernames: readonly string[]): Promise<void> {
    const others = await this.uow.read<{ username: string }>(
      `SELECT DISTINCT p.username FROM case_presence p JOIN case_presence gone USING (contact_id)
        WHERE gone.username = ANY ($1) AND p.username <> gone.username AND p.seen_at > $2`,
      [[...usernames], this.since()],
    );
    this.tell(others);
  }

  private tell(others: readonly { username: string }[]): void {
    if (others.length === 0) return;
    this.live.changed('presence', { accounts: others.map(({ username }) => username) });
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - PRESENT_MS);
  }
}
