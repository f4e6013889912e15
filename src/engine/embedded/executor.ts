import type { Json, Variables } from '../api/index.js';
import type { HeldToken } from './core/boundaries.js';
import type { EscalationCatcher } from './core/escalations.js';
import type { OpenTask, Step, ThrownEscalation, ThrownSignal } from './core/run.js';
import type { TaskChange } from './core/task-events.js';
import type { PendingTimer } from './core/timers.js';
import type { ChangedItem } from './store/work-item-row.js';

/** An activity that waits for somebody: a person, a message, a called process, a service. */
export interface Wait {
  executionId: string;
  elementId: string;
  /** Values that hold here beside the variables of the process. */
  locals: Variables;
}

/** A service task that was reached; `finish` lets the process go on from it. */
export interface PendingService extends Wait {
  finish(error: Error | null): void;
}

/**
 * What runs one process instance from one rest to the next. It holds no open resource: timers are rows, services are announced
 * and finished from outside, and a move (`start`, `signal`, `fireTimer`, ...) has its effect when `pump` runs. What is stored of
 * it is plain JSON; ids of executions are stable, since open rows name them.
 */
export interface Executor {
  readonly variables: Variables;
  ended: boolean;
  /** Id of the last end event reached. */
  readonly endedBy: string | null;
  /** The error that ended the process, for the process that called it. */
  readonly endedWithError: { code: string; message: string } | null;
  /** The element that was reached last: where to look when something goes wrong. */
  readonly lastElement: string | null;

  // Of this command, since its rows were written last.

  /** A new command begins: what follows is counted from zero. */
  beginCommand(): void;
  readonly taken: number;
  readonly steps: Step[];
  readonly signalsThrown: ThrownSignal[];
  /** Thrown, and caught by nothing in this process: their events rest until they are signalled. */
  readonly escalations: ThrownEscalation[];

  // Listeners, which only a model that the executor runs can have.

  /** User tasks that listeners are told of, by execution. */
  readonly tasks: Map<string, OpenTask>;
  /** Open user tasks that listeners have changed. */
  changedTasks(): ChangedItem[];
  /** Changes a user task, and tells its listeners. */
  changeTask(executionId: string, change: TaskChange): void;
  /** Takes all away that is open, and tells the listeners of the process: it is cancelled from outside. */
  abandon(): void;

  // How it begins, goes on, and is stored.

  /** Runs from a start event, `elementId` or the plain one. */
  start(elementId?: string): void;
  /** Stands before the start event until `release`. Answers the held token; null where it would wait for several events. */
  hold(elementId?: string): HeldToken | null;
  readonly heldStart: HeldToken | null;
  /**
   * Lets the process go on until nothing can move by itself.
   * @throws UncaughtProcessError, LimitExceeded; the instance must then be thrown away.
   */
  pump(): Promise<void>;
  /** Whether something is on its way: `pump` must follow. */
  readonly isMoving: boolean;
  /** The state to store, or null when the process has ended. */
  snapshot(): object | null;
  /** Takes a state of `snapshot()` up again. */
  restore(state: object): void;

  // What it waits for, and how that comes.

  /** Services that were reached and not finished, by execution. */
  readonly services: ReadonlyMap<string, PendingService>;
  /** The service task of that execution; undefined where none waits there. */
  service(executionId: string): PendingService | undefined;
  /** Everything that waits now: user tasks, messages, signals, calls, services. */
  waits(): Wait[];
  armedTimers(): PendingTimer[];
  /** Tokens that stand at a transaction boundary. */
  heldTokens(): HeldToken[];
  /** Each answers false when nothing of that id waits any more. */
  signal(executionId: string): boolean;
  fireTimer(executionId: string): boolean;
  release(executionId: string): boolean;
  /** Ends a call activity with an error that a boundary event may catch by its code. */
  fail(executionId: string, error: { code: string; message: string }): boolean;
  /** Where an escalation is caught that the process called by `executionId` throws. */
  catcherAt(executionId: string, code: string | null): EscalationCatcher | null;
  catchEscalation(catcher: EscalationCatcher, code: string | null): void;

  // Variables.

  /** All values that hold at an execution: those of the process, and of the scopes around it. */
  valuesAt(executionId: string): Variables;
  /** The same for expressions, with the instant of now. */
  scopeAt(executionId: string): Variables;
  /** Variables of an execution's own. */
  ownLocals(executionId: string): Variables;
  /** Writes values as seen from an execution: where a scope around it has the variable, else in the process. */
  assign(executionId: string, values: Variables): void;
  /** Writes variables of an execution's own. */
  assignLocal(executionId: string, values: Variables): void;
  /** Counts a value that is made of those of this process. Throws an Error that names it when it is too large. */
  admit(name: string, value: Json): void;

  /** How tokens are moved by hand and taken over to another version; null: this executor cannot. */
  readonly rearrangement: Rearrangement | null;
}

/** What modification and migration need of an executor beside its moves. */
export interface Rearrangement {
  /** Puts a token before an activity of the process itself. False for what no token can be put before. */
  startBefore(elementId: string): boolean;
  /** Takes the tokens of an activity away. Answers how many there were. */
  cancelActivity(elementId: string): number;
  /** Reads the input parameters of an execution anew: its model is another version. Answers all values of its scopes. */
  renewInputs(executionId: string): Variables;
}
