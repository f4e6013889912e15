import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { ClosingDayExists, ClosingDayNotWorking } from './protocols.errors.js';
import type { Fact } from '../../platform/i18n/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { localDay } from './local-days.js';
import { WorkingCalendar } from './working-calendar.js';

export interface ClosingDay {
  /** `YYYY-MM-DD`. */
  day: string;
  name: string;
  nameEn: string;
  reason: string;
  revision: number;
  addedAt: Date;
  addedBy: string;
}

/** One change of the closing days. */
export interface ClosingDayChange {
  revision: number;
  day: string;
  change: 'added' | 'removed';
  name: string;
  reason: string;
}

/** Any number that nobody else locks in this database. */
const LOCK = 0x63686975;

/**
 * Days on which the offices stay closed beside the public holidays. Whoever counts a term asks `ensure` first, so
 * that every replica counts with the days that are in force.
 */
@Injectable()
export class ClosingDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Brings the working calendar up to `revision`, which was read in the same transaction; default: to the present one. */
  async ensure(revision?: number): Promise<void> {
    const present = revision ?? (await this.revision());
    if (present === this.calendar.revision) return;
    const days = await this.list();
    this.calendar.closeOn(
      days.map(({ day }) => day),
      await this.revision(),
    );
  }

  async revision(): Promise<number> {
    const [row] = await this.uow.read<{ revision: number }>(
      'SELECT coalesce(max(revision), 0)::int AS revision FROM closing_day_change',
    );
    return row.revision;
  }

  /** The closing days in force, in order; of one year where it is given. */
  async list(year?: number): Promise<ClosingDay[]> {
    const rows = await this.uow.read<ClosingDay & { change: string }>(
      `SELECT * FROM (
         SELECT DISTINCT ON (closing_day_change.day) to_char(day, 'YYYY-MM-DD') AS day, change, name,
                name_en AS "nameEn", reason, revision, at AS "addedAt", actor AS "addedBy"
           FROM closing_day_change
          WHERE $1::int IS NULL OR extract(year FROM day) = $1
          ORDER BY closing_day_change.day, revision DESC) latest
        WHERE change = 'added' ORDER BY day`,
      [year ?? null],
    );
    return rows.map(({ change: _change, ...day }) => day);
  }

  /** The changes after `revision`, in order. */
  async changesSince(revision: number): Promise<ClosingDayChange[]> {
    return this.uow.read<ClosingDayChange & Record<string, unknown>>(
      `SELECT revision, to_char(day, 'YYYY-MM-DD') AS day, change, name, reason
         FROM closing_day_change WHERE revision > $1 ORDER BY revision`,
      [revision],
    );
  }

  /**
   * Adds a closing day. Throws InvalidInput (400) naming `day` when it has passed, Conflict (409) when it is one
   * already or does not count anyway.
   */
  async add(given: { day: string; name: string; nameEn: string; reason: string }): Promise<void> {
    await this.changing(given.day);
    if (await this.find(given.day)) {
      throw new ClosingDayExists(given.day);
    }
    await this.ensure();
    if (!this.calendar.isWorkingDay(noonOf(given.day))) {
      throw new ClosingDayNotWorking(given.day);
    }
    await this.write('added', given);
  }

  /** Takes a closing day (`YYYY-MM-DD`) back. Throws NotFound (404), InvalidInput (400) naming `day` when it has passed. */
  async remove(day: string, reason: string): Promise<void> {
    await this.changing(day);
    const found = await this.find(day);
    if (!found) throw new NotFound('closing-day', day);
    await this.write('removed', { ...found, reason });
  }

  /** One change at a time, so that revisions become visible in their order. */
  private async changing(day: string): Promise<void> {
    if (day < localDay(this.clock.now())) {
      const message = 'day must not have passed: what was counted with it stays as it is.';
      throw new InvalidInput(message, [{ field: 'day', code: 'in-the-past', message }]);
    }
    await this.uow.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [LOCK] });
  }

  private async find(day: string): Promise<ClosingDay | undefined> {
    return (await this.list()).find((closing) => closing.day === day);
  }

  private async write(
    change: ClosingDayChange['change'],
    { day, name, nameEn, reason }: { day: string; name: string; nameEn: string; reason: string },
  ): Promise<void> {
    const actor = currentActor();
    const revision = (await this.revision()) + 1;
    await this.uow.query({
      text: `INSERT INTO closing_day_change (revision, day, change, name, name_en, reason, at, actor_id, actor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [revision, day, change, name, nameEn, reason, this.clock.now(), actor.id, actor.name],
    });
    const action = change === 'added' ? 'closing-day.added' : 'closing-day.removed';
    const details = { day, name, reason, revision };
    this.audit.record({ action, subjectType: 'closingDay', subjectId: day, details });
    this.outbox.append({ type: action, aggregateId: day, payload: details });
  }
}

/** A moment that lies in the local day wherever the clocks stand. */
function noonOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`);
}

/** Why clocks are counted anew. */
export function reasonOf(changes: readonly ClosingDayChange[]): Fact {
  const told = changes.map(({ day, change, name, reason }) => ({
    says: `closingDay.${change}`,
    facts: { day: { day }, name, reason },
  }));
  return { says: 'closingDay.changes', facts: { changes: told } };
}
