import { resolve } from '../juel.js';
import type { ListenerEvent } from '../model/element-info.js';
import { valueOf } from './execution-host.js';
import { scopeAt, tellEach } from './expression-scope.js';
import type { Flow, Node } from './graph.js';
import type { Execution, Run } from './run.js';
import { assign } from './scopes.js';
import { isBody } from './loops.js';
import { taskCreated, taskEnded } from './task-events.js';

/** The execution listeners of an element, each a step of the command. */
export function tell(run: Run, event: ListenerEvent, execution: Execution, node: Node): void {
  const texts = node.info.listeners?.[event];
  if (!texts?.length || isBody(node, execution)) return;
  const place = { execution, elementId: node.id, event, writes: true };
  tellEach(run, node.id, texts, () => scopeAt(run, place));
}

/** Listeners of the process itself; `elementId`: at which it begins or has ended. */
export function tellProcess(run: Run, event: ListenerEvent, elementId: string | null): void {
  const { listeners, key } = run.model;
  const place = { execution: undefined, elementId, event, writes: true };
  tellEach(run, key, listeners?.[event] ?? [], () => scopeAt(run, place));
}

/** Listeners of a sequence flow, on the way from its source. */
export function tellTaken(run: Run, { id, source, listeners }: Flow, scope?: string): void {
  const place = {
    execution: run.find(scope),
    elementId: source,
    event: 'take',
    flowId: id,
    writes: true,
  };
  tellEach(run, id, listeners, () => scopeAt(run, place));
}

/** What an element is told, and does by an expression, as it begins. */
export function begun(run: Run, execution: Execution, node: Node): void {
  if (!isEnteredLate(execution, node)) tell(run, 'start', execution, node);
  if (node.info.work) work(run, execution, node);
  if (node.info.taskListeners && !isBody(node, execution)) taskCreated(run, execution, node);
}

/** What an element is told that is done. */
export function completed(run: Run, execution: Execution, node: Node): void {
  if (isEnteredLate(execution, node)) tell(run, 'start', execution, node);
  if (!isBody(node, execution)) taskEnded(run, execution, node, 'complete');
  tell(run, 'end', execution, node);
}

/** What an element is told that is taken away. What listens, or waits to be begun, was never entered. */
export function cancelled(run: Run, execution: Execution, node: Node): void {
  const isListening = execution.host !== undefined || execution.trigger;
  if (isListening || isEnteredLate(execution, node)) return;
  if (!isBody(node, execution)) taskEnded(run, execution, node, 'delete');
  tell(run, 'end', execution, node);
}

/** A start event, and one behind an event-based gateway, is entered when what it waits for has come: not while it waits. */
function isEnteredLate({ race }: Execution, { type }: Node): boolean {
  return race !== undefined || type === 'bpmn:StartEvent';
}

/** What a task does by its expression or script: its value becomes the result variable, where there is one. */
function work(run: Run, execution: Execution, { id, info }: Node): void {
  const { expression, resultVariable } = info.work!;
  const scope = scopeAt(run, { execution, elementId: id, writes: true });
  const result = resolve(expression, scope);
  if (resultVariable !== null)
    assign(run, execution, { [resultVariable]: valueOf(resultVariable, result) });
}
