import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ProtocolsModule } from '../protocols/index.js';
import { EscalationService } from './escalation.service.js';
import { EscalationWorkItems } from './escalation-work-items.js';
import { OverdueAnswers } from './overdue-answers.js';
import { Routing } from './routing.js';
import { StepDriver } from './step-driver.js';
import { StepTermFollower } from './step-term-follower.js';
import { AlertNetworkDirection } from './tasks/alert-network-direction.js';
import { AssignStepTask } from './tasks/assign-step.js';
import { CollectInquiries } from './tasks/collect-inquiries.js';
import { ExpireStep } from './tasks/expire-step.js';
import { NextLevelTask } from './tasks/next-level.js';
import { RecordDecision } from './tasks/record-decision.js';
import { Reopen } from './tasks/reopen.js';

@Module({
  imports: [OrganisationModule, ContactsModule, AssignmentsModule, ProtocolsModule],
  providers: [
    EscalationService,
    EscalationWorkItems,
    OverdueAnswers,
    Routing,
    StepDriver,
    StepTermFollower,
    AlertNetworkDirection,
    AssignStepTask,
    CollectInquiries,
    ExpireStep,
    NextLevelTask,
    RecordDecision,
    Reopen,
  ],
  exports: [EscalationService],
})
export class EscalationModule {}
