import type { Json, Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import { MAX_INSTANCES, tooManyInstances } from './repetition.js';
import type { Loop, Node } from './graph.js';
import type { Execution, Run } from './run.js';

/** Makes the instances of a multi-instance, all or the first, or begins the first round of a loop. */
export function beginLoop(run: Run, body: Execution): void {
  const { id, loop: spec } = run.node(body);
  const loop = spec!;
  const values = loop.kind === 'standard' ? [] : itemsOf(loop, run.scopeOf(body));
  body.loop = { values, started: 0, done: 0 };
  const none =
    loop.kind === 'standard' ? loop.testBefore && !again(run, body, loop) : !values.length;
  if (none) return run.complete(body);
  startItem(run, body, id);
  // One that is done at once may have ended the whole.
  while (loop.kind === 'parallel' && run.find(body.id) && body.loop.started < values.length)
    startItem(run, body, id);
}

/** The instances' items; of a cardinality their numbers. Throws an Error when there are too many, or what is asked is no list. */
export function itemsOf({ collection, cardinality }: Loop, values: Variables): Json[] {
  if (collection) {
    const list = resolve(collection, values) as Json;
    if (!Array.isArray(list))
      throw new Error(`${collection} is no list: a multi-instance needs one.`);
    if (list.length > MAX_INSTANCES) throw new Error(tooManyInstances(list.length));
    return list;
  }
  const asked = resolve(cardinality!, values);
  const count = asked === null || asked === '' ? NaN : Number(asked);
  if (count > MAX_INSTANCES) throw new Error(tooManyInstances(count));
  if (!(Number.isInteger(count) && count >= 0))
    throw new Error(
      `${cardinality} is no number of instances: it needs a whole number, 0 or more.`,
    );
  return Array.from({ length: count }, (_, index) => index);
}

function startItem(run: Run, body: Execution, elementId: string): void {
  const loop = body.loop!;
  if (loop.started >= MAX_INSTANCES) throw new Error(tooManyInstances(null));
  run.step(elementId);
  const node = run.node(body);
  const item: Execution = {
    id: `${body.id}_${loop.started + 1}`,
    node: elementId,
    scope: body.id,
    item: loop.started,
  };
  const { elementVariable } = node.loop!;
  if (elementVariable) item.locals = { [elementVariable]: loop.values[loop.started] };
  loop.started += 1;
  run.state.active.push(item);
  run.begin(item);
}

/** An instance is done: the next one begins, or the whole is. */
export function completeItem(run: Run, item: Execution): void {
  const body = run.find(item.scope)!;
  const { loop: spec } = run.node(body);
  const loop = spec!;
  run.drop(item, 'completed');
  const progress = body.loop!;
  progress.done += 1;
  if (isOver(run, body, item, loop)) {
    for (const other of run.state.active.filter(({ scope }) => scope === body.id))
      run.cancel(other);
    return run.complete(body);
  }
  if (loop.kind !== 'parallel') startItem(run, body, item.node);
}

/** A completion condition is read where the instance that is done stood, as Camunda 7 does: it sees its own variables. */
function isOver(run: Run, body: Execution, item: Execution, loop: Loop): boolean {
  const { values, done } = body.loop!;
  if (loop.kind === 'standard') return !again(run, body, loop);
  const { completion } = loop;
  return done === values.length || (completion !== null && isTrue(completion, run.scopeOf(item)));
}

function again(run: Run, body: Execution, loop: Loop): boolean {
  if (body.loop!.done >= loop.maximum) return false;
  return loop.condition === null || isTrue(loop.condition, run.scopeOf(body));
}

export function isTrue(expression: string, values: Variables): boolean {
  return Boolean(resolve(expression, values));
}

/** What a multi-instance says of itself to those in it (Camunda 7: nrOfInstances, nrOfActiveInstances, nrOfCompletedInstances). */
export function loopValues({ kind }: Loop, { loop }: Execution): Variables {
  if (!loop || kind === 'standard') return {};
  return {
    nrOfInstances: loop.values.length,
    nrOfActiveInstances: loop.started - loop.done,
    nrOfCompletedInstances: loop.done,
  };
}

/** True where the node is repeated, and `execution` is the whole of it. */
export function isBody(node: Node, execution: Execution): boolean {
  return node.loop !== null && execution.item === undefined;
}
