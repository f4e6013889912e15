import { HistoricActivitiesController } from './historic-activities.controller.js';
import { HistoricIncidentsController } from './historic-incidents.controller.js';
import { HistoricInstancesController } from './historic-instances.controller.js';
import { HistoricStatisticsController } from './historic-statistics.controller.js';
import { HistoricTasksController } from './historic-tasks.controller.js';
import { HistoricVariablesController } from './historic-variables.controller.js';
import { UserOperationsController } from './user-operations.controller.js';

export const HISTORY_CONTROLLERS = [
  HistoricInstancesController,
  HistoricActivitiesController,
  HistoricTasksController,
  HistoricVariablesController,
  HistoricIncidentsController,
  HistoricStatisticsController,
  UserOperationsController,
];
