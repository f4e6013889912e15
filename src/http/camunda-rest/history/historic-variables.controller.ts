import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { HistoryQueries, type OffsetPage, type VariableRecord } from '../../../engine/api/index.js';
import {
  bareVariables,
  CodeLookup,
  type Occasion,
  ReadingPolicy,
} from '../../../modules/contacts/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { PROCESS_READERS } from '../roles.js';
import { HistoricVariableDto } from './history.dto.js';
import {
  historicVariableOf,
  partsOfId,
  VARIABLE_FIELDS,
  VARIABLE_SORTS,
  variableFilter,
} from './variable-fields.js';

const VARIABLES = ListedResource({
  what: 'variables of process instances, with the value they have now or had at the end,',
  roles: PROCESS_READERS,
  dto: HistoricVariableDto,
  fields: VARIABLE_FIELDS,
  sorts: VARIABLE_SORTS,
});

/** Variables as they stand, as Camunda 7's REST API gives them; former values are not kept. */
@CamundaDialect()
@Controller('engine-rest/history/variable-instance')
export class HistoricVariablesController extends VARIABLES {
  constructor(
    private readonly history: HistoryQueries,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
  ) {
    super();
  }

  async find(given: Given<typeof VARIABLE_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = variableFilter(given);
    return this.shown(filter ? await this.history.variables.list(filter, listing) : [], 'listed');
  }

  async total(given: Given<typeof VARIABLE_FIELDS>): Promise<number> {
    const filter = variableFilter(given);
    return filter ? this.history.variables.count(filter) : 0;
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('historic-variable-instance'))
  @ApiOperation({
    summary: 'One variable of a process instance',
    description:
      'Answers a variable with its value. It is withheld from whoever may not read the words of the case.',
  })
  @ApiOkResponse({ type: HistoricVariableDto })
  async get(@Param('id') id: string): Promise<object> {
    const parts = partsOfId(id);
    const page = { sort: [], offset: 0, limit: 1 };
    const found = parts
      ? await this.history.variables.list(
          { instanceIds: [parts.instanceId], name: parts.name },
          page,
        )
      : [];
    if (found.length === 0) throw new NotFound('historic-variable-instance', id);
    const [shown] = await this.shown(found, 'opened');
    return shown;
  }

  private async shown(found: VariableRecord[], occasion: Occasion): Promise<object[]> {
    const ids = found.map(({ instanceId }) => instanceId);
    const bare = await this.policy.withheldInstances(ids, occasion);
    const ofBare = found.filter(({ instanceId }) => bare.has(instanceId));
    const codes = await this.codes.among(ofBare.map(({ value }) => value));
    return found.map((one) => {
      const isBare = bare.has(one.instanceId);
      const { withheld } = isBare ? bareVariables({ [one.name]: one.value }, codes) : NOTHING;
      return historicVariableOf(one, withheld.length > 0);
    });
  }
}

const NOTHING = { withheld: [] as string[] };
