import type { Json, Variables } from '../../api/index.js';
import type { ProcessModel } from '../model/process-model.js';
import { ValueMeter } from '../value-sizes.js';
import { listenAt } from './boundary-events.js';
import { forget, remember } from './compensation.js';
import { catchError } from './errors.js';
import { listenIn } from './event-sub-processes.js';
import { LimitExceeded, StepBudgetExceeded, UncaughtProcessError } from './failures.js';
import { chosenFlows } from './gateways.js';
import type { Flow, Graph, Node } from './graph.js';
import { isAtInclusiveJoin, tokensToJoin } from './joins.js';
import { beginLoop, completeItem, isBody } from './loops.js';
import { scopeAt } from './expression-scope.js';
import { begun, cancelled, completed, tell, tellProcess, tellTaken } from './listeners.js';
import type {
  Execution,
  InstanceFacts,
  OpenTask,
  ProcessError,
  Run,
  State,
  Step,
  ThrownEscalation,
  ThrownSignal,
  Token,
} from './run.js';
import { giveOutputs, localsAt, takeInputs } from './scopes.js';
import { cancelTransaction, throwEvent } from './throws.js';
import { arm } from './timers.js';
import { sideOf } from './boundaries.js';

const SCOPES = /^bpmn:(SubProcess|Transaction)$/;
const RESTS = /^bpmn:(UserTask|ReceiveTask|CallActivity)$/;
const THROWS = /^bpmn:(IntermediateThrowEvent|EndEvent)$/;

/** Activities and events of one instance that are open at a time: events at an activity are no steps. */
const MAX_OPEN = 10_000;

/** Where a service task is announced that was reached. */
export interface Services {
  reached(execution: Execution): void;
  gone(execution: Execution): void;
}

/** Moves tokens over the graph. Nothing here waits: what cannot go on rests in the state. */
export class Moves implements Run {
  readonly graph: Graph;
  state: State = { next: 1, tokens: [], active: [] };
  ended = false;
  endedBy: string | null = null;
  endedWith: ProcessError | null = null;
  lastElement: string | null = null;
  readonly steps: Step[] = [];
  readonly signalsThrown: ThrownSignal[] = [];
  readonly escalations: ThrownEscalation[] = [];
  readonly tasks = new Map<string, OpenTask>();
  /** Tokens that can go on by themselves. */
  readonly inbox: Token[] = [];
  private stepsInCommand = 0;
  private readonly values = new ValueMeter();

  constructor(
    readonly model: ProcessModel,
    public variables: Variables,
    readonly now: () => Date,
    private readonly services: Services,
    private readonly stepBudget: number,
    readonly instance: InstanceFacts | null,
  ) {
    this.graph = model.graph;
  }

  beginCommand(): void {
    this.stepsInCommand = 0;
    this.values.begin();
    this.steps.length = 0;
    this.signalsThrown.length = 0;
    this.tasks.clear();
  }

  /** Steps of this command so far. */
  get taken(): number {
    return this.stepsInCommand;
  }

  step(elementId: string): void {
    this.lastElement = elementId;
    if (++this.stepsInCommand > this.stepBudget)
      throw new StepBudgetExceeded(elementId, this.stepBudget);
  }

  // What an execution knows.

  node({ node }: Pick<Execution, 'node'>): Node {
    return this.graph.nodes.get(node)!;
  }

  find(id: string | undefined): Execution | undefined {
    return id === undefined || this.ended
      ? undefined
      : this.state.active.find((execution) => execution.id === id);
  }

  localsOf(execution: Execution | undefined): Variables {
    return localsAt(this, execution);
  }

  valuesOf(execution: Execution | undefined): Variables {
    return { ...this.variables, ...this.localsOf(execution) };
  }

  scopeOf(execution: Execution | undefined): Variables {
    return scopeAt(this, { execution, elementId: execution?.node ?? null });
  }

  /** A person, a message, a service or a called process moves it on; no scope, and no gateway that waits for its events. */
  isLeaf(execution: Execution): boolean {
    const node = this.node(execution);
    return !isBody(node, execution) && !SCOPES.test(node.type);
  }

  admit(name: string, value: Json): void {
    this.values.admit(name, value);
  }

  // Tokens.

  put(node: Node, scope: string | undefined, flow: Flow | null, race?: string): void {
    this.deliver(this.token(node, flow, { scope, race }));
  }

  /** A token before the start of the process, until it is let go. */
  hold(node: Node): void {
    this.token(node, null, { held: true });
  }

  private token(node: Node, flow: Flow | null, more: Partial<Token>): Token {
    const id = `${flow?.id ?? node.id}_${this.state.next++}`;
    const token: Token = { id, node: node.id, flow: flow?.id ?? null, ...defined(more) };
    this.state.tokens.push(token);
    return token;
  }

  /** Lets a token go on unless it stands at a transaction boundary. */
  deliver(token: Token): void {
    const side = sideOf(this, token);
    if (side !== 'after') this.take(token);
    if (!side) this.inbox.push(token);
  }

  /** Tells the listeners of its flow, once. A gateway that waits for its events takes no flow. */
  private take(token: Token): void {
    const flow = this.graph.flows.get(token.flow ?? '');
    if (!flow?.listeners.length || token.told || token.race !== undefined) return;
    token.told = true;
    tellTaken(this, flow, token.scope);
  }

  /** A token comes to its node: it enters it, or waits there for others. */
  arrive(token: Token): void {
    if (!this.state.tokens.includes(token)) return; // taken away on its way
    const node = this.graph.nodes.get(token.node)!;
    if (isAtInclusiveJoin(this, token)) return;
    if (node.incoming.length > 1 && node.type === 'bpmn:ParallelGateway') {
      const joined = tokensToJoin(this, node, token.scope);
      if (joined) this.merge(node, joined);
      return;
    }
    this.merge(node, [token]);
  }

  /** The tokens become one that enters the node. */
  merge(node: Node, tokens: readonly Token[]): void {
    this.state.tokens = this.state.tokens.filter((token) => !tokens.includes(token));
    const [{ scope, race }] = tokens;
    this.enter(node, scope, race);
  }

  // Nodes.

  open(node: Node, more: Partial<Execution>): Execution {
    if (this.state.active.length >= MAX_OPEN)
      throw new LimitExceeded(node.id, `The process has ${MAX_OPEN} activities and events open.`);
    const id = `${node.id}_${this.state.next++}`;
    const execution: Execution = { id, node: node.id, ...defined(more) };
    this.state.active.push(execution);
    return execution;
  }

  private enter(node: Node, scope: string | undefined, race: string | undefined): void {
    this.step(node.id);
    const execution = this.open(node, { scope, race });
    this.record('entered', execution);
    this.naming(node, () => {
      listenAt(this, execution, node);
      if (node.loop) beginLoop(this, execution);
      else this.begin(execution);
    });
  }

  /** Begins at a start event that has nothing to wait for any more. */
  startAt(node: Node, scope?: string): void {
    const execution = this.enterAs(node, scope);
    this.naming(node, () => takeInputs(this, execution, node));
    this.complete(execution);
  }

  enterAs(node: Node, scope: string | undefined): Execution {
    this.step(node.id);
    const execution = this.open(node, { scope });
    this.record('entered', execution);
    return execution;
  }

  begin(execution: Execution): void {
    const node = this.node(execution);
    takeInputs(this, execution, node);
    begun(this, execution, node);
    if (SCOPES.test(node.type)) return this.beginScope(execution, node);
    if (node.info.service) return this.services.reached(execution);
    if (node.type === 'bpmn:EventBasedGateway') return this.race(execution, node);
    if (node.type === 'bpmn:EndEvent') this.endedBy = node.id;
    if (THROWS.test(node.type)) return throwEvent(this, execution, node);
    if (node.timer) arm(this, execution, node);
    const rests = node.info.waitsFor || node.timer || node.info.condition || RESTS.test(node.type);
    if (!rests) this.complete(execution);
  }

  private beginScope(execution: Execution, { id, starts }: Node): void {
    listenIn(this, id, execution.id);
    for (const start of starts) this.put(start, execution.id, null);
    // One without a start has nothing to do.
    if (starts.length === 0) this.endScope(execution.id);
  }

  /** The events behind the gateway wait together: the first takes the others' place. */
  private race(gateway: Execution, { outgoing }: Node): void {
    for (const flow of outgoing)
      this.put(this.graph.nodes.get(flow.target)!, gateway.scope, flow, gateway.id);
  }

  complete(execution: Execution): void {
    const node = this.node(execution);
    if (node.event !== 'cancel') this.naming(node, () => completed(this, execution, node));
    if (execution.item !== undefined) return completeItem(this, execution);
    // Its handlers have undone what it did: what is left is to leave.
    if (node.event === 'cancel') return cancelTransaction(this, execution);
    this.naming(node, () => {
      giveOutputs(this, execution, node);
      const flows = chosenFlows(node, this.graph, this.scopeOf(execution));
      this.drop(execution, 'completed');
      remember(this, execution, node);
      if (execution.race !== undefined) this.lose(execution.race);
      if (node.type === 'bpmn:StartEvent') this.loseStarts(execution);
      for (const flow of flows) this.put(this.graph.nodes.get(flow.target)!, execution.scope, flow);
    });
    this.endScope(execution.scope);
  }

  /** The others for which an event-based gateway waits are gone, and the gateway is left. */
  private lose(gatewayId: string): void {
    for (const other of this.state.active.filter(({ race }) => race === gatewayId))
      this.cancel(other);
    this.state.tokens = this.state.tokens.filter(({ race }) => race !== gatewayId);
    const gateway = this.find(gatewayId);
    if (!gateway) return;
    tell(this, 'end', gateway, this.node(gateway));
    this.drop(gateway, 'completed');
  }

  /** A scope begins once: the other events that could begin it wait no more. */
  private loseStarts({ scope }: Execution): void {
    const isStart = (execution: Pick<Execution, 'node' | 'trigger'>) =>
      !execution.trigger && this.node(execution).type === 'bpmn:StartEvent';
    for (const other of this.state.active.filter((one) => one.scope === scope && isStart(one)))
      this.cancel(other);
    this.state.tokens = this.state.tokens.filter(
      ({ scope: at, node }) => at !== scope || !isStart({ node }),
    );
  }

  endScope(scope: string | undefined): void {
    if (this.ended) return;
    const { tokens, active } = this.state;
    if (tokens.some((token) => token.scope === scope)) return;
    if (
      active.some((execution) => execution.scope === scope && !execution.host && !execution.trigger)
    )
      return;
    if (scope === undefined) this.end();
    else {
      const execution = this.find(scope);
      if (execution && !execution.loop) this.complete(execution);
    }
  }

  private end(): void {
    tellProcess(this, 'end', this.endedBy);
    this.ended = true;
  }

  /** Takes all away that is open. */
  abandon(): void {
    for (const execution of this.state.active.filter(({ scope }) => scope === undefined))
      this.cancel(execution);
    this.state.tokens = [];
    this.end();
  }

  drop(execution: Execution, kind: 'completed' | 'cancelled'): void {
    this.state.active = this.state.active.filter(
      (other) =>
        other !== execution &&
        other.host !== execution.id &&
        !(other.trigger && other.scope === execution.id),
    );
    this.services.gone(execution);
    if (execution.item === undefined && !execution.trigger) this.record(kind, execution);
  }

  cancel(execution: Execution): void {
    if (!this.state.active.includes(execution)) return;
    for (const inner of this.state.active.filter(({ scope }) => scope === execution.id))
      this.cancel(inner);
    this.state.tokens = this.state.tokens.filter(
      ({ scope, race }) => scope !== execution.id && race !== execution.id,
    );
    for (const event of this.state.active.filter(({ race }) => race === execution.id))
      this.cancel(event);
    forget(this, execution.id);
    this.naming(this.node(execution), () => cancelled(this, execution, this.node(execution)));
    this.drop(execution, 'cancelled');
  }

  throwError(execution: Execution, error: ProcessError): void {
    const thrower = this.node(execution);
    this.naming(thrower, () => giveOutputs(this, execution, thrower));
    if (catchError(this, execution, error)) return;
    const { id, info } = thrower;
    // Of an error whose code is unknown, or that has no caller to catch it, somebody must be told.
    const goesOut = info.errorCode !== null || (error.code && this.instance?.parentInstanceId);
    if (!goesOut) throw new UncaughtProcessError(id, error.code ?? null, error.message);
    this.abandon();
    this.endedBy = id;
    this.endedWith = error;
  }

  caughtAt(boundary: Node, host: Execution, executionId?: string): void {
    this.step(boundary.id);
    const id = executionId ?? `${boundary.id}_${this.state.next++}`;
    this.steps.push({ executionId: id, elementId: boundary.id, kind: 'completed' });
    this.naming(boundary, () => {
      // It waited for nothing more: its parameters are read as it is left.
      const passing: Execution = { id, node: boundary.id, scope: host.scope };
      takeInputs(this, passing, boundary);
      tell(this, 'start', passing, boundary);
      tell(this, 'end', passing, boundary);
      giveOutputs(this, passing, boundary);
      for (const flow of boundary.outgoing)
        this.put(this.graph.nodes.get(flow.target)!, host.scope, flow);
    });
    this.endScope(host.scope);
  }

  private record(kind: Step['kind'], { id, node }: Execution): void {
    this.steps.push({ executionId: id, elementId: node, kind });
  }

  /** What fails in a model is told with the element at which it does. */
  private naming(node: Node, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof LimitExceeded || error instanceof UncaughtProcessError) throw error;
      throw new UncaughtProcessError(node.id, null, (error as Error).message);
    }
  }
}

/** What is stored is small: nothing that is undefined. */
function defined<T extends object>(more: T): T {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) as T;
}
