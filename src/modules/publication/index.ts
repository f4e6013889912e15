export { PUBLIC_PHASES } from './public-conditions.js';
export {
  PublicContacts,
  type PublicContact,
  type PublicFilter,
  type PublicSummary,
} from './public-contacts.js';
export * from './publication.module.js';
