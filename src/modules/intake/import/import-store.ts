import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Actor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { ContactReadModel } from '../../contacts/index.js';
import type { Reading, RowIssue, RowOutcome } from './import-values.js';

/** Longer than the longest batch by far; a run whose replica died is taken over after it. */
export const LEASE_MS = 60_000;
const CHUNK_BYTES = 262_144;

export interface NewRun {
  id: string;
  source: string;
  fileName: string | null;
  reading: Reading;
  point: string;
  dryRun: boolean;
  actor: Actor;
  total: number;
}

/** A run in the hands of whoever executes it. */
export interface LeasedRun {
  id: string;
  source: string;
  reading: Reading;
  point: string;
  dry_run: boolean;
  actor: Actor;
  /** Data rows that were dealt with before. */
  processed: number;
}

export interface RowResult {
  row: number;
  outcome: RowOutcome;
  externalId: string | null;
  contactId: string | null;
  issues: RowIssue[];
}

export interface TakenContact {
  contactId: string;
  externalId: string;
  fingerprint: string;
  externalStatus: string | null;
  externalClosedAt: Date | null;
  row: number;
}

/** The tables of bulk intake. */
@Injectable()
export class ImportStore {
  /** This process, as leases name it. */
  private readonly owner = randomUUID();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
  ) {}

  /**
   * Keeps the run with its file. It is this process's to execute, which somebody waits for; where it does not come to that,
   * another does once the lease is over.
   */
  async create(run: NewRun, file: AsyncIterable<Buffer>): Promise<void> {
    const now = this.clock.now();
    await this.uow.query({
      text: `INSERT INTO import_run (id, state, source, file_name, reading, point, dry_run, actor,
                    started_by, created_at, total, lease_owner, lease_until)
             VALUES ($1, 'waiting', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        run.id,
        run.source,
        run.fileName,
        JSON.stringify(run.reading),
        run.point,
        run.dryRun,
        JSON.stringify(run.actor),
        run.actor.id,
        now,
        run.total,
        this.owner,
        until(now),
      ],
    });
    let seq = 0;
    for await (const content of inChunks(file)) {
      await this.uow.query({
        text: 'INSERT INTO import_chunk (run_id, seq, content) VALUES ($1, $2, $3)',
        values: [run.id, seq++, content],
      });
    }
  }

  /** The file of a run, read as it goes. */
  async *file(runId: string): AsyncGenerator<Buffer> {
    for (let seq = 0; ; seq++) {
      const [chunk] = await this.uow.read<{ content: Buffer }>(
        'SELECT content FROM import_chunk WHERE run_id = $1 AND seq = $2',
        [runId, seq],
      );
      if (!chunk) return;
      yield chunk.content;
    }
  }

  /**
   * Takes that run, or the oldest one that nobody has in hand; null when there is none. Of those that an earlier release
   * began, the groups of the actor are still called points.
   */
  async lease(runId: string | null): Promise<LeasedRun | null> {
    const now = this.clock.now();
    const [run] = await this.uow.query<LeasedRun & Record<string, unknown>>({
      text: `UPDATE import_run SET state = 'running', lease_owner = $1, lease_until = $2,
                    started_at = coalesce(started_at, $3)
              WHERE id = (SELECT id FROM import_run
                           WHERE state IN ('waiting', 'running') AND ($4::uuid IS NULL OR id = $4)
                             AND (lease_until IS NULL OR lease_until < $3
                               OR (id = $4 AND lease_owner = $1 AND state = 'waiting'))
                           ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, source, reading, point, dry_run, processed,
                       actor || jsonb_build_object('groups', coalesce(actor->'groups', actor->'points')) AS actor`,
      values: [this.owner, until(now), now, runId],
    });
    return run ?? null;
  }

  /** Keeps the run for another while; false when another replica has taken it over. */
  async renew(runId: string): Promise<boolean> {
    const kept = await this.uow.query({
      name: 'import-renew',
      text: `UPDATE import_run SET lease_until = $3
              WHERE id = $1 AND lease_owner = $2 AND state = 'running' RETURNING 1`,
      values: [runId, this.owner, until(this.clock.now())],
    });
    return kept.length > 0;
  }

  /** Lets other replicas have at once what waits here for its turn. */
  async releaseWaiting(): Promise<void> {
    await this.uow.query({
      text: `UPDATE import_run SET lease_owner = NULL, lease_until = NULL
              WHERE lease_owner = $1 AND state = 'waiting'`,
      values: [this.owner],
    });
  }

  /** Lets another replica go on with the run at once. */
  async release(runId: string): Promise<void> {
    await this.uow.query({
      text: `UPDATE import_run SET lease_owner = NULL, lease_until = NULL
              WHERE id = $1 AND lease_owner = $2 AND state = 'running'`,
      values: [runId, this.owner],
    });
  }

  /** Ends the run; its file is no longer needed. */
  async finish(runId: string, failure: string | null): Promise<void> {
    await this.uow.query({
      text: `UPDATE import_run SET state = $2, failure = $3, finished_at = $4,
                    lease_owner = NULL, lease_until = NULL WHERE id = $1`,
      values: [runId, failure === null ? 'finished' : 'failed', failure, this.clock.now()],
    });
    await this.uow.query({ text: 'DELETE FROM import_chunk WHERE run_id = $1', values: [runId] });
  }

  /**
   * Has imports of one source take turns, batch by batch, so that two of the same file never meet on a row. Held
   * until the end of the unit of work.
   */
  async awaitTurn(source: string): Promise<void> {
    await this.uow.query({
      name: 'import-turn',
      text: `SELECT pg_advisory_xact_lock(hashtextextended('import:' || $1, 0))`,
      values: [source],
    });
  }

  /** Contacts that came before, by external id; `fingerprint` null: not through an import. */
  async known(
    source: string,
    externalIds: string[],
  ): Promise<Map<string, { contactId: string; fingerprint: string | null }>> {
    const known = await this.contacts.knownExternals(externalIds.map((id) => ({ source, id })));
    const rows = await this.uow.query<{ contact_id: string; fingerprint: string }>({
      name: 'import-known',
      text: 'SELECT contact_id, fingerprint FROM imported_contact WHERE contact_id = ANY ($1::uuid[])',
      values: [known.map(({ id }) => id)],
    });
    const imported = new Map(rows.map(({ contact_id, fingerprint }) => [contact_id, fingerprint]));
    return new Map(
      known.map(({ id, externalId }) => [
        externalId,
        { contactId: id, fingerprint: imported.get(id) ?? null },
      ]),
    );
  }

  /** Writes what became of rows, and counts them. Travels with the commit. */
  record(run: LeasedRun, results: readonly RowResult[], taken: readonly TakenContact[]): void {
    this.uow.defer({
      name: 'import-rows',
      text: `INSERT INTO import_row (run_id, row_number, outcome, external_id, contact_id, issues)
             SELECT $1, "row", outcome, "externalId", "contactId", issues
               FROM jsonb_to_recordset($2::jsonb) AS given(
                 "row" int, outcome text, "externalId" text, "contactId" uuid, issues jsonb)`,
      values: [run.id, JSON.stringify(results)],
    });
    if (taken.length > 0) {
      this.uow.defer({
        name: 'import-contacts',
        text: `INSERT INTO imported_contact (contact_id, source, external_id, fingerprint,
                      external_status, external_closed_at, run_id, row_number)
               SELECT "contactId", $2, "externalId", fingerprint, "externalStatus",
                      "externalClosedAt", $1, "row"
                 FROM jsonb_to_recordset($3::jsonb) AS given(
                   "contactId" uuid, "externalId" text, fingerprint text, "externalStatus" text,
                   "externalClosedAt" timestamptz, "row" int)`,
        values: [run.id, run.source, JSON.stringify(taken)],
      });
    }
    const count = (outcome: RowOutcome) => results.filter((r) => r.outcome === outcome).length;
    this.uow.defer({
      name: 'import-count',
      text: `UPDATE import_run SET processed = processed + $2, taken = taken + $3,
                    already_taken = already_taken + $4, changed = changed + $5,
                    refused = refused + $6, with_warnings = with_warnings + $7
              WHERE id = $1`,
      values: [
        run.id,
        results.length,
        count('taken'),
        count('alreadyTaken'),
        count('changed'),
        count('refused'),
        results.filter(hasWarning).length,
      ],
    });
  }
}

function hasWarning({ outcome, issues }: RowResult): boolean {
  return outcome !== 'refused' && issues.some(({ severity }) => severity === 'warning');
}

function until(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}

async function* inChunks(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of file) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}
