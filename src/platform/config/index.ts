export * from './app-config.js';
export * from './generated-secrets.js';
export * from './load-config.js';
export * from './networks.js';
