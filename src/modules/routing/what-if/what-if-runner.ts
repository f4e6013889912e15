import { randomUUID } from 'node:crypto';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DecisionEngine } from '../../../engine/api/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { toProblem } from '../../../platform/errors/index.js';
import { ContactScan } from '../../contacts/index.js';
import { WorkingCalendar } from '../../protocols/index.js';
import { DestinationsLoader } from '../destinations.js';
import { factsOf } from '../routing-facts.js';
import { SuggestionService } from '../suggestions.service.js';
import { Comparison } from './comparison.js';
import { type LeasedWhatIf, WhatIfStore } from './what-if-store.js';
import type { WhatIfResult } from './what-if-values.js';

const LOOK_AROUND_MS = 5_000;

/**
 * Runs what-ifs, one at a time on each replica. It only reads: a run that was interrupted is begun again, by whichever
 * replica takes it.
 */
@Injectable()
export class WhatIfRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WhatIfRunner.name);
  private readonly owner = randomUUID();
  private timer?: NodeJS.Timeout;
  private underWay: Promise<void> | null = null;
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly store: WhatIfStore,
    private readonly decisions: DecisionEngine,
    private readonly scan: ContactScan,
    private readonly destinations: DestinationsLoader,
    private readonly suggestions: SuggestionService,
    private readonly calendar: WorkingCalendar,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.backgroundWork) return;
    this.timer = setInterval(() => this.start(), LOOK_AROUND_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.underWay;
  }

  /** Runs all that waits, without anybody waiting for it. */
  start(): void {
    if (this.underWay || this.stopping || !this.config.backgroundWork) return;
    this.underWay = runAsSystem('what-if', () => this.runAll())
      .catch((error: unknown) => this.logger.error('What-ifs stop for now', String(error)))
      .finally(() => (this.underWay = null));
  }

  private async runAll(): Promise<void> {
    while (!this.stopping) {
      const run = await this.uow.runDetached(() => this.store.lease(this.owner, null));
      if (!run) return;
      await this.execute(run);
    }
  }

  private async execute(run: LeasedWhatIf): Promise<void> {
    try {
      const result = await this.compare(run);
      await this.uow.runDetached(() =>
        result
          ? this.store.finish(run.id, this.owner, result)
          : this.store.release(run.id, this.owner),
      );
    } catch (error) {
      const { status, detail } = toProblem(error);
      // The database is away: the lease runs out, and somebody begins again.
      if (status === 503) throw error;
      this.logger.error(`What-if ${run.id} failed`, error instanceof Error ? error.stack : error);
      await this.uow.runDetached(() => this.store.finish(run.id, this.owner, { failure: detail }));
    }
  }

  /** null: stopped before the end. */
  private async compare(run: LeasedWhatIf): Promise<WhatIfResult | null> {
    const comparison = new Comparison(
      await this.decisions.prepare(run.decision_key),
      await this.decisions.prepare(run.decision_key, run.changed),
      await this.destinations.load(),
    );
    const words = await this.suggestions.urgentWords();
    const wants = {
      text: comparison.asksFor('urgent'),
      attributes: comparison.asksFor('attributes'),
      repeated: comparison.asksFor('repeatedContacts'),
    };
    const { receivedFrom, receivedTo, kinds, districts } = run.filter;
    const filter = {
      receivedFrom: receivedFrom === null ? null : new Date(receivedFrom),
      receivedTo: receivedTo === null ? null : new Date(receivedTo),
      kinds,
      districts,
    };
    let processed = 0;
    for await (const contacts of this.scan.batches(filter, wants)) {
      for (const contact of contacts) {
        await comparison.add(contact, factsOf(contact, this.calendar, words));
      }
      processed += contacts.length;
      const going = await this.uow.runDetached(() =>
        this.store.progress(run.id, this.owner, processed),
      );
      if (!going || this.stopping) return null;
    }
    return comparison.finish();
  }
}
