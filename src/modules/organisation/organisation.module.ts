import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemoOrganisation } from './demo-organisation.js';
import { OrganisationController } from './http/organisation.controller.js';
import { OrganisationReadModel } from './organisation.read-model.js';
import { Point } from './point.entity.js';
import { Scope } from './scope.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Scope, Point])],
  controllers: [OrganisationController],
  providers: [OrganisationReadModel, DemoOrganisation],
  exports: [OrganisationReadModel, DemoOrganisation],
})
export class OrganisationModule {}
