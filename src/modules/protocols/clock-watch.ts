import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { HistoryLoading } from '../../platform/history/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { TimelineService } from '../contacts/index.js';
import { ClockRecomputation } from './clock-recomputation.js';
import { ClockUsage } from './clock-usage.js';
import { ProtocolClock, type ClockKind } from './protocol-clock.entity.js';
import { clockFacts } from './clock-facts.js';
import type { ClockFact } from './protocols.events.js';
import { WorkingCalendar } from './working-calendar.js';

const BATCH = 200;

interface PassedRow {
  id: string;
  contact_id: string;
  kind: ClockKind;
  round: number;
  due_at: Date;
}

/**
 * Notices clocks that reach a threshold or their end, counts them anew after a change of the closing days, and
 * works out how much time those took that were met. The processes have timers of their own for what they do then.
 * Any number of replicas may run it: each takes rows that no other has locked.
 */
@Injectable()
export class ClockWatch extends RecurringWork {
  constructor(
    config: AppConfig,
    history: HistoryLoading,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly timeline: TimelineService,
    private readonly outbox: Outbox,
    private readonly calendar: WorkingCalendar,
    private readonly recomputation: ClockRecomputation,
    private readonly usage: ClockUsage,
  ) {
    super({
      enabled: config.backgroundWork,
      waits: () => history.phase !== 'none',
      everyMs: config.jobPollMs,
      failed: 'Clocks could not be looked at',
    });
  }

  /** Deals with every clock that has reached its warning or its end; answers how many. */
  async sweep(): Promise<number> {
    // First: a closing day may move an end or a warning that is near.
    let total = await this.recomputation.run();
    for (;;) {
      const passed = await runAsSystem('clock-watch', async () => {
        const noticed = await this.uow.run(() => this.batch());
        return noticed + (await this.uow.run(() => this.usage.batch()));
      });
      total += passed;
      if (passed === 0 || this.stopping) return total;
    }
  }

  /** When the next clock that runs reaches a threshold or its end; null without any. */
  async nextAt(): Promise<Date | null> {
    const [{ at }] = await this.uow.read<{ at: Date | null }>(
      `SELECT least(min(due_at), min(next_threshold_at)) AS at FROM protocol_clock WHERE state = 'running'`,
    );
    return at;
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const missed = await this.take(
      `SET state = 'missed', version = version + 1`,
      `state = 'running' AND due_at < $1`,
      now,
    );
    const warned = await this.passThresholds(now);
    for (const row of missed) {
      this.tell('clock.missed', row);
      this.timeline.add({
        contactId: row.contact_id,
        kind: 'clocks',
        fact: clockFacts.missed(row.kind, row.due_at),
      });
    }
    for (const row of warned) {
      this.tell('clock.warned', row);
      this.timeline.add({
        contactId: row.contact_id,
        kind: 'clocks',
        technical: true,
        fact: clockFacts.warned(row.kind, row.due_at, row.percent),
      });
    }
    return missed.length + warned.length;
  }

  /** Announces the thresholds that were reached, one of each clock, and waits for the next. */
  private async passThresholds(now: Date): Promise<(PassedRow & { percent: number })[]> {
    const due = await this.uow.query<{ id: string }>({
      text: `SELECT id FROM protocol_clock WHERE state = 'running' AND next_threshold_at <= $1
              ORDER BY next_threshold_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      values: [now],
    });
    if (due.length === 0) return [];
    const repository = this.uow.repository(ProtocolClock);
    const clocks = await repository.findBy({ id: In(due.map(({ id }) => id)) });
    return clocks.map((clock) => {
      const percent = clock.nextThreshold ?? clock.warningPercent;
      clock.passThreshold(this.calendar);
      this.uow.defer({
        name: 'clock-threshold',
        text: `UPDATE protocol_clock SET next_threshold = $2, next_threshold_at = $3, warned_at = $4,
                      version = version + 1 WHERE id = $1`,
        values: [clock.id, clock.nextThreshold, clock.nextThresholdAt, now],
      });
      const { id, contactId: contact_id, kind, round, dueAt: due_at } = clock;
      return { id, contact_id, kind, round, due_at, percent };
    });
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

  private tell(type: 'clock.missed' | 'clock.warned', row: PassedRow & { percent?: number }): void {
    const payload: ClockFact = {
      contactId: row.contact_id,
      clockId: row.id,
      kind: row.kind,
      round: row.round,
      dueAt: row.due_at.toISOString(),
      ...(row.percent === undefined ? {} : { percent: row.percent }),
    };
    this.outbox.append({ type, aggregateId: row.contact_id, payload });
  }
}
