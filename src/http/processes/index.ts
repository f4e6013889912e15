export { ProcessesHttpModule } from './processes.module.js';
