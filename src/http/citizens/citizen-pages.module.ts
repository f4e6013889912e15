import { Module } from '@nestjs/common';
import { CommunicationsModule } from '../../modules/communications/index.js';
import { ContactsModule } from '../../modules/contacts/index.js';
import { PublicationModule } from '../../modules/publication/index.js';
import { IntakeModule } from '../../modules/intake/index.js';
import { PortalModule } from '../../modules/portal/index.js';
import { TerritoryModule } from '../../modules/territory/index.js';
import { CitizenRenderer } from './citizen-renderer.js';
import { FollowPagesController } from './follow-pages.controller.js';
import { JoinPagesController } from './join-pages.controller.js';
import { ReadingPagesController } from './reading-pages.controller.js';
import { ReportDrafts } from './report-drafts.js';
import { ReportPagesController } from './report-pages.controller.js';
import { ReportSteps } from './report-steps.js';
import { SurveyPageController } from './survey-page.controller.js';

/** The citizens' pages: drawn here, taken over by the script where one runs. */
@Module({
  imports: [
    CommunicationsModule,
    ContactsModule,
    PublicationModule,
    IntakeModule,
    PortalModule,
    TerritoryModule,
  ],
  controllers: [
    ReportPagesController,
    FollowPagesController,
    JoinPagesController,
    ReadingPagesController,
    SurveyPageController,
  ],
  providers: [CitizenRenderer, ReportDrafts, ReportSteps],
})
export class CitizenPagesModule {}
