export * from './work-order.entity.js';
export * from './work-states.js';
export * from './works.errors.js';
export * from './works.events.js';
export * from './works.module.js';
export * from './works.read-model.js';
export * from './works.service.js';
