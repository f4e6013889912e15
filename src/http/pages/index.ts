export * from './demonstration-accounts.js';
export * from './pages.module.js';
export * from './serve-pages.js';
