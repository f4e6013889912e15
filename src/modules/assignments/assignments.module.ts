import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/hooks/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AssignmentCommands } from './assignment-commands.service.js';
import { ASSIGNMENT_HOOKS } from './assignment-hooks.js';
import { AssignmentInboxReadModel } from './assignment-inbox.read-model.js';
import { AssignmentLookup } from './assignment-lookup.js';
import { AssignmentPolicies } from './assignment-policies.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentStore } from './assignment-store.js';
import { AssignmentExpiry } from './assignment-expiry.js';
import { AssignmentTerms } from './assignment-terms.js';
import { AssignmentWatch } from './assignment-watch.js';
import { assignmentEvents } from './assignments.events.js';
import { AssignmentReadModel } from './assignments.read-model.js';
import { AssignmentService } from './assignments.service.js';
import { CompetencePolicy } from './competence-policy.js';
import { WorkToReceive } from './work-to-receive.read-model.js';
import { RolloutPolicy } from './rollout-policy.js';
import { CompetenceWork } from './competence-work.js';
import { ContactAssignments } from './contact-assignments.js';
import { FirstAssignment } from './first-assignment.js';
import { AssignmentInboxController } from './http/assignment-inbox.controller.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { OwnershipController } from './http/ownership.controller.js';
import { MergedWork } from './merged-work.js';
import { OwnershipCommands } from './ownership-commands.service.js';
import { OwnershipNotices } from './ownership-notices.js';
import { OwnershipReadModel } from './ownership.read-model.js';
import { OwnershipService } from './ownership.service.js';
import { Rerouting } from './rerouting.js';

@Declares(...ASSIGNMENT_HOOKS, ...Object.values(assignmentEvents))
@Module({
  imports: [TypeOrmModule.forFeature([Assignment]), ContactsModule, OrganisationModule],
  controllers: [AssignmentInboxController, AssignmentsController, OwnershipController],
  providers: [
    WorkToReceive,
    AssignmentCommands,
    AssignmentExpiry,
    AssignmentInboxReadModel,
    AssignmentLookup,
    AssignmentPolicies,
    AssignmentReadModel,
    AssignmentService,
    AssignmentStore,
    AssignmentTerms,
    AssignmentWatch,
    CompetencePolicy,
    RolloutPolicy,
    CompetenceWork,
    MergedWork,
    ContactAssignments,
    FirstAssignment,
    OwnershipCommands,
    OwnershipNotices,
    OwnershipReadModel,
    OwnershipService,
    Rerouting,
  ],
  exports: [
    AssignmentExpiry,
    AssignmentReadModel,
    AssignmentService,
    AssignmentWatch,
    OwnershipReadModel,
    WorkToReceive,
    OwnershipService,
  ],
})
export class AssignmentsModule {}
