import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../../platform/config/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AgreementReadModel } from './agreements.read-model.js';
import { AgreementService } from './agreements.service.js';
import { ClockWatch } from './clock-watch.js';
import { ClockReadModel } from './clocks.read-model.js';
import { ClockService } from './clocks.service.js';
import { ContactClocks } from './contact-clocks.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ClocksController } from './http/clocks.controller.js';
import { ProtocolAgreement } from './protocol-agreement.entity.js';
import { ProtocolClock } from './protocol-clock.entity.js';
import { StartClocks } from './tasks/start-clocks.js';
import { WorkingCalendar } from './working-calendar.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProtocolAgreement, ProtocolClock]),
    ContactsModule,
    OrganisationModule,
  ],
  controllers: [AgreementsController, ClocksController],
  providers: [
    AgreementReadModel,
    AgreementService,
    ClockReadModel,
    ClockService,
    ClockWatch,
    ContactClocks,
    StartClocks,
    {
      provide: WorkingCalendar,
      useFactory: ({ patronDay }: AppConfig) => new WorkingCalendar(patronDay),
      inject: [AppConfig],
    },
  ],
  exports: [AgreementReadModel, ClockReadModel, ClockService, ClockWatch, WorkingCalendar],
})
export class ProtocolsModule {}
