import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { DeploymentQueries } from '../../../engine/api/index.js';
import { DEPLOYERS, INSTANCE_READERS, PROCESS_READERS } from '../../processes/index.js';
import { CountDto, TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CamundaFields } from '../request-bodies.js';
import { DEFINITIONS, definitionFilter } from './definition-list.js';
import { DefinitionLookup } from './definition-lookup.js';
import { DefinitionReader, NO_FORM, readFigures } from './definition-reader.js';
import { definitionOf, figuresOf } from './definition.representation.js';
import { refuseSuspension, refuseTimeToLive } from './refused-changes.js';
import {
  CamundaDefinitionDto,
  CamundaFormDto,
  DefinitionFiguresDto,
  DefinitionXmlDto,
  ElementFiguresDto,
} from './definition.dto.js';

const FAILED_JOBS = { name: 'failedJobs', required: false, schema: { type: 'boolean' } } as const;
const INCIDENTS = { name: 'incidents', required: false, schema: { type: 'boolean' } } as const;

/** Processes and their versions, as Camunda 7's REST API gives them. */
@CamundaDialect()
@Controller('engine-rest/process-definition')
export class CamundaDefinitionsController {
  constructor(
    private readonly deployments: DeploymentQueries,
    private readonly lookup: DefinitionLookup,
    private readonly reader: DefinitionReader,
  ) {}

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

  @Get(':id')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'One version of a process',
    description: 'Answers one version of a process by its id.',
  })
  @ApiOkResponse({ type: CamundaDefinitionDto })
  async get(@Param('id') id: string): Promise<object> {
    return definitionOf(await this.lookup.byId(id));
  }

  @Get(':id/xml')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The BPMN file of a version',
    description: 'Answers the BPMN file of a version, to be drawn or edited.',
  })
  @ApiOkResponse({ type: DefinitionXmlDto })
  async xml(@Param('id') id: string): Promise<object> {
    return this.reader.xml(await this.lookup.byId(id));
  }

  @Get(':id/diagram')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-definition'), NotFound.of('process-diagram'))
  @ApiOperation({
    summary: 'A picture of a version: there is none',
    description: 'Answers 404: no pictures are deployed, the drawing stands in the BPMN file.',
  })
  @ApiNoContentResponse()
  async diagram(@Param('id') id: string): Promise<void> {
    this.reader.diagram(await this.lookup.byId(id));
  }

  @Get(':id/startForm')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The form with which a version starts',
    description: 'Answers that a version starts without a form of its own.',
  })
  @ApiOkResponse({ type: CamundaFormDto })
  async startForm(@Param('id') id: string): Promise<CamundaFormDto> {
    await this.lookup.byId(id);
    return NO_FORM;
  }

  @Get(':id/form-variables')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The fields of the form with which a version starts',
    description: 'Answers no fields: a version starts without a form of its own.',
  })
  @ApiExtraModels(TypedValueDto)
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async formVariables(@Param('id') id: string): Promise<object> {
    await this.lookup.byId(id);
    return {};
  }

  @Get(':id/statistics')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiQuery(FAILED_JOBS)
  @ApiQuery(INCIDENTS)
  @ApiOperation({
    summary: 'How many tokens stand at each element',
    description:
      'Answers where the instances of a version stand, and which elements have incidents.',
  })
  @ApiOkResponse({ type: [ElementFiguresDto] })
  async statistics(@Param('id') id: string, @Query() query: unknown): Promise<object[]> {
    return this.reader.statistics(await this.lookup.byId(id), query);
  }

  @Put(':id/suspended')
  @CamundaFields({ suspended: true })
  @HttpCode(204)
  @RequireRoles(...DEPLOYERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Suspends a version: refused',
    description: 'Refuses to suspend a version, and names what there is instead: its withdrawal.',
  })
  @ApiNoContentResponse()
  async suspend(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    refuseSuspension(await this.lookup.byId(id), body);
  }

  @Put(':id/history-time-to-live')
  @CamundaFields({ historyTimeToLive: 30 })
  @HttpCode(204)
  @RequireRoles(...DEPLOYERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Says how long the history of a version is kept: refused',
    description: 'Refuses to shorten how long history is kept, but for null, which is how it is.',
  })
  @ApiNoContentResponse()
  async timeToLive(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    refuseTimeToLive(await this.lookup.byId(id), body);
  }
}
