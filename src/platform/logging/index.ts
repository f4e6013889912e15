export * from './nest-logger.js';
