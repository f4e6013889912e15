import { Module } from '@nestjs/common';
import { ContactsModule } from '../../modules/contacts/index.js';
import { ProcessesHttpModule } from '../processes/index.js';
import { CamundaConditionsController } from './conditions/conditions.controller.js';
import { DefinitionLookup } from './definitions/definition-lookup.js';
import { DefinitionReader } from './definitions/definition-reader.js';
import { DefinitionsByKeyController } from './definitions/definitions-by-key.controller.js';
import { CamundaDefinitionsController } from './definitions/definitions.controller.js';
import { ProcessStarts } from './definitions/process-starts.js';
import { ProcessStartsController } from './definitions/process-starts.controller.js';
import { StartsByKeyController } from './definitions/starts-by-key.controller.js';
import { DeploymentResourcesController } from './deployments/deployment-resources.controller.js';
import { CamundaDeploymentsController } from './deployments/deployments.controller.js';
import { InstanceWords } from './instance-words.js';
import { CamundaInstanceChangesController } from './instances/instance-changes.controller.js';
import { InstanceSearchController } from './instances/instance-search.controller.js';
import { InstanceVariablesController } from './instances/instance-variables.controller.js';
import { EventDelivery } from './messages/event-delivery.js';
import { CamundaExecutionsController } from './messages/executions.controller.js';
import { CamundaMessagesController } from './messages/messages.controller.js';
import { OpenTasks } from './tasks/open-tasks.js';
import { RefusedTaskChangesController } from './tasks/refused-task-changes.controller.js';
import { CamundaTaskCommandsController } from './tasks/task-commands.controller.js';
import { TaskCommentsController } from './tasks/task-comments.controller.js';
import { TaskCompletion } from './tasks/task-completion.js';
import { TaskSearchController } from './tasks/task-search.controller.js';
import { TaskVariablesController } from './tasks/task-variables.controller.js';
import { TaskView } from './tasks/task-view.js';
import { VariableAccess } from './variable-access.js';

/** Camunda 7's REST dialect beyond external tasks: deployments, processes, instances, tasks, messages. */
@Module({
  imports: [ContactsModule, ProcessesHttpModule],
  controllers: [
    CamundaDeploymentsController,
    DeploymentResourcesController,
    CamundaDefinitionsController,
    DefinitionsByKeyController,
    ProcessStartsController,
    StartsByKeyController,
    InstanceSearchController,
    CamundaInstanceChangesController,
    InstanceVariablesController,
    TaskSearchController,
    CamundaTaskCommandsController,
    TaskVariablesController,
    TaskCommentsController,
    RefusedTaskChangesController,
    CamundaMessagesController,
    CamundaConditionsController,
    CamundaExecutionsController,
  ],
  providers: [
    InstanceWords,
    VariableAccess,
    DefinitionLookup,
    DefinitionReader,
    ProcessStarts,
    OpenTasks,
    TaskCompletion,
    TaskView,
    EventDelivery,
  ],
})
export class CamundaProcessesModule {}
