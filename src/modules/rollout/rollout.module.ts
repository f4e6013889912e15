import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { DemoRollout } from './demo-rollout.js';
import { RolloutController } from './http/rollout.controller.js';
import { RolloutCensus } from './rollout-census.js';
import { RolloutReadModel } from './rollout.read-model.js';
import { RolloutService } from './rollout.service.js';

@Module({
  imports: [OrganisationModule],
  controllers: [RolloutController],
  providers: [DemoRollout, RolloutCensus, RolloutReadModel, RolloutService],
  exports: [RolloutCensus, RolloutReadModel, RolloutService],
})
export class RolloutModule {}
