import type { ModdleElement } from 'bpmn-moddle';
import { parseTimer, type TimerType } from '../core/timer-text.js';
import { hasExpression, resolve, variablesOf } from '../juel.js';
import { NOW } from '../juel-methods.js';
import { beginsByEvent } from './event-sub-process-check.js';
import { extensions } from './extensions.js';
import { flowNodes } from './read-elements.js';
import { definitionOf, ownStarts, timerTextOf } from './start-events.js';

type Report = (element: ModdleElement, message: string) => void;

/** What start events mean together, and what only some of them can have. */
export function checkStarts(process: ModdleElement, error: Report, warning: Report): void {
  const starts = ownStarts(process);
  checkExclusive(starts, error);
  checkNames(starts, 'message', error);
  checkNames(starts, 'signal', error);
  for (const start of starts) {
    checkTimer(start, error);
    if (start.initiator === '')
      error(start, 'camunda:initiator names no variable: name it, or remove the attribute.');
  }
  for (const node of flowNodes(process)) {
    if (node.$type !== 'bpmn:StartEvent') continue;
    checkRetries(node, starts.includes(node), warning);
    if (!starts.includes(node)) checkInner(node, error, warning);
  }
}

function kindOf(start: ModdleElement): string | undefined {
  return definitionOf(start)?.$type.replace('bpmn:', '').replace('EventDefinition', '');
}

/** As Camunda 7: started by its key a process begins at its plain event or at its timer, and there is one of both. */
function checkExclusive(starts: readonly ModdleElement[], error: Report): void {
  const entries = starts.filter((start) => [undefined, 'Timer'].includes(kindOf(start)));
  // Several plain ones are told of by the check of the structure.
  if (entries.length < 2 || entries.every((start) => kindOf(start) === undefined)) return;
  const ids = entries.map(({ id }) => id ?? '?').join(', ');
  error(
    entries[1],
    `A process has one start event without a definition or with a timer, not ${entries.length} (${ids}): started by its key it would begin at any of them. Give a timer a process of its own that calls this one.`,
  );
}

function checkNames(
  starts: readonly ModdleElement[],
  what: 'message' | 'signal',
  error: Report,
): void {
  const taken = new Map<string, string>();
  for (const start of starts) {
    const declared = definitionOf(start)?.[`${what}Ref`] as ModdleElement | undefined;
    if (!declared) continue;
    const name = declared.name as string | undefined;
    if (!name?.trim()) {
      error(start, `The ${what} "${declared.id}" has no name, by which it is sent: give it one.`);
      continue;
    }
    const other = taken.get(name);
    if (other === undefined) taken.set(name, start.id ?? '?');
    else
      error(
        start,
        `The ${what} "${name}" begins the process at "${other}" already: keep one start event for it.`,
      );
  }
}

/** It is evaluated when the version is deployed, long before there is an instance with variables. */
function checkTimer(start: ModdleElement, error: Report): void {
  const timer = timerTextOf(start);
  if (!timer || !hasExpression(timer.text)) return;
  try {
    const [name] = variablesOf(timer.text);
    if (name !== undefined)
      return error(
        start,
        `The timer by which a process begins reads the variable "${name}": there is no case yet that could have one. Use dates, numbers and functions of the present instant.`,
      );
    readTimer(timer.type, timer.text);
  } catch (reason) {
    error(start, `The timer by which the process begins: ${(reason as Error).message}`);
  }
}

/** Throws an Error that says what is wrong with what the text makes. */
function readTimer(type: TimerType, text: string): void {
  // eslint-disable-next-line no-restricted-syntax -- any instant will do: only whether it can be read is asked
  const now = new Date();
  parseTimer(type, String(resolve(text, { [NOW]: () => now }) ?? ''), now);
}

/** Of start events the job of a timer is tried again, and the boundary behind an asynchronous one. */
function checkRetries(start: ModdleElement, isOwn: boolean, warning: Report): void {
  if (extensions(start, 'camunda:FailedJobRetryTimeCycle').length === 0) return;
  if (isOwn && kindOf(start) === 'Timer') return;
  if (start.async || start.asyncBefore || start.asyncAfter) return;
  warning(
    start,
    'camunda:failedJobRetryTimeCycle has no effect: a start event has a job where a timer begins the process, or with camunda:asyncBefore or camunda:asyncAfter.',
  );
}

/** Of a sub-process: it begins no instance. */
function checkInner(start: ModdleElement, error: Report, warning: Report): void {
  if (start.initiator !== undefined)
    warning(
      start,
      'camunda:initiator has no effect: only the start of a process has somebody who starts it.',
    );
  if (beginsByEvent(start) && definitionOf(start)?.variableName !== undefined)
    error(
      start,
      'camunda:variableName is not supported in an event sub-process: the condition is asked at each change of a variable. Remove it.',
    );
}
