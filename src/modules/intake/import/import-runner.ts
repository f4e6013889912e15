import { randomUUID } from 'node:crypto';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Rights } from '../../identity/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { type Actor, runInContext } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { toProblem } from '../../../platform/errors/index.js';
import { ImportBatch, type RunInHand, RunTakenOver } from './import-batch.js';
import { StarterLeft } from './import.errors.js';
import { ImportReferenceLoader } from './import-references.js';
import { ImportStore, type LeasedRun } from './import-store.js';
import { BATCH_ROWS, type SourceRow } from './import-values.js';
import { RowReader } from './row-reader.js';
import { rowsOf } from './source-rows.js';
import { changesAll } from '../../contacts/index.js';

/** More at a time would only share the same processor. */
const MAX_RUNS = 3;
const LOOK_AROUND_MS = 5_000;

/**
 * Executes imports. A run is leased to one replica; when that one stops or dies, another goes on after the last
 * batch that was committed.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ImportRunner.name);
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private timer?: NodeJS.Timeout;
  private running = 0;
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly store: ImportStore,
    private readonly batch: ImportBatch,
    private readonly references: ImportReferenceLoader,
    private readonly rights: Rights,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.backgroundWork) return;
    this.timer = setInterval(() => {
      if (this.running === 0) this.start(null);
    }, LOOK_AROUND_MS).unref();
  }

  /** Ends each run after its current batch. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    for (const wake of this.waiting.splice(0)) wake();
    await Promise.all(this.underWay.values());
    await this.uow.run(() => this.store.releaseWaiting());
  }

  /** Executes the run without anybody waiting for it; null: the oldest that nobody has in hand. */
  start(runId: string | null): void {
    void this.run(runId);
  }

  /** Executes the run to its end; resolves early, without an error, when another replica has it or this one stops. */
  run(runId: string | null): Promise<void> {
    const key = runId ?? randomUUID();
    let outcome = this.underWay.get(key);
    if (!outcome) {
      outcome = this.inTurn(() => this.execute(runId))
        .catch((error: unknown) => {
          const stack = error instanceof Error ? error.stack : String(error);
          this.logger.error(`Import ${runId ?? ''} stops for now`, stack);
        })
        .finally(() => this.underWay.delete(key));
      this.underWay.set(key, outcome);
    }
    return outcome;
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    while (this.running >= MAX_RUNS && !this.stopping) {
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
    if (this.stopping) return;
    this.running++;
    try {
      await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async execute(runId: string | null): Promise<void> {
    const run = await this.uow.runDetached(() => this.store.lease(runId));
    if (!run) return;
    const context = { actor: run.actor, requestId: `import-${run.id}` };
    try {
      const done = await runInContext(context, () => this.takeAll(run));
      await this.uow.run(() =>
        done ? this.store.finish(run.id, null) : this.store.release(run.id),
      );
    } catch (error) {
      if (error instanceof RunTakenOver) return;
      const { status, detail } = toProblem(error);
      // The database is away: the lease runs out, and somebody goes on.
      if (status === 503) throw error;
      await this.uow.run(() => this.store.finish(run.id, detail));
      throw error;
    }
  }

  /** False when it stopped before the end. */
  private async takeAll(run: LeasedRun): Promise<boolean> {
    const reader = new RowReader(run.reading.mapping, {
      source: run.source,
      point: run.point,
      references: await this.references.load(),
    });
    const hand = { run, reader };
    let behind = run.processed;
    let rows: SourceRow[] = [];
    for await (const row of rowsOf(this.store.file(run.id), run.reading)) {
      if (behind > 0) {
        behind--;
        continue;
      }
      rows.push(row);
      if (rows.length < BATCH_ROWS) continue;
      await this.takeSome(hand, rows);
      rows = [];
      if (this.stopping) return false;
    }
    if (rows.length > 0) await this.takeSome(hand, rows);
    return true;
  }

  /** As who started it, with what they hold now: an import ends with the right to it. Throws StarterLeft (403). */
  private async takeSome(hand: RunInHand, rows: SourceRow[]): Promise<void> {
    const { run } = hand;
    const now = run.actor.kind === 'system' ? run.actor : await this.starter(run);
    const context = { actor: now, requestId: `import-${run.id}` };
    await runInContext(context, () => this.batch.take(hand, rows));
  }

  private async starter({ actor, point }: LeasedRun): Promise<Actor> {
    const now = (await this.rights.holders([actor.id])).get(actor.id);
    if (!now || !mayImport(now, point)) throw new StarterLeft();
    return now;
  }
}

function mayImport(actor: Actor, point: string): boolean {
  return changesAll(actor) || (actor.roles.includes('operator') && actor.groups.includes(point));
}
