import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { ProcessExecutor } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { InstanceState, Variables, WorkItem } from '../../api/index.js';
import { eventIdOf, isOfElementCore } from '../core/carried-over.js';
import type { Executor } from '../executor.js';
import { ModelCache } from '../model/model-cache.js';
import { WarmInstances } from '../warm-instances.js';
import { WORK_ITEM_BESIDE, workItemBeside, type WorkItemBeside } from '../work-item-rows.js';
import {
  type InstanceUnit,
  newExecution,
  noOpenRows,
  type OpenRows,
  unpackSnapshot,
} from './instance-unit.js';

const INSTANCE_COLUMNS = `i.id, i.definition_id, i.definition_key, i.definition_version, i.business_key, i.parent_instance_id,
  i.parent_execution_id, i.root_instance_id, i.executor, i.state, i.revision, i.started_at, i.ended_at, i.ended_by`;

/**
 * The process at the top of a call is locked before the one that is meant. Whoever goes down from a caller and whoever
 * comes up from a called process then meet there, and neither holds what the other waits for.
 */
const rootFirst = (instance: string) => `WITH root AS MATERIALIZED (
    SELECT r.id FROM process_instance r WHERE r.id = (SELECT root_instance_id FROM process_instance WHERE id = ${instance})
      AND r.id <> ${instance} FOR UPDATE
  )`;
const ROOT_IS_LOCKED = '(SELECT count(*) FROM root) >= 0';

interface InstanceRow {
  id: string;
  definition_id: string;
  definition_key: string;
  definition_version: number;
  business_key: string | null;
  parent_instance_id: string | null;
  parent_execution_id: string | null;
  root_instance_id: string;
  executor: ProcessExecutor;
  state: InstanceState;
  revision: number;
  started_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  variables: Variables | null;
  snapshot: Buffer | null;
}

/** The external task that a worker's command is about. */
export interface LockedExternalTask {
  id: string;
  elementId: string;
  executionId: string;
  mode: 'leased' | 'job';
  workerId: string | null;
  retries: number | null;
}

/** Locks instances and brings them into memory: one round trip, and no snapshot when the instance is warm. */
@Injectable()
export class InstanceStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: ModelCache,
    private readonly warm: WarmInstances,
    private readonly clock: Clock,
  ) {}

  /** Locks the instance until the end of the transaction. Throws `process-instance.not-found`. */
  async lock(instanceId: string): Promise<InstanceUnit> {
    const [row] = await this.unitOfWork.query<InstanceRow>({
      name: 'engine.instance.lock',
      text: `${rootFirst('$1')} SELECT ${INSTANCE_COLUMNS}, CASE WHEN i.revision = $2 THEN NULL ELSE i.variables END AS variables,
          CASE WHEN i.revision = $2 THEN NULL ELSE i.snapshot END AS snapshot
        FROM process_instance i WHERE i.id = $1 AND ${ROOT_IS_LOCKED} FOR UPDATE OF i`,
      values: [instanceId, this.warm.knownRevision({ instanceId })],
    });
    if (!row) throw new NotFound('process-instance', instanceId);
    return this.revive(row);
  }

  /** Locks a user task and its instance. Throws `task.not-found`. */
  async lockByTask(taskId: string): Promise<{ unit: InstanceUnit; task: WorkItem }> {
    const [row] = await this.unitOfWork.query<InstanceRow & WorkItemBeside>({
      name: 'engine.task.lock',
      text: `${rootFirst('(SELECT instance_id FROM work_item WHERE id = $1)')}
        SELECT ${INSTANCE_COLUMNS}, CASE WHEN i.revision = $2 THEN NULL ELSE i.variables END AS variables,
          CASE WHEN i.revision = $2 THEN NULL ELSE i.snapshot END AS snapshot, ${WORK_ITEM_BESIDE}
        FROM process_instance i JOIN work_item w ON w.instance_id = i.id WHERE w.id = $1 AND ${ROOT_IS_LOCKED}
        FOR UPDATE OF i, w`,
      values: [taskId, this.warm.knownRevision({ taskId })],
    });
    if (!row) throw new NotFound('task', taskId);
    return { unit: await this.revive(row), task: workItemBeside(row) };
  }

  /** Locks an external task and its instance. Throws `external-task.not-found`. */
  async lockByExternalTask(id: string): Promise<{ unit: InstanceUnit; task: LockedExternalTask }> {
    const [row] = await this.unitOfWork.query<
      InstanceRow & {
        e_element: string;
        e_execution: string;
        e_mode: 'leased' | 'job';
        e_worker: string | null;
        e_retries: number | null;
      }
    >({
      name: 'engine.external-task.lock',
      text: `${rootFirst('(SELECT instance_id FROM external_task WHERE id = $1)')}
        SELECT ${INSTANCE_COLUMNS}, i.variables, i.snapshot, e.element_id AS e_element, e.execution_id AS e_execution,
          e.mode AS e_mode, e.worker_id AS e_worker, e.retries AS e_retries
        FROM process_instance i JOIN external_task e ON e.instance_id = i.id WHERE e.id = $1 AND ${ROOT_IS_LOCKED}
        FOR UPDATE OF i, e`,
      values: [id],
    });
    if (!row) throw new NotFound('external-task', id);
    const task = {
      id,
      elementId: row.e_element,
      executionId: row.e_execution,
      mode: row.e_mode,
      workerId: row.e_worker,
      retries: row.e_retries,
    };
    return { unit: await this.revive(row), task };
  }

  private async revive(row: InstanceRow): Promise<InstanceUnit> {
    const warm = this.warm.take(row.id);
    if (warm?.record.revision === row.revision) {
      // State alone may change without a new revision (suspension by another replica).
      warm.record.state = row.state;
      warm.execution.beginCommand();
      return warm;
    }
    const stored = row.variables ? row : await this.readBody(row);
    const { model } = await this.models.get(row.definition_id);
    const variables = stored.variables ?? {};
    const execution = newExecution(row.executor, model, variables, this.clock, {
      id: row.id,
      businessKey: row.business_key,
      definitionId: row.definition_id,
      parentInstanceId: row.parent_instance_id,
    });
    const { state, open } = stored.snapshot
      ? unpackSnapshot(stored.snapshot)
      : { state: null, open: noOpenRows() };
    if (state) {
      execution.restore(state);
      if (isOfElementCore(state)) renameEvents(open, execution);
      await execution.pump();
      execution.beginCommand();
    } else execution.ended = true;
    return {
      record: {
        id: row.id,
        definitionId: row.definition_id,
        definitionKey: row.definition_key,
        definitionVersion: row.definition_version,
        businessKey: row.business_key,
        parentInstanceId: row.parent_instance_id,
        parentExecutionId: row.parent_execution_id,
        rootInstanceId: row.root_instance_id,
        executor: row.executor,
        state: row.state,
        revision: row.revision,
        variables,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        endedBy: row.ended_by,
      },
      model,
      execution,
      open,
      fresh: false,
      isNew: false,
    };
  }

  /** The warm instance was evicted between looking at its revision and locking the row. */
  private async readBody(row: InstanceRow): Promise<InstanceRow> {
    const [body] = await this.unitOfWork.query<InstanceRow>({
      name: 'engine.instance.body',
      text: 'SELECT variables, snapshot FROM process_instance WHERE id = $1',
      values: [row.id],
    });
    return body;
  }
}

/** Rows that belonged to an event definition of the element core belong to its event now. */
function renameEvents(open: OpenRows, execution: Executor): void {
  open.timers = renamed(open.timers, execution.armedTimers());
  open.services = renamed(open.services, [...execution.services.values()]);
}

function renamed(rows: Record<string, string>, open: { executionId: string }[]) {
  const ids = new Set(open.map(({ executionId }) => executionId));
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const event = eventIdOf(id);
      return [!ids.has(id) && ids.has(event) ? event : id, row];
    }),
  );
}
