import { Injectable } from '@nestjs/common';
import { Clock, LOCAL_ZONE } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { formatProtocolNumber } from '../../contacts/index.js';

/** What does not fit. `missing`: a number without its row; `altered`: a row that is not what was hashed. */
export const FAULT_KINDS = ['missing', 'altered', 'brokenChain', 'notAsClosed'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface RegisterFault {
  kind: FaultKind;
  of: 'entry' | 'cancellation' | 'day' | 'file';
  /** Which one: `2026/12`, a position, a day, a day with format and part. */
  reference: string;
}

export interface YearVerification {
  year: number;
  entries: number;
  /** The highest number given out. */
  lastNumber: number;
  lastHash: string | null;
}

export interface EntryVerification {
  verifiedAt: string;
  /** It says what it said when it was entered. */
  intact: boolean;
  /** The entry before is the one that it was entered after. */
  follows: boolean;
}

export interface RegisterVerification {
  verifiedAt: string;
  valid: boolean;
  years: YearVerification[];
  cancellations: number;
  days: number;
  files: number;
  /** The first hundred. */
  faults: RegisterFault[];
  faultCount: number;
}

const SHOWN = 100;
const GENESIS = `repeat('0', 64)`;

/**
 * Each part answers the faults it finds as (kind, of, reference). A rewritten chain fits in itself; it is found by the
 * hashes that the closed days kept.
 */
const CHECKS = [
  `SELECT CASE WHEN number <> coalesce(before_number, 0) + 1 THEN 'missing'
               WHEN previous_hash <> coalesce(before_hash, ${GENESIS}) THEN 'brokenChain'
               ELSE 'altered' END AS kind, 'entry' AS of, year || '/' || number AS reference
     FROM (SELECT r.*, protocol_entry_hash(r) AS computed,
                  lag(r.number) OVER w AS before_number, lag(r.entry_hash) OVER w AS before_hash
             FROM protocol_register r WHERE $1::int IS NULL OR r.year = $1
           WINDOW w AS (PARTITION BY r.year ORDER BY r.number)) AS entry
    WHERE number <> coalesce(before_number, 0) + 1 OR entry_hash <> computed
       OR previous_hash <> coalesce(before_hash, ${GENESIS})`,
  `SELECT 'missing', 'entry', counter.year || '/' || counter.last_number
     FROM protocol_counter counter
    WHERE ($1::int IS NULL OR counter.year = $1)
      AND counter.last_number <> (SELECT coalesce(max(number), 0) FROM protocol_register r
                                   WHERE r.year = counter.year)`,
  `SELECT CASE WHEN position <> coalesce(before_position, 0) + 1 THEN 'missing'
               WHEN previous_hash <> coalesce(before_hash, ${GENESIS}) THEN 'brokenChain'
               ELSE 'altered' END, 'cancellation', position::text
     FROM (SELECT x.*, protocol_cancellation_hash(x) AS computed,
                  lag(position) OVER w AS before_position, lag(entry_hash) OVER w AS before_hash
             FROM protocol_cancellation x WINDOW w AS (ORDER BY position)) AS entry
    WHERE position <> coalesce(before_position, 0) + 1 OR entry_hash <> computed
       OR previous_hash <> coalesce(before_hash, ${GENESIS})`,
  `SELECT DISTINCT 'notAsClosed', 'day', day.day::text
     FROM protocol_day day
     CROSS JOIN LATERAL jsonb_to_recordset(day.sequences) AS kept(year int, last int, "lastHash" text)
     LEFT JOIN protocol_register r ON r.year = kept.year AND r.number = kept.last
    WHERE ($1::int IS NULL OR kept.year = $1) AND r.entry_hash IS DISTINCT FROM kept."lastHash"`,
  `SELECT 'notAsClosed', 'day', day::text
     FROM protocol_day
    WHERE cancellations <> (SELECT count(*) FROM protocol_cancellation
                             WHERE cancelled_at >= day::timestamp AT TIME ZONE '${LOCAL_ZONE}'
                               AND cancelled_at < (day + 1)::timestamp AT TIME ZONE '${LOCAL_ZONE}')`,
  `SELECT 'missing', 'day', (before + 1)::text
     FROM (SELECT day, lag(day) OVER (ORDER BY day) AS before FROM protocol_day) AS days
    WHERE day <> before + 1`,
  `SELECT CASE WHEN sha256 <> encode(sha256(content), 'hex') THEN 'altered' ELSE 'brokenChain' END, 'file',
          day || ', ' || format || ', ' || part
     FROM (SELECT f.*, lag(sha256) OVER (ORDER BY day, part) AS before
             FROM protocol_day_file f WHERE format = 'json') AS file
    WHERE sha256 <> encode(sha256(content), 'hex')
       OR convert_from(content, 'UTF8')::jsonb ->> 'previousFileHash' IS DISTINCT FROM before`,
  `SELECT 'altered', 'file', day || ', ' || format || ', ' || part FROM protocol_day_file
    WHERE format <> 'json' AND sha256 <> encode(sha256(content), 'hex')`,
];

/** Recomputes every hash of the protocol register: what was removed or altered, by whatever means, is found. */
@Injectable()
export class RegisterVerifier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The whole register, or the entries of one year with all cancellations and days. About a second for 200,000. */
  async verify(year: number | null): Promise<RegisterVerification> {
    const years = await this.years(year);
    const [found] = await this.uow.read<{
      count: number;
      faults: RegisterFault[] | null;
      cancellations: number;
      days: number;
      files: number;
    }>(
      `WITH fault AS (${CHECKS.join('\nUNION ALL\n')})
       SELECT (SELECT count(*)::int FROM fault) AS count,
              (SELECT jsonb_agg(shown) FROM (SELECT * FROM fault LIMIT ${SHOWN}) AS shown) AS faults,
              (SELECT count(*)::int FROM protocol_cancellation) AS cancellations,
              (SELECT count(*)::int FROM protocol_day) AS days,
              (SELECT count(*)::int FROM protocol_day_file) AS files`,
      [year],
    );
    return {
      verifiedAt: this.clock.now().toISOString(),
      valid: found.count === 0,
      years,
      cancellations: found.cancellations,
      days: found.days,
      files: found.files,
      faults: found.faults ?? [],
      faultCount: found.count,
    };
  }

  /**
   * One entry: whether its hash is that of what it says, and whether it follows the one before. Throws NotFound (404).
   */
  async verifyEntry(year: number, number: number): Promise<EntryVerification> {
    const [found] = await this.uow.read<{ intact: boolean; follows: boolean }>(
      `SELECT r.entry_hash = protocol_entry_hash(r) AS intact,
              r.previous_hash = coalesce((SELECT entry_hash FROM protocol_register b
                                           WHERE b.year = r.year AND b.number = r.number - 1), ${GENESIS})
                AND (r.number = 1 OR EXISTS (SELECT 1 FROM protocol_register b
                                              WHERE b.year = r.year AND b.number = r.number - 1)) AS follows
         FROM protocol_register r WHERE r.year = $1 AND r.number = $2`,
      [year, number],
    );
    if (!found) throw new NotFound('protocol-entry', formatProtocolNumber(year, number));
    return { ...found, verifiedAt: this.clock.now().toISOString() };
  }

  private async years(year: number | null): Promise<YearVerification[]> {
    const rows = await this.uow.read<{
      year: number;
      entries: number;
      last_number: number;
      last_hash: string | null;
    }>(
      `SELECT counter.year, counter.last_number,
              (SELECT count(*)::int FROM protocol_register r WHERE r.year = counter.year) AS entries,
              (SELECT entry_hash FROM protocol_register r WHERE r.year = counter.year
                ORDER BY number DESC LIMIT 1) AS last_hash
         FROM protocol_counter counter WHERE $1::int IS NULL OR counter.year = $1 ORDER BY counter.year`,
      [year],
    );
    return rows.map((row) => ({
      year: row.year,
      entries: row.entries,
      lastNumber: row.last_number,
      lastHash: row.last_hash,
    }));
  }
}
