export * from './decode.js';
export * from './heading.js';
export * from './row.js';
export * from './sheet.js';
