import type { ModdleElement } from 'bpmn-moddle';
import type { ModelProblem } from '../../api/index.js';
import { parseDue, parseTimer, retryWaits, type TimerType } from '../core/timer-text.js';
import { assertReadable, hasExpression } from '../juel.js';
import { assertUses, VALUE } from '../juel-uses.js';
import { checkDecisionCall } from './decision-check.js';
import { DECISION_TOPIC } from './element-info.js';
import { checkEventGateways } from './event-gateway-check.js';
import { checkEventSubProcess, checkStartEvent } from './event-sub-process-check.js';
import { checkLinks } from './link-check.js';
import { checkRepetition } from './loop-check.js';
import { flowNodes, migrationDefaults, sequenceFlows } from './read-elements.js';
import { extensions } from './extensions.js';
import { sendingOf, serviceOf } from './sending.js';
import { checkListeners, type Readable, type Report } from './listeners.js';
import { checkWork } from './work-check.js';
import { checkCall } from './call-check.js';
import { checkParameters } from './parameter-check.js';
import { emptyRoles, peopleOf } from './task-people.js';
import { checkStartForm } from './start-form.js';
import { checkRestlessLoops } from './restless-check.js';
import { checkSignalPayload } from './signal-check.js';
import { checkStarts } from './start-check.js';
import { checkStructure } from './structure-check.js';
import { checkSupport } from './support/support-check.js';

/**
 * What the engine cannot honour in a model: nothing is ignored silently. Errors refuse the deployment; warnings are told to
 * the designer. What elements and attributes mean by themselves is in the table of support/; here is what they mean together.
 */
export function checkModel(process: ModdleElement): ModelProblem[] {
  const problems: ModelProblem[] = [];
  const error = (element: ModdleElement, message: string) =>
    problems.push({ severity: 'error', elementId: element.id || null, message });
  const warning = (element: ModdleElement, message: string) =>
    problems.push({ severity: 'warning', elementId: element.id ?? null, message });
  const readable = (element: ModdleElement, text: unknown, uses = VALUE) => {
    if (typeof text !== 'string') return;
    try {
      assertReadable(text);
      assertUses(text, uses);
    } catch (reason) {
      error(element, (reason as Error).message);
    }
  };

  const nodes = flowNodes(process);
  const flows = sequenceFlows(process);
  for (const element of [process, ...nodes, ...flows]) checkListeners(element, error, readable);
  if (!nodes.some((node) => node.$type === 'bpmn:StartEvent'))
    error(process, 'The process has no start event.');
  checkStructure(process, error);
  checkStarts(process, error, warning);
  readable(process, process.taskPriority);
  checkTimeToLive(process, error);
  checkLiterals(process, error);
  for (const [variable, value] of migrationDefaults(process)) {
    if (value === undefined)
      error(process, `migrationDefault.${variable} must be written in JSON.`);
  }
  for (const node of nodes) {
    checkNode(node, flows, { error, warning, readable });
    checkEventSubProcess(node, flows, error);
    checkStartEvent(node, error);
    checkStartForm(node, process, error, warning);
    checkBoundaries(node, flows, error, warning);
    checkEvent(node, error, readable);
    checkSignalPayload(node, error, readable);
  }
  checkLinks(nodes, flows, error);
  checkEventGateways(flows, error);
  checkRestlessLoops(nodes, flows, error, warning);
  for (const flow of flows) {
    const condition = flow.conditionExpression as ModdleElement | undefined;
    if (!condition) continue;
    if (flow.sourceRef?.$type === 'bpmn:ParallelGateway')
      warning(flow, 'The condition has no effect: a parallel gateway takes all its flows.');
    if (!isJuel(condition)) continue;
    if (!hasExpression(condition.body)) {
      error(
        flow,
        `The condition "${condition.body ?? ''}" is not a JUEL expression such as \${appropriate}.`,
      );
    } else readable(flow, condition.body);
  }
  return [...checkSupport(process), ...problems];
}

function checkNode(
  node: ModdleElement,
  flows: readonly ModdleElement[],
  { error, warning, readable }: { error: Report; warning: Report; readable: Readable },
): void {
  const type = node.$type.replace('bpmn:', '');
  const takesDecision = type === 'BusinessRuleTask' && node.decisionRef !== undefined;
  const service = serviceOf(node);
  if (takesDecision) checkDecisionCall(node, error, readable);
  if (service) {
    if (takesDecision) {
      if (node.type !== undefined || node.topic !== undefined)
        error(node, 'A task takes a decision or waits for a topic, not both.');
    } else checkTopic(node, service, error);
    checkErrorMappings(node, error, readable);
  }
  checkWork(node, error, readable);
  checkParameters(node, error, readable);
  if (type === 'CallActivity') checkCall(node, error, readable);
  if (type === 'ExclusiveGateway' && leaving(node, flows) > 1 && !node.default) {
    warning(
      node,
      'The gateway has no default flow: when no condition holds, the case stops with an incident.',
    );
  }
  for (const text of Object.values(peopleOf(node))) readable(node, text);
  for (const { $type } of emptyRoles(node))
    error(
      node,
      `The ${$type.replace('bpmn:', '')} does not say who it is: user(name) or group(name).`,
    );
  for (const text of ['dueDate', 'followUpDate', 'priority']) readable(node, node[text]);
  readable(node, service?.taskPriority ?? node.taskPriority);
  checkLiterals(node, error);
  for (const form of extensions(node, 'camunda:FormData')) {
    for (const field of (form.fields as ModdleElement[] | undefined) ?? []) {
      readable(node, field.defaultValue);
      for (const property of field.properties?.values ?? [])
        if (property.id === 'requiredWhen') readable(node, property.value);
    }
  }
  checkRepetition(node, error, readable);
}

/** As Camunda 7 takes it: Operaton would refuse the file. */
function checkTimeToLive(process: ModdleElement, error: Report): void {
  const text = process.historyTimeToLive as string | undefined;
  if (text !== undefined && !/^\s*(P\d+D|\d+)\s*$/.test(String(text)))
    error(
      process,
      `camunda:historyTimeToLive="${String(text)}" is no number of days: write P30D or 30.`,
    );
}

function leaving(node: ModdleElement, flows: readonly ModdleElement[]): number {
  return flows.filter(({ sourceRef }) => sourceRef === node).length;
}

/** What is written out, and not made by an expression, is read at once: a case would stop at it. */
function checkLiterals(node: ModdleElement, error: Report): void {
  for (const name of ['dueDate', 'followUpDate']) {
    const text = node[name] as string | undefined;
    if (!text?.trim() || hasExpression(text)) continue;
    // eslint-disable-next-line no-restricted-syntax -- any instant will do: only whether it can be read is asked
    attempt(node, error, () => parseDue(text, new Date()), `camunda:${name}: `);
  }
  for (const name of ['priority', 'taskPriority']) {
    const text = (node[name] ?? sendingOf(node)?.[name]) as string | undefined;
    if (text === undefined || hasExpression(text)) continue;
    if (!/^\s*-?\d{1,9}\s*$/.test(String(text)))
      error(node, `camunda:${name}="${String(text)}" is no whole number, such as 50.`);
  }
}

/** camunda:errorEventDefinition: each names an error, and asks for something. */
function checkErrorMappings(node: ModdleElement, error: Report, readable: Readable): void {
  for (const { errorRef, expression } of extensions(node, 'camunda:ErrorEventDefinition')) {
    if (!errorRef) error(node, 'A camunda:errorEventDefinition names no error.');
    if (!hasExpression(expression))
      error(
        node,
        'A camunda:errorEventDefinition asks for nothing: give it an expression such as ${externalTask.errorMessage.contains("x")}.',
      );
    else readable(node, expression);
  }
}

/** `service`: the task, or the message definition of the event, that names the topic. */
function checkTopic(node: ModdleElement, service: ModdleElement, error: Report): void {
  const what = service === node ? 'A service task' : "A message event's definition";
  if (service.type !== 'external')
    error(node, `${what} must have camunda:type="external" and a topic.`);
  else if (!service.topic) error(node, 'The external task has no camunda:topic.');
  else if (service.topic === DECISION_TOPIC)
    error(node, "The topic is the engine's own: name a decision with camunda:decisionRef.");
  else if (hasExpression(service.topic))
    error(node, 'The topic must be a name, not an expression.');
}

/** Transaction boundaries, and how often the job behind each is tried. */
function checkBoundaries(
  node: ModdleElement,
  flows: ModdleElement[],
  error: Report,
  warning: Report,
): void {
  const cycle = extensions(node, 'camunda:FailedJobRetryTimeCycle')[0]?.body;
  if (cycle) attempt(node, error, () => retryWaits(cycle));
  const isBefore = node.async || node.asyncBefore;
  if (!isBefore && !node.asyncAfter) return;
  const isAfterEventGateway = flows.some(
    (flow) => flow.targetRef === node && flow.sourceRef?.$type === 'bpmn:EventBasedGateway',
  );
  if (isBefore && isAfterEventGateway)
    error(node, 'camunda:asyncBefore is not possible behind an event-based gateway.');
  if (node.asyncAfter && node.$type === 'bpmn:EventBasedGateway')
    error(node, 'camunda:asyncAfter is not possible on an event-based gateway.');
  if (node.isForCompensation)
    error(node, 'A compensation runs in the transaction that asks for it.');
  if (node.asyncAfter && !flows.some((flow) => flow.sourceRef === node))
    warning(node, 'camunda:asyncAfter has no effect: nothing follows.');
}

function checkEvent(node: ModdleElement, error: Report, readable: Readable): void {
  const definitions = (node.eventDefinitions as ModdleElement[] | undefined) ?? [];
  if (definitions.length > 1)
    error(node, 'An event with more than one definition is not supported.');
  for (const definition of definitions) {
    const kind = definition.$type.replace('bpmn:', '').replace('EventDefinition', '');
    if (kind === 'Conditional') checkCondition(node, definition, error, readable);
    const isSent = sendingOf(node) !== null;
    if (
      ((kind === 'Message' && !isSent) || kind === 'Signal') &&
      !definition[`${kind.toLowerCase()}Ref`]
    ) {
      error(node, `The event names no ${kind.toLowerCase()}.`);
    }
    if (kind === 'Escalation') checkEscalation(node, error);
    if (kind === 'Cancel') checkCancel(node, error);
    if (kind === 'Timer') checkTimer(node, definition, error, readable);
  }
}

function checkCondition(
  node: ModdleElement,
  definition: ModdleElement,
  error: Report,
  readable: Readable,
): void {
  const condition = (definition.condition ?? {}) as Partial<ModdleElement>;
  if (!isJuel(condition)) return;
  const { body } = condition;
  if (!hasExpression(body)) error(node, 'Write the condition in JUEL, such as ${approved}.');
  else readable(node, body);
}

/** Of other languages, and of scripts in files, the table tells. */
function isJuel({ language, resource }: Partial<ModdleElement>): boolean {
  return (language === undefined || language === 'juel') && resource === undefined;
}

function checkCancel(node: ModdleElement, error: Report): void {
  const cancelled = (node.attachedToRef ?? node.$parent) as ModdleElement;
  if (cancelled.$type !== 'bpmn:Transaction')
    error(node, 'A cancel event ends a transaction: it lies directly in one, or at its boundary.');
}

function checkEscalation(node: ModdleElement, error: Report): void {
  const host = node.attachedToRef?.$type as string | undefined;
  if (host && !/^bpmn:(SubProcess|Transaction|CallActivity)$/.test(host))
    error(node, 'An escalation is caught at a sub-process or a call activity only.');
  if (!host) return;
  const alike = ((node.$parent?.flowElements as ModdleElement[] | undefined) ?? []).filter(
    (other) =>
      other.attachedToRef === node.attachedToRef && escalationOf(other) === escalationOf(node),
  );
  if (alike[1] === node)
    error(
      node,
      `"${alike[0].id}" catches the same escalation at the same activity: keep one of them.`,
    );
}

/** The code that a boundary event catches, null any; undefined of other events. */
function escalationOf(event: ModdleElement): string | null | undefined {
  const definition = (event.eventDefinitions as ModdleElement[] | undefined)?.[0];
  if (definition?.$type !== 'bpmn:EscalationEventDefinition') return undefined;
  return (definition.escalationRef as ModdleElement | undefined)?.escalationCode ?? null;
}

function checkTimer(
  node: ModdleElement,
  definition: ModdleElement,
  error: Report,
  readable: Readable,
): void {
  const types = (['timeDate', 'timeDuration', 'timeCycle'] as TimerType[]).filter(
    (type) => definition[type],
  );
  if (types.length !== 1) return error(node, 'A timer needs exactly one of date, duration, cycle.');
  const text = definition[types[0]].body as string | undefined;
  if (!text?.trim()) return error(node, 'The timer has no text.');
  if (hasExpression(text)) return readable(node, text);
  // eslint-disable-next-line no-restricted-syntax -- any instant will do: only whether it can be read is asked
  attempt(node, error, () => parseTimer(types[0], text, new Date()));
}

function attempt(node: ModdleElement, error: Report, work: () => unknown, what = ''): void {
  try {
    work();
  } catch (reason) {
    error(node, what + (reason as Error).message);
  }
}
