import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../../platform/hooks/index.js';
import { ClassificationModule } from '../classification/index.js';
import { AccountCommands } from './account-commands.service.js';
import { ApiKeyCommands } from './api-key-commands.service.js';
import { ChangesReadModel } from './changes.read-model.js';
import { ColleaguesReadModel } from './colleagues.read-model.js';
import { DemoOrganisation } from './demo-organisation.js';
import { AccountsController } from './http/accounts.controller.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { ChangesController } from './http/changes.controller.js';
import { OrganisationAdminController } from './http/organisation-admin.controller.js';
import { OrganisationController } from './http/organisation.controller.js';
import { OwnAbsencesController } from './http/own-absences.controller.js';
import { TransferController } from './http/transfer.controller.js';
import { pointWork } from './organisation-hooks.js';
import { OrganisationReadModel } from './organisation.read-model.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationTransfer } from './organisation-transfer.js';
import { Point } from './point.entity.js';
import { PointWork } from './point-work.js';
import { Scope } from './scope.entity.js';
import { TaskReleases } from './task-releases.js';

@Declares(pointWork)
@Module({
  imports: [TypeOrmModule.forFeature([Scope, Point]), ClassificationModule],
  controllers: [
    OrganisationController,
    OrganisationAdminController,
    AccountsController,
    ApiKeysController,
    ChangesController,
    OwnAbsencesController,
    TransferController,
  ],
  providers: [
    AccountCommands,
    ApiKeyCommands,
    ChangesReadModel,
    ColleaguesReadModel,
    DemoOrganisation,
    OrganisationReadModel,
    OrganisationService,
    OrganisationTransfer,
    PointWork,
    TaskReleases,
  ],
  exports: [OrganisationReadModel, DemoOrganisation],
})
export class OrganisationModule {}
