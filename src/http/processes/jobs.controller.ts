import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { JobQueries } from '../../engine/api/index.js';
import { ReadingPolicy } from '../../modules/contacts/index.js';
import { RequireRoles } from '../../platform/auth/index.js';
import { JobDto, JobPageDto, JobsQuery } from './job.dto.js';
import { PROCESS_READERS } from './roles.js';

@ApiTags('processes')
@ApiBearerAuth()
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly queries: JobQueries,
    private readonly policy: ReadingPolicy,
  ) {}

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @ApiOperation({
    summary: 'Lavori del motore, i prossimi prima / jobs of the engine, the next due first',
    description:
      'Answers armed timers and what was put off to a transaction of its own, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: JobPageDto })
  async list(@Query() query: JobsQuery): Promise<JobPageDto> {
    const { key: processKey, processInstanceId, limit, cursor, ...filter } = query;
    const instanceIds = processInstanceId === undefined ? undefined : [processInstanceId];
    const page = await this.queries.page(
      { ...filter, processKey, instanceIds },
      { limit, cursor },
    );
    const instances = page.items.map(({ instanceId }) => instanceId);
    const withheld = await this.policy.withheldInstances(instances, 'listed');
    const items = page.items.map((job) => JobDto.of(job, withheld.has(job.instanceId)));
    return { items, nextCursor: page.nextCursor };
  }
}
