import type { ModdleElement } from 'bpmn-moddle';
import type { WorkInfo } from './element-info.js';

/** What says how an element is served: the task itself, or the message definition of an event that throws one. */
export function sendingOf(element: ModdleElement): ModdleElement | null {
  if (/^bpmn:(ServiceTask|SendTask|BusinessRuleTask)$/.test(element.$type)) return element;
  const event = (element.eventDefinitions as ModdleElement[] | undefined)?.[0];
  return isThrowing(element) && event?.$type === 'bpmn:MessageEventDefinition' ? event : null;
}

/** What names the topic of an external task. Null: it is none; nor is what an expression does. */
export function serviceOf(element: ModdleElement): ModdleElement | null {
  const sending = sendingOf(element);
  return sending?.expression === undefined ? sending : null;
}

/** What an element does by an expression or a script of its own; null: neither. */
export function readWork(element: ModdleElement): WorkInfo | null {
  if (element.$type === 'bpmn:ScriptTask') return workOf(element.script, element);
  const sending = sendingOf(element);
  return sending?.expression === undefined ? null : workOf(sending.expression, sending);
}

function workOf(text: unknown, { resultVariable }: ModdleElement): WorkInfo {
  return { expression: String(text ?? ''), resultVariable: resultVariable ?? null };
}

/** An event that throws. */
export function isThrowing(element: ModdleElement): boolean {
  return /^bpmn:(EndEvent|IntermediateThrowEvent)$/.test(element.$type);
}
