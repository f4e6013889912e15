import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Rights } from '../../modules/identity/index.js';
import { currentActor } from '../../platform/context/index.js';
import { type ExternalTask, type FetchAndLock, ProcessEngine } from '../../engine/api/index.js';
import { ExternalTaskSignal } from '../../engine/runtime/index.js';

/** Longest time, in milliseconds, until a task of another replica, or a lock that expired, is noticed. */
const LOOK_AGAIN_MS = 1_000;
const WORKERS = ['worker', 'admin'] as const;

/** Holds the requests of workers until there is a task for them. */
@Injectable()
export class ExternalTaskLongPoll implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(
    private readonly engine: ProcessEngine,
    private readonly signal: ExternalTaskSignal,
    private readonly rights: Rights,
  ) {}

  /** Every waiting request is answered with an empty list, so that the server can close. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Locks tasks; waits for a first one up to `waitMs`. `gone` aborts when the worker hangs up: whatever was
   * locked for it at that moment is given back at once, not only when its lock expires.
   */
  async fetch(command: FetchAndLock, waitMs: number, gone: AbortSignal): Promise<ExternalTask[]> {
    const end = AbortSignal.any([gone, this.stopping.signal]);
    const deadline = performance.now() + waitMs;
    const topics = command.topics.map(({ topicName }) => topicName);
    for (;;) {
      const watch = this.signal.watch(topics);
      try {
        const tasks = await this.engine.fetchAndLock(command);
        if (gone.aborted || !(await this.mayWork(tasks))) return await this.giveBack(tasks);
        const left = deadline - performance.now();
        if (tasks.length > 0 || left <= 0 || end.aborted) return tasks;
        await watch.wait(Math.min(left, LOOK_AGAIN_MS), end);
        if (end.aborted) return [];
      } finally {
        watch.close();
      }
    }
  }

  /** The right to work may have ended while the request waited. */
  private async mayWork(tasks: ExternalTask[]): Promise<boolean> {
    if (tasks.length === 0) return true;
    const { id } = currentActor();
    const now = (await this.rights.holders([id])).get(id);
    return now !== undefined && WORKERS.some((role) => now.roles.includes(role));
  }

  private async giveBack(tasks: ExternalTask[]): Promise<ExternalTask[]> {
    for (const { id } of tasks) await this.engine.unlockExternalTask(id);
    return [];
  }
}
