import { Module } from '@nestjs/common';
import { DecisionEngine, DecisionQueries } from '../api/index.js';
import { DecisionRunner } from './decision-runner.js';
import { DecisionStore } from './decision-store.js';
import { DmnDecisionEngine } from './dmn-decision-engine.js';
import { DmnDecisionQueries } from './dmn-decision-queries.js';

/** Decisions in DMN, behind their ports. */
@Module({
  providers: [
    DecisionRunner,
    DecisionStore,
    { provide: DecisionEngine, useClass: DmnDecisionEngine },
    { provide: DecisionQueries, useClass: DmnDecisionQueries },
  ],
  exports: [DecisionEngine, DecisionQueries],
})
export class DecisionsModule {}
