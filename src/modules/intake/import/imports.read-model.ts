import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork, Parameters } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  INSTANT_KEY,
  INTEGER_KEY,
  pageOf,
  readCursor,
  UUID_KEY,
} from '../../../platform/http/index.js';
import type { RowIssue, RowOutcome, RunState } from './import-values.js';
import { changesAll, ContactHeadings } from '../../contacts/index.js';

export interface ImportRunView {
  id: string;
  state: RunState;
  source: string;
  fileName: string | null;
  point: string;
  dryRun: boolean;
  startedBy: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Why it ended before the last row; null when it did not. */
  failure: string | null;
  counts: ImportCounts;
}

export interface ImportCounts {
  total: number;
  processed: number;
  taken: number;
  alreadyTaken: number;
  changed: number;
  refused: number;
  /** Rows with a remark that were not refused. */
  withWarnings: number;
}

export interface ImportRowView {
  row: number;
  outcome: RowOutcome;
  externalId: string | null;
  /** null also where another point's contact was met: that it is there is all that may be known. */
  contactId: string | null;
  issues: RowIssue[];
}

interface RunRow {
  id: string;
  state: RunState;
  source: string;
  file_name: string | null;
  point: string;
  dry_run: boolean;
  started_by: string;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  failure: string | null;
  total: number;
  processed: number;
  taken: number;
  already_taken: number;
  changed: number;
  refused: number;
  with_warnings: number;
}

const RUN = `SELECT id, state, source, file_name, point, dry_run, started_by, created_at, started_at,
    finished_at, failure, total, processed, taken, already_taken, changed, refused, with_warnings
  FROM import_run`;

/** What became of imports. The Network direction and administrators see all, others their own of their points. */
@Injectable()
export class ImportReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly headings: ContactHeadings,
  ) {}

  /** Throws NotFound (404), for somebody else's run as well. */
  async run(id: string): Promise<ImportRunView> {
    const [row] = await this.uow.read<RunRow & Record<string, unknown>>(
      `${RUN} WHERE id = $1 AND ($2::text IS NULL OR (started_by = $2 AND point = ANY ($3)))`,
      [id, limitedTo(), currentActor().groups],
    );
    if (!row) throw new NotFound('import', id);
    return toView(row);
  }

  /** Newest first. */
  async runs(page: {
    limit: number;
    cursor?: string;
  }): Promise<{ items: ImportRunView[]; nextCursor: string | null }> {
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const rows = await this.uow.read<RunRow & Record<string, unknown>>(
      `${RUN} WHERE ($1::text IS NULL OR (started_by = $1 AND point = ANY ($5)))
          AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [limitedTo(), at, id, page.limit + 1, currentActor().groups],
    );
    return pageOf(rows.map(toView), page.limit, (run) => [run.createdAt, run.id]);
  }

  /** Rows of a run in the order of the file. Throws NotFound (404). */
  async rows(
    runId: string,
    filter: { outcome?: RowOutcome; withIssues?: boolean; refused?: boolean },
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ImportRowView[]; nextCursor: string | null }> {
    await this.run(runId);
    const [after] = readCursor(page.cursor, [INTEGER_KEY]) ?? [0];
    const parameters = new Parameters();
    const given = (value: unknown) => parameters.add(value ?? null);
    const outcome = given(filter.outcome);
    const withIssues = given(filter.withIssues);
    const refused = given(filter.refused);
    const rows = await this.uow.read<{
      row_number: number;
      outcome: RowOutcome;
      external_id: string | null;
      contact_id: string | null;
      issues: RowIssue[];
    }>(
      `SELECT row_number, outcome, external_id, issues, contact_id
         FROM import_row
        WHERE run_id = ${given(runId)} AND row_number > ${given(after)}
          AND (${outcome}::text IS NULL OR outcome = ${outcome})
          AND (${withIssues}::boolean IS NULL OR (issues <> '[]'::jsonb) = ${withIssues})
          AND (${refused}::boolean IS NULL OR (outcome = 'refused') = ${refused})
        ORDER BY row_number LIMIT ${given(page.limit + 1)}`,
      parameters.values,
    );
    const seen = await this.headings.seenAmong(rows.map((row) => row.contact_id));
    const items = rows.map((row) => ({
      row: row.row_number,
      outcome: row.outcome,
      externalId: row.external_id,
      contactId: seen.has(row.contact_id ?? '') ? row.contact_id : null,
      issues: row.issues,
    }));
    return pageOf(items, page.limit, ({ row }) => [row]);
  }
}

/** null: every run. */
function limitedTo(): string | null {
  const actor = currentActor();
  return changesAll(actor) ? null : actor.id;
}

function toView(row: RunRow): ImportRunView {
  return {
    id: row.id,
    state: row.state,
    source: row.source,
    fileName: row.file_name,
    point: row.point,
    dryRun: row.dry_run,
    startedBy: row.started_by,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    failure: row.failure,
    counts: {
      total: row.total,
      processed: row.processed,
      taken: row.taken,
      alreadyTaken: row.already_taken,
      changed: row.changed,
      refused: row.refused,
      withWarnings: row.with_warnings,
    },
  };
}
