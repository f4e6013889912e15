export * from './types.js';
export * from './decision-engine.js';
export * from './decision-table.dto.js';
export * from './external-task-queries.js';
export * from './held-jobs.js';
export * from './process-engine.js';
export * from './task-handler.js';
export * from './work-item-moments.js';
