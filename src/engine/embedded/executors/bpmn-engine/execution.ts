import type { Json, Variables } from '../../../api/index.js';
import type { HeldToken } from '../../core/boundaries.js';
import { Conditions } from '../../core/conditions.js';
import { bestFor } from '../../core/event-sub-processes.js';
import { UncaughtProcessError } from '../../core/failures.js';
import type { Node } from '../../core/graph.js';
import type { Execution, OpenTask, ProcessError } from '../../core/run.js';
import { assign, localsAt } from '../../core/scopes.js';
import { armedTimers, type PendingTimer } from '../../core/timers.js';
import type { Executor, PendingService, Wait } from '../../executor.js';
import type { ProcessModel } from '../../model/process-model.js';
import { Happenings } from './happenings.js';
import { type Held, Ledger } from './ledger.js';
import { LibraryRun } from './library-run.js';
import { reducedModel } from './reduced-model.js';

/** What is stored of an instance. */
interface StoredState {
  /** The start event at which it has begun, or will. */
  start: string;
  /** It stands before that. */
  isHeld: boolean;
  active: Execution[];
  held: Held[];
  /** bpmn-engine's own state, as JSON. */
  library: string | null;
}

/** A run of the library, with what is told of it. */
interface Live {
  run: LibraryRun;
  happenings: Happenings;
}

const SCOPES = /^bpmn:(SubProcess|Transaction|EventBasedGateway)$/;

/**
 * One process instance on bpmn-engine, by what that publishes. The library says where tokens go; variables, expressions, timers,
 * messages and errors are the house's. It is taken up from its state for each command and forgotten when it is stored.
 */
export class BpmnEngineExecution implements Executor {
  readonly services = new Map<string, PendingService>();
  readonly escalations = [];
  readonly rearrangement = null;
  ended = false;
  private readonly ledger: Ledger;
  private readonly conditions = new Conditions();
  /** What is to be done when `pump` runs, and whose waits are over by that. */
  private readonly moves: ((live: Live) => void)[] = [];
  private readonly moved = new Set<string>();
  private live: Live | null = null;
  private begins: string | null = null;
  private isHeld = false;
  private library: string | null = null;

  constructor(
    private readonly model: ProcessModel,
    variables: Variables,
    now: () => Date,
    stepBudget: number,
  ) {
    this.ledger = new Ledger(model, variables, now, stepBudget);
  }

  get variables(): Variables {
    return this.ledger.variables;
  }
  get endedBy() {
    return this.ledger.endedBy;
  }
  get endedWithError(): { code: string; message: string } | null {
    const info = this.ended && this.endedBy ? this.model.elements.get(this.endedBy) : undefined;
    if (info?.errorCode == null) return null;
    return { code: info.errorCode, message: info.name ?? info.errorCode };
  }
  get lastElement() {
    return this.ledger.lastElement;
  }
  get taken() {
    return this.ledger.taken;
  }
  get steps() {
    return this.ledger.steps;
  }
  get signalsThrown() {
    return this.ledger.signalsThrown;
  }
  get isMoving(): boolean {
    return !this.ended && this.moves.length > 0;
  }

  /** A model with listeners is refused: nobody is told. */
  readonly tasks = new Map<string, OpenTask>();
  changedTasks(): [] {
    return [];
  }
  changeTask(): void {}
  abandon(): void {}

  beginCommand(): void {
    this.ledger.beginCommand();
  }

  /** @throws UncaughtProcessError where the model has what the library cannot run. */
  start(elementId?: string): void {
    this.begins = this.beginning(elementId).id;
    this.isHeld = false;
    this.moves.push(() => undefined);
  }

  hold(elementId?: string): HeldToken | null {
    const { starts } = this.model.graph;
    // Whatever is wrong with the model, the case is kept.
    this.begins = (starts.find(({ id }) => id === elementId) ?? plainest(starts) ?? starts[0]).id;
    this.isHeld = true;
    return this.heldStart;
  }

  get heldStart(): HeldToken | null {
    if (!this.isHeld || this.ended) return null;
    return { executionId: `${this.begins}.before`, elementId: this.begins! };
  }

  async pump(): Promise<void> {
    for (;;) {
      const move = this.ended ? undefined : this.next();
      if (!move) break;
      const live = (this.live ??= await this.wake());
      this.watching(live, () => move(live));
    }
    this.moves.length = 0;
    this.moved.clear();
  }

  snapshot(): object | null {
    if (this.ended) return null;
    if (this.live) {
      this.library = this.live.run.state();
      this.live = null;
    }
    const { begins: start, isHeld, library } = this;
    const { state, held } = this.ledger;
    const stored: StoredState = { start: start!, isHeld, active: state.active, held, library };
    return stored;
  }

  restore(state: object): void {
    const { start, isHeld, active, held, library } = state as StoredState;
    Object.assign(this, { begins: start, isHeld, library });
    this.ledger.state.active = active;
    this.ledger.held = held;
    for (const execution of active)
      if (this.ledger.node(execution).info.service && this.isLeaf(execution))
        this.announce(execution);
    this.conditions.restored(this.ledger);
  }

  service(executionId: string): PendingService | undefined {
    return this.services.get(executionId);
  }

  waits(): Wait[] {
    if (this.ended) return [];
    return this.ledger.state.active
      .filter((execution) => this.isLeaf(execution) && !this.moved.has(execution.id))
      .map((execution) => this.waitOf(execution));
  }

  armedTimers(): PendingTimer[] {
    return this.ended ? [] : armedTimers(this.ledger);
  }

  heldTokens(): HeldToken[] {
    if (this.ended) return [];
    if (this.heldStart) return [this.heldStart];
    return this.ledger.held.filter(({ executionId }) => !this.moved.has(executionId));
  }

  signal(executionId: string): boolean {
    const execution = this.find(executionId);
    if (!execution) return false;
    const { host, item, scope, timer } = execution;
    this.moved.add(executionId);
    this.services.delete(executionId);
    const isEvent = host !== undefined || /CatchEvent$/.test(this.ledger.node(execution).type);
    this.moves.push(({ happenings }) => {
      // It may have been taken away by a move before.
      const api = happenings.apis.get(executionId);
      if (!api || !this.ledger.find(executionId)) return;
      if (item !== undefined) this.completeItem(execution, scope);
      if (timer) delete execution.timer;
      if (isEvent) api.cancel();
      else api.signal();
    });
    return true;
  }

  fireTimer(executionId: string): boolean {
    return this.find(executionId)?.timer !== undefined && this.signal(executionId);
  }

  release(executionId: string): boolean {
    if (executionId === this.heldStart?.executionId) {
      this.start(this.begins!);
      return true;
    }
    if (!this.heldTokens().some((held) => held.executionId === executionId)) return false;
    this.moved.add(executionId);
    this.moves.push(({ happenings }) => happenings.apis.get(executionId)?.signal());
    return true;
  }

  fail(executionId: string, { code, message }: { code: string; message: string }): boolean {
    const execution = this.find(executionId);
    if (execution) this.throwError(execution, Object.assign(new Error(message), { code }));
    return execution !== undefined;
  }

  /** Escalations are refused at deployment. */
  catcherAt(): null {
    return null;
  }
  catchEscalation(): void {
    // None is ever caught here.
  }

  valuesAt(executionId: string): Variables {
    return this.ledger.valuesOf(this.ledger.find(executionId));
  }
  scopeAt(executionId: string): Variables {
    return this.ledger.scopeOf(this.ledger.find(executionId));
  }
  ownLocals(executionId: string): Variables {
    return { ...this.ledger.find(executionId)?.locals };
  }
  assign(executionId: string, values: Variables): void {
    assign(this.ledger, this.ledger.find(executionId), values);
  }
  assignLocal(executionId: string, values: Variables): void {
    const execution = this.ledger.find(executionId);
    for (const [name, value] of Object.entries(values)) this.admit(name, value);
    if (execution) execution.locals = { ...execution.locals, ...values };
  }
  admit(name: string, value: Json): void {
    this.ledger.admit(name, value);
  }

  /** What moves next: what the library has raised, what it was told, conditions that hold now. */
  private next(): ((live: Live) => void) | undefined {
    const raised = this.live?.happenings.raised.shift();
    if (raised) {
      const { info, eventName } = this.ledger.node(raised);
      const error: ProcessError = new Error(info.name ?? eventName ?? '');
      error.code = info.errorCode ?? eventName;
      this.throwError(raised, error);
      if (this.ended) return undefined;
    }
    if (this.moves.length === 0)
      for (const { id } of this.conditions.fulfilled(this.ledger)) this.signal(id);
    return this.moves.shift();
  }

  private async wake(): Promise<Live> {
    const reduced = await reducedModel(this.model, this.begins!);
    const happenings = new Happenings(this.ledger, reduced, (service) => {
      if (!this.moved.has(service.id)) this.announce(service);
    });
    let run: LibraryRun | undefined;
    try {
      run = await LibraryRun.of(reduced, happenings, this.library);
    } catch (error) {
      happenings.failed(error);
    }
    const live = { run: run!, happenings };
    this.watching(live, () => undefined);
    return live;
  }

  /** Lets the library go on, and throws what has failed in it. */
  private watching({ happenings }: Live, work: () => void): void {
    try {
      work();
    } catch (error) {
      happenings.failed(error);
    }
    this.ledger.rested();
    if (happenings.failure) {
      this.live = null;
      throw happenings.failure;
    }
    for (const id of this.services.keys()) if (!this.ledger.find(id)) this.services.delete(id);
    if (happenings.hasEnded) this.end();
  }

  private end(): void {
    this.ended = true;
    this.live = null;
    this.services.clear();
  }

  private beginning(elementId: string | undefined): Node {
    const { starts } = this.model.graph;
    const [beyond] = this.model.beyondBpmnEngine;
    if (beyond) throw new UncaughtProcessError(beyond.elementId, null, beyond.message);
    return starts.find(({ id }) => id === elementId) ?? plainest(starts)!;
  }

  /** Hands an error to the nearest boundary event that catches it; of an error end event that none does, the process ends. */
  private throwError(execution: Execution, error: ProcessError): void {
    const { ledger } = this;
    const code = error.code ?? null;
    const { id, info } = ledger.node(execution);
    ledger.leave(execution);
    this.services.delete(execution.id);
    const caught = this.catcherOf(execution, code);
    if (!caught) {
      if (info.errorCode === null) throw new UncaughtProcessError(id, code, error.message);
      ledger.endedBy = id;
      return this.end();
    }
    const { errorVariables } = caught.event.info;
    const scope = ledger.find(caught.host.scope);
    if (errorVariables?.code) assign(ledger, scope, { [errorVariables.code]: code });
    if (errorVariables?.message) assign(ledger, scope, { [errorVariables.message]: error.message });
    this.moved.add(execution.id);
    this.moves.push(({ happenings }) => {
      happenings.apis.get(execution.id)?.sendApiMessage('error', { message: error.message, code });
    });
  }

  private catcherOf(from: Execution, code: string | null): { event: Node; host: Execution } | null {
    const { ledger } = this;
    for (let host: Execution | undefined = from; host; host = ledger.find(host.scope)) {
      if (host.item !== undefined) continue;
      const events = ledger.node(host).boundaries.filter(({ event }) => event === 'error');
      const event = bestFor(events, ({ eventName }) => eventName, code);
      if (event) return { event, host };
    }
    return null;
  }

  private completeItem(item: Execution, bodyId: string | undefined): void {
    this.ledger.drop(item, 'completed');
    this.ledger.find(bodyId)!.loop!.done += 1;
  }

  private find(executionId: string): Execution | undefined {
    if (this.ended || this.moved.has(executionId)) return undefined;
    const execution = this.ledger.find(executionId);
    return execution && this.isLeaf(execution) ? execution : undefined;
  }

  /** A person, a message, a service or a called process moves it on. */
  private isLeaf(execution: Execution): boolean {
    const node = this.ledger.node(execution);
    const isBody = node.loop !== null && execution.item === undefined;
    return !isBody && !SCOPES.test(node.type);
  }

  private waitOf(execution: Execution): Wait {
    const { id, node } = execution;
    return { executionId: id, elementId: node, locals: localsAt(this.ledger, execution) };
  }

  private announce(execution: Execution): void {
    this.services.set(execution.id, {
      ...this.waitOf(execution),
      finish: (error) => {
        if (!this.services.delete(execution.id)) return;
        const { id, type } = this.ledger.node(execution);
        // Its message was an external task: only now is the end reached.
        if (type === 'bpmn:EndEvent') this.ledger.endedBy = id;
        if (error) this.throwError(execution, error);
        else this.signal(execution.id);
      },
    });
  }
}

/** The start event that waits for nothing, or the only one. */
function plainest(starts: readonly Node[]): Node | undefined {
  return (
    starts.find(({ event }) => event === null) ?? (starts.length === 1 ? starts[0] : undefined)
  );
}
