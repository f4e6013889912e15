import { Module } from '@nestjs/common';
import { Declares } from '../../platform/hooks/index.js';
import { CitizensModule } from '../citizens/index.js';
import { ClassificationModule } from '../classification/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { RegisterModule } from '../register/index.js';
import { RolloutModule } from '../rollout/index.js';
import { TerritoryModule } from '../territory/index.js';
import { ImportsController } from './import/http/imports.controller.js';
import { IMPORT_PROVIDERS } from './import/import.providers.js';
import { CitizenMerging } from './known-citizens/citizen-merging.js';
import { KnownCitizensController } from './known-citizens/http/known-citizens.controller.js';
import { KnownCitizens } from './known-citizens/known-citizens.js';
import { ContactRegistration } from './registration/contact-registration.js';
import { RegisterContactController } from './registration/http/register-contact.controller.js';
import { SimilarController } from './similar/http/similar.controller.js';
import { SimilarContacts } from './similar/similar-contacts.js';
import { contactDestined, ContactsModule } from '../contacts/index.js';

/** Ascoltare: contacts come in, one at the desk or many by import, beside what is known of citizens and places. */
@Declares(contactDestined)
@Module({
  imports: [
    CitizensModule,
    ClassificationModule,
    ContactsModule,
    OrganisationModule,
    RegisterModule,
    RolloutModule,
    TerritoryModule,
  ],
  controllers: [
    ImportsController,
    KnownCitizensController,
    RegisterContactController,
    SimilarController,
  ],
  providers: [
    CitizenMerging,
    ContactRegistration,
    KnownCitizens,
    SimilarContacts,
    ...IMPORT_PROVIDERS,
  ],
  exports: [ContactRegistration, SimilarContacts],
})
export class IntakeModule {}
