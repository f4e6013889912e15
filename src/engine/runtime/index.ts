export * from './external-task-signal.js';
export * from './handler-registry.js';
export * from './runtime.errors.js';
export * from './runtime.module.js';
