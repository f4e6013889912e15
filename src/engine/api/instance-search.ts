import type { OffsetPage } from './offset-page.js';
import type { ActivityRecord, Json, ProcessInstance, Variables } from './types.js';

export const VARIABLE_OPERATORS = ['eq', 'neq', 'gt', 'gteq', 'lt', 'lteq', 'like'] as const;

/** What a process variable must be; values of another type never fit. */
export interface VariableCondition {
  name: string;
  operator: (typeof VARIABLE_OPERATORS)[number];
  value: Json;
  /** False: it is true of no instance of a case, whose words whoever asks may not be allowed to read. */
  ofCases: boolean;
}

/** Conditions are joined by "and", lists by "one of". A text of `...Like` holds `%` for anything. */
export interface InstanceFilter {
  ids?: string[];
  businessKey?: string;
  businessKeyLike?: string;
  definitionId?: string;
  keys?: string[];
  notKeys?: string[];
  deploymentId?: string;
  suspended?: boolean;
  /** A token stands at one of these elements. */
  elementIds?: string[];
  parentInstanceId?: string;
  /** It called this instance. */
  calledInstanceId?: string;
  /** No other called it. */
  rootOnly?: boolean;
  /** It has called none that runs. */
  leafOnly?: boolean;
  withIncidents?: boolean;
  variables?: VariableCondition[];
}

export type InstanceSort = 'instanceId' | 'definitionKey' | 'definitionId' | 'businessKey';

export interface ExecutionFilter extends Omit<
  InstanceFilter,
  'elementIds' | 'parentInstanceId' | 'calledInstanceId' | 'rootOnly' | 'leafOnly' | 'ids'
> {
  instanceId?: string;
  executionId?: string;
  elementId?: string;
  /** It waits for an event of this kind and, where given, of this name. */
  waitsFor?: { kind: 'message' | 'signal'; name?: string };
}

/** Where a token stands, or (`executionId` null) the instance as a whole. */
export interface Execution {
  instanceId: string;
  executionId: string | null;
  elementId: string | null;
  suspended: boolean;
}

export type ExecutionSort = InstanceSort;

/** What waits for a message or a signal. */
export interface EventSubscription {
  id: string;
  kind: 'message' | 'signal';
  name: string;
  instanceId: string;
  executionId: string;
  elementId: string;
  /** When its token came there. */
  createdAt: Date;
}

/** An element at which a token stands. */
export interface OpenActivity extends ActivityRecord {
  /** Id of the process or sub-process that holds the element. */
  parentElementId: string;
  /** Open incidents of the element. */
  incidentIds: string[];
}

/** Instances that run or are suspended, and what moves in them. Each may be asked inside or outside a unit of work. */
export abstract class InstanceSearch {
  abstract instances(
    filter: InstanceFilter,
    page: OffsetPage<InstanceSort>,
  ): Promise<ProcessInstance[]>;
  abstract countInstances(filter: InstanceFilter): Promise<number>;
  /** Where the tokens of an instance stand now. */
  abstract openActivities(instanceId: string): Promise<OpenActivity[]>;

  abstract executions(
    filter: ExecutionFilter,
    page: OffsetPage<ExecutionSort>,
  ): Promise<Execution[]>;
  abstract countExecutions(filter: ExecutionFilter): Promise<number>;
  /** The values of the item at which an execution stands; empty where it has none of its own. */
  abstract localVariables(instanceId: string, executionId: string): Promise<Variables>;
  /** Of running instances. */
  abstract subscriptions(filter: {
    kind: 'message' | 'signal';
    name: string;
    businessKey?: string;
    instanceId?: string;
    executionId?: string;
    variables?: VariableCondition[];
  }): Promise<EventSubscription[]>;
}
