export * from './audit-trail.js';
export * from './audit.read-model.js';
