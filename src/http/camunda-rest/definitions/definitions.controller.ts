import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { DeploymentQueries } from '../../../engine/api/index.js';
import { PROCESS_READERS } from '../../processes/index.js';
import { CountDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { DEFINITIONS, definitionFilter } from './definition-list.js';
import { DefinitionLookup } from './definition-lookup.js';
import { DefinitionReader, FAILED_JOBS, INCIDENTS, readFigures } from './definition-reader.js';
import { definitionOf, figuresOf } from './definition.representation.js';
import { CamundaDefinitionDto, DefinitionFiguresDto } from './definition.dto.js';
import { BY_ID } from './naming.js';
import { oneDefinition } from './one-definition.js';

/** Processes and their versions, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/process-definition')
export class CamundaDefinitionsController extends oneDefinition(BY_ID) {
  constructor(
    private readonly deployments: DeploymentQueries,
    lookup: DefinitionLookup,
    reader: DefinitionReader,
  ) {
    super(lookup, reader);
  }

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @DEFINITIONS.query()
  @ApiOperation({
    summary: 'Versions of processes that match the query',
    description: 'Finds versions of processes, for tools that show or start them.',
  })
  @ApiOkResponse({ type: [CamundaDefinitionDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = DEFINITIONS.read(query);
    return (await this.deployments.definitions(definitionFilter(given), page)).map(definitionOf);
  }

  @Get('count')
  @RequireRoles(...PROCESS_READERS)
  @DEFINITIONS.query({ paged: false })
  @ApiOperation({
    summary: 'How many versions of processes match the query',
    description: 'Counts versions of processes, for those who watch over them.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const { given } = DEFINITIONS.read(query);
    return { count: await this.deployments.countDefinitions(definitionFilter(given)) };
  }

  @Get('statistics')
  @RequireRoles(...PROCESS_READERS)
  @ApiQuery(FAILED_JOBS)
  @ApiQuery(INCIDENTS)
  @ApiOperation({
    summary: 'How many instances run in each version',
    description: 'Answers how many instances run in each version, and how many incidents are open.',
  })
  @ApiOkResponse({ type: [DefinitionFiguresDto] })
  async figures(@Query() query: unknown): Promise<object[]> {
    const asked = readFigures(query);
    const page = { sort: [], offset: 0, limit: 1_000 };
    const [all, definitions] = await Promise.all([
      this.deployments.figures(),
      this.deployments.definitions({}, page),
    ]);
    return definitions.map((definition) => ({
      id: definition.id,
      ...figuresOf(all.get(definition.id) ?? { instances: 0, incidents: 0 }, asked),
      definition: definitionOf(definition),
    }));
  }
}
