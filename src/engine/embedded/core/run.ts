import type { Json, Variables } from '../../api/index.js';
import type { ProcessModel } from '../model/process-model.js';
import type { WorkItemValues } from '../work-item-values.js';
import type { Flow, Graph, Node } from './graph.js';

/** The side of an activity on which a transaction boundary lies. */
export type Side = 'after' | 'before';

/** A token on its way to `node`. It rests there at a transaction boundary and at a join. */
export interface Token {
  id: string;
  node: string;
  /** The sequence flow that brings it; null: it was put there. */
  flow: string | null;
  /** The execution around it; absent: the process. */
  scope?: string;
  /** The event-based gateway for which its event races. */
  race?: string;
  /** The last transaction boundary that it has passed. */
  passed?: Side;
  /** The process has not begun: it does once this token is let go. */
  held?: true;
  /** The listeners of its flow have been told. */
  told?: true;
}

/** A timer that is armed. */
export interface Timer {
  /** ISO 8601. */
  dueAt: string;
  /** Firings left, this one included; -1: without end; null: it fires once. */
  repeat: number | null;
  /** Why it has no date of its own. */
  failure?: string;
}

/** A node that was entered and not left; also a boundary event that listens. */
export interface Execution {
  id: string;
  node: string;
  /** The execution of the sub-process or multi-instance around it; absent: the process. */
  scope?: string;
  /** The activity at which a boundary event listens. */
  host?: string;
  /** It is the start event of an event sub-process of its scope, and waits for what begins that. */
  trigger?: true;
  /** The event-based gateway for which it races. */
  race?: string;
  /** Its number within a multi-instance or loop, from 0. */
  item?: number;
  /** Variables of its own, beside those around it. */
  locals?: Variables;
  timer?: Timer;
  /** What a multi-instance or loop has done. */
  loop?: { values: Json[]; started: number; done: number };
}

/** A completed activity that can be undone, in the order of completion. */
export interface Done {
  node: string;
  scope?: string;
  /** What was completed inside it, where it has no handler of its own. */
  inner?: Done[];
}

/** All that is stored of an instance beside its variables: plain JSON. */
export interface State {
  next: number;
  tokens: Token[];
  active: Execution[];
  done?: Done[];
}

/** A step of the history. */
export interface Step {
  executionId: string;
  elementId: string;
  kind: 'entered' | 'completed' | 'cancelled';
}

/** An escalation that nothing in its process catches, for the process that called it. */
export interface ThrownEscalation {
  executionId: string;
  code: string | null;
}

/** A signal that a process throws, for all who wait for it and for the processes that it begins. */
export interface ThrownSignal {
  name: string;
  elementId: string;
  variables: Variables;
  /** Of the processes that it begins; null: none, or the thrower's own. */
  businessKey: string | null;
  hasOwnKey: boolean;
}

/** An error with the code by which an event catches it. */
export type ProcessError = Error & { code?: string | null };

/** What reading and writing variables needs of a run. */
export type Values = Pick<Run, 'node' | 'find' | 'variables' | 'scopeOf' | 'admit'>;
/** A user task that listeners are told of. */
export interface OpenTask {
  id: string;
  executionId: string;
  elementId: string;
  values: WorkItemValues;
  /** What of the model could not be read as it was made. */
  faults: string[];
  /** This command has made it: its row is not written yet. */
  isNew: boolean;
  /** A listener has changed its values. */
  isChanged: boolean;
}

/** What expressions are told of the instance as a whole. */
export interface InstanceFacts {
  readonly id: string;
  readonly businessKey: string | null;
  readonly definitionId: string;
  /** The instance that called it: an error that it does not catch goes out to that one. */
  readonly parentInstanceId?: string | null;
}

/** What the moves of tokens need of each other. */
export interface Run {
  readonly model: ProcessModel;
  /** Null: nobody has said. */
  readonly instance: InstanceFacts | null;
  readonly graph: Graph;
  /** Of the process itself. */
  readonly variables: Variables;
  state: State;
  readonly now: () => Date;
  ended: boolean;
  endedBy: string | null;
  /** What ended it, and nothing in it caught. */
  endedWith: ProcessError | null;
  readonly signalsThrown: ThrownSignal[];
  /** User tasks that listeners are told of, by execution, as this command finds and leaves them. */
  readonly tasks: Map<string, OpenTask>;
  readonly escalations: ThrownEscalation[];

  /** The node of an execution. */
  node(execution: Pick<Execution, 'node'>): Node;
  /** Undefined where nothing of that id is open. */
  find(id: string | undefined): Execution | undefined;
  /** Values that hold at an execution beside the variables of the process. */
  localsOf(execution: Execution | undefined): Variables;
  /** All values that hold at an execution. */
  valuesOf(execution: Execution | undefined): Variables;
  /** The same for expressions, with the instant of `now()`. */
  scopeOf(execution: Execution | undefined): Variables;

  /** Counts a value of this name that is made. Throws an Error that names it when it is too large, or there are too many. */
  admit(name: string, value: Json): void;

  /** A token before `node`. */
  put(node: Node, scope: string | undefined, flow: Flow | null, race?: string): void;
  /** Opens an execution of a node. */
  open(node: Node, more: Partial<Execution>): Execution;
  /** Opens an execution of a node that no token has brought, as a step of the history. */
  enterAs(node: Node, scope: string | undefined): Execution;
  /** Begins at a start event that has nothing to wait for any more. */
  startAt(node: Node, scope?: string): void;
  /** Counts a step. Throws StepBudgetExceeded. */
  step(elementId: string): void;
  /** What the node does once it is entered. */
  begin(execution: Execution): void;
  /** Leaves a node over the flows that it chooses. */
  complete(execution: Execution): void;
  /** Takes an execution out of the state, with the boundary events at it. */
  drop(execution: Execution, kind: 'completed' | 'cancelled'): void;
  /** Takes an execution away with all that is inside it. */
  cancel(execution: Execution): void;
  /** Ends the scope when nothing is left in it. */
  endScope(scope: string | undefined): void;
  /** Lets the nearest event that catches the error go on. */
  throwError(execution: Execution, error: ProcessError): void;
  /** Lets a boundary event go on whose activity it has taken away, or leaves running. */
  caughtAt(boundary: Node, host: Execution, executionId?: string): void;
}
