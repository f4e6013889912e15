import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { ClassificationModule } from '../classification/index.js';
import { CommunicationsModule } from '../communications/index.js';
import { ContactsModule } from '../contacts/index.js';
import { PublicationModule } from '../publication/index.js';
import { IntakeModule } from '../intake/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ProtocolsModule } from '../protocols/index.js';
import { TerritoryModule } from '../territory/index.js';
import { WorksModule } from '../works/index.js';
import { CitizenCommands } from './citizen-commands.service.js';
import { CitizenReplies } from './citizen-replies.service.js';
import { FollowReadModel } from './follow.read-model.js';
import { PublicController } from './http/public.controller.js';
import { PublicPlacesController } from './http/public-places.controller.js';
import { PublicStreetsController } from './http/public-streets.controller.js';
import { MunicipalTexts } from './municipal-texts.js';
import { NearbyReports } from './nearby-reports.js';
import { PublicLimits } from './public-limits.js';
import { PublicOptions } from './public-options.read-model.js';
import { PublicReports } from './public-reports.service.js';
import { PublicStreets } from './public-streets.js';
import { ReceivingPoint } from './receiving-point.js';

/** What citizens use without an account. */
@Module({
  imports: [
    AssignmentsModule,
    AttachmentsModule,
    ClassificationModule,
    CommunicationsModule,
    ContactsModule,
    PublicationModule,
    IntakeModule,
    OrganisationModule,
    ProtocolsModule,
    TerritoryModule,
    WorksModule,
  ],
  controllers: [PublicController, PublicPlacesController, PublicStreetsController],
  providers: [
    CitizenCommands,
    CitizenReplies,
    FollowReadModel,
    MunicipalTexts,
    NearbyReports,
    PublicLimits,
    PublicOptions,
    PublicReports,
    PublicStreets,
    ReceivingPoint,
  ],
  exports: [CitizenCommands, MunicipalTexts, PublicLimits, PublicOptions],
})
export class PortalModule {}
