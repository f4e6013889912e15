import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationNode } from './classification-node.entity.js';
import { ClassificationReadModel } from './classification.read-model.js';
import { ClassificationController } from './http/classification.controller.js';
import { ClassificationExperience } from './suggestions/classification-experience.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionReadModel } from './suggestions/suggestions.read-model.js';
import { ClassificationVersion } from './versions/classification-version.entity.js';
import { VersionFilesController } from './versions/http/version-files.controller.js';
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
  controllers: [
    ClassificationController,
    SuggestionsController,
    ClassificationVersionsController,
    VersionFilesController,
  ],
  providers: [
    ClassificationExperience,
    ClassificationReadModel,
    SuggestionReadModel,
    VersionActivation,
    VersionDrafts,
    VersionImport,
    VersionPublication,
    VersionReadModel,
    VersionStore,
    VersionWatch,
  ],
  exports: [ClassificationExperience, ClassificationReadModel, SuggestionReadModel],
})
export class ClassificationModule {}
