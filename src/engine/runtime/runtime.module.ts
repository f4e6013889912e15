import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ExternalTaskSignal } from './external-task-signal.js';
import { HandlerRegistry } from './handler-registry.js';
import { LeasedOutcomes } from './leased-outcomes.js';
import { LeasedTaskRunner } from './leased-task-runner.js';
import { LeasedWorker } from './leased-worker.js';

/** Knows who implements what; used by every engine and by the worker. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [HandlerRegistry, ExternalTaskSignal, LeasedOutcomes, LeasedTaskRunner, LeasedWorker],
  exports: [HandlerRegistry, ExternalTaskSignal, LeasedOutcomes, LeasedTaskRunner],
})
export class RuntimeModule {}
