import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CitizensModule } from '../citizens/index.js';
import { ClassificationModule } from '../classification/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { RolloutModule } from '../rollout/index.js';
import { TerritoryModule } from '../territory/index.js';
import { ClassificationLessons } from './classification-lessons.js';
import { CodeLookup } from './known-codes.js';
import { ContactClassifying } from './contact-classifying.js';
import { ContactJournal } from './contact-journal.js';
import { ContactListeners } from './contact-listeners.js';
import { ContactRegistration } from './contact-registration.js';
import { ContactPlacing } from './contact-placing.js';
import { ContactPointWork } from './contact-point-work.js';
import { ContactRollout } from './contact-rollout.js';
import { ContactScan } from './contact-scan.js';
import { ContactStore } from './contact-store.js';
import { ContactViewParts } from './contact-view-parts.js';
import { Contact } from './contact.entity.js';
import { ContactsController } from './http/contacts.controller.js';
import { ContactReadModel } from './contacts.read-model.js';
import { ContactService } from './contacts.service.js';
import { IMPORT_PROVIDERS } from './import/import.providers.js';
import { ImportsController } from './import/http/imports.controller.js';
import { ContactWorkItems } from './contact-work-items.js';
import { ProtocolRegister } from './protocol-register.js';
import { KnownCitizensController } from './known-citizens/http/known-citizens.controller.js';
import { CitizenMerging } from './known-citizens/citizen-merging.js';
import { KnownCitizens } from './known-citizens/known-citizens.js';
import { LinksController } from './links/http/links.controller.js';
import { ContactFollowers } from './links/contact-followers.js';
import { ContactLinks } from './links/contact-links.service.js';
import { ContactMerging } from './links/contact-merging.js';
import { LINK_PROVIDERS } from './links/links.providers.js';
import { PublicContacts } from './publication/public-contacts.js';
import { PublicContactsController } from './publication/http/public-contacts.controller.js';
import { PublicationController } from './publication/http/publication.controller.js';
import { PUBLICATION_PROVIDERS } from './publication/publication.providers.js';
import { NotesController } from './notes/http/notes.controller.js';
import { ContactNotes } from './notes/contact-notes.js';
import { CasePresence } from './presence/case-presence.js';
import { PresenceController } from './presence/http/presence.controller.js';
import { NOTE_PROVIDERS } from './notes/notes.providers.js';
import { RegisterController } from './register/http/register.controller.js';
import { ReadingPolicy } from './reading-policy.js';
import { REGISTER_PROVIDERS } from './register/register.providers.js';
import { SimilarController } from './similar/http/similar.controller.js';
import { SimilarContacts } from './similar/similar-contacts.js';
import { CloseContact } from './tasks/close.js';
import { RecordUnderstanding } from './tasks/record-understanding.js';
import { ProcessJournal } from './process-journal.js';
import { TimelineService } from './timeline.service.js';

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
    ContactsController,
    ImportsController,
    KnownCitizensController,
    LinksController,
    PublicContactsController,
    PublicationController,
    NotesController,
    PresenceController,
    RegisterController,
    SimilarController,
  ],
  providers: [
    ClassificationLessons,
    CodeLookup,
    ContactClassifying,
    ContactJournal,
    ContactListeners,
    ContactPlacing,
    ContactPointWork,
    ContactReadModel,
    ContactRegistration,
    ContactRollout,
    ContactScan,
    ContactService,
    ContactStore,
    ContactViewParts,
    ContactWorkItems,
    CitizenMerging,
    KnownCitizens,
    ProtocolRegister,
    ReadingPolicy,
    SimilarContacts,
    TimelineService,
    ProcessJournal,
    CloseContact,
    RecordUnderstanding,
    ...IMPORT_PROVIDERS,
    ...LINK_PROVIDERS,
    ...PUBLICATION_PROVIDERS,
    ...NOTE_PROVIDERS,
    CasePresence,
    ...REGISTER_PROVIDERS,
  ],
  exports: [
    CodeLookup,
    ContactFollowers,
    ContactLinks,
    ContactListeners,
    ContactMerging,
    ContactNotes,
    ContactReadModel,
    ContactScan,
    ContactService,
    ContactViewParts,
    PublicContacts,
    ReadingPolicy,
    SimilarContacts,
    TimelineService,
    ProcessJournal,
  ],
})
export class ContactsModule {}
