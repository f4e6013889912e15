export * from './live-change.js';
export * from './live-changes.js';
export * from './live-streams.js';
export * from './live.module.js';
