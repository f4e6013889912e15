export * from './contact-moments.js';
export {
  ContactCandidates,
  type ContactCandidate,
} from './candidates/contact-candidates.read-model.js';
export * from './case/contact-status.js';
export * from './case/contact-values.js';
export type { ContactView } from './reading/contact-view.js';
export * from './reading/contact-parts.js';
export { changesAll, seesAll } from './reading/contact-visibility.js';
export * from './case/contact.entity.js';
export { ContactCitizens } from './reading/contact-citizens.read-model.js';
export { ContactHeadings, type ContactHeading } from './reading/contact-headings.read-model.js';
export * from './reading/contact-scan.js';
export * from './contacts.errors.js';
export * from './contacts.events.js';
export * from './contacts.module.js';
export * from './reading/contacts.read-model.js';
export * from './case/contacts.service.js';
export { CodeLookup, codesAmong, KnownCodes } from './reading/known-codes.js';
export { ownerOfPart } from './process/case-binding.js';
export { bareVariables, steersProcess, textsIn } from './process/process-words.js';
export { InstanceMigrations } from './process/instance-migrations.js';
export { ProcessJournal } from './process/process-journal.js';
export { ReadingPolicy, type Occasion } from './reading/reading-policy.js';
export { ContactFollowers } from './links/contact-followers.js';
export { ContactLinks } from './links/contact-links.service.js';
export { ContactMerging } from './links/contact-merging.js';
export { ContactNotes } from './notes/contact-notes.js';
export * from './notes/notes.errors.js';
export { blankToNull, textFaults } from './text-rules.js';
export * from './timeline/timeline.service.js';
export { AmendContactDto } from './amending/amend-contact.dto.js';
export { ContactClassifying, type Classified } from './amending/contact-classifying.js';
export { ContactPlacing } from './amending/contact-placing.js';
export { ContactJournal } from './case/contact-journal.js';
export { rolloutNote } from './case/contact-rollout.js';
export { ContactStore } from './case/contact-store.js';
export { LocationDto } from './case/location.dto.js';
export {
  locationFaults,
  requireLocation,
  toLocation,
  type LocationInput,
} from './case/location-input.js';
export { CitizenViewDto, ContactViewDto, LocationViewDto } from './reading/contacts-view.dto.js';
export { protocolNumberIn } from './search/contact-search.js';
export { happened } from './timeline/timeline-facts.js';
