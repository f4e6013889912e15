import type { OffsetPage } from './offset-page.js';
import type { ActivityRecord, Incident, InstanceState, Json, ProcessInstance } from './types.js';

/** A span of time, both ends included; an end that is not given is open. */
export interface Span {
  from?: Date;
  to?: Date;
}

/** What every record says of the process it belongs to. */
export interface OfProcess {
  definitionId: string;
  processKey: string;
  instanceId: string;
  rootInstanceId: string;
  businessKey: string | null;
}

export interface InstanceRecord extends ProcessInstance {
  definitionName: string | null;
  /** Where it began, and who had it begin; null: it waits before its start. */
  startElementId: string | null;
  startedBy: string | null;
}

/** Conditions are joined by "and", lists by "one of". */
export interface InstanceRecordFilter {
  ids?: string[];
  businessKeys?: string[];
  /** `%` and `_` stand for anything, as in SQL. */
  businessKeyLike?: string;
  definitionId?: string;
  processKeys?: string[];
  notProcessKeys?: string[];
  processName?: string;
  processNameLike?: string;
  states?: InstanceState[];
  started?: Span;
  ended?: Span;
  startedBy?: string;
  parentId?: string;
  childId?: string;
  rootsOnly?: true;
  /** Has an incident that is open, or was resolved. */
  incidents?: 'open' | 'resolved' | 'any';
  /** Has left, or stands on, one of these elements. */
  executedElements?: string[];
  activeElements?: string[];
}

export interface ActivityOfProcess extends ActivityRecord, OfProcess {
  /** The user task that stands, or stood, there. */
  taskId: string | null;
  assignee: string | null;
  calledInstanceId: string | null;
}

export interface ActivityFilter {
  id?: string;
  instanceIds?: string[];
  definitionId?: string;
  executionId?: string;
  elementId?: string;
  name?: string;
  nameLike?: string;
  /** `UserTask`, in any case of its letters. */
  type?: string;
  assignee?: string;
  ended?: boolean;
  cancelled?: boolean;
  startedWithin?: Span;
  endedWithin?: Span;
}

export interface TaskRecord extends OfProcess {
  id: string;
  executionId: string;
  elementId: string;
  name: string;
  assignee: string | null;
  priority: number;
  createdAt: Date;
  endedAt: Date | null;
  dueAt: Date | null;
  followUpAt: Date | null;
  state: 'open' | 'completed' | 'cancelled';
}

export interface TaskRecordFilter {
  id?: string;
  instanceIds?: string[];
  businessKeys?: string[];
  businessKeyLike?: string;
  definitionId?: string;
  processKey?: string;
  executionId?: string;
  elementIds?: string[];
  name?: string;
  nameLike?: string;
  assignee?: string;
  assigned?: boolean;
  priority?: number;
  ended?: boolean;
  processEnded?: boolean;
  startedWithin?: Span;
  endedWithin?: Span;
  due?: Span;
}

/** A variable as it is now, or was when its instance ended. */
export interface VariableRecord extends OfProcess {
  name: string;
  value: Json;
  /** When the instance began: variables have no time of their own. */
  startedAt: Date;
}

export interface VariableFilter {
  instanceIds?: string[];
  definitionId?: string;
  processKey?: string;
  name?: string;
  nameLike?: string;
}

export interface IncidentRecord extends Incident, Omit<OfProcess, 'instanceId' | 'rootInstanceId'> {
  /** null, as its instance: it stopped a timer by which a process begins. */
  rootInstanceId: string | null;
  /** Of what it stopped; null: that is gone, or it stopped the instance as such. */
  executionId: string | null;
  /** It stopped the work of an external worker. */
  leased: boolean;
}

export interface IncidentFilter {
  ids?: string[];
  leased?: boolean;
  instanceIds?: string[];
  executionId?: string;
  definitionId?: string;
  processKeys?: string[];
  elementId?: string;
  jobId?: string;
  open?: boolean;
  created?: Span;
  resolved?: Span;
}

/** How often an element was entered and how that ended. */
export interface ElementStatistics {
  elementId: string;
  active: number;
  ended: number;
  cancelled: number;
  /** End events that were reached. */
  completedScope: number;
  openIncidents: number;
  resolvedIncidents: number;
}

/** A kind of record, listed by place. Each may be asked inside or outside a unit of work. */
export interface Records<F, R> {
  list(filter: F, listing: OffsetPage<string>): Promise<R[]>;
  count(filter: F): Promise<number>;
}

/** What happened in the processes, and stands in them now. */
export abstract class HistoryQueries {
  abstract readonly instances: Records<InstanceRecordFilter, InstanceRecord>;
  abstract readonly activities: Records<ActivityFilter, ActivityOfProcess>;
  abstract readonly tasks: Records<TaskRecordFilter, TaskRecord>;
  abstract readonly variables: Records<VariableFilter, VariableRecord>;
  abstract readonly incidents: Records<IncidentFilter, IncidentRecord>;

  /** By element of a version; within the spans where they are given. Throws `process-definition.not-found` (404). */
  abstract statistics(
    definitionId: string,
    filter: { instanceIds?: string[]; started?: Span; ended?: Span },
  ): Promise<ElementStatistics[]>;
}
