import { Injectable } from '@nestjs/common';
import { Clock, LOCAL_ZONE } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { HistoryLoading } from '../../../platform/history/index.js';
import { archivalPdf } from '../../../platform/pdf/index.js';
import {
  asCsv,
  asDocument,
  asJson,
  titleOf,
  type DailyRegisterPart,
  type DayCancellation,
  type DaySequence,
} from './daily-register.content.js';
import { dayOf, startOf } from './register-day.js';
import { RegisterBusy } from '../register.errors.js';
import { REGISTER_SELECT, toEntry, type RegisterRow } from '../entries/register-view.js';
import { formatProtocolNumber } from '../../contacts/index.js';

/** Entries in one part: what a PDF lays out without holding the server up. */
const PART_SIZE = 500;
/** Days that are closed in one go after a long rest. */
const DAYS_AT_ONCE = 400;
const LOCK_NOT_AVAILABLE = '55P03';

interface ClosedDay {
  day: string;
  closed_at: Date;
  entries: number;
  cancellations: number;
  sequences: DaySequence[];
}

/**
 * Registro giornaliero di protocollo (DPCM 3 dicembre 2013, art. 7): after its end a day is closed, then its files are
 * built, once. A closed day takes no entry any more: the database dates a late one on the day after.
 */
@Injectable()
export class DailyRegister {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly history: HistoryLoading,
  ) {}

  /**
   * Closes every day that has ended, days without entries as well, and builds what files are missing; answers how many
   * days were closed. Any number of replicas may do it. Throws RegisterBusy (409) while a long registration runs.
   */
  async bringUpToDate(): Promise<number> {
    const closed = await this.uow.run(() => this.closeDays());
    for (;;) {
      const built = await this.uow.run(() => this.buildNextPart());
      if (!built) return closed;
    }
  }

  private async closeDays(): Promise<number> {
    // A closed day takes no entry: what is still to be entered belongs to days of the past.
    if (this.history.phase === 'entering') throw new RegisterBusy();
    const last = dayOf(new Date(startOf(dayOf(this.clock.now())).getTime() - 1));
    if ((await this.firstOpenDay(last)) === null) return 0;
    await this.stopRegistrations();
    const from = await this.firstOpenDay(last);
    if (from === null) return 0;
    const rows = await this.uow.query({
      text: `INSERT INTO protocol_day (day, closed_at, entries, cancellations, sequences)
             SELECT days.day, $3, entered.entries, cancelled.cancellations, entered.sequences
               FROM (SELECT at::date AS day, at AT TIME ZONE '${LOCAL_ZONE}' AS starts,
                            (at + interval '1 day') AT TIME ZONE '${LOCAL_ZONE}' AS ends
                       FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') AS at
                      LIMIT ${DAYS_AT_ONCE}) AS days
               CROSS JOIN LATERAL (
                 SELECT coalesce(sum(entries), 0)::int AS entries,
                        coalesce(jsonb_agg(jsonb_build_object('year', year, 'first', first, 'last', last,
                          'entries', entries, 'lastHash', (SELECT entry_hash FROM protocol_register h
                                                            WHERE h.year = used.year AND h.number = used.last),
                          'gapFree', entries = last - first + 1 AND (first = 1 OR EXISTS (
                            SELECT 1 FROM protocol_register p WHERE p.year = used.year AND p.number = first - 1))
                          ) ORDER BY year), '[]') AS sequences
                   FROM (SELECT year, min(number) AS first, max(number) AS last, count(*)::int AS entries
                           FROM protocol_register
                          WHERE registered_at >= days.starts AND registered_at < days.ends
                          GROUP BY year) AS used) AS entered
               CROSS JOIN LATERAL (
                 SELECT count(*)::int AS cancellations FROM protocol_cancellation
                  WHERE cancelled_at >= days.starts AND cancelled_at < days.ends) AS cancelled
             RETURNING 1`,
      values: [from, last, this.clock.now()],
    });
    return rows.length;
  }

  /** Waits for what is being entered, and keeps others waiting until the commit. */
  private async stopRegistrations(): Promise<void> {
    try {
      await this.uow.query({ text: `SET LOCAL lock_timeout = '3s'` });
      await this.uow.query({ text: 'LOCK TABLE protocol_counter IN SHARE ROW EXCLUSIVE MODE' });
      await this.uow.query({
        text: `SELECT pg_advisory_xact_lock(hashtext('protocol_cancellation'))`,
      });
    } catch (error) {
      if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) throw new RegisterBusy();
      throw error;
    }
  }

  /** The day after the last one closed, or that of the first entry; null when no day before `last` is open. */
  private async firstOpenDay(last: string): Promise<string | null> {
    const [{ day }] = await this.uow.query<{ day: string | null }>({
      text: `SELECT coalesce((SELECT max(day) + 1 FROM protocol_day),
                             (SELECT (min(registered_at) AT TIME ZONE '${LOCAL_ZONE}')::date
                                FROM protocol_register))::text AS day`,
    });
    return day !== null && day <= last ? day : null;
  }

  /** Builds the earliest part that is missing; the parts before it are there. False when none is. */
  private async buildNextPart(): Promise<boolean> {
    // Another replica may be at it: its files are kept, and none is built twice.
    await this.uow.query({ text: `SELECT pg_advisory_xact_lock(hashtext('protocol_day_file'))` });
    const [day] = await this.uow.query<ClosedDay & { built: number } & Record<string, unknown>>({
      text: `SELECT d.day::text, d.closed_at, d.entries, d.cancellations, d.sequences, f.built
               FROM protocol_day d
               CROSS JOIN LATERAL (SELECT count(*)::int AS built FROM protocol_day_file f
                                    WHERE f.day = d.day AND f.format = 'json') AS f
              WHERE d.day >= coalesce((SELECT max(day) FROM protocol_day_file), '-infinity')
                AND f.built < greatest(1, ceil(d.entries / ${PART_SIZE}.0))
              ORDER BY d.day LIMIT 1`,
    });
    if (!day) return false;
    const part = await this.part(day, day.built + 1);
    await this.keep(part, 'json', asJson(part));
    await this.keep(part, 'csv', asCsv(part));
    const made = { title: titleOf(part), at: day.closed_at };
    await this.keep(part, 'pdf', await archivalPdf(asDocument(part), made));
    return true;
  }

  private async part(day: ClosedDay, part: number): Promise<DailyRegisterPart> {
    const starts = startOf(day.day);
    const ends = startOf(day.day, 1);
    const rows = await this.uow.query<RegisterRow & Record<string, unknown>>({
      text: `${REGISTER_SELECT} WHERE r.registered_at >= $1 AND r.registered_at < $2
              ORDER BY r.year, r.number LIMIT ${PART_SIZE} OFFSET $3`,
      values: [starts, ends, (part - 1) * PART_SIZE],
    });
    // What was cancelled after the day's end is in the register of that later day.
    const asOfThen = rows.map((row) => ({
      ...row,
      cancelled_at: row.cancelled_at && row.cancelled_at < ends ? row.cancelled_at : null,
    }));
    return {
      day: day.day,
      closedAt: day.closed_at.toISOString(),
      part,
      parts: Math.max(1, Math.ceil(day.entries / PART_SIZE)),
      entryCount: day.entries,
      cancellationCount: day.cancellations,
      sequences: day.sequences,
      previousFileHash: await this.lastFileHash(),
      entries: asOfThen.map(toEntry),
      cancellations: part === 1 ? await this.cancellations(starts, ends) : [],
    };
  }

  private async lastFileHash(): Promise<string | null> {
    const [last] = await this.uow.query<{ sha256: string }>({
      text: `SELECT sha256 FROM protocol_day_file WHERE format = 'json' ORDER BY day DESC, part DESC LIMIT 1`,
    });
    return last?.sha256 ?? null;
  }

  private async cancellations(starts: Date, ends: Date): Promise<DayCancellation[]> {
    const rows = await this.uow.query<{
      year: number;
      number: number;
      cancelled_at: Date;
      cancelled_by: string;
      authorised_by: string;
      reason: string;
    }>({
      text: `SELECT year, number, cancelled_at, cancelled_by, authorised_by, reason FROM protocol_cancellation
              WHERE cancelled_at >= $1 AND cancelled_at < $2 ORDER BY position`,
      values: [starts, ends],
    });
    return rows.map((row) => ({
      protocolNumber: formatProtocolNumber(row.year, row.number),
      at: row.cancelled_at.toISOString(),
      by: row.cancelled_by,
      authorisedBy: row.authorised_by,
      reason: row.reason,
    }));
  }

  private async keep(
    { day, part }: DailyRegisterPart,
    format: 'json' | 'csv' | 'pdf',
    content: Buffer,
  ): Promise<void> {
    await this.uow.query({
      text: `INSERT INTO protocol_day_file (day, format, part, content, sha256, built_at)
             VALUES ($1, $2, $3, $4, encode(sha256($4), 'hex'), $5)`,
      values: [day, format, part, content, this.clock.now()],
    });
  }
}
