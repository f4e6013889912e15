export * from './decisions.module.js';
