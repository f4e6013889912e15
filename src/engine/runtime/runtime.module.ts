import { Global, Module } from '@nestjs/common';
import { Declares, HooksModule } from '../../platform/hooks/index.js';
import { caseWords, ENGINE_MOMENTS, namesOfTable, taskOfTopic } from '../api/index.js';
import { ExternalTaskSignal } from './external-task-signal.js';
import { HandlerRegistry } from './handler-registry.js';
import { LeasedOutcomes } from './leased-outcomes.js';
import { LeasedTaskRunner } from './leased-task-runner.js';
import { LeasedWorker } from './leased-worker.js';

/** Knows who implements what; used by every engine and by the worker. */
@Global()
@Declares(caseWords, namesOfTable, taskOfTopic, ...ENGINE_MOMENTS)
@Module({
  imports: [HooksModule],
  providers: [HandlerRegistry, ExternalTaskSignal, LeasedOutcomes, LeasedTaskRunner, LeasedWorker],
  exports: [HooksModule, HandlerRegistry, ExternalTaskSignal, LeasedOutcomes, LeasedTaskRunner],
})
export class RuntimeModule {}
