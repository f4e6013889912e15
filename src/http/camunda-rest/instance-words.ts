import { Injectable } from '@nestjs/common';
import { ProcessQueries, type Variables } from '../../engine/api/index.js';
import {
  bareVariables,
  CodeLookup,
  type KnownCodes,
  ReadingPolicy,
} from '../../modules/contacts/index.js';

/** Variables as far as the caller may read the words of their case (docs/adr/0035). */
@Injectable()
export class InstanceWords {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {}

  /** The variables of an instance: all of them, or those that steer it. */
  async of(instanceId: string): Promise<Variables> {
    return this.shown(instanceId, await this.queries.variables(instanceId));
  }

  /** As far as they may be read in this instance. */
  async shown(instanceId: string, variables: Variables): Promise<Variables> {
    const codes = await this.bareCodes(instanceId, variables);
    return codes ? bareVariables(variables, codes).variables : variables;
  }

  /** The codes that may be shown of `words`; null: all of the words may be. */
  async bareCodes(instanceId: string, ...words: Variables[]): Promise<KnownCodes | null> {
    const withheld = await this.policy.withheldInstances([instanceId], 'opened');
    return withheld.has(instanceId) ? this.codes.among(...words) : null;
  }
}
