import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { runAsSystem } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { Hooks } from '../hooks/index.js';
import { RecurringWork } from '../recurring/index.js';
import { expiredRows } from './expired-rows.js';

const HOUR_MS = 3_600_000;
/** Removes what nobody needs any more, once an hour on each replica. */
@Injectable()
export class Housekeeping extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly hooks: Hooks,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: HOUR_MS,
      failed: 'Housekeeping waits for its next turn',
    });
  }

  async sweep(): Promise<void> {
    const answers = await Promise.all(this.hooks.hearers(expiredRows).map(({ call }) => call()));
    for (const { keepMs, text } of answers.flat()) {
      const before = new Date(this.clock.now().getTime() - keepMs);
      await runAsSystem('housekeeping', () =>
        this.unitOfWork.run(() => this.unitOfWork.query({ text, values: [before] })),
      );
    }
  }
}
