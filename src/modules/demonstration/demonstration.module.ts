import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { CommunicationsModule } from '../communications/index.js';
import { ContactsModule } from '../contacts/index.js';
import { IntakeModule } from '../intake/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ProtocolsModule } from '../protocols/index.js';
import { RegisterModule } from '../register/index.js';
import { WorksModule } from '../works/index.js';
import { Deeds } from './deeds.js';
import { Demonstration } from './demonstration.js';
import { DemonstrationEntries } from './demonstration-entries.js';
import { DemonstrationHealth } from './demonstration-health.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { DemonstrationReplay } from './demonstration-replay.js';
import { DemonstrationStore } from './demonstration-store.js';
import { DemonstrationController } from './http/demonstration.controller.js';
import { PastTime } from './past-time.js';

/** The demonstration's contacts of the last weeks, and what happened to them. Stands on all modules it works through. */
@Module({
  imports: [
    OrganisationModule,
    ContactsModule,
    IntakeModule,
    CommunicationsModule,
    AttachmentsModule,
    ProtocolsModule,
    RegisterModule,
    AssignmentsModule,
    WorksModule,
  ],
  controllers: [DemonstrationController],
  providers: [
    Deeds,
    Demonstration,
    DemonstrationEntries,
    DemonstrationHealth,
    DemonstrationPeople,
    DemonstrationReplay,
    DemonstrationStore,
    PastTime,
  ],
  exports: [Demonstration],
})
export class DemonstrationModule {}
