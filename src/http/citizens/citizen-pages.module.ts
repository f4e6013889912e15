import { Module } from '@nestjs/common';
import { CommunicationsModule } from '../../modules/communications/index.js';
import { PortalModule } from '../../modules/portal/index.js';
import { CitizenPagesController } from './citizen-pages.controller.js';
import { SurveyPageController } from './survey-page.controller.js';

/** The citizens' pages without a script. */
@Module({
  imports: [CommunicationsModule, PortalModule],
  controllers: [CitizenPagesController, SurveyPageController],
})
export class CitizenPagesModule {}
