import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentsModule } from '../assignments/index.js';
import { CommunicationsModule } from '../communications/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ProtocolsModule } from '../protocols/index.js';
import { WorksController } from './http/works.controller.js';
import { NoticeTerms } from './notice-terms.js';
import { AlertOfWork } from './tasks/alert-network-direction.js';
import { RecordWorkDecision } from './tasks/record-decision.js';
import { RecordDone } from './tasks/record-done.js';
import { RecordRequest } from './tasks/record-request.js';
import { RecordSchedule } from './tasks/record-schedule.js';
import { SendNotice } from './tasks/send-notice.js';
import { WorkItems } from './work-items.js';
import { WorkJournal } from './work-journal.js';
import { WorkOrder } from './work-order.entity.js';
import { WorkStore } from './work-store.js';
import { WorkReadModel } from './works.read-model.js';
import { WorkService } from './works.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([WorkOrder]),
    AssignmentsModule,
    CommunicationsModule,
    ContactsModule,
    OrganisationModule,
    ProtocolsModule,
  ],
  controllers: [WorksController],
  providers: [
    AlertOfWork,
    NoticeTerms,
    RecordDone,
    RecordRequest,
    RecordSchedule,
    RecordWorkDecision,
    SendNotice,
    WorkItems,
    WorkJournal,
    WorkReadModel,
    WorkService,
    WorkStore,
  ],
  exports: [WorkReadModel, WorkService],
})
export class WorksModule {}
