import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock, localDay } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { ACCOUNTS } from './account.read-model.js';
import { Rights } from './rights.js';
import { GrantOverlaps, LastAdministrator, VersionPassed } from '../identity.errors.js';
import { NO_PASSWORD } from '../passwords/passwords.js';

export const GRANT_KINDS = ['role', 'membership'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** Days of the calendar, both included; null: from the beginning, without end. */
export interface Validity {
  validFrom: string | null;
  validUntil: string | null;
}

/** A role, or the membership of a point, that an account has for some time. */
export interface Grant extends Validity {
  id: string;
  accountId: string;
  username: string;
  kind: GrantKind;
  /** A role, or the code of a point. */
  subject: string;
  version: number;
}

interface GrantRow {
  id: string;
  account_id: string;
  username: string;
  kind: GrantKind;
  subject: string;
  valid_from: string | null;
  valid_until: string | null;
  version: number;
}

export interface GrantFilter {
  accountId?: string;
  id?: string;
  kind?: GrantKind;
  subject?: string;
  /** Only those that hold on this day. */
  day?: string;
}

/** Roles and memberships with their days. Every method joins the caller's unit of work. */
@Injectable()
export class AccountGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly rights: Rights,
  ) {}

  /** Those that match, by username and in the order in which they were given. */
  async list(filter: GrantFilter = {}): Promise<Grant[]> {
    const rows = await this.unitOfWork.read<GrantRow>(
      `SELECT g.id, g.account_id, a.username, g.kind, g.subject, g.valid_from::text, g.valid_until::text, g.version
         FROM account_grant g JOIN account a ON a.id = g.account_id
        WHERE ($1::uuid IS NULL OR g.account_id = $1) AND ($2::uuid IS NULL OR g.id = $2)
          AND ($3::text IS NULL OR g.kind = $3) AND ($4::text IS NULL OR g.subject = $4)
          AND ($5::date IS NULL OR ((g.valid_from IS NULL OR g.valid_from <= $5)
                                AND (g.valid_until IS NULL OR g.valid_until >= $5)))
        ORDER BY a.username, g.seq`,
      [
        filter.accountId ?? null,
        filter.id ?? null,
        filter.kind ?? null,
        filter.subject ?? null,
        filter.day ?? null,
      ],
    );
    return rows.map(toGrant);
  }

  /**
   * Gives the account a role or a membership for these days. Throws InvalidInput (400) naming `validUntil`,
   * GrantOverlaps (409) when it has the same on some of them.
   */
  async give(accountId: string, kind: GrantKind, subject: string, days: Validity): Promise<Grant> {
    requireOrder(days);
    this.references.changes(ACCOUNTS);
    await this.lock(accountId);
    await this.requireFree(accountId, { id: null, kind, subject }, days);
    const id = randomUUID();
    await this.unitOfWork.query({
      text: `INSERT INTO account_grant (id, account_id, kind, subject, valid_from, valid_until, created_at, created_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        id,
        accountId,
        kind,
        subject,
        days.validFrom,
        days.validUntil,
        this.clock.now(),
        currentActor().id,
      ],
    });
    const [given] = await this.list({ id });
    this.record(given, `account.${kind}-granted`, null);
    return given;
  }

  /**
   * Sets other days, e.g. the last one. Throws NotFound (404), VersionPassed (409), InvalidInput (400) naming
   * `validUntil`, GrantOverlaps and LastAdministrator (409).
   */
  async change(id: string, days: Validity, version: number): Promise<Grant> {
    requireOrder(days);
    const [before] = await this.list({ id });
    if (!before) throw new NotFound('grant', id);
    this.references.changes(ACCOUNTS);
    await this.lock(before.accountId);
    await this.requireFree(before.accountId, before, days);
    const changed = await this.unitOfWork.query({
      text: `UPDATE account_grant SET valid_from = $3, valid_until = $4, version = version + 1
              WHERE id = $1 AND version = $2 RETURNING id`,
      values: [id, version, days.validFrom, days.validUntil],
    });
    if (changed.length === 0) throw new VersionPassed('grant', version);
    await this.requireAdministrator(before.accountId);
    const [after] = await this.list({ id });
    this.record(after, `account.${before.kind}-changed`, before);
    await this.rights.taken([after.username]);
    return after;
  }

  /**
   * Ends it at once: yesterday was its last day. One that began today, or has not begun, is taken away as if it had never
   * been, and stands in the history alone; one that is over stays as it is. Throws NotFound (404), VersionPassed and
   * LastAdministrator (409).
   */
  async end(id: string, version: number): Promise<void> {
    const [before] = await this.list({ id });
    if (!before) throw new NotFound('grant', id);
    const today = localDay(this.clock.now());
    if (before.validUntil !== null && before.validUntil < today) return;
    this.references.changes(ACCOUNTS);
    await this.lock(before.accountId);
    const hasHeld = before.validFrom === null || before.validFrom < today;
    const ended = await this.unitOfWork.query({
      text: hasHeld
        ? `UPDATE account_grant SET valid_until = $3::date - 1, version = version + 1
            WHERE id = $1 AND version = $2 RETURNING id`
        : `DELETE FROM account_grant WHERE id = $1 AND version = $2 RETURNING id`,
      values: hasHeld ? [id, version, today] : [id, version],
    });
    if (ended.length === 0) throw new VersionPassed('grant', version);
    if (before.kind === 'role' && before.subject === 'admin') await this.requireAnyAdministrator();
    const [after = null] = await this.list({ id });
    this.record(after, `account.${before.kind}-ended`, before);
    await this.rights.taken([before.username]);
  }

  /**
   * Throws LastAdministrator (409) when there is a day, today or later, on which nobody could administer any more after
   * a change of this administrator.
   */
  async requireAdministrator(accountId: string): Promise<void> {
    const own = await this.list({ accountId, kind: 'role', subject: 'admin' });
    if (own.length > 0) await this.requireAnyAdministrator();
  }

  private async requireAnyAdministrator(): Promise<void> {
    // Two administrators who take the role from each other at the same time come one after the other.
    await this.lockAdministrators();
    const [found] = await this.unitOfWork.query<{ administered: boolean }>({
      text: `SELECT coalesce(range_agg(daterange(g.valid_from, g.valid_until, '[]')), '{}')
                    @> daterange($1::date, NULL, '[]') AS administered
               FROM account_grant g JOIN account a ON a.id = g.account_id
              WHERE g.kind = 'role' AND g.subject = 'admin' AND a.active AND a.password_hash <> '${NO_PASSWORD}'`,
      values: [localDay(this.clock.now())],
    });
    if (!found.administered) throw new LastAdministrator();
  }

  /** Until the end of the current unit of work nobody else decides who administers. */
  async lockAdministrators(): Promise<void> {
    await this.unitOfWork.query({
      text: `SELECT pg_advisory_xact_lock(hashtext('account.admin'))`,
    });
  }

  private async lock(accountId: string): Promise<void> {
    const found = await this.unitOfWork.query({
      text: 'SELECT 1 FROM account WHERE id = $1 FOR UPDATE',
      values: [accountId],
    });
    if (found.length === 0) throw new NotFound('account', accountId);
  }

  private async requireFree(
    accountId: string,
    { id, kind, subject }: { id: string | null; kind: GrantKind; subject: string },
    { validFrom, validUntil }: Validity,
  ): Promise<void> {
    const others = (await this.list({ accountId, kind, subject })).filter(
      (other) => other.id !== id,
    );
    const overlapping = others.find(
      (other) =>
        (validFrom === null || other.validUntil === null || validFrom <= other.validUntil) &&
        (validUntil === null || other.validFrom === null || other.validFrom <= validUntil),
    );
    if (overlapping) throw new GrantOverlaps(kind, subject, overlapping.id);
  }

  /** One of the two is there. */
  private record(after: Grant | null, action: string, before: Grant | null): void {
    const days = ({ subject, validFrom, validUntil }: Grant) => ({
      subject,
      validFrom,
      validUntil,
    });
    this.audit.record({
      action,
      subjectType: 'account',
      subjectId: (after ?? before)!.username,
      details: { before: before && days(before), after: after && days(after) },
    });
  }
}

/** Throws InvalidInput (400) naming `validUntil`. */
export function requireOrder({ validFrom, validUntil }: Validity): void {
  if (!validFrom || !validUntil || validFrom <= validUntil) return;
  const message = 'The last day comes after the first.';
  throw new InvalidInput(message, [{ field: 'validUntil', code: 'before-valid-from', message }]);
}

function toGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    accountId: row.account_id,
    username: row.username,
    kind: row.kind,
    subject: row.subject,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    version: row.version,
  };
}
