export * from './clock.js';
export * from './local-day.js';
export { DEFAULT_ZONE, isZone, LOCAL_ZONE } from './local-zone.js';
