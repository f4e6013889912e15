export * from './recurring-work.js';
