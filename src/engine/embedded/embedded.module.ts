import { Module } from '@nestjs/common';
import { AppConfig } from '../../platform/config/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  DeploymentQueries,
  ExternalTaskQueries,
  HeldJobs,
  InstanceSearch,
  HistoryQueries,
  JobCommands,
  JobQueries,
  MigrationPlans,
  ProcessEngine,
  ProcessQueries,
  TakenDecisions,
  TaskSearch,
} from '../api/index.js';
import { DecisionsModule } from '../decisions/index.js';
import { DecisionTasks } from './decision-tasks.js';
import { DecisionsOfCommand } from './decisions-of-command.js';
import { Deployer } from './deployer.js';
import { DeploymentDeletions } from './deployment-deletions.js';
import { EmbeddedDeploymentQueries } from './deployment-queries.js';
import { EmbeddedEngine } from './embedded-engine.js';
import { EmbeddedQueries } from './embedded-queries.js';
import { CallTree } from './call-tree.js';
import { CalledProcesses } from './called-processes.js';
import { CommandLimits } from './command-limits.js';
import { EngineSession } from './engine-session.js';
import { EmbeddedExternalTaskQueries } from './external-task-queries.js';
import { ExternalTasks } from './external-tasks.js';
import { EmbeddedHeldJobs } from './held-jobs.js';
import { HeldStarts } from './held-starts.js';
import { EmbeddedHistoryQueries } from './history/history-queries.js';
import { IncidentRecorder } from './incident-recorder.js';
import { InstanceWriter } from './instance-writer.js';
import { EmbeddedInstanceSearch } from './instance-search.js';
import { EmbeddedTaskSearch } from './task-search.js';
import { EmbeddedJobCommands } from './job-commands.js';
import { EmbeddedJobQueries } from './job-queries.js';
import { JobExecutor } from './job-executor.js';
import { ModelCache } from './model/model-cache.js';
import { MessageCorrelation } from './message-correlation.js';
import { MigratedRows } from './migrated-rows.js';
import { EmbeddedMigrationPlans } from './migration-plans.js';
import { Migrator } from './migrator.js';
import { OpenTasks } from './open-tasks.js';
import { Rescheduler } from './rescheduler.js';
import { ModelGuard } from './model-guard.js';
import { ServiceRunner } from './service-runner.js';
import { ShippedProcesses } from './shipped-processes.js';
import { ConditionStarts } from './starts/condition-starts.js';
import { SignalBroadcast } from './starts/signal-broadcast.js';
import { StartPoints } from './starts/start-points.js';
import { StartTimerJobs } from './starts/start-timer-jobs.js';
import { StartTimers } from './starts/start-timers.js';
import { InstanceStore } from './store/instance-store.js';
import { TaskChanges } from './task-changes.js';
import { WarmInstances } from './warm-instances.js';
import { Withdrawals } from './withdrawals.js';
import { WorkItemReach } from './work-item-reach.js';

/** The engine behind the port: the token interpreter, PostgreSQL, and the job executor. */
@Module({
  imports: [DecisionsModule],
  providers: [
    DecisionTasks,
    DecisionsOfCommand,
    { provide: TakenDecisions, useExisting: DecisionsOfCommand },
    ModelCache,
    WarmInstances,
    InstanceStore,
    InstanceWriter,
    WorkItemReach,
    IncidentRecorder,
    ModelGuard,
    ServiceRunner,
    CallTree,
    CommandLimits,
    CalledProcesses,
    HeldStarts,
    StartPoints,
    SignalBroadcast,
    OpenTasks,
    TaskChanges,
    EngineSession,
    ConditionStarts,
    StartTimers,
    StartTimerJobs,
    ExternalTasks,
    MessageCorrelation,
    MigratedRows,
    Migrator,
    Rescheduler,
    Deployer,
    Withdrawals,
    DeploymentDeletions,
    ShippedProcesses,
    {
      provide: JobExecutor,
      inject: [UnitOfWork, EngineSession, StartTimerJobs, IncidentRecorder, Clock, AppConfig],
      useFactory: (
        unitOfWork: UnitOfWork,
        session: EngineSession,
        starts: StartTimerJobs,
        incidents: IncidentRecorder,
        clock: Clock,
        config: AppConfig,
      ) =>
        new JobExecutor(unitOfWork, session, starts, incidents, clock, {
          pollMs: config.backgroundWork ? config.jobPollMs : 0,
          concurrency: config.jobConcurrency,
        }),
    },
    EmbeddedEngine,
    { provide: ProcessEngine, useExisting: EmbeddedEngine },
    { provide: ProcessQueries, useClass: EmbeddedQueries },
    { provide: ExternalTaskQueries, useClass: EmbeddedExternalTaskQueries },
    { provide: HeldJobs, useClass: EmbeddedHeldJobs },
    { provide: DeploymentQueries, useClass: EmbeddedDeploymentQueries },
    { provide: InstanceSearch, useClass: EmbeddedInstanceSearch },
    { provide: TaskSearch, useClass: EmbeddedTaskSearch },
    { provide: HistoryQueries, useClass: EmbeddedHistoryQueries },
    { provide: JobCommands, useClass: EmbeddedJobCommands },
    { provide: MigrationPlans, useClass: EmbeddedMigrationPlans },
    { provide: JobQueries, useClass: EmbeddedJobQueries },
  ],
  exports: [
    ProcessEngine,
    ProcessQueries,
    ExternalTaskQueries,
    HeldJobs,
    DeploymentQueries,
    InstanceSearch,
    TaskSearch,
    HistoryQueries,
    JobCommands,
    JobQueries,
    MigrationPlans,
    TakenDecisions,
    JobExecutor,
    Deployer,
    ModelCache,
    WarmInstances,
  ],
})
export class EmbeddedEngineModule {}
