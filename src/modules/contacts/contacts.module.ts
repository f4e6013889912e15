import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/hooks/index.js';
import { CitizensModule } from '../citizens/index.js';
import { ClassificationModule } from '../classification/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { RolloutModule } from '../rollout/index.js';
import { TerritoryModule } from '../territory/index.js';
import { ClassificationLessons } from './case/classification-lessons.js';
import { ContactCandidates } from './candidates/contact-candidates.read-model.js';
import { ContactCitizens } from './reading/contact-citizens.read-model.js';
import { ContactHeadings } from './reading/contact-headings.read-model.js';
import { CodeLookup, codesAmong } from './reading/known-codes.js';
import { AmendContactController } from './amending/amend-contact.controller.js';
import { ContactClassifying } from './amending/contact-classifying.js';
import { ContactJournal } from './case/contact-journal.js';
import { contactEvents } from './contacts.events.js';
import { CONTACT_MOMENTS } from './contact-moments.js';
import { ContactPlacing } from './amending/contact-placing.js';
import { ContactPointWork } from './case/contact-point-work.js';
import { ContactRollout } from './case/contact-rollout.js';
import { ContactScan } from './reading/contact-scan.js';
import { ContactStore } from './case/contact-store.js';
import { contactPart } from './reading/contact-parts.js';
import { ContactViewParts } from './reading/contact-view-parts.js';
import { Contact } from './case/contact.entity.js';
import { ContactsController } from './reading/contacts.controller.js';
import { ContactReadModel } from './reading/contacts.read-model.js';
import { ContactService } from './case/contacts.service.js';
import { CaseBinding, ownerOfPart } from './process/case-binding.js';
import { ContactWorkItems } from './process/contact-work-items.js';
import { HeldContacts } from './reading/held-contacts.js';
import { LinksController } from './links/http/links.controller.js';
import { ContactFollowers } from './links/contact-followers.js';
import { ContactLinks } from './links/contact-links.service.js';
import { ContactMerging } from './links/contact-merging.js';
import { LINK_PROVIDERS } from './links/links.providers.js';
import { NotesController } from './notes/http/notes.controller.js';
import { ContactNotes } from './notes/contact-notes.js';
import { CasePresence } from './presence/case-presence.js';
import { PresenceController } from './presence/http/presence.controller.js';
import { NOTE_PROVIDERS } from './notes/notes.providers.js';
import { ReadingPolicy } from './reading/reading-policy.js';
import { CloseContact } from './tasks/close.js';
import { RecordUnderstanding } from './tasks/record-understanding.js';
import { ProcessJournal } from './process/process-journal.js';
import { InstanceMigrations } from './process/instance-migrations.js';
import { ContactWords } from './search/contact-words.js';
import { TimelineService } from './timeline/timeline.service.js';

@Declares(...CONTACT_MOMENTS, contactPart, codesAmong, ownerOfPart, ...Object.values(contactEvents))
@Module({
  imports: [
    TypeOrmModule.forFeature([Contact]),
    OrganisationModule,
    TerritoryModule,
    RolloutModule,
    ClassificationModule,
    CitizensModule,
  ],
  controllers: [
    AmendContactController,
    ContactsController,
    LinksController,
    NotesController,
    PresenceController,
  ],
  providers: [
    CaseBinding,
    ClassificationLessons,
    CodeLookup,
    ContactClassifying,
    ContactCandidates,
    ContactCitizens,
    ContactHeadings,
    ContactJournal,
    ContactPlacing,
    ContactPointWork,
    ContactReadModel,
    ContactRollout,
    ContactScan,
    ContactService,
    ContactStore,
    ContactViewParts,
    ContactWords,
    ContactWorkItems,
    HeldContacts,
    ReadingPolicy,
    TimelineService,
    ProcessJournal,
    InstanceMigrations,
    CloseContact,
    RecordUnderstanding,
    ...LINK_PROVIDERS,
    ...NOTE_PROVIDERS,
    CasePresence,
  ],
  exports: [
    ContactCandidates,
    ContactCitizens,
    ContactClassifying,
    ContactHeadings,
    ContactJournal,
    ContactPlacing,
    ContactStore,
    CodeLookup,
    ContactFollowers,
    ContactLinks,
    ContactMerging,
    ContactNotes,
    ContactReadModel,
    ContactScan,
    ContactService,
    ReadingPolicy,
    TimelineService,
    ProcessJournal,
    InstanceMigrations,
  ],
})
export class ContactsModule {}
