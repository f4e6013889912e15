import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  type Admission,
  type DeploymentResource,
  type DeploymentResult,
  type ExpectedEvent,
  type ExternalTask,
  type FetchAndLock,
  type MigrationOutcome,
  type ModificationInstruction,
  ProcessEngine,
  type ProcessInstance,
  type SignalReach,
  type Variables,
  type WorkItem,
} from '../api/index.js';
import { workItemCompleting } from '../api/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { Deployer } from './deployer.js';
import { DeploymentDeletions } from './deployment-deletions.js';
import { EngineSession } from './engine-session.js';
import {
  IncidentResolved,
  InstanceCalled,
  InstanceStateUnfit,
  TaskAlreadyEnded,
} from '../api/engine.errors.js';
import { ExternalTasks } from './external-tasks.js';
import { IncidentRecorder } from './incident-recorder.js';
import { MessageCorrelation } from './message-correlation.js';
import { Migrator } from './migrator.js';
import { ModelCache } from './model/model-cache.js';
import { Rescheduler } from './rescheduler.js';
import { toInstance } from './store/instance-unit.js';
import { checkForm } from './task-forms.js';
import { ConditionStarts } from './starts/condition-starts.js';
import { SignalBroadcast } from './starts/signal-broadcast.js';
import { submittedStart } from './start-forms.js';
import { TaskChanges } from './task-changes.js';
import { Withdrawals } from './withdrawals.js';
import { WorkItemReach } from './work-item-reach.js';

/** The process engine: a token interpreter and PostgreSQL. One method, one command. */
@Injectable()
export class EmbeddedEngine extends ProcessEngine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly deployer: Deployer,
    private readonly withdrawals: Withdrawals,
    private readonly deletions: DeploymentDeletions,
    private readonly external: ExternalTasks,
    private readonly messages: MessageCorrelation,
    private readonly signals: SignalBroadcast,
    private readonly conditions: ConditionStarts,
    private readonly migrator: Migrator,
    private readonly rescheduler: Rescheduler,
    private readonly incidents: IncidentRecorder,
    private readonly hooks: Hooks,
    private readonly clock: Clock,
    private readonly reach: WorkItemReach,
    private readonly tasks: TaskChanges,
  ) {
    super();
  }

  deploy(
    resources: DeploymentResource[],
    options: { name: string; source?: string; evenUnchanged?: boolean },
  ): Promise<DeploymentResult> {
    return this.deployer.deploy(resources, options);
  }

  deleteDeployment(deploymentId: string, options: { cascade: boolean }): Promise<void> {
    return this.deletions.delete(deploymentId, options.cascade, (id, reason) =>
      this.cancelInstance(id, reason),
    );
  }

  withdrawDefinition(definitionId: string, reason: string): Promise<void> {
    return this.withdrawals.withdraw(definitionId, reason);
  }

  startProcess(command: {
    key?: string;
    definitionId?: string;
    businessKey?: string;
    variables?: Variables;
    id?: string;
    mayWait?: boolean;
    form?: boolean;
  }): Promise<ProcessInstance> {
    return this.unitOfWork.run(async () => {
      const head = command.definitionId
        ? await this.models.get(command.definitionId)
        : await this.models.latest(command.key ?? '');
      const unit = await this.session.start({
        head,
        businessKey: command.businessKey ?? null,
        variables: command.form
          ? submittedStart(head.model, command.variables ?? {}, this.clock)
          : (command.variables ?? {}),
        id: command.id,
        mayWait: command.mayWait,
      });
      return toInstance(unit.record);
    });
  }

  holdTask(taskId: string): Promise<WorkItem> {
    return this.session.holdTask(taskId);
  }

  claimTask(taskId: string, userId: string): Promise<WorkItem> {
    return this.tasks.claim(taskId, userId);
  }

  unclaimTask(taskId: string): Promise<WorkItem> {
    return this.tasks.unclaim(taskId);
  }

  releaseTasks(taskIds: readonly string[], userId: string): Promise<string[]> {
    return this.tasks.release(taskIds, userId);
  }

  async setTaskCandidates(taskId: string, groups: string[]): Promise<void> {
    await this.tasks.setCandidates(taskId, groups);
  }

  completeTask(taskId: string, variables: Variables): Promise<WorkItem> {
    return this.unitOfWork.run(async () => {
      const { unit, task } = await this.tasks.open(taskId);
      this.session.assertMovable(unit);
      checkForm(
        unit.model.elements.get(task.definitionKey)!.userTask!.form,
        variables,
        unit.execution.scopeAt(task.executionId),
      );
      await this.hooks.tell(workItemCompleting, { item: task, submitted: variables });
      await this.session.advance(unit, {
        completedItem: taskId,
        begin: () => {
          unit.execution.assign(task.executionId, variables);
          if (!unit.execution.signal(task.executionId))
            throw new TaskAlreadyEnded(taskId, task.definitionKey, 'completed');
        },
      });
      return { ...task, state: 'completed' as const, completedBy: currentActor().name };
    });
  }

  correlateMessage(command: {
    name: string;
    businessKey?: string;
    instanceId?: string;
    variables?: Variables;
    all?: boolean;
    admit?: Admission;
  }): Promise<{ instanceId: string }[]> {
    return this.messages.correlate(command);
  }

  startByMessage(command: {
    name: string;
    businessKey?: string;
    variables?: Variables;
  }): Promise<ProcessInstance> {
    return this.messages.start(command);
  }

  triggerExecution(command: {
    instanceId: string;
    executionId: string;
    event: ExpectedEvent | null;
    variables?: Variables;
  }): Promise<void> {
    return this.messages.trigger(command);
  }

  broadcastSignal(
    name: string,
    variables: Variables = {},
    admit?: Admission,
  ): Promise<SignalReach> {
    return this.unitOfWork.run(() => this.signals.send(this.session, { name, variables }, admit));
  }

  startByConditions(command: {
    variables?: Variables;
    businessKey?: string;
    definitionId?: string;
  }): Promise<ProcessInstance[]> {
    return this.conditions.start(command);
  }

  setVariables(
    instanceId: string,
    variables: Variables,
    removed: readonly string[] = [],
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const unit = await this.session.take(instanceId);
      this.session.assertMovable(unit);
      await this.session.advance(unit, {
        begin: () => {
          for (const name of removed) delete unit.execution.variables[name];
          Object.assign(unit.execution.variables, variables);
        },
      });
    });
  }

  reschedule(instanceId: string, variables: Variables): Promise<string[]> {
    return this.rescheduler.reschedule(instanceId, variables);
  }

  rescheduleTimer(command: {
    instanceId: string;
    elementId: string;
    dueAt: Date;
  }): Promise<number> {
    return this.rescheduler.rescheduleTimer(command);
  }

  cancelInstance(instanceId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const unit = await this.session.take(instanceId);
      if (unit.record.state !== 'suspended') this.session.assertMovable(unit);
      if (unit.record.parentInstanceId) {
        throw new InstanceCalled(unit.record.parentInstanceId);
      }
      await this.session.cancel(unit, reason);
    });
  }

  suspendInstance(instanceId: string, { hidesTasks = false } = {}): Promise<void> {
    return this.changeState(instanceId, 'running', 'suspended', hidesTasks);
  }

  resumeInstance(instanceId: string): Promise<void> {
    return this.changeState(instanceId, 'suspended', 'running');
  }

  modifyInstance(instanceId: string, instructions: ModificationInstruction[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      const unit = await this.session.take(instanceId);
      this.session.assertMovable(unit);
      await this.session.modify(unit, instructions);
    });
  }

  migrateInstances(
    instanceIds: string[],
    targetDefinitionId: string,
    options: { dryRun?: boolean } = {},
  ): Promise<MigrationOutcome[]> {
    return this.migrator.migrate(instanceIds, targetDefinitionId, options.dryRun ?? false);
  }

  fetchAndLock(command: FetchAndLock): Promise<ExternalTask[]> {
    return this.external.fetchAndLock(command);
  }

  completeExternalTask(id: string, workerId: string, variables: Variables): Promise<void> {
    return this.external.complete(id, workerId, variables);
  }

  failExternalTask(
    id: string,
    failure: {
      workerId: string;
      errorMessage: string;
      errorDetails?: string;
      retries: number;
      retryTimeout: number;
    },
  ): Promise<void> {
    return this.external.fail(id, failure);
  }

  externalTaskBpmnError(
    id: string,
    error: { workerId: string; errorCode: string; errorMessage?: string; variables?: Variables },
  ): Promise<void> {
    return this.external.raiseBpmnError(id, error);
  }

  extendLock(id: string, workerId: string, newDuration: number): Promise<void> {
    return this.external.extendLock(id, workerId, newDuration);
  }

  lockExternalTask(id: string, workerId: string, lockDuration: number): Promise<void> {
    return this.external.lock(id, workerId, lockDuration);
  }

  unlockExternalTask(id: string): Promise<void> {
    return this.external.unlock(id);
  }

  setExternalTaskRetries(id: string, retries: number): Promise<void> {
    return this.external.setRetries(id, retries);
  }

  resolveIncident(incidentId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const [incident] = await this.unitOfWork.query<{
        instance_id: string | null;
        job_id: string | null;
        kind: string;
        resolved_at: Date | null;
      }>({
        text: 'SELECT instance_id, job_id, kind, resolved_at FROM incident WHERE id = $1 FOR UPDATE',
        values: [incidentId],
      });
      if (!incident) throw new NotFound('incident', incidentId);
      if (incident.resolved_at) throw new IncidentResolved();
      this.incidents.close({ id: incidentId });
      if (!incident.job_id) return;
      // A failure of a leased task keeps its lock until the next attempt would have been due.
      const [table, unlocked] =
        incident.kind === 'timerFailed'
          ? [incident.instance_id === null ? 'start_timer' : 'timer_job', '']
          : ['external_task', ', worker_id = NULL, lock_expires_at = NULL'];
      this.unitOfWork.defer({
        text: `UPDATE ${table} SET retries = 1, available_at = $2${unlocked} WHERE id = $1`,
        values: [incident.job_id, this.clock.now()],
      });
    });
  }

  /** Suspends or resumes an instance with the processes it called, its jobs and its timers. */
  private changeState(
    instanceId: string,
    from: 'running' | 'suspended',
    to: 'running' | 'suspended',
    hidesTasks = false,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const unit = await this.session.take(instanceId);
      if (unit.record.state !== from) {
        throw new InstanceStateUnfit(unit.record.state, from, to);
      }
      const rows = await this.unitOfWork.query<{ id: string }>({
        text: `UPDATE process_instance SET state = $3 WHERE root_instance_id = $1 AND state = $2 RETURNING id`,
        values: [unit.record.rootInstanceId, from, to],
      });
      unit.record.state = to;
      const ids = rows.map((row) => row.id);
      const items = await this.unitOfWork.query<{ id: string }>({
        text: `UPDATE work_item SET hidden = $2
                WHERE instance_id = ANY($1::uuid[]) AND state = 'open' AND hidden <> $2 RETURNING id`,
        values: [ids, hidesTasks],
      });
      this.reach.changed(items.map(({ id }) => id));
      for (const table of ['external_task', 'timer_job']) {
        this.unitOfWork.defer({
          text: `UPDATE ${table} SET suspended = $2 WHERE instance_id = ANY($1::uuid[])`,
          values: [ids, to === 'suspended'],
        });
      }
    });
  }
}
