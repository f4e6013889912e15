export * from './demo-organisation.js';
export { DEMO_ACCOUNTS } from './demo-organisation.data.js';
export * from './organisation.errors.js';
export * from './organisation.module.js';
export * from './organisation.read-model.js';
export * from './point.entity.js';
export * from './point-work.js';
export * from './scope.entity.js';
