export * from './listening.js';
export * from './openapi.js';
export * from './pagination.js';
export * from './parameters.js';
export * from './request-context.hook.js';
export * from './request-log.hook.js';
export * from './request-metrics.hook.js';
export * from './validation.pipe.js';
