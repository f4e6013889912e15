export * from './notifications.js';
export * from './told-notifications.js';
