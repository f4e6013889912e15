export * from './domain-error.js';
export * from './problem.js';
export * from './problem.dto.js';
export * from './problem.filter.js';
