import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationNode } from './classification-node.entity.js';
import { ClassificationReadModel } from './classification.read-model.js';
import { ClassificationController } from './http/classification.controller.js';
import { ClassificationVersion } from './versions/classification-version.entity.js';
import { ClassificationVersionsController } from './versions/http/versions.controller.js';
import { VersionActivation } from './versions/version-activation.js';
import { VersionDrafts } from './versions/version-drafts.service.js';
import { VersionImport } from './versions/version-import.service.js';
import { VersionPublication } from './versions/version-publication.service.js';
import { VersionStore } from './versions/version-store.js';
import { VersionWatch } from './versions/version-watch.js';
import { VersionReadModel } from './versions/versions.read-model.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClassificationNode, ClassificationVersion])],
  controllers: [ClassificationController, ClassificationVersionsController],
  providers: [
    ClassificationReadModel,
    VersionActivation,
    VersionDrafts,
    VersionImport,
    VersionPublication,
    VersionReadModel,
    VersionStore,
    VersionWatch,
  ],
  exports: [ClassificationReadModel],
})
export class ClassificationModule {}
