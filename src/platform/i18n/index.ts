export * from './catalogue.js';
export * from './fact.js';
