import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../../modules/assignments/index.js';
import { ContactsModule } from '../../modules/contacts/index.js';
import { OrganisationModule } from '../../modules/organisation/index.js';
import { CaseRights } from '../camunda-rest/case-rights.js';
import { DecisionCommandsController } from './decision-commands.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { DefinitionsController } from './definitions.controller.js';
import { DeploymentsController } from './deployments.controller.js';
import { InstanceAccess } from './instance-access.js';
import { InstanceChangesController } from './instance-changes.controller.js';
import { InstanceCommandsController } from './instance-commands.controller.js';
import { InstanceCommands } from './instance-commands.service.js';
import { InstancesController } from './instances.controller.js';
import { ProcessDeployments } from './process-deployments.js';
import { JobsController } from './jobs.controller.js';
import { ProcessCommandsController } from './process-commands.controller.js';
import { TaskDoor } from './task-door.js';
import { TaskCommands } from './task-commands.js';
import { WhatFollowsReader } from './what-follows.js';
import { TasksController } from './tasks.controller.js';

/** The engine over REST: tasks for everybody, definitions and instances for designers and managers. */
@Module({
  imports: [AssignmentsModule, ContactsModule, OrganisationModule],
  controllers: [
    TasksController,
    DeploymentsController,
    DefinitionsController,
    DecisionsController,
    DecisionCommandsController,
    InstancesController,
    InstanceCommandsController,
    InstanceChangesController,
    ProcessCommandsController,
    JobsController,
  ],
  providers: [
    CaseRights,
    TaskCommands,
    TaskDoor,
    WhatFollowsReader,
    InstanceAccess,
    InstanceCommands,
    ProcessDeployments,
  ],
  exports: [CaseRights, TaskCommands, TaskDoor, InstanceAccess, InstanceCommands, ProcessDeployments],
})
export class ProcessesHttpModule {}
