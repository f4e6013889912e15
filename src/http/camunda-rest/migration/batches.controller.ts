import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { OffsetPage } from '../../../engine/api/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { CamundaList } from '../camunda-list.js';
import { CountDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { RequestReader } from '../request-reader.js';
import { INSTANCE_MANAGERS } from '../roles.js';
import {
  BATCH_FIELDS,
  BATCH_SORTS,
  batchOf,
  batchStatisticsOf,
  matchingBatches,
} from './batch-fields.js';
import { MigrationBatches } from './migration-batches.js';
import { BatchStatisticsDto, CamundaBatchDto } from './migration.dto.js';

const BATCHES = new CamundaList(BATCH_FIELDS, BATCH_SORTS);
/** All that there are. */
const ALL: OffsetPage<string> = { sort: [], offset: 0, limit: 2 ** 31 - 1 };

/** Batches of which some instances are left, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/batch')
export class BatchesController {
  constructor(private readonly batches: MigrationBatches) {}

  @Get()
  @BATCHES.query()
  @RequireRoles(...INSTANCE_MANAGERS)
  @ApiOperation({
    summary: 'Finds batches',
    description: 'Finds migrations of many instances of which some could not be taken over.',
  })
  @ApiOkResponse({ type: [CamundaBatchDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = BATCHES.read(query);
    return (await matchingBatches(this.batches, given, page)).map(batchOf);
  }

  @Get('count')
  @BATCHES.query({ paged: false })
  @RequireRoles(...INSTANCE_MANAGERS)
  @ApiOperation({
    summary: 'Counts batches',
    description: 'Counts migrations of many instances of which some could not be taken over.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    return { count: (await this.all(query)).length };
  }

  @Get('statistics')
  @BATCHES.query()
  @RequireRoles(...INSTANCE_MANAGERS)
  @ApiOperation({
    summary: 'Batches with how far they are',
    description:
      'Finds batches, with how many of their instances were taken over and how many not.',
  })
  @ApiOkResponse({ type: [BatchStatisticsDto] })
  async statistics(@Query() query: unknown): Promise<object[]> {
    const { given, page } = BATCHES.read(query);
    return (await matchingBatches(this.batches, given, page)).map(batchStatisticsOf);
  }

  @Get('statistics/count')
  @BATCHES.query({ paged: false })
  @RequireRoles(...INSTANCE_MANAGERS)
  @ApiOperation({
    summary: 'Counts the batches that have statistics',
    description: 'Counts batches; each of them has statistics.',
  })
  @ApiOkResponse({ type: CountDto })
  async statisticsCount(@Query() query: unknown): Promise<CountDto> {
    return this.count(query);
  }

  @Get(':id')
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('batch'))
  @ApiOperation({
    summary: 'One batch',
    description: 'Answers one batch of which some instances could not be taken over.',
  })
  @ApiOkResponse({ type: CamundaBatchDto })
  async get(@Param('id') id: string): Promise<object> {
    return batchOf(await this.batches.get(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('batch'))
  @ApiOperation({
    summary: 'Takes a batch off the list',
    description: 'Takes a batch off the list; its instances stay as they are.',
  })
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @Query() query: unknown): Promise<void> {
    const reader = RequestReader.ofTexts(query);
    // There is no history of batches, with or without which one could go.
    reader.flag('cascade');
    reader.refuseOthers();
    await this.batches.remove(id);
  }

  private all(query: unknown) {
    return matchingBatches(this.batches, BATCHES.read(query).given, ALL);
  }
}
