import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { StartedInstanceDto } from '../instances/instance.dto.js';
import { CamundaFields } from '../request-bodies.js';
import { DefinitionLookup } from './definition-lookup.js';
import { ProcessStarts } from './process-starts.js';
import { MESSAGE_SENDERS, START_EXAMPLE, START_REFUSALS } from './start-terms.js';

/** Starts the latest version of a process. */
@CamundaDialect()
@Controller('engine-rest/process-definition/key')
export class StartsByKeyController {
  constructor(
    private readonly lookup: DefinitionLookup,
    private readonly starts: ProcessStarts,
  ) {}

  @Post(':key/start')
  @CamundaFields(START_EXAMPLE)
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(NotFound.of('process-definition'), ...START_REFUSALS)
  @ApiOperation({
    summary: 'Starts the latest version of a process',
    description:
      'Starts the latest version of a process for tools and programs. A business key, or a `contactId`, that names a case ' +
      'takes the right to act on it.',
  })
  @ApiExtraModels(TypedValueDto)
  @ApiOkResponse({ type: StartedInstanceDto })
  async start(
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.starts.start(await this.lookup.latest(key), body, request);
  }

  @Post(':key/submit-form')
  @CamundaFields(START_EXAMPLE)
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(NotFound.of('process-definition'), ...START_REFUSALS)
  @ApiOperation({
    summary: 'Starts the latest version of a process with the values of a form',
    description:
      'Starts the latest version of a process with the values that a tool asked for, as `start` does.',
  })
  @ApiExtraModels(TypedValueDto)
  @ApiOkResponse({ type: StartedInstanceDto })
  async submitForm(
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.starts.start(await this.lookup.latest(key), body, request);
  }
}
