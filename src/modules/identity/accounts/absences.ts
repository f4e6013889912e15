import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { ACCOUNTS } from './account.read-model.js';
import { Accounts } from './accounts.js';
import { UnfitDeputy, VersionPassed } from '../identity.errors.js';

/** Somebody is away, and another does their tasks meanwhile. Days are included. */
export interface Absence {
  id: string;
  username: string;
  deputy: string;
  from: string;
  until: string;
  reason: string;
  cancelled: boolean;
  version: number;
}

interface AbsenceRow extends Omit<Absence, 'from' | 'until'> {
  from_day: string;
  until_day: string;
  [column: string]: unknown;
}

/** Absences and deputies. Every writing method joins the caller's unit of work. */
@Injectable()
export class Absences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly accounts: Accounts,
  ) {}

  /** Of an account, or the one by that id; the newest first. */
  async list(filter: { username?: string; id?: string }): Promise<Absence[]> {
    const rows = await this.unitOfWork.read<AbsenceRow>(
      `SELECT x.id, a.username, d.username AS deputy, x.from_day::text, x.until_day::text, x.reason,
              x.cancelled_at IS NOT NULL AS cancelled, x.version
         FROM account_absence x JOIN account a ON a.id = x.account_id JOIN account d ON d.id = x.deputy_id
        WHERE ($1::text IS NULL OR a.username = $1) AND ($2::uuid IS NULL OR x.id = $2)
        ORDER BY x.from_day DESC, x.id`,
      [filter.username?.toLowerCase() ?? null, filter.id ?? null],
    );
    return rows.map(({ from_day: from, until_day: until, ...row }) => ({ ...row, from, until }));
  }

  /** Throws NotFound (404), InvalidInput (400) naming `until`, UnfitDeputy (422) naming `deputy`. */
  async enter(
    given: Pick<Absence, 'username' | 'deputy' | 'from' | 'until' | 'reason'>,
  ): Promise<Absence> {
    if (given.from > given.until) {
      const message = 'The last day comes after the first.';
      throw new InvalidInput(message, [{ field: 'until', code: 'before-from', message }]);
    }
    const absent = await this.accounts.require(given.username);
    const deputy = await this.deputy(given);
    const id = randomUUID();
    this.references.changes(ACCOUNTS);
    await this.unitOfWork.query({
      text: `INSERT INTO account_absence (id, account_id, deputy_id, from_day, until_day, reason, created_at, created_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        id,
        absent.id,
        deputy.id,
        given.from,
        given.until,
        given.reason,
        this.clock.now(),
        currentActor().id,
      ],
    });
    const [entered] = await this.list({ id });
    this.record('account.absence-entered', null, entered);
    return entered;
  }

  /** The person is back, or stays: the deputy's part ends at once. Throws NotFound (404), VersionPassed (409). */
  async cancel(id: string, version: number): Promise<Absence> {
    const [before] = await this.list({ id });
    if (!before) throw new NotFound('absence', id);
    this.references.changes(ACCOUNTS);
    const ended = await this.unitOfWork.query({
      text: `UPDATE account_absence SET cancelled_at = $3, version = version + 1
              WHERE id = $1 AND version = $2 AND cancelled_at IS NULL RETURNING id`,
      values: [id, version, this.clock.now()],
    });
    if (ended.length === 0) throw new VersionPassed('absence', version);
    const [after] = await this.list({ id });
    this.record('account.absence-cancelled', before, after);
    return after;
  }

  private async deputy({
    username,
    deputy,
    from,
    until,
  }: {
    username: string;
    deputy: string;
    from: string;
    until: string;
  }) {
    if (deputy.toLowerCase() === username.toLowerCase()) {
      throw new UnfitDeputy('Nobody is their own deputy.');
    }
    const account = await this.accounts.require(deputy).catch((error: unknown) => {
      if (error instanceof NotFound) throw new UnfitDeputy(`There is no account ${deputy}.`);
      throw error;
    });
    if (!account.active) throw new UnfitDeputy(`The account ${deputy} is disabled.`);
    const away = (await this.list({ username: deputy })).find(
      (absence) => !absence.cancelled && absence.from <= until && from <= absence.until,
    );
    if (away) throw new UnfitDeputy(`${account.displayName} is absent on some of these days.`);
    return account;
  }

  private record(action: string, before: Absence | null, after: Absence): void {
    const facts = ({ deputy, from, until, cancelled }: Absence) => ({
      deputy,
      from,
      until,
      cancelled,
    });
    this.audit.record({
      action,
      subjectType: 'account',
      subjectId: after.username,
      details: { before: before && facts(before), after: facts(after) },
    });
  }
}
