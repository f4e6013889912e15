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
import { DEPLOYERS, INSTANCE_READERS, PROCESS_READERS } from '../../processes/index.js';
import { TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CamundaFields } from '../request-bodies.js';
import { DefinitionLookup } from './definition-lookup.js';
import { DefinitionReader, NO_FORM } from './definition-reader.js';
import { definitionOf } from './definition.representation.js';
import { refuseSuspension, refuseTimeToLive } from './refused-changes.js';
import {
  CamundaDefinitionDto,
  CamundaFormDto,
  DefinitionXmlDto,
  ElementFiguresDto,
} from './definition.dto.js';

const FAILED_JOBS = { name: 'failedJobs', required: false, schema: { type: 'boolean' } } as const;
const INCIDENTS = { name: 'incidents', required: false, schema: { type: 'boolean' } } as const;

/** The latest versions of processes, by their keys. */
@CamundaDialect()
@Controller('engine-rest/process-definition/key')
export class DefinitionsByKeyController {
  constructor(
    private readonly lookup: DefinitionLookup,
    private readonly reader: DefinitionReader,
  ) {}

  @Get(':key')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The latest version of a process',
    description: 'Answers the latest version of a process in which something can begin.',
  })
  @ApiOkResponse({ type: CamundaDefinitionDto })
  async get(@Param('key') key: string): Promise<object> {
    return definitionOf(await this.lookup.latest(key));
  }

  @Get(':key/xml')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The BPMN file of the latest version',
    description: 'Answers the BPMN file of the latest version, to be drawn or edited.',
  })
  @ApiOkResponse({ type: DefinitionXmlDto })
  async xml(@Param('key') key: string): Promise<object> {
    return this.reader.xml(await this.lookup.latest(key));
  }

  @Get(':key/diagram')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-definition'), NotFound.of('process-diagram'))
  @ApiOperation({
    summary: 'A picture of the latest version: there is none',
    description: 'Answers 404: no pictures are deployed, the drawing stands in the BPMN file.',
  })
  @ApiNoContentResponse()
  async diagram(@Param('key') key: string): Promise<void> {
    this.reader.diagram(await this.lookup.latest(key));
  }

  @Get(':key/startForm')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The form with which the latest version starts',
    description: 'Answers that the latest version starts without a form of its own.',
  })
  @ApiOkResponse({ type: CamundaFormDto })
  async startForm(@Param('key') key: string): Promise<CamundaFormDto> {
    await this.lookup.latest(key);
    return NO_FORM;
  }

  @Get(':key/form-variables')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'The fields of the form with which the latest version starts',
    description: 'Answers no fields: the latest version starts without a form of its own.',
  })
  @ApiExtraModels(TypedValueDto)
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async formVariables(@Param('key') key: string): Promise<object> {
    await this.lookup.latest(key);
    return {};
  }

  @Get(':key/statistics')
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
  async statistics(@Param('key') key: string, @Query() query: unknown): Promise<object[]> {
    return this.reader.statistics(await this.lookup.latest(key), query);
  }

  @Put(':key/suspended')
  @CamundaFields({ suspended: true })
  @HttpCode(204)
  @RequireRoles(...DEPLOYERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Suspends the latest version: refused',
    description:
      'Refuses to suspend the latest version, and names what there is instead: its withdrawal.',
  })
  @ApiNoContentResponse()
  async suspend(@Param('key') key: string, @Body() body: unknown): Promise<void> {
    refuseSuspension(await this.lookup.latest(key), body);
  }

  @Put(':key/history-time-to-live')
  @CamundaFields({ historyTimeToLive: 30 })
  @HttpCode(204)
  @RequireRoles(...DEPLOYERS)
  @MayFail(NotFound.of('process-definition'))
  @ApiOperation({
    summary: 'Says how long the history of the latest version is kept: refused',
    description: 'Refuses to shorten how long history is kept, but for null, which is how it is.',
  })
  @ApiNoContentResponse()
  async timeToLive(@Param('key') key: string, @Body() body: unknown): Promise<void> {
    refuseTimeToLive(await this.lookup.latest(key), body);
  }
}
