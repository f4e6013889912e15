import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TimelineService } from '../contacts/index.js';
import type { ClockKind } from './protocol-clock.entity.js';
import { sentences } from './protocol-sentences.js';
import type { ClockFact } from './protocols.events.js';

const BATCH = 200;

interface PassedRow {
  id: string;
  contact_id: string;
  kind: ClockKind;
  round: number;
  due_at: Date;
}

/**
 * Notices clocks that reach their warning or their end. The processes have timers of their own for what they do
 * then; this one also sees clocks that were suspended in between, whose process timers stand at the old date.
 * Any number of replicas may run it: each takes rows that no other has locked.
 */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ClockWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly timeline: TimelineService,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.backgroundWork) this.lookAgainLater();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Deals with every clock that has reached its warning or its end; answers how many. */
  async sweep(): Promise<number> {
    let total = 0;
    for (;;) {
      const passed = await runAsSystem('clock-watch', () => this.uow.run(() => this.batch()));
      total += passed;
      if (passed === 0 || this.stopping) return total;
    }
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const missed = await this.take(
      `SET state = 'missed', version = version + 1`,
      `state = 'running' AND due_at < $1`,
      now,
    );
    const warned = await this.take(
      `SET warned_at = $1, version = version + 1`,
      `state = 'running' AND warned_at IS NULL AND warning_at <= $1`,
      now,
    );
    for (const row of missed) {
      this.tell('clock.missed', row);
      this.timeline.add({
        contactId: row.contact_id,
        kind: 'clocks',
        ...sentences.missed(row.kind, row.due_at),
      });
    }
    for (const row of warned) {
      this.tell('clock.warned', row);
      this.timeline.add({
        contactId: row.contact_id,
        kind: 'clocks',
        technical: true,
        ...sentences.warned(row.kind, row.due_at),
      });
    }
    return missed.length + warned.length;
  }

  private take(change: string, condition: string, now: Date): Promise<PassedRow[]> {
    return this.uow.query<PassedRow & Record<string, unknown>>({
      text: `UPDATE protocol_clock ${change}
              WHERE id IN (SELECT id FROM protocol_clock WHERE ${condition}
                            ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
             RETURNING id, contact_id, kind, round, due_at`,
      values: [now],
    });
  }

  private tell(type: 'clock.missed' | 'clock.warned', row: PassedRow): void {
    const payload: ClockFact = {
      contactId: row.contact_id,
      clockId: row.id,
      kind: row.kind,
      round: row.round,
      dueAt: row.due_at.toISOString(),
    };
    this.outbox.append({ type, aggregateId: row.contact_id, payload });
  }

  private lookAgainLater(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.sweep()
        .catch((error: unknown) =>
          this.logger.error(`Clocks could not be looked at: ${String(error)}`),
        )
        .finally(() => this.lookAgainLater());
    }, this.config.jobPollMs);
    this.timer.unref();
  }
}
