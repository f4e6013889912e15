import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { HistoryLoading } from '../../../platform/history/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError, toProblem } from '../../../platform/errors/index.js';
import type { RegisterContact } from '../registration/registration-input.js';
import { importedFact } from './import-fact.js';
import { ImportPlaces } from './import-places.js';
import { ImportStore, type LeasedRun, type RowResult, type TakenContact } from './import-store.js';
import type { RowIssue, SourceRow } from './import-values.js';
import { adviceFor } from './issue-advice.js';
import type { ImportRow, RowReader } from './row-reader.js';
import { TimelineService } from '../../contacts/index.js';
import { ContactRegistration } from '../registration/contact-registration.js';

/** Another replica goes on with the run. */
export class RunTakenOver extends Error {}

export interface RunInHand {
  run: LeasedRun;
  reader: RowReader;
}

/** So long a run waits for the register of a demonstration that is being filled, in milliseconds. */
const REGISTER_PATIENCE_MS = 600_000;

/** Takes rows in, a batch in a transaction. */
@Injectable()
export class ImportBatch {
  private readonly logger = new Logger(ImportBatch.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ImportStore,
    private readonly registration: ContactRegistration,
    private readonly timeline: TimelineService,
    private readonly places: ImportPlaces,
    private readonly history: HistoryLoading,
  ) {}

  /**
   * Deals with every row and records what became of it. A row that cannot be taken never stops the others: when one
   * fails, the batch is undone and its rows are taken one by one.
   * @throws RunTakenOver; what makes the database unusable
   */
  async take(hand: RunInHand, rows: readonly SourceRow[]): Promise<void> {
    await this.history.entered(REGISTER_PATIENCE_MS);
    try {
      await this.inOneTransaction(hand, rows);
    } catch (error) {
      if (mustStop(error)) throw error;
      if (rows.length > 1) {
        for (const row of rows) await this.take(hand, [row]);
      } else {
        await this.refuse(hand, rows[0], error);
      }
    }
  }

  private inOneTransaction(hand: RunInHand, rows: readonly SourceRow[]): Promise<void> {
    const { run, reader } = hand;
    return this.uow.run(async () => {
      if (!(await this.store.renew(run.id))) throw new RunTakenOver();
      await this.store.awaitTurn(run.source);
      const now = this.clock.now();
      const read = await Promise.all(
        rows.map((row) => this.places.placed(reader.read(row, now), reader)),
      );
      const ids = read.flatMap(({ externalId }) => externalId ?? []);
      const known = await this.store.known(run.source, ids);
      const results: RowResult[] = [];
      const newcomers: SoundRow[] = [];
      for (const row of read) {
        const { number, externalId, fingerprint, issues } = row;
        const before = externalId === null ? undefined : known.get(externalId);
        if (!isSound(row)) {
          results.push({ row: number, outcome: 'refused', externalId, contactId: null, issues });
        } else if (before) {
          results.push(repeated(row, before));
        } else {
          // What stands twice in one batch is taken once; the second row gets its contact when there is one.
          known.set(row.externalId, { contactId: '', fingerprint });
          results.push({ row: number, outcome: 'taken', externalId, contactId: null, issues });
          newcomers.push(row);
        }
      }
      const taken = run.dry_run ? [] : await this.register(run, newcomers, results);
      this.store.record(run, results, taken);
    });
  }

  /** Registers the rows that are new, and completes their results and those of rows that repeat them. */
  private async register(
    run: LeasedRun,
    newcomers: readonly SoundRow[],
    results: readonly RowResult[],
  ): Promise<TakenContact[]> {
    const contacts = await this.registration.registerAll(newcomers.map(({ command }) => command));
    return newcomers.map((row, index) => {
      const contactId = contacts[index].id;
      this.tellOrigin(run, row, contactId);
      for (const result of results) {
        const isTheSame = result.externalId === row.externalId && result.outcome !== 'refused';
        if (isTheSame) result.contactId = contactId;
      }
      return takenContact(row, row.externalId, contactId);
    });
  }

  private tellOrigin(run: LeasedRun, row: ImportRow, contactId: string): void {
    const { externalStatus, externalClosedAt } = row;
    this.timeline.add({
      contactId,
      kind: 'imported',
      fact: importedFact(run.source, row),
      data: {
        importId: run.id,
        row: row.number,
        source: run.source,
        externalId: row.externalId,
        externalStatus,
        externalClosedAt: externalClosedAt?.toISOString() ?? null,
      },
    });
  }

  private async refuse(hand: RunInHand, row: SourceRow, error: unknown): Promise<void> {
    const { run, reader } = hand;
    const { externalId } = reader.read(row, this.clock.now());
    const issues = this.issuesOf(error, hand, row);
    await this.uow.run(async () => {
      if (!(await this.store.renew(run.id))) throw new RunTakenOver();
      const result: RowResult = {
        row: row.number,
        outcome: 'refused',
        externalId,
        contactId: null,
        issues,
      };
      this.store.record(run, [result], []);
    });
  }

  private issuesOf(error: unknown, { run, reader }: RunInHand, row: SourceRow): RowIssue[] {
    if (error instanceof DomainError && error.details.fields?.length) {
      return reader.faultsAsIssues(error.details.fields);
    }
    const { code, detail, status } = toProblem(error);
    if (status >= 500) {
      const stack = error instanceof Error ? error.stack : String(error);
      this.logger.error(`Row ${row.number} of import ${run.id} cannot be taken`, stack);
    }
    return [{ severity: 'error', column: null, code, message: detail, advice: adviceFor(code) }];
  }
}

/** A row that can be registered. */
type SoundRow = ImportRow & { command: RegisterContact; externalId: string };

function isSound(row: ImportRow): row is SoundRow {
  return row.command !== null && row.externalId !== null;
}

/** True when going on with other rows would fail the same way. */
function mustStop(error: unknown): boolean {
  return error instanceof RunTakenOver || toProblem(error).status === 503;
}

function repeated(
  row: ImportRow,
  before: { contactId: string; fingerprint: string | null },
): RowResult {
  const { number, externalId, fingerprint, issues } = row;
  const contactId = before.contactId || null;
  if (before.fingerprint === fingerprint) {
    return { row: number, outcome: 'alreadyTaken', externalId, contactId, issues };
  }
  const changed: RowIssue = {
    severity: 'warning',
    column: null,
    code: 'row-changed',
    message: 'The row was taken before with other content: the contact was left as it is.',
    advice: adviceFor('row-changed'),
  };
  return { row: number, outcome: 'changed', externalId, contactId, issues: [...issues, changed] };
}

function takenContact(row: ImportRow, externalId: string, contactId: string): TakenContact {
  const { fingerprint, externalStatus, externalClosedAt, number } = row;
  return { contactId, externalId, fingerprint, externalStatus, externalClosedAt, row: number };
}
