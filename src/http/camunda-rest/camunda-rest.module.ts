import { Module } from '@nestjs/common';
import { ContactsModule } from '../../modules/contacts/index.js';
import { ErrorDialects } from '../../platform/errors/index.js';
import { answerInCamundasForm } from './camunda-error.filter.js';
import { ExternalTaskLongPoll } from './external-task-long-poll.js';
import { ExternalTaskQueriesController } from './external-task-queries.controller.js';
import { ExternalTasksController } from './external-tasks.controller.js';
import { CamundaDecisionsController } from './decisions/decisions.controller.js';
import { HISTORY_CONTROLLERS } from './history/index.js';
import { CamundaIdentityController } from './identity/identity.controller.js';
import { CamundaIncidentsController } from './incidents/incidents.controller.js';
import { CamundaJobsController } from './jobs/jobs.controller.js';
import { MIGRATION_CONTROLLERS, MIGRATION_PROVIDERS } from './migration/index.js';
import { TaskWords } from './task-words.js';
import { VersionController } from './version.controller.js';

/** Camunda 7's REST dialect under /engine-rest, as far as workers need it. */
@Module({
  imports: [ContactsModule],
  controllers: [
    VersionController,
    ExternalTasksController,
    ExternalTaskQueriesController,
    CamundaJobsController,
    CamundaIncidentsController,
    ...HISTORY_CONTROLLERS,
    CamundaDecisionsController,
    ...MIGRATION_CONTROLLERS,
    CamundaIdentityController,
  ],
  providers: [ExternalTaskLongPoll, TaskWords, ...MIGRATION_PROVIDERS],
})
export class CamundaRestModule {
  constructor(dialects: ErrorDialects) {
    dialects.speak('/engine-rest/', answerInCamundasForm);
  }
}
