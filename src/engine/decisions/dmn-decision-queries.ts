import { Injectable } from '@nestjs/common';
import { DecisionQueries, type DecisionDefinition, type DecisionTable } from '../api/index.js';
import { DecisionStore } from './decision-store.js';
import { NotATable } from '../api/decisions.errors.js';

@Injectable()
export class DmnDecisionQueries extends DecisionQueries {
  constructor(private readonly store: DecisionStore) {
    super();
  }

  definitions(filter: { key?: string; latestOnly?: boolean }): Promise<DecisionDefinition[]> {
    return this.store.list(filter);
  }

  definition(id: string): Promise<DecisionDefinition> {
    return this.store.get(id);
  }

  async xml(id: string): Promise<string> {
    return this.store.xml((await this.store.get(id)).fileId);
  }

  async table(id: string): Promise<DecisionTable> {
    const definition = await this.store.get(id);
    const { logic } = (await this.store.file(definition)).decisions.get(definition.key)!;
    if (logic.kind !== 'table') throw new NotATable(definition.key);
    return logic.table;
  }
}
