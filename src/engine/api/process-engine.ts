import type {
  ActivityRecord,
  DeploymentResource,
  DeploymentResult,
  ExpectedEvent,
  ExternalTask,
  FetchAndLock,
  FormField,
  HeldTask,
  Incident,
  InstanceState,
  MigrationOutcome,
  ModificationInstruction,
  Page,
  ProcessDefinition,
  ProcessInstance,
  SignalReach,
  StartForm,
  Variables,
  WorkItem,
} from './types.js';

/** Told which instances a command reaches, before it does; throws where it may not. */
export type Admission = (instanceIds: string[]) => Promise<void>;

/**
 * The commands of the process engine. Each joins the current UnitOfWork (or opens one) and runs the
 * process to its next wait states inside it. Nothing of the executor behind it shows here.
 *
 * Errors are DomainErrors: `process-definition.not-found`, `task.not-found` (404), `task.already-completed`,
 * `instance.suspended`, `instance.ended` (409), `task.form-invalid` (400, with fields), `model.refused` (422).
 */
export abstract class ProcessEngine {
  /**
   * Deploys BPMN and DMN files; a changed content becomes a new version, an unchanged one does nothing unless `evenUnchanged`
   * (processes only).
   */
  abstract deploy(
    resources: DeploymentResource[],
    options: { name: string; source?: string; evenUnchanged?: boolean },
  ): Promise<DeploymentResult>;
  /**
   * Takes the processes of a deployment out of all lists; their version numbers are not given again, their history stays.
   * `cascade`: what runs in them is cancelled, else 409 `deployment.in-use`. 409 `deployment.holds-decisions`,
   * `deployment.needed`.
   */
  abstract deleteDeployment(deploymentId: string, options: { cascade: boolean }): Promise<void>;

  /**
   * Takes a version back: nothing begins in it any more, what runs in it goes on. Processes that it kept from beginning begin in the
   * latest of the others. 409 `definition.withdrawn`, `definition.only-version`.
   */
  abstract withdrawDefinition(definitionId: string, reason: string): Promise<void>;

  /**
   * Starts the latest version of `key` (or `definitionId`). `id` may be given to be known beforehand. `mayWait`: where that version
   * keeps it from beginning, the instance waits before its start with an incident, and what asked for it is kept; else
   * `process.stopped` (422). `form`: the variables are what somebody has put into its start form, which is checked
   * (`process.form-invalid`, 400); fields that are not given get their defaults.
   */
  abstract startProcess(command: {
    key?: string;
    definitionId?: string;
    businessKey?: string;
    variables?: Variables;
    id?: string;
    mayWait?: boolean;
    form?: boolean;
  }): Promise<ProcessInstance>;

  /**
   * The user task as it is now, locked with its instance until the end of the unit of work: for whoever asks first whether it
   * may be changed. The next command on it does not read it again.
   */
  abstract holdTask(taskId: string): Promise<WorkItem>;
  /** Makes `userId` the assignee; 409 when somebody else is. Answers the task as it is then. */
  abstract claimTask(taskId: string, userId: string): Promise<WorkItem>;
  abstract unclaimTask(taskId: string): Promise<WorkItem>;
  /** Takes open tasks, hidden ones too, from `userId`; answers those that were theirs still. */
  abstract releaseTasks(taskIds: readonly string[], userId: string): Promise<string[]>;
  /** Changes who may take an open task (avocation, re-routing). The assignee is cleared. */
  abstract setTaskCandidates(taskId: string, groups: string[]): Promise<void>;
  /** Validates `variables` against the task's form, writes them and lets the process go on. Answers the completed task. */
  abstract completeTask(taskId: string, variables: Variables): Promise<WorkItem>;

  /**
   * Delivers a message to the one subscription that waits for it (by `instanceId` or `businessKey`), or starts
   * a process whose message start event has that name. 409 `message.no-match` / `message.ambiguous`. `admit` is told the
   * instances that it reaches before anything is delivered, and throws where the sender may not act on one.
   */
  abstract correlateMessage(command: {
    name: string;
    businessKey?: string;
    instanceId?: string;
    variables?: Variables;
    all?: boolean;
    admit?: Admission;
  }): Promise<{ instanceId: string }[]>;
  /** Starts the process whose message start event has that name. 409 `message.no-match`. */
  abstract startByMessage(command: {
    name: string;
    businessKey?: string;
    variables?: Variables;
  }): Promise<ProcessInstance>;
  /**
   * Lets one execution go on that waits for `event`; null: that stands at a receive task, whatever it waits for.
   * 400 `execution.not-waiting`.
   */
  abstract triggerExecution(command: {
    instanceId: string;
    executionId: string;
    event: ExpectedEvent | null;
    variables?: Variables;
  }): Promise<void>;
  /**
   * Delivers a signal to every subscription, and begins the latest version of each process whose start event waits for it.
   * `admit`: as of a message.
   */
  abstract broadcastSignal(
    name: string,
    variables?: Variables,
    admit?: Admission,
  ): Promise<SignalReach>;
  /**
   * Begins the processes whose conditional start event holds with these variables: of all latest versions, or of `definitionId`.
   * 400 `condition.no-start` where there is no such event; 409 `definition.withdrawn`; 422 `condition.start-failed`.
   */
  abstract startByConditions(command: {
    variables?: Variables;
    businessKey?: string;
    definitionId?: string;
  }): Promise<ProcessInstance[]>;

  /** Writes variables of a running instance, after those named in `removed` are taken away. */
  abstract setVariables(
    instanceId: string,
    variables: Variables,
    removed?: readonly string[],
  ): Promise<void>;
  /**
   * Writes variables and moves what was armed with their former values: timers that wait for a date, and the due
   * dates of open user tasks, whose expression reads one of them. Also of a suspended instance. A task that is
   * moved to NO_END has no due date and is `suspended`. Answers the ids of the elements that moved.
   */
  abstract reschedule(instanceId: string, variables: Variables): Promise<string[]>;
  /** Moves the armed timers of one element to `dueAt`. Answers how many there were. */
  abstract rescheduleTimer(command: {
    instanceId: string;
    elementId: string;
    dueAt: Date;
  }): Promise<number>;
  /** Ends an instance and its children; open tasks, timers and subscriptions go with it. */
  abstract cancelInstance(instanceId: string, reason: string): Promise<void>;
  /** `hidesTasks`: until it is resumed its tasks are not listed either; else they are, and refuse to move. */
  abstract suspendInstance(instanceId: string, options?: { hidesTasks?: boolean }): Promise<void>;
  abstract resumeInstance(instanceId: string): Promise<void>;
  /**
   * Moves tokens of a running instance: all instructions or none, starts before cancellations.
   * 422 `instance.modification-refused` naming the element.
   */
  abstract modifyInstance(
    instanceId: string,
    instructions: ModificationInstruction[],
  ): Promise<void>;
  /**
   * Takes instances over to another version of their process, each in its own transaction. An instance whose open
   * activities the version does not have (same id, type and place) is refused and stays as it is.
   */
  abstract migrateInstances(
    instanceIds: string[],
    targetDefinitionId: string,
    options?: { dryRun?: boolean },
  ): Promise<MigrationOutcome[]>;

  abstract fetchAndLock(command: FetchAndLock): Promise<ExternalTask[]>;
  abstract completeExternalTask(id: string, workerId: string, variables: Variables): Promise<void>;
  /** `retries` 0 makes an incident. `retryTimeout` in milliseconds. */
  abstract failExternalTask(
    id: string,
    failure: {
      workerId: string;
      errorMessage: string;
      errorDetails?: string;
      retries: number;
      retryTimeout: number;
      variables?: Variables;
    },
  ): Promise<void>;
  abstract externalTaskBpmnError(
    id: string,
    error: { workerId: string; errorCode: string; errorMessage?: string; variables?: Variables },
  ): Promise<void>;
  /** `newDuration` in milliseconds from now. */
  abstract extendLock(id: string, workerId: string, newDuration: number): Promise<void>;
  /**
   * Takes one task for a worker, without its topic being asked for; `lockDuration` in milliseconds.
   * 400 `external-task.not-locked` while another worker holds it.
   */
  abstract lockExternalTask(id: string, workerId: string, lockDuration: number): Promise<void>;
  abstract unlockExternalTask(id: string): Promise<void>;
  abstract setExternalTaskRetries(id: string, retries: number): Promise<void>;

  /** Tries again what the incident stopped, and closes the incident. */
  abstract resolveIncident(incidentId: string): Promise<void>;
}

/** Who looks at tasks, and by what they reach some. */
export interface TaskReach {
  userId: string;
  groups: readonly string[];
  /** What they have taken is theirs whoever it is open to: their role reaches all tasks. */
  anywhere?: boolean;
  /** Absent colleagues whose tasks they do, each as far as the colleague reaches. */
  standsInFor?: readonly Omit<TaskReach, 'standsInFor'>[];
}

export interface TaskFilter {
  businessKey?: string;
  instanceId?: string;
  processKey?: string;
  definitionKey?: string;
  assignee?: string;
  /** Candidate group. */
  point?: string;
  /** The caller may see items of these groups or assigned to this user; absent: all. */
  visibleTo?: TaskReach;
  /** What this user has, or may take: open to these groups or to them, and taken by nobody. */
  forMe?: TaskReach;
  /** All but what `forMe` finds. */
  notForMe?: TaskReach;
  /** Open to none of these groups. */
  outside?: readonly string[];
  /** Business keys and instances that are left out. */
  except?: { cases: readonly string[]; instances: readonly string[] };
  state?: 'open' | 'completed' | 'cancelled';
  /** Of the item's `term`, as the order `dueAt` is. */
  dueBefore?: Date;
  dueFrom?: Date;
  /** `none`: it has no term; `suspended`: its term stands still. */
  termState?: 'none' | 'suspended';
  /** `nobody`: free; a user: taken, and not by them. */
  takenBy?: { nobody: true } | { otherThan: string };
  /** Of the contact that is the case. */
  contactKind?: string;
  contactDistrict?: string;
  /** Of the case: 0 urgent, 1 high, 2 normal (also without a case), 3 low. */
  caseRanks?: readonly number[];
  /** Words by which whoever knows the cases finds them: see `caseWords`. */
  caseFoundBy?: string;
  /** Equal terms: the more urgent case first, then the older task. `-priority`: the most urgent first, then by term. */
  sort?: 'dueAt' | '-dueAt' | 'createdAt' | '-createdAt' | '-priority';
  limit: number;
  cursor?: string;
}

/** The questions that screens and neighbours ask. Each may run inside or outside a unit of work. */
export abstract class ProcessQueries {
  abstract tasks(filter: TaskFilter): Promise<Page<WorkItem>>;
  abstract countTasks(filter: Omit<TaskFilter, 'limit' | 'cursor' | 'sort'>): Promise<number>;
  /** Open tasks that are taken, hidden ones too; of these users, or of all. */
  abstract heldTasks(users?: readonly string[]): Promise<HeldTask[]>;
  /** Throws `task.not-found` (404). */
  abstract task(id: string): Promise<WorkItem>;
  /** The form of a task with its default values evaluated. */
  abstract taskForm(id: string): Promise<FormField[]>;

  abstract definitions(filter: {
    key?: string;
    latestOnly?: boolean;
  }): Promise<ProcessDefinition[]>;
  abstract definition(id: string): Promise<ProcessDefinition>;
  /** The form with which a version starts, with its default values evaluated. */
  abstract startForm(definitionId: string): Promise<StartForm>;
  abstract definitionXml(id: string): Promise<string>;
  /**
   * The input parameters, as they are written, of the first service task of this topic in the latest version of a process;
   * null without one.
   */
  abstract inputsOfTopic(key: string, topic: string): Promise<Record<string, string> | null>;
  /** Per element: tokens now standing there, times it ended, open incidents. */
  abstract statistics(
    definitionId: string,
  ): Promise<{ elementId: string; active: number; ended: number; incidents: number }[]>;

  abstract instances(filter: {
    key?: string;
    businessKey?: string;
    state?: InstanceState;
    withIncidents?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<ProcessInstance>>;
  abstract instance(id: string): Promise<ProcessInstance>;
  /**
   * By instance id, the cases whose words its variables may hold: the business keys of all instances of its call tree.
   * Unknown instances are left out.
   */
  abstract caseKeys(instanceIds: readonly string[]): Promise<Map<string, string[]>>;
  abstract activities(instanceId: string): Promise<ActivityRecord[]>;
  abstract variables(instanceId: string): Promise<Variables>;
  abstract incidents(filter: {
    instanceId?: string;
    open?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<Incident>>;
}
