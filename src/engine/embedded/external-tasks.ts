import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  bpmnError,
  complete,
  type ExternalTask,
  ExternalTaskNotLocked,
  type FetchAndLock,
  type TaskOutcome,
  type Variables,
} from '../api/index.js';
import { errorOfFailure } from './error-mappings.js';
import { EngineSession } from './engine-session.js';
import { IncidentRecorder } from './incident-recorder.js';
import type { LockedExternalTask } from './store/instance-store.js';
import type { InstanceUnit } from './store/instance-unit.js';

export interface ExternalTaskRow {
  id: string;
  topic: string;
  instance_id: string;
  definition_id: string;
  process_key: string;
  process_version: number;
  version_tag: string | null;
  element_id: string;
  execution_id: string;
  business_key: string | null;
  worker_id: string | null;
  lock_expires_at: Date | null;
  created_at: Date;
  retries: number | null;
  priority: number;
  suspended: boolean;
  error_message: string | null;
  error_details: string | null;
  inputs: Variables;
  variables: Variables;
}

/** Columns of an external task with its instance (`e`, `i`, `d`). */
export const EXTERNAL_TASK_COLUMNS = `e.id, e.topic, e.instance_id, e.definition_id, e.process_key, i.definition_version AS process_version,
  d.version_tag, e.element_id, e.execution_id, e.business_key, e.worker_id, e.lock_expires_at, e.created_at, e.retries, e.priority,
  e.suspended, e.error_message, e.error_details, e.inputs, i.variables`;

/** `names`: only these variables; `local`: only those of the task itself. */
export function toExternalTask(
  row: ExternalTaskRow,
  names?: string[],
  local = false,
): ExternalTask {
  const all: Variables = local ? row.inputs : { ...row.variables, ...row.inputs };
  const variables = names
    ? Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]))
    : all;
  return {
    id: row.id,
    topic: row.topic,
    instanceId: row.instance_id,
    definitionId: row.definition_id,
    processKey: row.process_key,
    processVersion: row.process_version,
    versionTag: row.version_tag,
    elementId: row.element_id,
    executionId: row.execution_id,
    businessKey: row.business_key,
    workerId: row.worker_id,
    lockExpiresAt: row.lock_expires_at,
    createdAt: row.created_at,
    retries: row.retries,
    priority: row.priority,
    suspended: row.suspended,
    errorMessage: row.error_message,
    errorDetails: row.error_details,
    variables,
    inputs: Object.keys(row.inputs),
    extensionProperties: {},
  };
}

/** Service tasks that leave the process: leased to workers, as in Camunda 7. */
@Injectable()
export class ExternalTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly incidents: IncidentRecorder,
    private readonly clock: Clock,
  ) {}

  /** Locks up to `maxTasks` free tasks of the topics for the worker; tasks of busy rows are left to the next call. */
  async fetchAndLock(command: FetchAndLock): Promise<ExternalTask[]> {
    if (!command.topics.length || command.maxTasks < 1) return [];
    const now = this.clock.now();
    const age = command.newestFirst ? 'e.created_at DESC, e.id DESC' : 'e.created_at, e.id';
    const order = command.usePriority === false ? age : `e.priority DESC, ${age}`;
    const kind = `${command.usePriority === false ? 'age' : 'priority'}${command.newestFirst ? '.newest' : ''}`;
    return this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query<
        ExternalTaskRow & { wanted: string[] | null; local: boolean | null }
      >({
        name: `engine.external-task.fetch.${kind}`,
        text: `WITH wanted AS (
            SELECT * FROM jsonb_to_recordset($1::jsonb) AS t("topicName" text, "lockDuration" bigint, variables jsonb,
              "localVariables" boolean, "businessKey" text, "processDefinitionId" text, "processDefinitionKey" text)
          ), free AS (
            SELECT e.id, w."lockDuration", w.variables AS wanted, w."localVariables" AS local FROM external_task e
            JOIN wanted w ON w."topicName" = e.topic
            JOIN process_instance i ON i.id = e.instance_id
            WHERE e.mode = 'leased' AND NOT e.suspended AND NOT e.held AND i.state = 'running' AND coalesce(e.retries, 1) > 0
              AND e.available_at <= $2 AND (e.lock_expires_at IS NULL OR e.lock_expires_at <= $2)
              AND (w."businessKey" IS NULL OR w."businessKey" = e.business_key)
              AND (w."processDefinitionId" IS NULL OR w."processDefinitionId" = e.definition_id::text)
              AND (w."processDefinitionKey" IS NULL OR w."processDefinitionKey" = e.process_key)
            ORDER BY ${order} LIMIT $3 FOR UPDATE OF e SKIP LOCKED
          ), taken AS (
            UPDATE external_task e SET worker_id = $4, lock_expires_at = $2::timestamptz + f."lockDuration" * interval '1 millisecond'
            FROM free f WHERE e.id = f.id RETURNING e.*, f.wanted, f.local
          )
          SELECT ${EXTERNAL_TASK_COLUMNS}, e.wanted, e.local FROM taken e
          JOIN process_instance i ON i.id = e.instance_id JOIN process_definition d ON d.id = e.definition_id ORDER BY ${order}`,
        values: [JSON.stringify(command.topics), now, command.maxTasks, command.workerId],
      });
      return rows.map((row) => toExternalTask(row, row.wanted ?? undefined, row.local ?? false));
    });
  }

  async complete(id: string, workerId: string, variables: Variables): Promise<void> {
    await this.end(id, workerId, complete(variables));
  }

  async raiseBpmnError(
    id: string,
    error: { workerId: string; errorCode: string; errorMessage?: string; variables?: Variables },
  ): Promise<void> {
    await this.end(
      id,
      error.workerId,
      bpmnError(error.errorCode, error.errorMessage ?? error.errorCode, error.variables ?? {}),
    );
  }

  async fail(
    id: string,
    failure: {
      workerId: string;
      errorMessage: string;
      errorDetails?: string;
      retries: number;
      retryTimeout: number;
      variables?: Variables;
    },
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { unit, task } = await this.held(id, failure.workerId);
      await this.setVariables(unit, task.executionId, failure.variables ?? {});
      const error = errorOfFailure(unit, task, failure);
      if (error) {
        this.session.assertMovable(unit);
        this.incidents.close({ jobId: id });
        return void (await this.session.completeService(unit, task.executionId, error));
      }
      const availableAt = new Date(this.clock.now().getTime() + Math.max(0, failure.retryTimeout));
      this.unitOfWork.defer({
        name: 'engine.external-task.fail',
        text: `UPDATE external_task SET retries = $2, available_at = $3, lock_expires_at = $3, worker_id = NULL,
          error_message = $4, error_details = $5 WHERE id = $1`,
        values: [
          id,
          Math.max(0, failure.retries),
          availableAt,
          failure.errorMessage,
          failure.errorDetails ?? null,
        ],
      });
      if (failure.retries <= 0) {
        this.incidents.record({
          instanceId: unit.record.id,
          elementId: task.elementId,
          kind: 'handlerFailed',
          message: failure.errorMessage || 'The worker reported a failure without a message.',
          details: failure.errorDetails,
          jobId: id,
          leased: true,
        });
      }
    });
  }

  async extendLock(id: string, workerId: string, newDuration: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.held(id, workerId);
      this.unitOfWork.defer({
        name: 'engine.external-task.extend',
        text: 'UPDATE external_task SET lock_expires_at = $2 WHERE id = $1',
        values: [id, new Date(this.clock.now().getTime() + newDuration)],
      });
    });
  }

  async lock(id: string, workerId: string, lockDuration: number): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      const [task] = await this.unitOfWork.query<{ worker_id: string | null; free: boolean }>({
        text: `SELECT worker_id, coalesce(lock_expires_at <= $2, true) AS free FROM external_task
          WHERE id = $1 AND mode = 'leased' FOR UPDATE`,
        values: [id, now],
      });
      if (!task) throw new NotFound('external-task', id);
      if (!task.free && task.worker_id !== workerId) {
        throw new ExternalTaskNotLocked(id, workerId, task.worker_id);
      }
      this.unitOfWork.defer({
        text: 'UPDATE external_task SET worker_id = $2, lock_expires_at = $3 WHERE id = $1',
        values: [id, workerId, new Date(now.getTime() + lockDuration)],
      });
    });
  }

  async unlock(id: string): Promise<void> {
    await this.touch(id, 'worker_id = NULL, lock_expires_at = NULL', []);
  }

  /** Retries above zero make the task available again and close its incident; zero opens one. */
  async setRetries(id: string, retries: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.touch(
        id,
        'retries = $2, available_at = least(available_at, $3), lock_expires_at = NULL, worker_id = NULL',
        [retries, this.clock.now()],
      );
      if (retries > 0) return this.incidents.close({ jobId: id });
      const [row] = await this.unitOfWork.query<{
        instance_id: string;
        element_id: string;
        error_message: string | null;
      }>({
        text: 'SELECT instance_id, element_id, error_message FROM external_task WHERE id = $1',
        values: [id],
      });
      this.incidents.record({
        instanceId: row.instance_id,
        elementId: row.element_id,
        kind: 'handlerFailed',
        message: row.error_message ?? 'The retries were set to zero.',
        jobId: id,
        leased: true,
      });
    });
  }

  private async touch(id: string, assignments: string, values: unknown[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query({
        text: `UPDATE external_task SET ${assignments} WHERE id = $1 RETURNING id`,
        values: [id, ...values],
      });
      if (!rows.length) throw new NotFound('external-task', id);
    });
  }

  private async end(id: string, workerId: string, outcome: TaskOutcome): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { unit, task } = await this.held(id, workerId);
      this.session.assertMovable(unit);
      this.incidents.close({ jobId: id });
      if (!(await this.session.completeService(unit, task.executionId, outcome)))
        throw new NotFound('external-task', id);
    });
  }

  private async setVariables(
    unit: InstanceUnit,
    executionId: string,
    variables: Variables,
  ): Promise<void> {
    if (Object.keys(variables).length === 0) return;
    this.session.assertMovable(unit);
    await this.session.advance(unit, {
      begin: () => unit.execution.assign(executionId, variables),
    });
  }

  /** An expired lock still counts until somebody else has fetched the task. */
  private async held(
    id: string,
    workerId: string,
  ): Promise<{ unit: InstanceUnit; task: LockedExternalTask }> {
    const held = await this.session.takeByExternalTask(id);
    if (held.task.workerId !== workerId)
      throw new ExternalTaskNotLocked(id, workerId, held.task.workerId);
    return held;
  }
}
