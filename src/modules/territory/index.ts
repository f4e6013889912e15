export { Streets } from './streets/streets.js';
export * from './territory.module.js';
