export { CitizenPagesModule } from './citizen-pages.module.js';
