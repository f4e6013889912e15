export * from './rollout-hooks.js';
export * from './rollout-phase.js';
export * from './rollout.errors.js';
export * from './rollout.module.js';
export * from './rollout.read-model.js';
export * from './rollout.service.js';
