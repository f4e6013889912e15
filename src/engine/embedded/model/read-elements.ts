import type { ModdleElement } from 'bpmn-moddle';
import type { Json } from '../../api/index.js';
import { DECISION_TOPIC } from './element-info.js';
import type {
  BoundaryInfo,
  CallBinding,
  CallInfo,
  DecisionCall,
  ElementInfo,
  ErrorMapping,
  EscalationInfo,
  FormFieldInfo,
  Mapping,
  Parameter,
  ParameterValue,
  ServiceInfo,
  SignalPayload,
  UserTaskInfo,
} from './element-info.js';
import { extensions } from './extensions.js';
import { readListeners, readTaskListeners } from './listeners.js';
import { peopleOf } from './task-people.js';
import { isThrowing, readWork, serviceOf } from './sending.js';

const FIELD_TYPES = new Set(['string', 'boolean', 'long', 'date', 'enum']);

/** Every flow node below `process`, sub-processes entered, in document order. */
export function flowNodes(process: ModdleElement): ModdleElement[] {
  return ((process.flowElements as ModdleElement[]) ?? []).flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [] : [element, ...flowNodes(element)],
  );
}

/** Every sequence flow below `process`, sub-processes entered. */
export function sequenceFlows(process: ModdleElement): ModdleElement[] {
  return ((process.flowElements as ModdleElement[]) ?? []).flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [element] : sequenceFlows(element),
  );
}

/** Reads what the engine needs of one flow node. */
export function readElement(element: ModdleElement): ElementInfo {
  const properties = readProperties(extensions(element, 'camunda:Properties')[0]);
  const event = (element.eventDefinitions as ModdleElement[] | undefined)?.[0];
  const loop = element.loopCharacteristics as ModdleElement | undefined;
  return {
    id: element.id!,
    type: element.$type,
    name: element.name ?? null,
    nameEn: properties.nameEn ?? null,
    properties,
    attachedTo: element.attachedToRef?.id ?? null,
    parentId: element.$parent!.id!,
    inputs: readParameters(element, 'inputParameters'),
    outputs: readParameters(element, 'outputParameters'),
    userTask: element.$type === 'bpmn:UserTask' ? readUserTask(element) : null,
    service: readService(element),
    work: readWork(element),
    listeners: readListeners(element),
    taskListeners: readTaskListeners(element),
    call: element.$type === 'bpmn:CallActivity' ? readCall(element) : null,
    waitsFor: readWait(element, event),
    event: event?.$type ?? null,
    timer: (event?.timeDate ?? event?.timeDuration ?? event?.timeCycle)?.body ?? null,
    timerDate: event?.timeDate?.body ?? null,
    elementVariable: loop?.collection ? (loop.elementVariable ?? 'item') : null,
    errorCode:
      element.$type === 'bpmn:EndEvent' && event?.$type === 'bpmn:ErrorEventDefinition'
        ? (event.errorRef?.errorCode ?? event.errorRef?.id ?? '')
        : null,
    boundary: readBoundary(element),
    condition:
      event?.$type === 'bpmn:ConditionalEventDefinition' ? (event.condition?.body ?? null) : null,
    errorVariables: readErrorVariables(element, event),
    escalation: readEscalation(element, event),
    payload: readPayload(element, event),
    startRetryCycle: element.$type === 'bpmn:StartEvent' ? readRetryCycle(element) : null,
    interrupting: element.cancelActivity !== false && element.isInterrupting !== false,
  };
}

/** Before a start or boundary event there is nothing yet to wait: its boundary lies behind it. */
function readBoundary(element: ModdleElement): BoundaryInfo | null {
  const isBefore = element.asyncBefore === true || element.async === true;
  const isTrigger = /^bpmn:(StartEvent|BoundaryEvent)$/.test(element.$type);
  const before = isBefore && !isTrigger && !serviceOf(element);
  const after = element.asyncAfter === true || (isBefore && isTrigger);
  return before || after ? { before, after, retryCycle: readRetryCycle(element) } : null;
}

function readRetryCycle(element: ModdleElement): string | null {
  return extensions(element, 'camunda:FailedJobRetryTimeCycle')[0]?.body ?? null;
}

function readEscalation(
  element: ModdleElement,
  event: ModdleElement | undefined,
): EscalationInfo | null {
  if (event?.$type !== 'bpmn:EscalationEventDefinition') return null;
  return {
    throws: isThrowing(element),
    code: event.escalationRef?.escalationCode ?? null,
    codeVariable: event.escalationCodeVariable ?? null,
  };
}

function readErrorVariables(
  element: ModdleElement,
  event: ModdleElement | undefined,
): ElementInfo['errorVariables'] {
  if (event?.$type !== 'bpmn:ErrorEventDefinition' || isThrowing(element)) return null;
  return { code: event.errorCodeVariable ?? null, message: event.errorMessageVariable ?? null };
}

const MIGRATION_DEFAULT = 'migrationDefault.';

/**
 * Variables that the process gives to cases that are migrated to it without having them: its extension properties
 * `migrationDefault.<variable>`, values in JSON; undefined where that cannot be read.
 */
export function migrationDefaults(process: ModdleElement): [string, Json | undefined][] {
  const properties = readProperties(extensions(process, 'camunda:Properties')[0]);
  return Object.entries(properties)
    .filter(([name]) => name.startsWith(MIGRATION_DEFAULT))
    .map(([name, value]) => [name.slice(MIGRATION_DEFAULT.length), parsedJson(value)]);
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function readProperties(properties: ModdleElement | undefined): Record<string, string> {
  const values = (properties?.values as ModdleElement[] | undefined) ?? [];
  // camunda:property has a name on elements, an id on form fields.
  return Object.fromEntries(
    values.map((property) => [property.name ?? property.id, property.value ?? '']),
  );
}

function readUserTask(task: ModdleElement): UserTaskInfo {
  return {
    ...peopleOf(task),
    dueDate: task.dueDate ?? null,
    followUpDate: task.followUpDate ?? null,
    priority: task.priority ?? null,
    formKey: task.formKey ?? null,
    form: readFields(task),
  };
}

/** The fields of camunda:formData. */
export function readFields(element: ModdleElement): FormFieldInfo[] {
  const form = extensions(element, 'camunda:FormData')[0];
  return ((form?.fields as ModdleElement[] | undefined) ?? []).map(readField);
}

function readField(field: ModdleElement): FormFieldInfo {
  const properties = readProperties(field.properties);
  const constraints = (field.validation?.constraints as ModdleElement[] | undefined) ?? [];
  const constraint = (name: string) => constraints.find((candidate) => candidate.name === name);
  const limit = (name: string) => {
    const config = constraint(name)?.config;
    return config === undefined ? null : Number(config);
  };
  return {
    id: field.id!,
    type: FIELD_TYPES.has(field.type) ? field.type : 'string',
    label: field.label ?? field.id!,
    labelEn: properties.labelEn ?? null,
    required: constraint('required') !== undefined && constraint('required')!.config !== 'false',
    requiredWhen: properties.requiredWhen ?? null,
    multiline: properties.multiline === 'true',
    defaultValue: field.defaultValue ?? null,
    values: ((field.values as ModdleElement[] | undefined) ?? []).map((value) => ({
      id: value.id!,
      name: value.name ?? value.id!,
      nameEn: properties[`labelEn.${value.id}`] ?? null,
    })),
    minLength: limit('minlength'),
    maxLength: limit('maxlength'),
  };
}

function readService(element: ModdleElement): ServiceInfo | null {
  const service = serviceOf(element);
  if (!service) return null;
  const decision = readDecisionCall(element);
  return {
    topic: decision ? DECISION_TOPIC : (service.topic ?? ''),
    decision,
    errors: extensions(element, 'camunda:ErrorEventDefinition').map(
      ({ expression, errorRef }): ErrorMapping => ({
        expression: expression ?? '${true}',
        code: errorRef?.errorCode ?? errorRef?.id ?? '',
        message: errorRef?.errorMessage ?? null,
      }),
    ),
    asyncBefore: element.asyncBefore === true || element.async === true,
    // Another try of a decision with the same variables would fail alike: the incident comes at once.
    retryCycle: readRetryCycle(element) ?? (decision ? 'R1/PT0S' : null),
    priority: service.taskPriority ?? element.taskPriority ?? null,
  };
}

/** The input or output parameters of an element. */
function readParameters(
  element: ModdleElement,
  which: 'inputParameters' | 'outputParameters',
): Parameter[] {
  const io = extensions(element, 'camunda:InputOutput');
  return io.flatMap((one) =>
    ((one[which] as ModdleElement[] | undefined) ?? []).map((parameter) => ({
      name: parameter.name!,
      value: readValue(parameter),
    })),
  );
}

function readValue(parameter: ModdleElement): ParameterValue {
  const { value, definition } = parameter;
  // The items of a list may be lists themselves.
  const inner = (definition as ModdleElement | undefined) ?? parameter;
  if (inner.$type === 'camunda:Script') return (inner.value as string | undefined) ?? null;
  if (inner.$type === 'camunda:List')
    return { list: ((inner.items as ModdleElement[] | undefined) ?? []).map(readValue) };
  if (inner.$type === 'camunda:Map') {
    const entries = (inner.entries as ModdleElement[] | undefined) ?? [];
    return { map: entries.map((entry) => [entry.key as string, readValue(entry)]) };
  }
  return (value as string | undefined) ?? null;
}

function readDecisionCall(element: ModdleElement): DecisionCall | null {
  if (element.decisionRef === undefined) return null;
  return {
    ref: element.decisionRef as string,
    binding: element.decisionRefBinding ?? 'latest',
    version: element.decisionRefVersion ?? null,
    mapping: element.mapDecisionResult ?? 'resultList',
    resultVariable: element.resultVariable ?? null,
  };
}

function readCall(call: ModdleElement): CallInfo {
  const ins = extensions(call, 'camunda:In');
  const binding = (call.calledElementBinding as CallBinding | undefined) ?? 'latest';
  return {
    calledElement: call.calledElement ?? '',
    binding,
    version:
      (binding === 'versionTag' ? call.calledElementVersionTag : call.calledElementVersion) ?? null,
    ...readIns(ins),
    outs: extensions(call, 'camunda:Out').map(readMapping),
  };
}

function readIns(ins: readonly ModdleElement[]): SignalPayload {
  return {
    businessKey: ins.find((mapping) => mapping.businessKey !== undefined)?.businessKey ?? null,
    ins: ins.filter((mapping) => mapping.businessKey === undefined).map(readMapping),
  };
}

function readPayload(
  element: ModdleElement,
  event: ModdleElement | undefined,
): SignalPayload | null {
  if (event?.$type !== 'bpmn:SignalEventDefinition' || !isThrowing(element)) return null;
  const ins = extensions(event, 'camunda:In');
  return ins.length > 0 ? readIns(ins) : null;
}

function readMapping(mapping: ModdleElement): Mapping {
  const local = mapping.local === true;
  if (mapping.variables === 'all') return { kind: 'all', local };
  return {
    kind: 'one',
    local,
    source: mapping.sourceExpression ?? mapping.source ?? '',
    isExpression: mapping.sourceExpression !== undefined,
    target: mapping.target ?? mapping.source ?? '',
  };
}

function readWait(
  element: ModdleElement,
  event: ModdleElement | undefined,
): ElementInfo['waitsFor'] {
  if (element.$type === 'bpmn:ReceiveTask') {
    // Without a message it waits for somebody to signal it.
    if (!element.messageRef) return null;
    return { kind: 'message', name: element.messageRef?.name ?? element.messageRef?.id ?? '' };
  }
  if (!event || isThrowing(element)) return null;
  if (event.$type === 'bpmn:MessageEventDefinition') {
    return { kind: 'message', name: event.messageRef?.name ?? event.messageRef?.id ?? '' };
  }
  if (event.$type === 'bpmn:SignalEventDefinition') {
    return { kind: 'signal', name: event.signalRef?.name ?? event.signalRef?.id ?? '' };
  }
  return null;
}
