export * from './history-loading.js';
