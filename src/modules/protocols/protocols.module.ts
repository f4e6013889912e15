import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/hooks/index.js';
import { ClassificationModule } from '../classification/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { AgreementPrinter } from './agreement-printer.js';
import { AgreementReadModel } from './agreements.read-model.js';
import { AgreementService } from './agreements.service.js';
import { ClockJournal } from './clock-journal.js';
import { clockMoved } from './clock-moments.js';
import { ClockRecomputation } from './clock-recomputation.js';
import { ClockStore } from './clock-store.js';
import { ClockTimers } from './clock-timers.js';
import { ClockUsage } from './clock-usage.js';
import { ClockWatch } from './clock-watch.js';
import { ClockReadModel } from './clocks.read-model.js';
import { ClockService } from './clocks.service.js';
import { ClosingDays } from './closing-days.js';
import { ComplianceReadModel } from './compliance.read-model.js';
import { ContactClocks } from './contact-clocks.js';
import { DemoProtocols } from './demo-protocols.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ClocksController } from './http/clocks.controller.js';
import { WorkingCalendarController } from './http/working-calendar.controller.js';
import { ProtocolAgreement } from './protocol-agreement.entity.js';
import { ProtocolClock } from './protocol-clock.entity.js';
import { StartClocks } from './tasks/start-clocks.js';
import { clockEvents } from './protocols.events.js';
import { ProtocolsSettings } from './protocols.settings.js';
import { WorkingCalendar } from './working-calendar.js';
import { WorkingCalendarReadModel } from './working-calendar.read-model.js';

@Declares(clockMoved, ...Object.values(clockEvents))
@Module({
  imports: [
    TypeOrmModule.forFeature([ProtocolAgreement, ProtocolClock]),
    ClassificationModule,
    ContactsModule,
    OrganisationModule,
  ],
  controllers: [AgreementsController, ClocksController, WorkingCalendarController],
  providers: [
    AgreementPrinter,
    AgreementReadModel,
    AgreementService,
    ClockJournal,
    ClockReadModel,
    ClockRecomputation,
    ClockService,
    ClockStore,
    ClockTimers,
    ClockUsage,
    ClockWatch,
    ClosingDays,
    ComplianceReadModel,
    ContactClocks,
    DemoProtocols,
    StartClocks,
    WorkingCalendarReadModel,
    {
      provide: WorkingCalendar,
      useFactory: ({ patronDay }: ProtocolsSettings) => new WorkingCalendar(patronDay),
      inject: [ProtocolsSettings],
    },
  ],
  exports: [AgreementReadModel, ClockReadModel, ClockService, ClockWatch, WorkingCalendar],
})
export class ProtocolsModule {}
