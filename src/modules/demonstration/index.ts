export * from './demonstration.module.js';
export { Demonstration, type DemonstrationProgress } from './demonstration.js';
