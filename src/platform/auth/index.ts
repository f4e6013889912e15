export * from './account.entity.js';
export * from './account.read-model.js';
export * from './accounts.js';
export * from './auth.errors.js';
export * from './auth.module.js';
export * from './authentication.js';
export * from './authorization.decorators.js';
