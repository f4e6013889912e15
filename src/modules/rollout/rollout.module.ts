import { Module } from '@nestjs/common';
import { Declares } from '../../platform/hooks/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { DemoRollout } from './demo-rollout.js';
import { RolloutController } from './http/rollout.controller.js';
import { rolloutCensus } from './rollout-hooks.js';
import { RolloutReadModel } from './rollout.read-model.js';
import { RolloutService } from './rollout.service.js';

@Declares(rolloutCensus)
@Module({
  imports: [OrganisationModule],
  controllers: [RolloutController],
  providers: [DemoRollout, RolloutReadModel, RolloutService],
  exports: [RolloutReadModel, RolloutService],
})
export class RolloutModule {}
