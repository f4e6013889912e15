import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.js';
import { ClassificationModule } from '../classification/index.js';
import { ContactsModule } from '../contacts/index.js';
import { KnowledgeModule } from '../knowledge/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ProtocolsModule } from '../protocols/index.js';
import { AnswerTerm } from './answer-term.js';
import { DestinationsLoader } from './destinations.js';
import { DeviationPolicy } from './deviations.js';
import { DeviationReadModel } from './deviations.read-model.js';
import { FirstPriority } from './first-priority.js';
import { DeviationsController } from './http/deviations.controller.js';
import { RoutingSuggestionsController } from './http/suggestions.controller.js';
import { WhatIfController } from './http/what-if.controller.js';
import { SuggestionService } from './suggestions.service.js';
import { RoutingTableNames } from './table-names.js';
import { GatherFacts } from './tasks/gather-facts.js';
import { RecordSuggestion } from './tasks/record-suggestion.js';
import { WhatIfRunner } from './what-if/what-if-runner.js';
import { WhatIfService } from './what-if/what-if.service.js';
import { WhatIfStore } from './what-if/what-if-store.js';

@Module({
  imports: [
    OrganisationModule,
    ClassificationModule,
    ContactsModule,
    KnowledgeModule,
    ProtocolsModule,
    AssignmentsModule,
  ],
  controllers: [RoutingSuggestionsController, DeviationsController, WhatIfController],
  providers: [
    AnswerTerm,
    DestinationsLoader,
    SuggestionService,
    DeviationPolicy,
    DeviationReadModel,
    FirstPriority,
    GatherFacts,
    RecordSuggestion,
    RoutingTableNames,
    WhatIfRunner,
    WhatIfService,
    WhatIfStore,
  ],
  exports: [SuggestionService],
})
export class RoutingModule {}
