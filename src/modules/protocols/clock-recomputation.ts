import { Injectable } from '@nestjs/common';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { ClockJournal } from './clock-journal.js';
import { clockMoved } from './clock-moments.js';
import { ClockStore } from './clock-store.js';
import { ClockTimers } from './clock-timers.js';
import { ClosingDays, reasonOf } from './closing-days.js';
import { ClockChanged } from './protocols.errors.js';
import { WorkingCalendar } from './working-calendar.js';

const BATCH = 200;

interface Position {
  id: string;
  calendar_revision: number;
}

interface StaleClock extends Position {
  contact_id: string;
}

const BEFORE_ALL: Position = { id: '00000000-0000-0000-0000-000000000000', calendar_revision: -1 };

/**
 * Counts open clocks anew when the closing days have changed. Each has a transaction of its own, so a change of the
 * calendar holds nobody up; one whose end stays is only marked, one whose end moves is entered in the ledger, told on
 * the timeline and moves the timers of its process. What a crash leaves undone is found again by its revision.
 */
@Injectable()
export class ClockRecomputation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendar: WorkingCalendar,
    private readonly closingDays: ClosingDays,
    private readonly store: ClockStore,
    private readonly timers: ClockTimers,
    private readonly hooks: Hooks,
    private readonly journal: ClockJournal,
  ) {}

  /** Counts every open clock anew that was counted with former closing days; answers how many ends moved. */
  async run(): Promise<number> {
    let moved = 0;
    let after: Position = BEFORE_ALL;
    for (;;) {
      const stale = await this.stale(after);
      for (const clock of stale) if (await this.recompute(clock)) moved += 1;
      if (stale.length < BATCH) return moved;
      after = stale[stale.length - 1];
    }
  }

  /** In the order of the index of open clocks by revision: when none is stale, none is looked at. */
  private async stale({ id, calendar_revision: revision }: Position): Promise<StaleClock[]> {
    return this.uow.read<StaleClock & Record<string, unknown>>(
      `SELECT id, contact_id, calendar_revision FROM protocol_clock
        WHERE state IN ('running', 'suspended') AND calendar = 'workingDays'
          AND (calendar_revision, id) > ($1, $2)
          AND calendar_revision < (SELECT coalesce(max(revision), 0) FROM closing_day_change)
        ORDER BY calendar_revision, id LIMIT ${BATCH}`,
      [revision, id],
    );
  }

  private async recompute(stale: StaleClock): Promise<boolean> {
    try {
      return await runAsSystem('working-calendar', () => this.uow.run(() => this.one(stale)));
    } catch (error) {
      // Suspended, resumed or ended in between: it is looked at again with what holds then.
      if (error instanceof ClockChanged) return false;
      throw error;
    }
  }

  private async one(stale: StaleClock): Promise<boolean> {
    await this.closingDays.ensure();
    const clock = await this.store.read(stale.contact_id, stale.id);
    if (clock.state !== 'running' && clock.state !== 'suspended') return false;
    const { version, dueAt, warningAt } = clock;
    const changes = await this.closingDays.changesSince(clock.calendarRevision);
    const moved = clock.recompute(this.calendar);
    const why = reasonOf(changes);
    if (moved && clock.state === 'running') {
      await this.timers.move(clock);
      await this.hooks.tell(clockMoved, { clock, before: dueAt, why });
    }
    await this.store.save(clock, version);
    if (!moved) return false;
    this.store.enter(
      clock,
      { dueAt, warningAt },
      {
        change: 'recomputed',
        cause: 'closing-days',
        reason: why,
      },
    );
    this.journal.recomputed(clock, dueAt, why);
    return true;
  }
}
