export { canonicalJson } from './canonical-content.js';
export * from './contact-listeners.js';
export { contactsFoundBy } from './contact-matching.js';
export * from './contact-status.js';
export * from './contact-values.js';
export type { CitizenView, ContactView } from './contact-view.js';
export * from './contact-view-parts.js';
export { Parameters, textVisibleTo, visibleTo } from './contact-visibility.js';
export * from './contact.entity.js';
export { SERVICE_CYCLE } from './contact-registration.js';
export type { ContactFilter, ContactSort } from './contact-search.js';
export * from './contact-scan.js';
export * from './contacts.errors.js';
export * from './contacts.events.js';
export * from './contacts.module.js';
export * from './contacts.read-model.js';
export * from './contacts.service.js';
export { CitizenDto, RegisterContactDto } from './http/contacts.dto.js';
export { CodeLookup, KnownCodes } from './known-codes.js';
export { bareVariables, type BareVariables } from './process-words.js';
export { ProcessJournal } from './process-journal.js';
export { ReadingPolicy, type Occasion } from './reading-policy.js';
export { RegistersContacts } from './http/register-ready.js';
export { type LocationInput, type RegisterContact, requireLocation } from './registration-input.js';
export { ContactFollowers } from './links/contact-followers.js';
export { ContactLinks } from './links/contact-links.service.js';
export { ContactMerging } from './links/contact-merging.js';
export { ContactNotes } from './notes/contact-notes.js';
export { linkSentences } from './links/link-sentences.js';
export { SimilarContacts } from './similar/similar-contacts.js';
export { IsStorable, isStorable, isUuid } from './text-rules.js';
export * from './timeline.service.js';
export {
  PublicContacts,
  type PublicContact,
  type PublicFilter,
  type PublicSummary,
} from './publication/public-contacts.js';
export { PUBLIC_PHASES } from './publication/public-conditions.js';
