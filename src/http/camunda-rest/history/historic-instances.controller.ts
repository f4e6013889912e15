import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { HistoryQueries, type InstanceRecord, type OffsetPage } from '../../../engine/api/index.js';
import { type Occasion, ReadingPolicy } from '../../../modules/contacts/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import type { Given } from '../camunda-list.js';
import { ListedResource } from '../listed/listed-resource.js';
import { PROCESS_READERS } from '../roles.js';
import { HistoricInstanceDto } from './history.dto.js';
import {
  historicInstanceOf,
  INSTANCE_FIELDS,
  INSTANCE_SORTS,
  instanceFilter,
} from './instance-fields.js';

const INSTANCES = ListedResource({
  what: 'process instances, also those that have ended,',
  roles: PROCESS_READERS,
  dto: HistoricInstanceDto,
  fields: INSTANCE_FIELDS,
  sorts: INSTANCE_SORTS,
});

/** Instances that run or have ended, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/history/process-instance')
export class HistoricInstancesController extends INSTANCES {
  constructor(
    private readonly history: HistoryQueries,
    private readonly policy: ReadingPolicy,
  ) {
    super();
  }

  async find(given: Given<typeof INSTANCE_FIELDS>, listing: OffsetPage<string>): Promise<object[]> {
    const filter = instanceFilter(given);
    const found = filter ? await this.history.instances.list(filter, listing) : [];
    return this.shown(found, 'listed');
  }

  async total(given: Given<typeof INSTANCE_FIELDS>): Promise<number> {
    const filter = instanceFilter(given);
    return filter ? this.history.instances.count(filter) : 0;
  }

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('historic-process-instance'))
  @ApiOperation({
    summary: 'One process instance, also one that has ended',
    description: 'Answers one process instance by its id, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: HistoricInstanceDto })
  async get(@Param('id') id: string): Promise<object> {
    const page = { sort: [], offset: 0, limit: 1 };
    const found = await this.history.instances.list({ ids: [id] }, page);
    if (found.length === 0) throw new NotFound('historic-process-instance', id);
    const [shown] = await this.shown(found, 'opened');
    return shown;
  }

  private async shown(found: InstanceRecord[], occasion: Occasion): Promise<object[]> {
    const ids = found.map(({ id }) => id);
    const withheld = await this.policy.withheldInstances(ids, occasion);
    return found.map((one) => historicInstanceOf(one, withheld.has(one.id)));
  }
}
