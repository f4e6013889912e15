import { Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/index.js';
import { HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';
import { PlatformChecks } from './platform-checks.js';

@Module({
  imports: [OutboxModule],
  controllers: [HealthController],
  providers: [HealthChecks, PlatformChecks],
  exports: [HealthChecks],
})
export class HealthModule {}
