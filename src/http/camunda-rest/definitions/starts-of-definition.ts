import { Body, HttpCode, Injectable, Param, Post, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { StartFormInvalid } from '../../../engine/api/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { TypedValueDto } from '../camunda.dto.js';
import { StartedInstanceDto } from '../instances/instance.dto.js';
import { DefinitionLookup } from './definition-lookup.js';
import type { Naming } from './naming.js';
import { ProcessStarts } from './process-starts.js';
import { MESSAGE_SENDERS, START_REFUSALS, StartBody } from './start-terms.js';

/** How one version of a process starts, whichever way a path names it; a controller of its path extends it. */
export function startsOfDefinition({ parameter, find, what }: Naming) {
  @Injectable()
  abstract class StartsOfDefinition {
    constructor(
      readonly lookup: DefinitionLookup,
      readonly starts: ProcessStarts,
    ) {}

    @Post(`:${parameter}/start`)
    @StartBody()
    @BodyLimit('large')
    @HttpCode(200)
    @RequireRoles(...MESSAGE_SENDERS)
    @MayFail(NotFound.of('process-definition'), ...START_REFUSALS)
    @ApiOperation({
      summary: `Starts ${what} of a process`,
      description:
        `Starts ${what} of a process for tools and programs. A business key, or a \`contactId\`, that names a case ` +
        'takes the right to act on it.',
    })
    @ApiExtraModels(TypedValueDto)
    @ApiOkResponse({ type: StartedInstanceDto })
    async start(
      @Param(parameter) name: string,
      @Body() body: unknown,
      @Req() request: FastifyRequest,
    ): Promise<object> {
      return this.starts.start(await this.lookup[find](name), body, request);
    }

    @Post(`:${parameter}/submit-form`)
    @StartBody()
    @BodyLimit('large')
    @HttpCode(200)
    @RequireRoles(...MESSAGE_SENDERS)
    @MayFail(NotFound.of('process-definition'), StartFormInvalid, ...START_REFUSALS)
    @ApiOperation({
      summary: `Starts ${what} of a process with the values of a form`,
      description: `Starts ${what} of a process as \`start\` does, with the values of its start form: each field is checked, and those that are not given get their defaults.`,
    })
    @ApiExtraModels(TypedValueDto)
    @ApiOkResponse({ type: StartedInstanceDto })
    async submitForm(
      @Param(parameter) name: string,
      @Body() body: unknown,
      @Req() request: FastifyRequest,
    ): Promise<object> {
      return this.starts.start(await this.lookup[find](name), body, request, { form: true });
    }
  }
  return StartsOfDefinition;
}
