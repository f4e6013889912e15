import type { ModdleElement } from 'bpmn-moddle';
import { hasExpression } from '../juel.js';
import { TASK_WORK, type Uses, WORK } from '../juel-uses.js';
import {
  type ListenerEvent,
  type Listeners,
  TASK_EVENTS,
  type TaskEvent,
  type TaskListeners,
} from './element-info.js';
import { extensions } from './extensions.js';

export type Report = (element: ModdleElement, message: string) => void;
/** Reports a text that the interpreter does not read, or that does what is not for its place. */
export type Readable = (element: ModdleElement, text: unknown, uses?: Uses) => void;

const EXECUTION_LISTENER = 'camunda:ExecutionListener';
const TASK_LISTENER = 'camunda:TaskListener';

/** The execution listeners of an element, a sequence flow or the process; null: none. */
export function readListeners(element: ModdleElement): Listeners | null {
  return byEvent<ListenerEvent>(extensions(element, EXECUTION_LISTENER), element);
}

/** The listeners of a user task; null: none. */
export function readTaskListeners(element: ModdleElement): TaskListeners | null {
  return byEvent<TaskEvent>(extensions(element, TASK_LISTENER), element);
}

function byEvent<E extends string>(
  listeners: readonly ModdleElement[],
  element: ModdleElement,
): Partial<Record<E, string[]>> | null {
  if (listeners.length === 0) return null;
  const found: Partial<Record<E, string[]>> = {};
  for (const listener of listeners)
    (found[eventOf(listener, element) as E] ??= []).push(textOf(listener) ?? '');
  return found;
}

/** As in Camunda 7, all listeners of a flow are told that it is taken. */
function eventOf(listener: ModdleElement, element: ModdleElement): string | undefined {
  return (listener.event as string | undefined) ?? (isFlow(element) ? 'take' : undefined);
}

function isFlow({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:SequenceFlow';
}

/** What a listener evaluates: its expression, or its script. */
function textOf({ expression, script }: ModdleElement): string | undefined {
  return (expression as string | undefined) ?? (script as ModdleElement | undefined)?.value;
}

/** Listeners: when they are told, and what they do. */
export function checkListeners(element: ModdleElement, error: Report, readable: Readable): void {
  const events = isFlow(element) ? ['take'] : ['start', 'end'];
  for (const listener of extensions(element, EXECUTION_LISTENER))
    checkListener(element, listener, events, { error, readable, uses: WORK });
  for (const listener of extensions(element, TASK_LISTENER))
    // Of timeouts the table tells.
    if (listener.event !== 'timeout')
      checkListener(element, listener, TASK_EVENTS, { error, readable, uses: TASK_WORK });
}

/** One listener of an element; `events`: those of which it may be told there. */
function checkListener(
  element: ModdleElement,
  listener: ModdleElement,
  events: readonly string[],
  { error, readable, uses }: { error: Report; readable: Readable; uses: Uses },
): void {
  const what = listener.$type.replace('camunda:', '').replace(/^\w/, (c) => c.toLowerCase());
  const event = eventOf(listener, element);
  if (event === undefined || !events.includes(event))
    error(
      element,
      `A camunda:${what} is told of ${events.join(', ')} here, not of "${event ?? ''}": correct its event.`,
    );
  // What runs Java is told of by the table.
  if (listener.class !== undefined || listener.delegateExpression !== undefined) return;
  const { expression, script } = listener;
  if (expression !== undefined && script !== undefined)
    error(element, `A camunda:${what} has an expression or a script, not both.`);
  if (script !== undefined) checkFormat(element, script as ModdleElement, error);
  const text = textOf(listener);
  if (!hasExpression(text))
    return error(
      element,
      `A camunda:${what} does nothing: give it an expression such as \${execution.setVariable('seen', true)}.`,
    );
  readable(element, text, uses);
}

/** A camunda:script says what it is written in; of another format than JUEL, and of files, the table tells. */
export function checkFormat(element: ModdleElement, script: ModdleElement, error: Report): void {
  if (script.scriptFormat === undefined)
    error(element, 'A camunda:script does not say what it is: write scriptFormat="juel".');
}
