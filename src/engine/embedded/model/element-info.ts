/** What the engine needs to know of a BPMN element beside the flow itself, read once per definition version. */
export interface ElementInfo {
  id: string;
  /** `bpmn:UserTask`, ... */
  type: string;
  name: string | null;
  nameEn: string | null;
  /** camunda:properties. */
  properties: Record<string, string>;
  /** Id of the activity a boundary event is attached to. */
  attachedTo: string | null;
  /** Id of the process or sub-process that holds the element. */
  parentId: string;
  /** camunda:inputOutput: variables of the element's own, and what it gives back. */
  inputs: Parameter[];
  outputs: Parameter[];
  userTask: UserTaskInfo | null;
  service: ServiceInfo | null;
  /** What a task, or an event that throws a message, does by an expression. */
  work: WorkInfo | null;
  /** Execution listeners; null: none. */
  listeners: Listeners | null;
  /** Listeners of a user task; null: none. */
  taskListeners: TaskListeners | null;
  call: CallInfo | null;
  /** What a catching event or a receive task waits for. */
  waitsFor: { kind: 'message' | 'signal'; name: string } | null;
  /** What kind of event it is, such as `bpmn:TimerEventDefinition`; null for none and for what is no event. */
  event: string | null;
  /** Text of a timer, whatever it waits for; null for what is none. */
  timer: string | null;
  /** Text of a timer that waits for a date; null for durations and cycles. */
  timerDate: string | null;
  /** Name of a multi-instance's element variable. */
  elementVariable: string | null;
  /** An error end event's error code. */
  errorCode: string | null;
  /** Where a transaction ends beside the element's own run; null for most. */
  boundary: BoundaryInfo | null;
  /** What a conditional event waits for. */
  condition: string | null;
  /** Variables that take the code and the message of an error that the event catches; null for what catches none. */
  errorVariables: { code: string | null; message: string | null } | null;
  /** What an escalation event throws or catches. */
  escalation: EscalationInfo | null;
  /** What a signal that is thrown carries; null: nothing, or no signal is thrown. */
  payload: SignalPayload | null;
  /** camunda:failedJobRetryTimeCycle of a timer by which a process begins. */
  startRetryCycle: string | null;
  /** False for a boundary event that leaves its activity running, and a start event that leaves its scope running. */
  interrupting: boolean;
}

/** camunda:asyncBefore and asyncAfter. Service tasks keep their asyncBefore in `service`: their own job is the boundary. */
export interface BoundaryInfo {
  before: boolean;
  after: boolean;
  /** camunda:failedJobRetryTimeCycle. */
  retryCycle: string | null;
}

export interface EscalationInfo {
  throws: boolean;
  /** Null: catches every code. */
  code: string | null;
  /** camunda:escalationCodeVariable. */
  codeVariable: string | null;
}

/** Texts may hold JUEL expressions, evaluated when the task is created. */
export interface UserTaskInfo {
  assignee: string | null;
  candidateGroups: string | null;
  candidateUsers: string | null;
  dueDate: string | null;
  followUpDate: string | null;
  priority: string | null;
  formKey: string | null;
  form: FormFieldInfo[];
}

export interface FormFieldInfo {
  id: string;
  type: 'string' | 'boolean' | 'long' | 'date' | 'enum';
  label: string;
  labelEn: string | null;
  required: boolean;
  requiredWhen: string | null;
  multiline: boolean;
  defaultValue: string | null;
  values: { id: string; name: string; nameEn: string | null }[];
  minLength: number | null;
  maxLength: number | null;
}

/** An expression, or a script in JUEL, that does what the element is for. */
export interface WorkInfo {
  expression: string;
  resultVariable: string | null;
}

/** What execution listeners are told of; `take` of sequence flows only. */
export type ListenerEvent = 'start' | 'end' | 'take';

/** The expressions of listeners, in the order of the file. */
export type Listeners = Partial<Record<ListenerEvent, string[]>>;

/** What listeners of a user task are told of. */
export const TASK_EVENTS = ['create', 'assignment', 'update', 'complete', 'delete'] as const;
export type TaskEvent = (typeof TASK_EVENTS)[number];
export type TaskListeners = Partial<Record<TaskEvent, string[]>>;

/** A text that may hold JUEL; camunda:list and camunda:map of such; null: none. */
export type ParameterValue =
  string | null | { list: ParameterValue[] } | { map: [key: string, value: ParameterValue][] };

/** A camunda:inputParameter or camunda:outputParameter. */
export interface Parameter {
  name: string;
  value: ParameterValue;
}

export interface ErrorMapping {
  /** Asked over the variables and `externalTask`. */
  expression: string;
  code: string;
  /** Of the error's definition; null: the failure's own. */
  message: string | null;
}

export interface ServiceInfo {
  topic: string;
  /** A transaction boundary before the task: it runs as a job of its own. */
  asyncBefore: boolean;
  /** camunda:failedJobRetryTimeCycle, e.g. `R3/PT1M`. */
  retryCycle: string | null;
  priority: string | null;
  /** camunda:errorEventDefinition: what makes an error of a task's end or failure. */
  errors: ErrorMapping[];
  /** A business-rule task that takes a decision; its topic is DECISION_TOPIC. */
  decision: DecisionCall | null;
}

/** The topic under which the engine itself takes decisions. */
export const DECISION_TOPIC = 'engine.take-decision';

/** How a decision's results become a variable (camunda:mapDecisionResult). */
export const RESULT_MAPPINGS = [
  'singleEntry',
  'singleResult',
  'collectEntries',
  'resultList',
] as const;

export interface DecisionCall {
  /** A key, or a JUEL expression for one. */
  ref: string;
  binding: 'latest' | 'version' | 'deployment';
  version: string | null;
  mapping: (typeof RESULT_MAPPINGS)[number];
  resultVariable: string | null;
}

/** Which version a call activity starts: `deployment` is the one that came with the caller's own. */
export type CallBinding = 'latest' | 'version' | 'versionTag' | 'deployment';

/** True for the way in which Camunda's models hand their own business key on. */
export function isOwnKey(text: string | undefined): boolean {
  return /^\s*[#$]\{\s*execution\.(processBusinessKey|businessKey)\s*\}\s*$/.test(text ?? '');
}

/** camunda:in of a signal that is thrown. */
export interface SignalPayload {
  /** Of the processes that the signal begins, a JUEL expression; null: none. */
  businessKey: string | null;
  ins: Mapping[];
}

export interface CallInfo {
  calledElement: string;
  binding: CallBinding;
  /** The number or the tag of a version that is bound; may hold JUEL. */
  version: string | null;
  /** The called process's business key, a JUEL expression; null: none. */
  businessKey: string | null;
  ins: Mapping[];
  outs: Mapping[];
}

/** `local`: of `in`, the source is among the variables of the call's own; of `out`, the target becomes one of them. */
export type Mapping = { local: boolean } & (
  { kind: 'all' } | { kind: 'one'; source: string; isExpression: boolean; target: string }
);
