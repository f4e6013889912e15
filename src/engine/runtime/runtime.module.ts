import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ExternalTaskSignal } from './external-task-signal.js';
import { HandlerRegistry } from './handler-registry.js';

/** Knows who implements what; used by every engine and by the worker. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [HandlerRegistry, ExternalTaskSignal],
  exports: [HandlerRegistry, ExternalTaskSignal],
})
export class RuntimeModule {}
