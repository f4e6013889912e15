import type { Json, Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import { NEVER } from './timer-text.js';
import type { Graph, Node } from './graph.js';
import type { Execution, State, Timer, Token } from './run.js';

/**
 * States that the element core has stored, until 0.1.0, as those of the token interpreter: cases that were running go on
 * (docs/adr/0052). The same executions keep their ids, so that their open rows stay theirs.
 */

/** A message of the element core, as far as it is read. */
interface Message {
  fields: { routingKey?: string };
  content: Record<string, Json | undefined> & {
    id?: string;
    executionId?: string;
    sequenceId?: string;
    isSequenceFlow?: boolean;
    passedBoundary?: 'after' | 'before';
    inbound?: { id?: string; executionId?: string; sequenceId?: string }[];
    index?: number;
    isMultiInstance?: boolean;
    loopCardinality?: number;
    expireAt?: string;
    repeat?: number;
    failure?: string;
  };
}

interface Activity {
  id: string;
  type: string;
  status?: string;
  executionId?: string;
  broker?: { queues?: { name: string; messages?: Message[] }[] };
  execution?: Scope;
}

interface Scope {
  executionId?: string;
  children?: Activity[];
  /** Of a multi-instance: a scope for each instance. */
  executions?: Scope[];
}

interface ElementCoreState {
  execution: { processes: { execution: Scope }[] };
}

/** True for a state that the element core has stored. */
export function isOfElementCore(state: object): state is ElementCoreState {
  return 'execution' in state && !('active' in state);
}

/** The state of the token interpreter in which `old` goes on. */
export function carriedOver(old: ElementCoreState, graph: Graph, variables: Variables): State {
  const state: State = { next: 1, tokens: [], active: [] };
  for (const { execution } of old.execution.processes)
    carryScope(execution, undefined, { state, graph, variables });
  return state;
}

interface Carrying {
  state: State;
  graph: Graph;
  variables: Variables;
}

function carryScope({ children = [] }: Scope, scope: string | undefined, to: Carrying): void {
  for (const activity of children) {
    const node = to.graph.nodes.get(activity.id);
    if (node) carryActivity(activity, node, scope, to);
  }
  for (const gateway of to.state.active.filter(
    (execution) =>
      execution.scope === scope &&
      to.graph.nodes.get(execution.node)!.type === 'bpmn:EventBasedGateway',
  )) {
    const targets = to.graph.nodes.get(gateway.node)!.outgoing.map(({ target }) => target);
    for (const event of to.state.active)
      if (event.scope === scope && targets.includes(event.node)) event.race = gateway.id;
  }
}

function carryActivity(
  activity: Activity,
  node: Node,
  scope: string | undefined,
  to: Carrying,
): void {
  const { state } = to;
  for (const { content } of messagesIn(activity, 'inbound-q'))
    if (content.isSequenceFlow) state.tokens.push(tokenOf(content, node, scope));
  const { status, executionId: id } = activity;
  if (!status || id === undefined) return;
  const entered = messagesIn(activity, 'run-q').find(({ content }) => content.inbound)?.content;
  if (node.type === 'bpmn:InclusiveGateway' && node.incoming.length > 1) {
    // It had entered the gateway to wait there; now tokens wait before it.
    for (const flow of entered?.inbound ?? []) state.tokens.push(tokenOf(flow, node, scope));
    return;
  }
  if (node.event === 'compensate' && node.info.attachedTo) {
    for (const _ of messagesIn(activity, 'compensate-q'))
      (state.done ??= []).push(placed({ node: node.info.attachedTo }, scope));
    return;
  }
  if (node.info.attachedTo && (node.event === 'error' || node.event === 'cancel')) return;
  const execution: Execution = placed({ id, node: node.id }, scope);
  if (node.info.attachedTo) execution.host = entered?.inbound?.[0]?.executionId;
  const timer = timerOf(activity);
  if (timer) execution.timer = timer;
  state.active.push(execution);
  if (entered?.isMultiInstance) carryInstances(activity, node, execution, to);
  else if (activity.execution?.children) carryScope(activity.execution, id, to);
}

function carryInstances(activity: Activity, node: Node, body: Execution, to: Carrying): void {
  const running = messagesIn(activity, 'execute-q').filter(
    ({ fields, content }) =>
      /^execute\.start/.test(fields.routingKey ?? '') &&
      content.index !== undefined &&
      content.executionId !== body.id,
  );
  const asked = running.find(({ content }) => content.loopCardinality !== undefined)?.content;
  const started = Math.max(0, ...running.map(({ content }) => content.index! + 1));
  const values = itemsOf(node, to.variables, asked?.loopCardinality ?? started);
  const all = node.loop?.kind === 'parallel' ? values.length : started;
  body.loop = { values, started: all, done: all - running.length };
  const name = node.loop?.elementVariable;
  for (const { content } of running) {
    const item: Execution = {
      id: content.executionId!,
      node: node.id,
      scope: body.id,
      item: content.index!,
    };
    if (name) item.locals = { [name]: content[name] ?? values[content.index!] ?? null };
    to.state.active.push(item);
    const inner = activity.execution?.executions?.find(
      ({ executionId }) => executionId === item.id,
    );
    if (inner) carryScope(inner, item.id, to);
  }
}

/** The items as they are now; numbers where they cannot be read any more, or are others than they were. */
function itemsOf({ loop }: Node, variables: Variables, count: number): Json[] {
  const numbers = Array.from({ length: count }, (_, index): Json => index);
  if (!loop?.collection) return numbers;
  try {
    const items = resolve(loop.collection, variables) as Json;
    return Array.isArray(items) && items.length >= count ? items.slice(0, count) : numbers;
  } catch {
    return numbers;
  }
}

function timerOf(activity: Activity): Timer | undefined {
  const armed = messagesIn(activity, 'execute-q').find(
    ({ fields }) => fields.routingKey === 'execute.timer',
  )?.content;
  if (!armed) return undefined;
  const timer: Timer = {
    dueAt: armed.expireAt ?? NEVER.toISOString(),
    repeat: armed.repeat ?? null,
  };
  if (armed.failure) timer.failure = armed.failure;
  return timer;
}

function tokenOf(
  { id, sequenceId, passedBoundary }: Message['content'],
  node: Node,
  scope: string | undefined,
): Token {
  const token: Token = placed({ id: sequenceId ?? `${id}_take`, node: node.id, flow: id! }, scope);
  if (passedBoundary) token.passed = passedBoundary;
  return token;
}

function placed<T extends object>(what: T, scope: string | undefined): T & { scope?: string } {
  return scope === undefined ? what : { ...what, scope };
}

function messagesIn({ broker }: Activity, queue: string): Message[] {
  return broker?.queues?.find(({ name }) => name === queue)?.messages ?? [];
}

/** Execution ids of the element core's event definitions (`timer_1a2b_0`) are those of their events now (`timer_1a2b`). */
export function eventIdOf(id: string): string {
  return id.replace(/_\d+$/, '');
}
