import { Injectable } from '@nestjs/common';

/** Waits for leased tasks of some topics; made by `ExternalTaskSignal.watch`. */
export interface ExternalTaskWatch {
  /** Resolves at the first task announced since `watch()`, after `milliseconds`, or when `end` aborts. */
  wait(milliseconds: number, end: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * Tells those who wait in this process that there is a leased task to fetch. It saves the time until their next
 * look at the database and nothing more: tasks made by other replicas, and locks that expire, are not announced.
 */
@Injectable()
export class ExternalTaskSignal {
  private readonly watchers = new Map<string, Set<() => void>>();

  /** To be called once the task is durable. */
  announce(topic: string): void {
    for (const wake of this.watchers.get(topic) ?? []) wake();
  }

  /** Begin to watch before looking at the database, so that no task slips through between the look and the wait. */
  watch(topics: Iterable<string>): ExternalTaskWatch {
    const wanted = [...new Set(topics)];
    let announced = false;
    let resume: () => void = () => undefined;
    const wake = (): void => {
      announced = true;
      resume();
    };
    for (const topic of wanted) this.watchersOf(topic).add(wake);
    return {
      wait: async (milliseconds, end) => {
        if (announced || end.aborted) return;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(() => resume(), milliseconds);
          resume = () => {
            clearTimeout(timer);
            end.removeEventListener('abort', resume);
            resolve();
          };
          end.addEventListener('abort', resume, { once: true });
        });
      },
      close: () => {
        for (const topic of wanted) this.forget(topic, wake);
      },
    };
  }

  private watchersOf(topic: string): Set<() => void> {
    const known = this.watchers.get(topic) ?? new Set();
    this.watchers.set(topic, known);
    return known;
  }

  private forget(topic: string, wake: () => void): void {
    const watchers = this.watchers.get(topic);
    watchers?.delete(wake);
    if (watchers?.size === 0) this.watchers.delete(topic);
  }
}
