import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AppConfig } from '../../../platform/config/index.js';
import { runAsSystem } from '../../../platform/context/index.js';
import { DailyRegister } from './daily-register.js';

const EVERY_MS = 5 * 60_000;

/** Closes each day soon after its end, on whichever replica looks first. */
@Injectable()
export class DailyRegisterSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DailyRegisterSchedule.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly daily: DailyRegister,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.backgroundWork) return;
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.look());
    }, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      await runAsSystem('daily-register', () => this.daily.bringUpToDate());
    } catch (error) {
      this.logger.warn(`The daily register waits for its next turn: ${String(error)}`);
    }
  }
}
