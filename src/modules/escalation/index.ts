export * from './escalation.errors.js';
export * from './escalation.module.js';
export * from './escalation.service.js';
export * from './ladder.js';
