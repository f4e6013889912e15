import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue } from '../../platform/i18n/index.js';
import { INTEGER_KEY, pageOf, readCursor } from '../../platform/http/index.js';
import { ClosingDays } from './closing-days.js';
import type { HolidayKind } from './local-days.js';
import { localDay } from './local-days.js';
import { WorkingCalendar } from './working-calendar.js';

/** A day that no term counts. */
export interface RestDay {
  day: string;
  name: string;
  nameEn: string;
  kind: HolidayKind | 'closingDay';
  reason: string | null;
  addedAt: string | null;
  addedBy: string | null;
}

export interface ClosingDayChangeView {
  revision: number;
  day: string;
  change: 'added' | 'removed';
  name: string;
  reason: string;
  at: string;
  actor: string;
  clocksMoved: number;
}

/** Which days count, and what their changes did. */
@Injectable()
export class WorkingCalendarReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly closingDays: ClosingDays,
    private readonly catalogue: Catalogue,
  ) {}

  /** The holidays and closing days of a year, in order; weekends are left out. Default: this year. */
  async ofYear(given?: number): Promise<{ year: number; revision: number; days: RestDay[] }> {
    const year = given ?? Number(localDay(this.clock.now()).slice(0, 4));
    const holidays = this.calendar.holidaysOf(year).map(({ day, called, kind }) => {
      const { text: name, textEn: nameEn } = this.catalogue.told(called);
      return { day, name, nameEn, kind, reason: null, addedAt: null, addedBy: null };
    });
    const closing = (await this.closingDays.list(year)).map(
      ({ day, name, nameEn, reason, addedAt, addedBy }) => ({
        day,
        name,
        nameEn,
        kind: 'closingDay' as const,
        reason,
        addedAt: addedAt.toISOString(),
        addedBy,
      }),
    );
    const days = [...holidays, ...closing].sort((a, b) => (a.day < b.day ? -1 : 1));
    return { year, revision: await this.closingDays.revision(), days };
  }

  /**
   * The changes of the closing days, newest first, each with the clocks that were counted anew up to it; and how many
   * open clocks still wait for that.
   */
  async changes(page: { limit: number; cursor?: string }): Promise<{
    items: ClosingDayChangeView[];
    nextCursor: string | null;
    pendingClocks: number;
  }> {
    const [before] = readCursor(page.cursor, [INTEGER_KEY]) ?? [null];
    const rows = await this.uow.read<Omit<ClosingDayChangeView, 'at'> & { at: Date }>(
      `SELECT d.revision, to_char(d.day, 'YYYY-MM-DD') AS day, d.change, d.name, d.reason, d.at, d.actor,
              (SELECT count(*)::int FROM protocol_clock_ledger l
                WHERE l.change = 'recomputed' AND l.calendar_revision = d.revision) AS "clocksMoved"
         FROM closing_day_change d WHERE $1::int IS NULL OR d.revision < $1
        ORDER BY d.revision DESC LIMIT $2`,
      [before, page.limit + 1],
    );
    const [{ pending }] = await this.uow.read<{ pending: number }>(
      `SELECT count(*)::int AS pending FROM protocol_clock
        WHERE state IN ('running', 'suspended') AND calendar = 'workingDays'
          AND calendar_revision < (SELECT coalesce(max(revision), 0) FROM closing_day_change)`,
    );
    const views = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    return { ...pageOf(views, page.limit, ({ revision }) => [revision]), pendingClocks: pending };
  }
}
