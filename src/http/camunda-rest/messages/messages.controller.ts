import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { ExecutionNotWaiting, PROCESS_REFUSALS } from '../../../engine/api/index.js';
import { CaseNotBound } from '../../../modules/contacts/index.js';
import { TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CaseOfOthers } from '../case-rights.js';
import { MESSAGE_SENDERS } from '../definitions/start-terms.js';
import { sendExactJson } from '../exact-json.js';
import { instanceOf, tokenOf } from '../instances/instance.representation.js';
import { InstanceWords } from '../instance-words.js';
import { toTypedMap } from '../typed-values.js';
import { type Delivered, EventDelivery } from './event-delivery.js';
import { MessageResultDto } from './message.dto.js';
import { MessageMismatch } from './message.errors.js';
import { executionOf } from './message.representation.js';
import { MessageBody, readMessage, readSignal, SignalBody } from './message-request.js';

/** Messages and signals from programs, as Camunda 7's REST API takes them. */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest')
export class CamundaMessagesController {
  constructor(
    private readonly delivery: EventDelivery,
    private readonly words: InstanceWords,
  ) {}

  @Post('message')
  @MessageBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(MessageMismatch, CaseOfOthers, CaseNotBound, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Delivers a message to who waits for it, or starts a process with it',
    description:
      'Correlates a message by business key, instance and variables. A message that reaches a case takes the right to act on it.',
  })
  @ApiOkResponse({ type: [MessageResultDto] })
  @ApiNoContentResponse()
  async message(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const request = readMessage(body);
    const delivered = await this.delivery.message(request);
    if (!request.resultEnabled) return void reply.code(204).send();
    const results = delivered.map((one) => this.resultOf(one, request.variablesInResult));
    sendExactJson(reply.code(200), await Promise.all(results));
  }

  @Post('signal')
  @SignalBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(
    CaseOfOthers,
    CaseNotBound,
    ExecutionNotWaiting,
    NotFound.of('process-instance'),
    ...PROCESS_REFUSALS,
  )
  @ApiOperation({
    summary: 'Delivers a signal to all who wait for it, or to one execution',
    description:
      'Broadcasts a signal. Where a case waits for it, that takes the right to act on it.',
  })
  @ApiNoContentResponse()
  async signal(@Body() body: unknown): Promise<void> {
    const { name, executionId, variables } = readSignal(body);
    if (executionId === undefined) await this.delivery.signal(name, variables);
    else await this.delivery.trigger(tokenOf(executionId), { kind: 'signal', name }, variables);
  }

  private async resultOf(delivered: Delivered, withVariables: boolean): Promise<object> {
    const instanceId =
      'started' in delivered ? delivered.started.id : delivered.received.instanceId;
    return {
      ...('started' in delivered
        ? {
            resultType: 'ProcessDefinition',
            execution: null,
            processInstance: instanceOf(delivered.started),
          }
        : {
            resultType: 'Execution',
            execution: executionOf({ ...delivered.received, suspended: false }),
            processInstance: null,
          }),
      ...(withVariables && { variables: toTypedMap(await this.words.of(instanceId)) }),
    };
  }
}
