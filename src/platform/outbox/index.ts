export * from './delivery-store.js';
export * from './domain-event.js';
export * from './event-subscriber.js';
export * from './outbox.js';
export * from './outbox-dispatcher.js';
export * from './outbox.module.js';
