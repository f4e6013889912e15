export { PUBLIC_PHASES } from './public-conditions.js';
export { PublicContacts } from './public-contacts.js';
export * from './publication.module.js';
