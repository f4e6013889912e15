import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import {
  ExecutionNotWaiting,
  InstanceSearch,
  PROCESS_REFUSALS,
  type Variables,
} from '../../../engine/api/index.js';
import { CaseNotBound } from '../../../modules/contacts/index.js';
import { INSTANCE_READERS, InstanceAccess, PROCESS_READERS } from '../../processes/index.js';
import { CountDto, TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CaseOfOthers } from '../case-rights.js';
import { MESSAGE_SENDERS } from '../definitions/start-terms.js';
import { tokenOf } from '../instances/instance.representation.js';
import { InstanceWords } from '../instance-words.js';
import { toTypedMap } from '../typed-values.js';
import { readVariableQuery, typedOne } from '../variable-access.js';
import { EventDelivery } from './event-delivery.js';
import { EXECUTIONS, executionFilter } from './execution-list.js';
import { CamundaExecutionDto, EventSubscriptionDto } from './message.dto.js';
import { executionOf, subscriptionOf } from './message.representation.js';
import { readTrigger, TriggerBody } from './message-request.js';

const TRIGGER_REFUSALS = [ExecutionNotWaiting, CaseOfOthers, CaseNotBound, ...PROCESS_REFUSALS];
const ONE = { sort: [], offset: 0, limit: 1 };

/** Where tokens stand, and what they wait for. An instance as a whole has its own id, a token `instance:token`. */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest/execution')
export class CamundaExecutionsController {
  constructor(
    private readonly search: InstanceSearch,
    private readonly access: InstanceAccess,
    private readonly words: InstanceWords,
    private readonly delivery: EventDelivery,
  ) {}

  @Get()
  @RequireRoles(...PROCESS_READERS)
  @EXECUTIONS.query()
  @ApiOperation({
    summary: 'Executions that match the query',
    description:
      'Finds where tokens stand and what they wait for, for those who watch over processes.',
  })
  @ApiOkResponse({ type: [CamundaExecutionDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = EXECUTIONS.read(query);
    return (await this.search.executions(executionFilter(given), page)).map(executionOf);
  }

  @Post()
  @HttpCode(200)
  @RequireRoles(...PROCESS_READERS)
  @EXECUTIONS.search()
  @ApiOperation({
    summary: 'Executions that match the body; the page stands in the query',
    description: 'Finds where tokens stand by conditions in the body, as the GET does.',
  })
  @ApiOkResponse({ type: [CamundaExecutionDto] })
  async find(@Query() query: unknown, @Body() body: unknown = {}): Promise<object[]> {
    const { given, page } = EXECUTIONS.read(query, body);
    return (await this.search.executions(executionFilter(given), page)).map(executionOf);
  }

  @Get('count')
  @RequireRoles(...PROCESS_READERS)
  @EXECUTIONS.query({ paged: false })
  @ApiOperation({
    summary: 'How many executions match the query',
    description: 'Counts where tokens stand, for those who watch over the processes.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const { given } = EXECUTIONS.read(query);
    return { count: await this.search.countExecutions(executionFilter(given)) };
  }

  @Post('count')
  @HttpCode(200)
  @RequireRoles(...PROCESS_READERS)
  @EXECUTIONS.search({ paged: false })
  @ApiOperation({
    summary: 'How many executions match the body',
    description: 'Counts where tokens stand by conditions in the body.',
  })
  @ApiOkResponse({ type: CountDto })
  async countFound(@Query() query: unknown, @Body() body: unknown = {}): Promise<CountDto> {
    const { given } = EXECUTIONS.read(query, body);
    return { count: await this.search.countExecutions(executionFilter(given)) };
  }

  @Get(':id')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'), NotFound.of('execution'))
  @ApiOperation({
    summary: 'One execution',
    description: 'Answers one execution of an instance that runs.',
  })
  @ApiOkResponse({ type: CamundaExecutionDto })
  async get(@Param('id') id: string): Promise<object> {
    const { instanceId, executionId } = tokenOf(id);
    const { state } = await this.access.requireOpen(instanceId);
    if (executionId === '')
      return executionOf({ instanceId, executionId: null, suspended: state === 'suspended' });
    const [found] = await this.search.executions({ instanceId, executionId }, ONE);
    if (!found) throw new NotFound('execution', id);
    return executionOf(found);
  }

  @Get(':id/localVariables')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'), NotFound.of('execution'))
  @ApiQuery({ name: 'deserializeValues', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'The variables of an execution alone',
    description:
      'Answers the variables of an instance as a whole, or the values of one item of several.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async variables(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    readVariableQuery(query);
    return toTypedMap(await this.localVariables(id));
  }

  @Get(':id/localVariables/:name')
  @RequireRoles(...INSTANCE_READERS)
  @MayFail(NotFound.of('process-instance'), NotFound.of('execution'), NotFound.of('variable'))
  @ApiQuery({ name: 'deserializeValue', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'One variable of an execution alone',
    description: 'Answers one variable of an execution, if the caller may read it.',
  })
  @ApiOkResponse({ type: TypedValueDto })
  async variable(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() query: unknown,
  ): Promise<object> {
    readVariableQuery(query);
    return typedOne(await this.localVariables(id), name);
  }

  @Post(':id/signal')
  @TriggerBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(NotFound.of('process-instance'), ...TRIGGER_REFUSALS)
  @ApiOperation({
    summary: 'Lets an execution go on from its receive task',
    description:
      'Lets an execution go on that stands at a receive task. Of a case it takes the right to act on it.',
  })
  @ApiNoContentResponse()
  async signal(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.delivery.trigger(tokenOf(id), null, readTrigger(body));
  }

  @Get(':id/messageSubscriptions/:messageName')
  @RequireRoles(...PROCESS_READERS)
  @MayFail(NotFound.of('process-instance'), NotFound.of('message-subscription'))
  @ApiOperation({
    summary: 'What an execution waits for by a message',
    description: 'Answers whether an execution waits for the message, and since when.',
  })
  @ApiOkResponse({ type: EventSubscriptionDto })
  async subscription(@Param('id') id: string, @Param('messageName') name: string): Promise<object> {
    const { instanceId, executionId } = tokenOf(id);
    await this.access.requireOpen(instanceId);
    const [found] = await this.search.subscriptions({
      kind: 'message',
      name,
      instanceId,
      executionId: executionId || undefined,
    });
    if (!found) throw new NotFound('message-subscription', name);
    return subscriptionOf(found);
  }

  @Post(':id/messageSubscriptions/:messageName/trigger')
  @TriggerBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...MESSAGE_SENDERS)
  @MayFail(NotFound.of('process-instance'), ...TRIGGER_REFUSALS)
  @ApiOperation({
    summary: 'Delivers a message to one execution',
    description:
      'Delivers a message to the one execution that is named. Of a case it takes the right to act on it.',
  })
  @ApiNoContentResponse()
  async trigger(
    @Param('id') id: string,
    @Param('messageName') name: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.delivery.trigger(tokenOf(id), { kind: 'message', name }, readTrigger(body));
  }

  private async localVariables(id: string): Promise<Variables> {
    const { instanceId, executionId } = tokenOf(id);
    await this.access.requireOpen(instanceId);
    if (executionId === '') return this.words.of(instanceId);
    const local = await this.search.localVariables(instanceId, executionId);
    return this.words.shown(instanceId, local);
  }
}
