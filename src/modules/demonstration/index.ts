export * from './demonstration.module.js';
export { Demonstration } from './demonstration.js';
