export * from './routing.errors.js';
export * from './routing.events.js';
export * from './routing.module.js';
