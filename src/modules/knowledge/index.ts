export type { CompetentPoint } from './routing-knowledge.read-model.js';
export * from './knowledge.errors.js';
export * from './knowledge.events.js';
export * from './knowledge.module.js';
export { KnowledgeWatch } from './knowledge-watch.js';
export { fill, unknownPlaceholders } from './placeholders.js';
export { RoutingKnowledge } from './routing-knowledge.read-model.js';
