export * from './citizen-input.js';
export * from './citizen.entity.js';
export * from './citizens.errors.js';
export * from './citizens.module.js';
export { CitizenReadModel, type CitizenFile, type CitizenPair } from './citizens.read-model.js';
export * from './citizens.service.js';
export * from './phone-key.js';
