export * from './domain-error.js';
export * from './error-dialects.js';
export * from './problem.dto.js';
export * from './problem.filter.js';
export * from './problem.js';
export * from './short-problem.js';
export * from './error-name.js';
