export * from './command.decorator.js';
export * from './command.interceptor.js';
export * from './idempotency-keys.js';
export * from './idempotency.errors.js';
