export { CamundaRestModule } from './camunda-rest.module.js';
