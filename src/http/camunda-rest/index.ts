export { CamundaProcessesModule } from './camunda-processes.module.js';
export { CamundaRestModule } from './camunda-rest.module.js';
