export * from './app-config.js';
export * from './configuration.js';
export { asBoolean, asInteger, FromEnvironment, variablesOf } from './environment.js';
export * from './generated-secrets.js';
export * from './load-configuration.js';
export * from './networks.js';
export { IsWholeNumber } from './whole-number.js';
