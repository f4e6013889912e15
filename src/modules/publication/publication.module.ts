import { Module } from '@nestjs/common';
import { ClassificationModule } from '../classification/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { TerritoryModule } from '../territory/index.js';
import { ContactPublicationService } from './contact-publication.js';
import { DemoPublication } from './demo-publication.js';
import { PublicationController } from './http/publication.controller.js';
import { PublicContactsController } from './http/public-contacts.controller.js';
import { PublicContacts } from './public-contacts.js';
import { PublicationRules } from './publication-rules.js';
import { ContactsModule } from '../contacts/index.js';

/** What of the contacts everybody may see on the public map and list, by rules for each class and by hand. */
@Module({
  imports: [ClassificationModule, ContactsModule, OrganisationModule, TerritoryModule],
  controllers: [PublicContactsController, PublicationController],
  providers: [ContactPublicationService, DemoPublication, PublicContacts, PublicationRules],
  exports: [PublicContacts],
})
export class PublicationModule {}
