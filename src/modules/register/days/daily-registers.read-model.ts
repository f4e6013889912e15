import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { DAY_KEY, pageOf, readCursor } from '../../../platform/http/index.js';
import type { DaySequence } from './daily-register.content.js';
import { isDay } from './register-day.js';
import { NotADay } from '../register.errors.js';

export const FILE_FORMATS = ['pdf', 'csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface DailyFileView {
  format: FileFormat;
  part: number;
  bytes: number;
  sha256: string;
}

export interface DailyRegisterView {
  day: string;
  closedAt: string;
  entryCount: number;
  cancellationCount: number;
  sequences: DaySequence[];
  /** Empty until they are built, a moment after the day was closed. */
  files: DailyFileView[];
}

interface DayRow {
  day: string;
  closed_at: Date;
  entries: number;
  cancellations: number;
  sequences: DaySequence[];
  files: DailyFileView[] | null;
}

const SELECT = `SELECT d.day::text, d.closed_at, d.entries, d.cancellations, d.sequences,
    (SELECT jsonb_agg(jsonb_build_object('format', f.format, 'part', f.part, 'bytes', length(f.content),
              'sha256', f.sha256) ORDER BY f.part, f.format)
       FROM protocol_day_file f WHERE f.day = d.day) AS files
  FROM protocol_day d`;

/** The daily registers that were made. */
@Injectable()
export class DailyRegisterReadModel {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. Throws InvalidInput (400, field `cursor`). */
  async list(
    { from, to }: { from?: string; to?: string },
    page: { limit: number; cursor?: string },
  ): Promise<{ items: DailyRegisterView[]; nextCursor: string | null; count: number }> {
    const [before] = readCursor(page.cursor, [DAY_KEY]) ?? [null];
    const within = [from ?? null, to ?? null];
    const range = `($1::date IS NULL OR d.day >= $1::date) AND ($2::date IS NULL OR d.day <= $2::date)`;
    const [{ count }] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM protocol_day d WHERE ${range}`,
      within,
    );
    const rows = await this.uow.read<DayRow & Record<string, unknown>>(
      `${SELECT} WHERE ${range} AND ($3::date IS NULL OR d.day < $3::date) ORDER BY d.day DESC LIMIT $4`,
      [...within, before, page.limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.day]);
    return { items: items.map(toView), nextCursor, count };
  }

  /** Null when that day's register was not made. Throws NotADay (400). */
  async find(day: string): Promise<DailyRegisterView | null> {
    if (!isDay(day)) throw new NotADay('day');
    const [row] = await this.uow.read<DayRow & Record<string, unknown>>(
      `${SELECT} WHERE d.day = $1`,
      [day],
    );
    return row ? toView(row) : null;
  }

  /** Throws NotFound (404), NotADay (400). */
  async get(day: string): Promise<DailyRegisterView> {
    const found = await this.find(day);
    if (!found) throw new NotFound('daily-register', day);
    return found;
  }

  /** The very bytes that were kept. Throws NotFound (404), NotADay (400). */
  async file(
    day: string,
    format: FileFormat,
    part: number,
  ): Promise<{ content: Buffer; sha256: string }> {
    if (!isDay(day)) throw new NotADay('day');
    const [file] = await this.uow.read<{ content: Buffer; sha256: string }>(
      'SELECT content, sha256 FROM protocol_day_file WHERE day = $1 AND format = $2 AND part = $3',
      [day, format, part],
    );
    if (!file) throw new NotFound('daily-register', `${day}, ${format}, part ${part}`);
    return file;
  }
}

function toView(row: DayRow): DailyRegisterView {
  return {
    day: row.day,
    closedAt: row.closed_at.toISOString(),
    entryCount: row.entries,
    cancellationCount: row.cancellations,
    sequences: row.sequences,
    files: row.files ?? [],
  };
}
