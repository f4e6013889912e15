export { InstanceAccess } from './instance-access.js';
export { InstanceCommands } from './instance-commands.service.js';
export { MOST_FILES, ProcessDeployments, toResource } from './process-deployments.js';
export {
  NoCaseForNote,
  NotABpmnFile,
  NotOfTheTasksPoints,
  TaskAlreadyCompleted,
  TaskAssignedToAnother,
  TaskOfAnotherPoint,
} from './processes.errors.js';
export { ProcessesHttpModule } from './processes.module.js';
export {
  DEPLOYERS,
  hasRole,
  INSTANCE_MANAGERS,
  INSTANCE_READERS,
  PROCESS_READERS,
  TASK_READERS,
  TASK_WORKERS,
} from './roles.js';
export { visibleTo } from './task-access.js';
export { TaskCommands } from './task-commands.js';
export { TaskDoor } from './task-door.js';
