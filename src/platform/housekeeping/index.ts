export { DAY_MS, type ExpiredRows, expiredRows } from './expired-rows.js';
export * from './housekeeping.js';
export { HousekeepingModule } from './housekeeping.module.js';
