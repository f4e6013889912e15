export * from './communications.errors.js';
export * from './communications.events.js';
export * from './communications.module.js';
export * from './communications.read-model.js';
export * from './communications.service.js';
export * from './mail-dispatcher.js';
export * from './mail-sender.js';
export * from './message.entity.js';
