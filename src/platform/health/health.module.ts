import { Module } from '@nestjs/common';
import { Declares, HooksModule } from '../hooks/index.js';
import { OutboxModule } from '../outbox/index.js';
import { healthCheck, HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';
import { PlatformChecks } from './platform-checks.js';

@Declares(healthCheck)
@Module({
  imports: [HooksModule, OutboxModule],
  controllers: [HealthController],
  providers: [HealthChecks, PlatformChecks],
  exports: [HealthChecks],
})
export class HealthModule {}
