export * from './clock.js';
export * from './municipal-day.js';
