export * from './routing.errors.js';
export * from './routing.events.js';
export * from './routing.module.js';
export { SuggestionService, type RoutingSuggestion } from './suggestions.service.js';
