import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { InstanceState, ProcessInstance, Variables } from '../../api/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import type { ProcessExecutor } from '../../../platform/config/index.js';
import { InstanceExecution } from '../core/execution.js';
import type { InstanceFacts } from '../core/run.js';
import type { Executor } from '../executor.js';
import { BpmnEngineExecution } from '../executors/bpmn-engine/execution.js';
import type { ProcessModel } from '../model/process-model.js';

/** The row of `process_instance`. */
export interface InstanceRecord {
  id: string;
  definitionId: string;
  definitionKey: string;
  definitionVersion: number;
  businessKey: string | null;
  parentInstanceId: string | null;
  parentExecutionId: string | null;
  rootInstanceId: string;
  /** What runs it, from its start to its end. */
  executor: ProcessExecutor;
  state: InstanceState;
  revision: number;
  variables: Variables;
  startedAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
}

/**
 * Row ids of what stands open in an instance, by execution id. Stored with the snapshot, so that one read
 * brings all that a command must compare its outcome with.
 */
export interface OpenRows {
  items: Record<string, string>;
  timers: Record<string, string>;
  services: Record<string, string>;
  subscriptions: Record<string, string>;
  /** Child instance ids. */
  calls: Record<string, string>;
  /** Execution ids of activities that were entered and not left. */
  active: string[];
}

/** One instance in memory: its row, its model and its execution, which belong to `record.revision`. */
export interface InstanceUnit {
  record: InstanceRecord;
  model: ProcessModel;
  execution: Executor;
  open: OpenRows;
  /** True for an instance whose row is not inserted yet. */
  fresh: boolean;
  /** The current transaction has started it: nothing is left of it when that is undone. */
  isNew: boolean;
  /** A job runs it: what stops it is told as the failure of that job. */
  inJob?: boolean;
}

/** Activities that one command may run before it counts as an endless loop. */
const STEP_BUDGET = 3_000;

const EXECUTORS = { tokens: InstanceExecution, 'bpmn-engine': BpmnEngineExecution };

/** An execution of `model` that has not begun, on `executor`. It writes to `variables`. */
export function newExecution(
  executor: ProcessExecutor,
  model: ProcessModel,
  variables: Variables,
  clock: Clock,
  instance: InstanceFacts,
): Executor {
  return new EXECUTORS[executor](model, variables, () => clock.now(), STEP_BUDGET, instance);
}

export function noOpenRows(): OpenRows {
  return { items: {}, timers: {}, services: {}, subscriptions: {}, calls: {}, active: [] };
}

/** What `process_instance.snapshot` holds: raw deflate of the execution's state and the open rows. */
export function packSnapshot(state: object, open: OpenRows): Buffer {
  return deflateRawSync(JSON.stringify([state, open]), { level: 4 });
}

export function unpackSnapshot(snapshot: Buffer): { state: object; open: OpenRows } {
  const [state, open] = JSON.parse(inflateRawSync(snapshot).toString('utf8')) as [object, OpenRows];
  return { state, open };
}

/** An instance as the port shows it. */
export function toInstance(record: InstanceRecord): ProcessInstance {
  const {
    revision: _revision,
    variables: _variables,
    parentExecutionId: _execution,
    executor: _executor,
    ...instance
  } = record;
  return instance;
}
