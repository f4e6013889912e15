/**
 * What a process is told in place of an end while a term is suspended. BPMN timers want a date: this one never comes,
 * and the real one is set when the term runs on.
 */
export const NO_END = '9999-12-31T22:59:59.999Z';

/** JSON values only: variables are stored as jsonb and cross process borders. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Variables = Record<string, Json>;

export type InstanceState = 'running' | 'suspended' | 'completed' | 'cancelled';

export interface ProcessDefinition {
  id: string;
  key: string;
  version: number;
  name: string | null;
  deploymentId: string;
  resourceName: string;
  versionTag: string | null;
  deployedAt: Date;
  /** Nothing begins in it any more. */
  withdrawn: { at: Date; by: string; reason: string } | null;
}

export interface ProcessInstance {
  id: string;
  definitionId: string;
  definitionKey: string;
  definitionVersion: number;
  businessKey: string | null;
  parentInstanceId: string | null;
  rootInstanceId: string;
  state: InstanceState;
  startedAt: Date;
  endedAt: Date | null;
  /** Id of the end event last reached, or the reason of a cancellation. */
  endedBy: string | null;
}

/** A field of a user task's form (camunda:formData). */
export interface FormField {
  id: string;
  type: 'string' | 'boolean' | 'long' | 'date' | 'enum';
  label: string;
  labelEn: string | null;
  required: boolean;
  /** JUEL condition over the submitted values under which the field is required. */
  requiredWhen: string | null;
  multiline: boolean;
  defaultValue: Json;
  values: { id: string; name: string; nameEn: string | null }[];
}

/** The form with which a process starts. */
export interface StartForm {
  /** camunda:formKey. */
  key: string | null;
  /** camunda:formRef: a form in a file of its own, which programs find for themselves. */
  ref: { key: string; binding: string; version: string | null } | null;
  /** Of camunda:formData. */
  fields: FormField[];
}

/** An open (or ended) user task. Rows of `work_item`, whatever the engine. */
export interface WorkItem {
  id: string;
  instanceId: string;
  rootInstanceId: string;
  definitionId: string;
  /** Process key, e.g. `ciclo-di-servizio`. */
  processKey: string;
  /** BPMN element id, e.g. `capire`. */
  definitionKey: string;
  executionId: string;
  name: string;
  nameEn: string | null;
  businessKey: string | null;
  assignee: string | null;
  candidateGroups: string[];
  candidateUsers: string[];
  formKey: string | null;
  priority: number;
  dueAt: Date | null;
  /** Its due date is NO_END: the term stands still, and nobody knows when it ends. */
  suspended: boolean;
  /** What lists show, sort and narrow by. */
  term: WorkItemTerm;
  followUpAt: Date | null;
  createdAt: Date;
  state: 'open' | 'completed' | 'cancelled';
  /** As the ledger names them. */
  completedBy: string | null;
  /** camunda:properties of the element, e.g. contactStatus, phase. */
  properties: Record<string, string>;
  /** Variables that hold for this item alone (the element variable of a multi-instance). */
  localVariables: Variables;
}

/** A task that somebody has taken. */
export type HeldTask = Pick<
  WorkItem,
  'id' | 'name' | 'nameEn' | 'businessKey' | 'candidateGroups' | 'candidateUsers'
> & { assignee: string };

/** The end that comes first: the task's own, or the one that its case runs to. */
export interface WorkItemTerm {
  /** null: there is none. */
  of: 'task' | 'case' | null;
  /** null: none, or it stands still. */
  dueAt: Date | null;
  suspended: boolean;
}

/** What a @TaskHandler is given. */
export interface Task<V extends object = Variables> {
  /** Stable over retries: use it as the idempotency key towards other systems. */
  id: string;
  topic: string;
  instanceId: string;
  definitionId: string;
  processKey: string;
  elementId: string;
  businessKey: string | null;
  /** The process variables, overlaid by the element's camunda:inputOutput input parameters. */
  variables: V;
  /** Retries left (this one included). */
  retries: number;
}

export interface Completed {
  kind: 'completed';
  variables: Variables;
}
export interface BpmnErrorRaised {
  kind: 'bpmnError';
  code: string;
  message: string;
  variables: Variables;
}
export type TaskOutcome = Completed | BpmnErrorRaised;

/** The task is done; `variables` are written to the process. */
export function complete(variables: Variables = {}): Completed {
  return { kind: 'completed', variables };
}

/** The task ends in a business error that a boundary event may catch by its `code`. */
export function bpmnError(
  code: string,
  message = code,
  variables: Variables = {},
): BpmnErrorRaised {
  return { kind: 'bpmnError', code, message, variables };
}

export interface ExternalTask {
  id: string;
  topic: string;
  instanceId: string;
  definitionId: string;
  processKey: string;
  processVersion: number;
  versionTag: string | null;
  elementId: string;
  executionId: string;
  businessKey: string | null;
  workerId: string | null;
  lockExpiresAt: Date | null;
  createdAt: Date;
  /** null until a first failure. */
  retries: number | null;
  priority: number;
  suspended: boolean;
  errorMessage: string | null;
  errorDetails: string | null;
  /** Process variables overlaid by input parameters. */
  variables: Variables;
  /** Names of the input parameters: what the model hands to the task itself. */
  inputs: string[];
  extensionProperties: Record<string, string>;
}

export interface FetchAndLock {
  workerId: string;
  maxTasks: number;
  usePriority?: boolean;
  /** Tasks of one priority: those made last come first. */
  newestFirst?: boolean;
  topics: {
    topicName: string;
    /** Milliseconds. */
    lockDuration: number;
    /** Only these variables are read; absent: all. */
    variables?: string[];
    /** Of the variables only those of the task itself: its input parameters, the values of its item. */
    localVariables?: boolean;
    businessKey?: string;
    processDefinitionId?: string;
    processDefinitionKey?: string;
  }[];
}

export interface Incident {
  id: string;
  /** null: it stopped a timer by which a process begins, and there is no instance yet. */
  instanceId: string | null;
  businessKey: string | null;
  processKey: string;
  elementId: string | null;
  kind: 'handlerFailed' | 'engineError' | 'stepBudget' | 'timerFailed';
  message: string;
  details: string | null;
  /** External task or timer that waits for the incident to be resolved. */
  jobId: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
}

/** One step of an instance's history. `endedAt` null: a token stands here. */
export interface ActivityRecord {
  id: string;
  instanceId: string;
  elementId: string;
  elementName: string | null;
  elementType: string;
  executionId: string;
  startedAt: Date;
  endedAt: Date | null;
  /** `completed`, `cancelled`, or null while it runs. */
  outcome: string | null;
  actor: string | null;
}

/** A version of a decision. `id` is of this version, `key` is the id of the decision in its DMN file. */
export interface DecisionDefinition {
  id: string;
  key: string;
  version: number;
  name: string | null;
  deploymentId: string;
  resourceName: string;
  deployedAt: Date;
  kind: 'table' | 'expression';
  /** Keys of the decisions of the same file that it asks first. */
  requires: string[];
}

/** Why a DMN file or a table is refused, or what its designer is warned of. Positions are counted from 0, rule numbers from 1. */
export interface DecisionProblem {
  severity: 'error' | 'warning';
  /** Stable; `refused` where the message alone says what is wrong. */
  code: string;
  decisionKey: string | null;
  elementId: string | null;
  ruleNumber: number | null;
  ruleId: string | null;
  /** Label of the column, as its reader sees it. */
  column: string | null;
  /** Where it is in a DecisionTable: `rules.3.inputs.1`. */
  field: string | null;
  /** The text of the broken cell. */
  text: string | null;
  message: string;
}

export interface DecisionDeployment {
  /** New versions only. */
  deployed: DecisionDefinition[];
  unchanged: DecisionDefinition[];
  warnings: (DecisionProblem & { resource: string })[];
}

export interface DeploymentResource {
  /** File name, `*.bpmn` or `*.dmn`. */
  name: string;
  content: string;
}

export interface DeploymentResult {
  id: string;
  name: string;
  deployedAt: Date;
  /** New versions only. */
  deployed: ProcessDefinition[];
  /** Definitions whose content had been deployed already. */
  unchanged: ProcessDefinition[];
  /** Decisions of DMN files, likewise. */
  decisions: DecisionDeployment;
  /** What does not refuse a model and its designer should know. */
  warnings: (ModelProblem & { resource: string })[];
}

/** A reason why a model is refused, or a remark (`warning`) that does not refuse it. */
export interface ModelProblem {
  severity: 'error' | 'warning';
  elementId: string | null;
  message: string;
}

/** Moves tokens: put one before an activity, or take those of an activity away. */
export interface ModificationInstruction {
  type: 'startBefore' | 'cancel';
  elementId: string;
}

/** What an execution waits for. */
export interface ExpectedEvent {
  kind: 'message' | 'signal';
  name: string;
}

/** What a signal came to. */
export interface SignalReach {
  /** Events that waited for it. */
  received: number;
  /** Ids of the instances that it began. */
  started: string[];
}

/** What a migration to another version did with one instance. */
export interface MigrationOutcome {
  instanceId: string;
  /** Business key of the instance; null: it has none, or there is no such instance. */
  businessKey: string | null;
  /** The version it ran on; null: there is no such instance. */
  fromVersion: number | null;
  toVersion: number;
  outcome: 'migrated' | 'refused';
  /** Why it was refused, or what to know (`warning`) of the migrated one. */
  problems: ModelProblem[];
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
