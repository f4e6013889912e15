import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/index.js';
import { HistoryLoading } from '../../../platform/history/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { RecurringWork } from '../../../platform/recurring/index.js';
import { DailyRegister } from './daily-register.js';

const EVERY_MS = 5 * 60_000;

/** Closes each day soon after its end, on whichever replica looks first. */
@Injectable()
export class DailyRegisterSchedule extends RecurringWork {
  constructor(
    config: AppConfig,
    history: HistoryLoading,
    private readonly daily: DailyRegister,
  ) {
    super({
      enabled: config.backgroundWork,
      waits: () => history.phase !== 'none',
      everyMs: EVERY_MS,
      failed: 'The daily register waits for its next turn',
    });
  }

  /** Closes every day that has ended and is not closed yet. */
  async sweep(): Promise<void> {
    await runAsSystem('daily-register', () => this.daily.bringUpToDate());
  }
}
