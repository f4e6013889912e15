import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

export interface Recurrence {
  /** False: nothing starts by itself; tests and commands call `sweep`. */
  enabled: boolean;
  /** From the end of one turn to the beginning of the next. */
  everyMs: number;
  /** Before the first turn; default: as between two. */
  firstMs?: number;
  /** True while its turns are passed over. */
  waits?: () => boolean;
  /** What the log says of a turn that failed, as `Clocks could not be looked at`. */
  failed: string;
}

/**
 * Work that the server does again and again beside its requests, one turn after the other. A turn that fails is
 * logged, and the next one comes all the same; at shutdown the one that is under way is waited for.
 */
export abstract class RecurringWork implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly logger = new Logger(this.constructor.name);
  /** The server is going down: a long turn may end early. */
  protected stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  protected constructor(private readonly recurrence: Recurrence) {}

  /** One turn. Any number of replicas may take theirs at the same time. */
  abstract sweep(): Promise<unknown>;

  onApplicationBootstrap(): void {
    const { enabled, everyMs, firstMs = everyMs } = this.recurrence;
    if (enabled) this.lookIn(firstMs);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private lookIn(delayMs: number): void {
    if (this.stopping) return;
    const { everyMs, failed, waits } = this.recurrence;
    this.timer = setTimeout(() => {
      if (waits?.()) return this.lookIn(everyMs);
      this.running = this.sweep()
        .catch((error: unknown) => this.logger.error(`${failed}: ${String(error)}`))
        .finally(() => this.lookIn(everyMs));
    }, delayMs).unref();
  }
}
