export * from './decode.js';
export * from './heading.js';
export * from './sheet.js';
