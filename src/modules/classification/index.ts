export * from './classification-node.entity.js';
export * from './classification.errors.js';
export * from './classification.module.js';
export * from './classification.read-model.js';
