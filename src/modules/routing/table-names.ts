import { Injectable } from '@nestjs/common';
import { namesOfTable, type NamedText, type NameFault } from '../../engine/api/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { OrganisationReadModel } from '../organisation/index.js';
import { PRIORITY_TABLE, ROUTING_TABLE } from './suggestions.service.js';

type Named = 'point' | 'district' | 'classification';

/** What the columns of the tables of routing name: see RoutingFacts and Destinations. */
const NAMED: Record<NamedText['of'], Partial<Record<string, Named>>> = {
  inputs: {
    district: 'district',
    classification: 'classification',
    classCode: 'classification',
    subjectCode: 'classification',
  },
  outputs: { point: 'point' },
};

/** Tells whether the tables of routing name points, districts and classes that there are. */
@Injectable()
export class RoutingTableNames {
  constructor(
    private readonly organisation: OrganisationReadModel,
    private readonly classifications: ClassificationReadModel,
  ) {}

  @Answers(namesOfTable, 'routing')
  async faults(given: { key: string; names: readonly NamedText[] }): Promise<NameFault[]> {
    if (given.key !== ROUTING_TABLE && given.key !== PRIORITY_TABLE) return [];
    const faults: NameFault[] = [];
    for (const name of given.names) {
      const what = NAMED[name.of][name.column];
      const state = what && (await this.stateOf(what, name.text));
      if (!state || state === 'open') continue;
      const message =
        state === 'closed'
          ? `The ${what} "${name.text}" is closed: name another one, or open it.`
          : `There is no ${what} "${name.text}": correct it, or create it.`;
      faults.push({ ...name, code: state === 'closed' ? 'closed' : 'unknown-code', message });
    }
    return faults;
  }

  private async stateOf(what: Named, code: string): Promise<'open' | 'closed' | 'unknown'> {
    if (what === 'classification') {
      const node = await this.classifications.find(code);
      return node ? (node.active ? 'open' : 'closed') : 'unknown';
    }
    const found =
      what === 'point'
        ? await this.organisation.findPoint(code)
        : await this.organisation.findScope(code);
    const isThat = found && (what === 'point' || ('kind' in found && found.kind === 'district'));
    return isThat ? (found.closedAt ? 'closed' : 'open') : 'unknown';
  }
}
