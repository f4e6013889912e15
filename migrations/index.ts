import { Platform1764000000001 } from './1764000000001-platform.js';
import { Engine1764000000002 } from './1764000000002-engine.js';
import { Contacts1764000000003 } from './1764000000003-contacts.js';
import { Assignments1764000000004 } from './1764000000004-assignments.js';
import { Imports1764000000005 } from './1764000000005-imports.js';
import { LeasedOutcomes1764000000006 } from './1764000000006-leased-outcomes.js';
import { CitizenPhone1764000000007 } from './1764000000007-citizen-phone.js';
import { Rollout1764100000010 } from './1764100000010-rollout.js';
import { Organisation1764100000011 } from './1764100000011-organisation.js';
import { ClassificationVersions1764100000020 } from './1764100000020-classification-versions.js';
import { ClassificationSuggestions1764100000021 } from './1764100000021-classification-suggestions.js';
import { Knowledge1764100000030 } from './1764100000030-knowledge.js';
import { KnowledgeUseByHand1764100000031 } from './1764100000031-knowledge-use-by-hand.js';
import { Decisions1764100000040 } from './1764100000040-decisions.js';
import { Routing1764100000041 } from './1764100000041-routing.js';
import { AssignmentChains1764100000050 } from './1764100000050-assignment-chains.js';
import { OwnershipHeld1764100000051 } from './1764100000051-ownership-held.js';
import { ProtocolsInFull1764100000060 } from './1764100000060-protocols-in-full.js';
import { Works1764100000061 } from './1764100000061-works.js';
import { ProtocolChain1764100000070 } from './1764100000070-protocol-chain.js';
import { ContactLinks1764100000071 } from './1764100000071-contact-links.js';
import { SearchPending1764100000072 } from './1764100000072-search-pending.js';
import { ListsAtScale1764100000090 } from './1764100000090-lists-at-scale.js';
import { BrowserSessions1764100001000 } from './1764100001000-browser-sessions.js';
import { TimelineWords1764100002000 } from './1764100002000-timeline-words.js';
import { SavedFilters1764100004000 } from './1764100004000-saved-filters.js';
import { InboxUsers1764100004001 } from './1764100004001-inbox-users.js';
import { Attachments1764100020000 } from './1764100020000-attachments.js';
import { CitizenPages1764100020001 } from './1764100020001-citizen-pages.js';
import { TaskFacets1764100030000 } from './1764100030000-task-facets.js';
import { Notifications1764100030001 } from './1764100030001-notifications.js';
import { KnownCitizens1764100040000 } from './1764100040000-known-citizens.js';
import { ContactNotes1764100040001 } from './1764100040001-contact-notes.js';
import { MessageModels1764100040002 } from './1764100040002-message-models.js';
import { Streets1764100040003 } from './1764100040003-streets.js';
import { AccountSignIns1764100050000 } from './1764100050000-account-sign-ins.js';
import { ApiKeys1764100050001 } from './1764100050001-api-keys.js';
import { ContactReaders1764100060000 } from './1764100060000-contact-readers.js';
import { TaskWords1764100060001 } from './1764100060001-task-words.js';
import { Publication1764100070000 } from './1764100070000-publication.js';
import { CaseTerms1764100100000 } from './1764100100000-case-terms.js';
import { UnsatisfiedNotifications1764100110000 } from './1764100110000-unsatisfied-notifications.js';
import { SharedFilters1764100130000 } from './1764100130000-shared-filters.js';
import { PlainWords1764200040000 } from './1764200040000-plain-words.js';
import { SamePhone1764200040001 } from './1764200040001-same-phone.js';
import { Territory1764200050000 } from './1764200050000-territory.js';
import { TaskPriority1764200060000 } from './1764200060000-task-priority.js';
import { Batches1764200060001 } from './1764200060001-batches.js';
import { CitizenDrafts1764200070000 } from './1764200070000-citizen-drafts.js';
import { ContactJoins1764200070001 } from './1764200070001-contact-joins.js';
import { CasePresence1764200060002 } from './1764200060002-case-presence.js';
import { Demonstration1764200080000 } from './1764200080000-demonstration.js';
import { AccountsAtTheEdge1764200090000 } from './1764200090000-accounts-at-the-edge.js';
import { InstancesByRoot1764200110000 } from './1764200110000-instances-by-root.js';
import { MakersOfKeys1764200120000 } from './1764200120000-makers-of-keys.js';
import { TimelineFacts1764200130000 } from './1764200130000-timeline-facts.js';

/** Every migration in the order of its timestamp: forward only. */
export const migrations = [
  Platform1764000000001,
  Engine1764000000002,
  Contacts1764000000003,
  Assignments1764000000004,
  Imports1764000000005,
  LeasedOutcomes1764000000006,
  CitizenPhone1764000000007,
  Rollout1764100000010,
  Organisation1764100000011,
  ClassificationVersions1764100000020,
  ClassificationSuggestions1764100000021,
  Knowledge1764100000030,
  KnowledgeUseByHand1764100000031,
  Decisions1764100000040,
  Routing1764100000041,
  AssignmentChains1764100000050,
  OwnershipHeld1764100000051,
  ProtocolsInFull1764100000060,
  Works1764100000061,
  ProtocolChain1764100000070,
  ContactLinks1764100000071,
  SearchPending1764100000072,
  ListsAtScale1764100000090,
  BrowserSessions1764100001000,
  TimelineWords1764100002000,
  SavedFilters1764100004000,
  InboxUsers1764100004001,
  Attachments1764100020000,
  CitizenPages1764100020001,
  TaskFacets1764100030000,
  Notifications1764100030001,
  KnownCitizens1764100040000,
  ContactNotes1764100040001,
  MessageModels1764100040002,
  Streets1764100040003,
  AccountSignIns1764100050000,
  ApiKeys1764100050001,
  ContactReaders1764100060000,
  TaskWords1764100060001,
  Publication1764100070000,
  CaseTerms1764100100000,
  UnsatisfiedNotifications1764100110000,
  SharedFilters1764100130000,
  PlainWords1764200040000,
  SamePhone1764200040001,
  Territory1764200050000,
  TaskPriority1764200060000,
  Batches1764200060001,
  CasePresence1764200060002,
  CitizenDrafts1764200070000,
  ContactJoins1764200070001,
  Demonstration1764200080000,
  AccountsAtTheEdge1764200090000,
  InstancesByRoot1764200110000,
  MakersOfKeys1764200120000,
  TimelineFacts1764200130000,
];
