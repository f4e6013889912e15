import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { InstanceSearch, type ProcessInstance, ProcessQueries } from '../../../engine/api/index.js';
import { INSTANCE_READERS, InstanceAccess, PROCESS_READERS } from '../../processes/index.js';
import { CountDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { ActivityInstanceDto, CamundaInstanceDto } from './instance.dto.js';
import { INSTANCES, instanceFilter } from './instance-list.js';
import { activityTree, instanceOf } from './instance.representation.js';

/** Instances that run or are suspended, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/process-instance')
export class InstanceSearchController {
  constructor(
    private readonly search: InstanceSearch,
    private readonly queries: ProcessQueries,
    private readonly access: InstanceAccess,
  ) {}

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @INSTANCES.query()
  @ApiOperation({
    summary: 'Instances that match the query',
    description:
      'Finds instances that run, for those who watch over the processes. Conditions on variables with words find no cases.',
  })
  @ApiOkResponse({ type: [CamundaInstanceDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = INSTANCES.read(query);
    return shown(await this.search.instances(instanceFilter(given), page));
  }

  @Post()
  @HttpCode(200)
  @RequireRoles(...PROCESS_READERS)
  @INSTANCES.search()
  @ApiOperation({
    summary: 'Instances that match the body; the page stands in the query',
    description: 'Finds instances that run by conditions in the body, as the GET does.',
  })
  @ApiOkResponse({ type: [CamundaInstanceDto] })
  async find(@Query() query: unknown, @Body() body: unknown = {}): Promise<object[]> {
    const { given, page } = INSTANCES.read(query, body);
    return shown(await this.search.instances(instanceFilter(given), page));
  }

  @Get('count')
  @RequireRoles(...PROCESS_READERS)
  @INSTANCES.query({ paged: false })
  @ApiOperation({
    summary: 'How many instances match the query',
    description: 'Counts instances that run, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const { given } = INSTANCES.read(query);
    return { count: await this.search.countInstances(instanceFilter(given)) };
  }

  @Post('count')
  @HttpCode(200)
  @RequireRoles(...PROCESS_READERS)
  @INSTANCES.search({ paged: false })
  @ApiOperation({
    summary: 'How many instances match the body',
    description: 'Counts instances that run by conditions in the body.',
  })
  @ApiOkResponse({ type: CountDto })
  async countFound(@Query() query: unknown, @Body() body: unknown = {}): Promise<CountDto> {
    const { given } = INSTANCES.read(query, body);
    return { count: await this.search.countInstances(instanceFilter(given)) };
  }

  @Get(':id')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({
    summary: 'One instance that runs or is suspended',
    description: 'Answers one instance; of one that has ended its history is left.',
  })
  @ApiOkResponse({ type: CamundaInstanceDto })
  async get(@Param('id') id: string): Promise<object> {
    return instanceOf(await this.access.requireOpen(id));
  }

  @Get(':id/activity-instances')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'))
  @ApiOperation({
    summary: 'Where the tokens of an instance stand, as a tree',
    description: 'Answers the scopes of an instance and the elements at which its tokens stand.',
  })
  @ApiOkResponse({ type: ActivityInstanceDto })
  async activities(@Param('id') id: string): Promise<object> {
    const instance = await this.access.requireOpen(id);
    const [definition, open] = await Promise.all([
      this.queries.definition(instance.definitionId),
      this.search.openActivities(id),
    ]);
    return activityTree(instance, definition, open);
  }
}

function shown(instances: ProcessInstance[]): object[] {
  return instances.map((instance) => instanceOf(instance));
}
