import type { Json, Variables } from '../../api/index.js';
import type { Executor, PendingService, Rearrangement, Wait } from '../executor.js';
import type { ProcessModel } from '../model/process-model.js';
import type { ChangedItem } from '../store/work-item-row.js';
import { type HeldToken, heldTokens, releaseToken } from './boundaries.js';
import { carriedOver, eventIdOf, isOfElementCore } from './carried-over.js';
import { Conditions } from './conditions.js';
import { catchEscalation, type EscalationCatcher, escalationCatcher } from './escalations.js';
import { listenIn } from './event-sub-processes.js';
import type { Node } from './graph.js';
import { inclusiveJoins, settledJoin, tokensAt } from './joins.js';
import { tellProcess } from './listeners.js';
import { Moves } from './moves.js';
import type {
  Execution,
  InstanceFacts,
  OpenTask,
  State,
  Step,
  ThrownEscalation,
  ThrownSignal,
} from './run.js';
import { assign, takeInputs } from './scopes.js';
import { goOn } from './signals.js';
import { changeTask, type TaskChange } from './task-events.js';
import { changedItem } from './task-host.js';
import { armedTimers, type PendingTimer } from './timers.js';

/** Steps between two breaths of the event loop, so that a long run does not stop the server. */
const STEPS_PER_BREATH = 200;
/** What no token can be put before: it would have to come over a flow, or from an activity. */
const ENTERED_BY_FLOWS = /StartEvent|BoundaryEvent|ParallelGateway|InclusiveGateway/;

/**
 * One process instance: tokens on a graph. It holds no open resource: timers are rows, services are announced and
 * finished from outside, and tokens move only inside `pump`. What is stored of it is plain JSON.
 */
export class InstanceExecution implements Executor, Rearrangement {
  /** Services that were reached and not finished, by execution. */
  readonly services = new Map<string, PendingService>();
  private readonly moves: Moves;
  private readonly conditions = new Conditions();
  private breaths = 0;

  constructor(
    private readonly model: ProcessModel,
    variables: Variables,
    now: () => Date,
    stepBudget: number,
    instance: InstanceFacts | null = null,
  ) {
    const services = {
      reached: (execution: Execution) => this.announce(execution),
      gone: ({ id }: Execution) => void this.services.delete(id),
    };
    this.moves = new Moves(model, variables, now, services, stepBudget, instance);
  }

  get rearrangement(): Rearrangement {
    return this;
  }
  get variables(): Variables {
    return this.moves.variables;
  }
  get ended(): boolean {
    return this.moves.ended;
  }
  set ended(ended: boolean) {
    this.moves.ended = ended;
  }
  /** Id of the last end event reached. */
  get endedBy(): string | null {
    return this.moves.endedBy;
  }
  /** The element that a token reached last: where to look when something goes wrong. */
  get lastElement(): string | null {
    return this.moves.lastElement;
  }
  /** Steps of this command, since its rows were written last. */
  get taken(): number {
    return this.moves.taken;
  }
  get steps(): Step[] {
    return this.moves.steps;
  }
  get signalsThrown(): ThrownSignal[] {
    return this.moves.signalsThrown;
  }
  /** Thrown, and caught by nothing in this process: their events rest until they are signalled. */
  get escalations(): ThrownEscalation[] {
    return this.moves.escalations;
  }

  /**
   * Runs from a start event to the first rest: `elementId`, which has received what it waits for; else the plain one, or the
   * only one. `pump` must follow.
   */
  start(elementId?: string): void {
    const { starts, processId } = this.moves.graph;
    const begun = this.beginning(elementId);
    tellProcess(this.moves, 'start', begun?.id ?? null);
    listenIn(this.moves, processId, undefined);
    if (begun) this.moves.startAt(begun);
    else for (const node of starts) this.moves.put(node, undefined, null);
  }

  /**
   * Stands before the start event at which `start` would begin, until `release`. Answers the held token; null where it would wait
   * for several events.
   */
  hold(elementId?: string): HeldToken | null {
    const begun = this.beginning(elementId);
    if (!begun) return null;
    this.moves.hold(begun);
    return this.heldStart;
  }

  /** The token that stands before the start; null once the process has begun. */
  get heldStart(): HeldToken | null {
    const isHeld = !this.ended && this.moves.state.tokens.some(({ held }) => held);
    return isHeld ? this.heldTokens()[0] : null;
  }

  private beginning(elementId: string | undefined): Node | undefined {
    const { starts } = this.moves.graph;
    return (
      starts.find(({ id }) => id === elementId) ??
      starts.find(({ event }) => event === null || event === 'timer') ??
      (starts.length === 1 ? starts[0] : undefined)
    );
  }

  /** Takes a state of `snapshot()` up again, and announces its services anew. */
  restore(state: object): void {
    if (isOfElementCore(state)) {
      this.moves.state = carriedOver(state, this.moves.graph, this.variables);
      // One token at a time was in an activity: those that queued for it go on.
      for (const token of this.moves.state.tokens) this.moves.deliver(token);
    } else this.moves.state = state as State;
    for (const execution of this.moves.state.active) {
      const node = this.moves.node(execution);
      this.completeInputs(execution, node);
      if (node.info.service && this.moves.isLeaf(execution)) this.announce(execution);
    }
    this.conditions.restored(this.moves);
  }

  /** Of a state from before inputs were stored, or of another version of the model. */
  private completeInputs(execution: Execution, node: Node): void {
    const isWhole = node.loop !== null && execution.item === undefined;
    // One that listens has not begun.
    if (isWhole || execution.host !== undefined || execution.trigger) return;
    if (node.info.inputs.every(({ name }) => name in (execution.locals ?? {}))) return;
    try {
      takeInputs(this.moves, execution, node);
    } catch {
      // What it has no value for is told where it is used.
    }
  }

  /** The state to store, or null when the process has ended. */
  snapshot(): object | null {
    return this.ended ? null : this.moves.state;
  }

  /** A new command begins: counts its steps from zero. */
  beginCommand(): void {
    this.moves.beginCommand();
    this.breaths = 0;
  }

  /**
   * Moves tokens until nothing can move by itself.
   * @throws UncaughtProcessError, StepBudgetExceeded; the instance must then be thrown away.
   */
  async pump(): Promise<void> {
    const { inbox } = this.moves;
    while (!this.ended) {
      const token = inbox.shift();
      if (token) this.moves.arrive(token);
      else if (!this.fulfilConditions() && !this.settleJoin()) return;
      await this.breathe();
    }
    inbox.length = 0;
  }

  private async breathe(): Promise<void> {
    const breaths = Math.floor(this.moves.taken / STEPS_PER_BREATH);
    if (breaths <= this.breaths) return;
    this.breaths = breaths;
    await new Promise(setImmediate);
  }

  /** The error that ended the process, for the process that called it. */
  get endedWithError(): { code: string; message: string } | null {
    const { code, message } = this.moves.endedWith ?? {};
    return code ? { code, message: message || code } : null;
  }

  /** Everything that waits now: user tasks, messages, signals, calls, services, inclusive joins. */
  waits(): Wait[] {
    if (this.ended) return [];
    const leaves = this.moves.state.active.filter((execution) => this.moves.isLeaf(execution));
    return [
      ...leaves.map((execution) => this.waitOf(execution)),
      ...inclusiveJoins(this.moves).map(({ id, node }) => ({
        executionId: id,
        elementId: node,
        locals: {},
      })),
    ];
  }

  /** Tokens that stand at a transaction boundary. */
  heldTokens(): HeldToken[] {
    return this.ended ? [] : heldTokens(this.moves);
  }

  /** Lets a token go on from a transaction boundary. False when it does not stand there any more. */
  release(executionId: string): boolean {
    const token = this.ended ? undefined : releaseToken(this.moves, executionId);
    if (token?.held) {
      this.moves.state.tokens = [];
      this.start(token.node);
    } else if (token) this.moves.deliver(token);
    return token !== undefined;
  }

  /** Timers that are armed now. */
  armedTimers(): PendingTimer[] {
    return this.ended ? [] : armedTimers(this.moves);
  }

  /** All values that hold at an execution: those of the process, and of the scopes around it. */
  valuesAt(executionId: string): Variables {
    return this.moves.valuesOf(this.moves.find(executionId));
  }

  /** Variables of an execution's own. */
  ownLocals(executionId: string): Variables {
    return { ...this.moves.find(executionId)?.locals };
  }

  /** The same for expressions, with the instant of `now()`. */
  scopeAt(executionId: string): Variables {
    return this.moves.scopeOf(this.moves.find(executionId));
  }

  /** Writes values as seen from an execution: where a scope around it has the variable, else in the process. */
  assign(executionId: string, values: Variables): void {
    assign(this.moves, this.moves.find(executionId), values);
  }

  /** Reads the input parameters of an execution anew: its model is another version. Answers all values of its scopes. */
  renewInputs(executionId: string): Variables {
    const execution = this.moves.find(executionId)!;
    takeInputs(this.moves, execution, this.moves.node(execution));
    return this.moves.localsOf(execution);
  }

  /** Writes variables of an execution's own. */
  assignLocal(executionId: string, values: Variables): void {
    const execution = this.moves.find(executionId);
    for (const [name, value] of Object.entries(values)) this.admit(name, value);
    if (execution) execution.locals = { ...execution.locals, ...values };
  }

  /** Counts a value that is made of those of this process. Throws an Error that names it when it is too large. */
  admit(name: string, value: Json): void {
    this.moves.admit(name, value);
  }

  /** Completes the wait `executionId`. False when it does not wait any more. */
  signal(executionId: string): boolean {
    const execution = this.moves.find(executionId);
    if (!execution) return false;
    goOn(this.moves, execution);
    return true;
  }

  /** Ends a call activity with an error that a boundary event may catch by its code. */
  fail(executionId: string, { code, message }: { code: string; message: string }): boolean {
    const execution = this.moves.find(executionId);
    if (execution) this.moves.throwError(execution, Object.assign(new Error(message), { code }));
    return execution !== undefined;
  }

  /** Where an escalation is caught that the process called by `executionId` throws. */
  catcherAt(executionId: string, code: string | null): EscalationCatcher | null {
    return escalationCatcher(this.moves, this.moves.find(executionId), code);
  }

  /** Lets an escalation's catcher go on. */
  catchEscalation(catcher: EscalationCatcher, code: string | null): void {
    catchEscalation(this.moves, catcher, code);
  }

  /** Whether tokens are on their way: `pump` must follow. */
  get isMoving(): boolean {
    return !this.ended && this.moves.inbox.length > 0;
  }

  /** Fires the timer `executionId`. False when it is not armed any more. */
  fireTimer(executionId: string): boolean {
    const timer = this.moves.find(executionId) ?? this.moves.find(eventIdOf(executionId));
    return timer?.timer !== undefined && this.signal(timer.id);
  }

  /** The service task of that execution; undefined where none waits there. */
  service(executionId: string): PendingService | undefined {
    return this.services.get(executionId) ?? this.services.get(eventIdOf(executionId));
  }

  /** Puts a token before an activity of the process itself. False for what no token can be put before. */
  startBefore(elementId: string): boolean {
    const { graph } = this.moves;
    const node = graph.nodes.get(elementId);
    if (!node || node.parent !== graph.processId || ENTERED_BY_FLOWS.test(node.type)) return false;
    this.moves.put(node, undefined, null);
    return true;
  }

  /** Takes the tokens of an activity away. Answers how many there were. */
  cancelActivity(elementId: string): number {
    const standing = this.moves.state.active.filter(
      ({ node, item }) => node === elementId && item === undefined,
    );
    for (const execution of standing) this.moves.cancel(execution);
    for (const { scope } of standing) this.moves.endScope(scope);
    return standing.length;
  }

  /** User tasks with listeners, by execution; those that stand open are given before a command begins. */
  get tasks(): Map<string, OpenTask> {
    return this.moves.tasks;
  }

  /** Open user tasks that listeners have changed. */
  changedTasks(): ChangedItem[] {
    return [...this.tasks.values()]
      .filter(({ isNew, isChanged }) => isChanged && !isNew)
      .map(changedItem);
  }

  /** Changes a user task, and tells its listeners. */
  changeTask(executionId: string, change: TaskChange): void {
    changeTask(this.moves, this.moves.find(executionId)!, change);
  }

  /** Takes all away that is open, and tells the listeners of the process: it is cancelled from outside. */
  abandon(): void {
    this.moves.abandon();
  }

  private fulfilConditions(): boolean {
    const fulfilled = this.conditions.fulfilled(this.moves);
    return fulfilled.filter(({ id }) => this.signal(id)).length > 0;
  }

  private settleJoin(): boolean {
    const settled = settledJoin(this.moves);
    if (!settled) return false;
    const { node, scope } = settled;
    const joined = tokensAt(this.moves, node, scope);
    this.moves.merge(this.moves.graph.nodes.get(node)!, joined);
    return true;
  }

  private waitOf(execution: Execution): Wait {
    const { id, node } = execution;
    return { executionId: id, elementId: node, locals: this.moves.localsOf(execution) };
  }

  private announce(execution: Execution): void {
    this.services.set(execution.id, {
      ...this.waitOf(execution),
      finish: (error) => {
        if (!this.services.delete(execution.id)) return;
        const { id, type } = this.moves.node(execution);
        // Its message was an external task: only now is the end reached.
        if (type === 'bpmn:EndEvent') this.moves.endedBy = id;
        if (error) this.moves.throwError(execution, error);
        else this.moves.complete(execution);
      },
    });
  }
}
