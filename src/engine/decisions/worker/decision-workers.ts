import { Worker } from 'node:worker_threads';
import { DecisionLimitExceeded, DecisionsBusy } from '../../api/decisions.errors.js';
import { type Answers, type Message, nameOf, type Task, toError } from './messages.js';

/** Worker threads at a time, and tasks that wait for one. */
const MAX_WORKERS = 2;
const MAX_WAITING = 100;
/**
 * For what steps and sizes do not bound. Far beyond what an evaluation's steps, or the largest file, need on a machine
 * that is busy with other things.
 */
const DEADLINES_MS: Record<Task['kind'], number> = { evaluate: 15_000, parse: 60_000 };
const RESOURCE_LIMITS = {
  maxOldGenerationSizeMb: 128,
  maxYoungGenerationSizeMb: 16,
  stackSizeMb: 4,
};

/** The thread's file stands beside this one, built or as its source. */
const THREAD = new URL(
  /\.ts(\?|$)/.test(import.meta.url) ? './thread.ts' : './thread.js',
  import.meta.url,
);

interface Waiting {
  task: Task;
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  ready: boolean;
  current: Waiting | null;
  deadline: NodeJS.Timeout | undefined;
}

/**
 * Does what may take long in threads of their own, under limits of time and memory. Threads start when they are
 * needed; one that is stopped, or dies, is replaced by the next task, and takes only its own task with it.
 */
export class DecisionWorkers {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Waiting[] = [];

  constructor(private readonly deadlines = DEADLINES_MS) {}

  /**
   * Throws what the task throws, DecisionLimitExceeded (422) when it is stopped, DecisionsBusy (503) when too many
   * wait.
   */
  run<K extends Task['kind']>(task: Task & { kind: K }): Promise<Answers[K]> {
    if (this.waiting.length >= MAX_WAITING) return Promise.reject(new DecisionsBusy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve: resolve as Waiting['resolve'], reject });
      this.next();
    });
  }

  /** Ends the threads; what they were doing fails. */
  async stop(): Promise<void> {
    for (const { reject, task } of this.waiting.splice(0)) {
      reject(new DecisionLimitExceeded(nameOf(task), 'the server is stopping.'));
    }
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const idle = [...this.threads].find(({ ready, current }) => ready && !current);
    if (idle) this.give(idle, this.waiting.shift()!);
    else if (this.threads.size < MAX_WORKERS) this.start();
  }

  private start(): void {
    const worker = new Worker(THREAD, {
      resourceLimits: RESOURCE_LIMITS,
    });
    const thread: Thread = { worker, ready: false, current: null, deadline: undefined };
    this.threads.add(thread);
    worker.on('message', (message: Message) => this.hear(thread, message));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.fail(thread, (task) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new DecisionLimitExceeded(nameOf(task), 'it needs too much memory.')
          : error,
      );
    });
    worker.on('exit', () => {
      this.fail(thread, (task) => new DecisionLimitExceeded(nameOf(task), 'its thread has ended.'));
      this.threads.delete(thread);
      this.next();
    });
  }

  private give(thread: Thread, waiting: Waiting): void {
    thread.current = waiting;
    thread.worker.ref();
    thread.deadline = setTimeout(() => {
      // An answer that has arrived meanwhile is heard first.
      setImmediate(() => this.stopLate(thread, waiting));
    }, this.deadlines[waiting.task.kind]);
    try {
      thread.worker.postMessage(waiting.task);
    } catch (error) {
      // Values that cannot pass between threads are no JSON.
      this.free(thread);
      waiting.reject(error as Error);
    }
  }

  private stopLate(thread: Thread, waiting: Waiting): void {
    if (thread.current !== waiting) return;
    this.fail(thread, (task) => new DecisionLimitExceeded(nameOf(task), 'it takes too long.'));
    this.threads.delete(thread);
    void thread.worker.terminate();
    this.next();
  }

  private hear(thread: Thread, message: Message): void {
    if (message.kind === 'ready') {
      thread.ready = true;
      // A thread that waits for work does not keep the process up.
      thread.worker.unref();
    } else {
      const { current } = thread;
      this.free(thread);
      if (message.kind === 'done') current?.resolve(message.value as never);
      else current?.reject(toError(message.failure));
    }
    this.next();
    // A second thread for what still waits.
    this.next();
  }

  private fail(thread: Thread, error: (task: Task) => Error): void {
    const { current } = thread;
    // A thread that never came up fails the task it was started for, or it would be started for ever.
    const failed = current ?? (thread.ready ? null : (this.waiting.shift() ?? null));
    thread.ready = true;
    this.free(thread);
    failed?.reject(error(failed.task));
  }

  private free(thread: Thread): void {
    clearTimeout(thread.deadline);
    thread.current = null;
    thread.worker.unref();
  }
}
