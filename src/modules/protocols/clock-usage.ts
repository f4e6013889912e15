import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { ClosingDays } from './closing-days.js';
import type { TermCalendar } from './term.js';
import { WorkingCalendar } from './working-calendar.js';

const BATCH = 500;

interface DoneRow {
  id: string;
  calendar: TermCalendar;
  started_at: Date;
  met_at: Date;
  suspended_at_end: Date | null;
  suspended_ms: string;
}

/**
 * Works out how much counted time the clocks took whose deed is done, suspensions left out. The calendar is no matter
 * of SQL, so it is kept beside the clock: the read model of who honours what then asks the database alone.
 */
@Injectable()
export class ClockUsage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendar: WorkingCalendar,
    private readonly closingDays: ClosingDays,
  ) {}

  /** Joins the caller's unit of work; answers how many clocks it dealt with. */
  async batch(): Promise<number> {
    const done = await this.uow.query<DoneRow & Record<string, unknown>>({
      name: 'clock-usage',
      text: `SELECT id, calendar, started_at, met_at, suspended_at_end, suspended_ms FROM protocol_clock
              WHERE met_at IS NOT NULL AND used_ms IS NULL
              ORDER BY met_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    });
    if (done.length === 0) return 0;
    await this.closingDays.ensure();
    const used = done.map((row) => ({ id: row.id, used: this.used(row) }));
    await this.uow.query({
      text: `UPDATE protocol_clock c SET used_ms = given.used
               FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, used bigint) WHERE c.id = given.id`,
      values: [JSON.stringify(used)],
    });
    return done.length;
  }

  private used({ calendar, started_at, met_at, suspended_at_end, suspended_ms }: DoneRow): number {
    const whole = this.calendar.timeBetween(started_at, suspended_at_end ?? met_at, calendar);
    return Math.max(0, whole - Number(suspended_ms));
  }
}
