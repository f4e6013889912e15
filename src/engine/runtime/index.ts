export * from './external-task-signal.js';
export * from './handler-registry.js';
export * from './leased-outcomes.js';
export * from './leased-task-runner.js';
export * from './runtime.errors.js';
export * from './runtime.module.js';
