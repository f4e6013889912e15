import { Body, Get, HttpCode, Injectable, Param, Put, Query } from '@nestjs/common';
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
import { CamundaBody, UnreadBody } from '../request-bodies.js';
import { DefinitionLookup } from './definition-lookup.js';
import { DefinitionReader, FAILED_JOBS, INCIDENTS } from './definition-reader.js';
import { definitionOf } from './definition.representation.js';
import type { Naming } from './naming.js';
import { refuseSuspension, refuseTimeToLive } from './refused-changes.js';
import {
  CamundaDefinitionDto,
  CamundaFormDto,
  DefinitionXmlDto,
  ElementFiguresDto,
} from './definition.dto.js';

/** What is asked of one version of a process, whichever way a path names it; a controller of its path extends it. */
export function oneDefinition({ parameter, find, what, itself }: Naming) {
  @Injectable()
  abstract class OneDefinition {
    constructor(
      readonly lookup: DefinitionLookup,
      readonly reader: DefinitionReader,
    ) {}

    @Get(`:${parameter}`)
    @RequireRoles(...PROCESS_READERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation(itself)
    @ApiOkResponse({ type: CamundaDefinitionDto })
    async get(@Param(parameter) name: string): Promise<object> {
      return definitionOf(await this.lookup[find](name));
    }

    @Get(`:${parameter}/xml`)
    @RequireRoles(...INSTANCE_READERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation({
      summary: `The BPMN file of ${what}`,
      description: `Answers the BPMN file of ${what}, to be drawn or edited.`,
    })
    @ApiOkResponse({ type: DefinitionXmlDto })
    async xml(@Param(parameter) name: string): Promise<object> {
      return this.reader.xml(await this.lookup[find](name));
    }

    @Get(`:${parameter}/diagram`)
    @RequireRoles(...INSTANCE_READERS)
    @MayFail(NotFound.of('process-definition'), NotFound.of('process-diagram'))
    @ApiOperation({
      summary: `A picture of ${what}: there is none`,
      description: 'Answers 404: no pictures are deployed, the drawing stands in the BPMN file.',
    })
    @ApiNoContentResponse()
    async diagram(@Param(parameter) name: string): Promise<void> {
      this.reader.diagram(await this.lookup[find](name));
    }

    @Get(`:${parameter}/startForm`)
    @RequireRoles(...PROCESS_READERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation({
      summary: `The form with which ${what} starts`,
      description: `Answers key or reference of the form of ${what}; without one its fields stand in \`form-variables\`.`,
    })
    @ApiOkResponse({ type: CamundaFormDto })
    async startForm(@Param(parameter) name: string): Promise<CamundaFormDto> {
      return this.reader.startForm(await this.lookup[find](name));
    }

    @Get(`:${parameter}/form-variables`)
    @RequireRoles(...PROCESS_READERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation({
      summary: `The fields of the form with which ${what} starts`,
      description: `Answers the fields of the start form of ${what} with their defaults; without a form there are none.`,
    })
    @ApiExtraModels(TypedValueDto)
    @ApiOkResponse({ schema: TYPED_VARIABLES })
    @ApiQuery({ name: 'variableNames', required: false, schema: { type: 'string' } })
    @ApiQuery({ name: 'deserializeValues', required: false, schema: { type: 'boolean' } })
    async formVariables(@Param(parameter) name: string, @Query() query: unknown): Promise<object> {
      return this.reader.formVariables(await this.lookup[find](name), query);
    }

    @Get(`:${parameter}/statistics`)
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
    async statistics(@Param(parameter) name: string, @Query() query: unknown): Promise<object[]> {
      return this.reader.statistics(await this.lookup[find](name), query);
    }

    @Put(`:${parameter}/suspended`)
    @CamundaBody({ suspended: { type: 'boolean' } }, {}, { others: 'passed over' })
    @HttpCode(204)
    @RequireRoles(...DEPLOYERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation({
      summary: `Suspends ${what}: refused`,
      description: `Refuses to suspend ${what}, and names what there is instead: its withdrawal.`,
    })
    @ApiNoContentResponse()
    async suspend(@Param(parameter) name: string, @Body() body: unknown): Promise<void> {
      refuseSuspension(await this.lookup[find](name), body);
    }

    @Put(`:${parameter}/history-time-to-live`)
    @UnreadBody({ historyTimeToLive: 30 })
    @HttpCode(204)
    @RequireRoles(...DEPLOYERS)
    @MayFail(NotFound.of('process-definition'))
    @ApiOperation({
      summary: `Says how long the history of ${what} is kept: refused`,
      description: 'Refuses to shorten how long history is kept, but for null, which is how it is.',
    })
    @ApiNoContentResponse()
    async timeToLive(@Param(parameter) name: string, @Body() body: unknown): Promise<void> {
      refuseTimeToLive(await this.lookup[find](name), body);
    }
  }
  return OneDefinition;
}
