export * from './isolated.js';
export * from './length.js';
export * from './plain-words.js';
export * from './trimmed.js';
export * from './search-query.js';
export * from './visible.js';
export * from './canonical-json.js';
