import { Module } from '@nestjs/common';
import { CommunicationsModule } from '../../modules/communications/index.js';
import { ContactsModule } from '../../modules/contacts/index.js';
import { PortalModule } from '../../modules/portal/index.js';
import { CitizenPagesController } from './citizen-pages.controller.js';
import { SurveyPageController } from './survey-page.controller.js';

/** The citizens' pages without a script. */
@Module({
  imports: [CommunicationsModule, ContactsModule, PortalModule],
  controllers: [CitizenPagesController, SurveyPageController],
})
export class CitizenPagesModule {}
