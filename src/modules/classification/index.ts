export {
  readAnswers,
  type AttributeAnswers,
  type AttributeDefinition,
} from './attribute-definition.js';
export * from './classification-node.entity.js';
export * from './classification.errors.js';
export * from './classification.module.js';
export * from './classification.read-model.js';
export { ClassificationExperience } from './suggestions/classification-experience.js';
export { matterOf } from './suggestions/place-words.js';
export { SuggestionReadModel } from './suggestions/suggestions.read-model.js';
export { VersionWatch } from './versions/version-watch.js';
export { PRIORITIES, type Priority, type Sensitivity } from './node-values.js';
