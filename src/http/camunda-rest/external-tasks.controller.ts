import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../platform/auth/index.js';
import {
  ExternalTaskNotLocked,
  InstanceEnded,
  InstanceSuspended,
  ProcessEngine,
  ProcessStopped,
} from '../../engine/api/index.js';
import { LockedExternalTaskDto, TypedValueDto } from './camunda.dto.js';
import { CamundaDialect } from './camunda-dialect.decorator.js';
import { ExternalTaskLongPoll } from './external-task-long-poll.js';
import { lockedTaskOf } from './external-task.representation.js';
import { readFetchRequest } from './fetch-request.js';
import { hangUpOf } from './hang-up.js';
import { taskId } from './task-id.js';
import {
  CamundaBody,
  DURATION_MS,
  FetchBody,
  MOST_MS,
  MOST_RETRIES,
  REQUIRED_TEXT,
  RETRIES,
  RETRIES_OR_NULL,
  TEXT,
  VARIABLES,
  WAIT_MS,
} from './request-bodies.js';
import { RequestReader } from './request-reader.js';
import { TaskWords } from './task-words.js';
import { fromTypedMap } from './typed-values.js';
import { BodyLimit } from '../../platform/http/index.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

/** Workers send fields of their own. */
const OF_WORKERS = { others: 'passed over' } as const;
const FAILURE = {
  errorMessage: TEXT,
  errorDetails: TEXT,
  retries: RETRIES_OR_NULL,
  retryTimeout: WAIT_MS,
};

/** What workers do: the part of Camunda 7's REST API that its external-task clients use. */
@CamundaDialect()
@Controller('engine-rest/external-task')
export class ExternalTasksController {
  constructor(
    private readonly engine: ProcessEngine,
    private readonly longPoll: ExternalTaskLongPoll,
    private readonly words: TaskWords,
  ) {}

  @Post('fetchAndLock')
  @FetchBody()
  @HttpCode(200)
  @RequireRoles('worker', 'admin')
  @ApiOperation({
    summary: 'Fetches and locks tasks, waiting for a first one if asked to',
    description:
      'Gives a worker tasks of its topics, locked for a time, and waits for a first one if asked to.',
  })
  @ApiExtraModels(TypedValueDto)
  @ApiOkResponse({ type: [LockedExternalTaskDto] })
  async fetchAndLock(
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object[]> {
    const { command, waitMs, withProperties } = readFetchRequest(new RequestReader(body));
    const tasks = await this.longPoll.fetch(command, waitMs, hangUpOf(reply));
    const shown = await this.words.of(tasks);
    return shown.map((task) => lockedTaskOf(task, withProperties.has(task.topic)));
  }

  @Post(':id/complete')
  @CamundaBody({ workerId: REQUIRED_TEXT }, { variables: VARIABLES }, OF_WORKERS)
  @BodyLimit('large')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(
    NotFound.of('external-task'),
    ProcessStopped,
    InstanceSuspended,
    InstanceEnded,
    ExternalTaskNotLocked,
  )
  @ApiOperation({
    summary: 'Completes a task; the process goes on',
    description:
      'Tells for the worker that holds the lock that its task is done; the process goes on with its variables.',
  })
  async complete(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const request = new RequestReader(body);
    const workerId = request.requiredText('workerId');
    const variables = fromTypedMap(request.raw('variables'));
    refuseLocal(request);
    await this.engine.completeExternalTask(taskId(id), workerId, variables);
  }

  @Post(':id/failure')
  @CamundaBody({ workerId: REQUIRED_TEXT }, FAILURE, OF_WORKERS)
  @BodyLimit('large')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(
    NotFound.of('external-task'),
    ProcessStopped,
    InstanceSuspended,
    InstanceEnded,
    ExternalTaskNotLocked,
  )
  @ApiOperation({
    summary: 'Reports a failure; without retries left it becomes an incident',
    description:
      'Tells for the worker that holds the lock that its task failed, and when to try again; without retries left it becomes an incident.',
  })
  async failure(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const request = new RequestReader(body);
    const failure = {
      workerId: request.requiredText('workerId'),
      errorMessage: request.text('errorMessage') ?? '',
      errorDetails: request.text('errorDetails'),
      retries: request.wholeNumber('retries', 0, MOST_RETRIES) ?? 0,
      retryTimeout: request.wholeNumber('retryTimeout', 0, MOST_MS) ?? 0,
      variables: fromTypedMap(request.raw('variables')),
    };
    refuseLocal(request);
    await this.engine.failExternalTask(taskId(id), failure);
  }

  @Post(':id/bpmnError')
  @CamundaBody(
    { workerId: REQUIRED_TEXT, errorCode: REQUIRED_TEXT },
    { errorMessage: TEXT, variables: VARIABLES },
    OF_WORKERS,
  )
  @BodyLimit('large')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(
    NotFound.of('external-task'),
    ProcessStopped,
    InstanceSuspended,
    InstanceEnded,
    ExternalTaskNotLocked,
  )
  @ApiOperation({
    summary: 'Ends a task in a business error that a boundary event may catch',
    description:
      'Tells for the worker that holds the lock that its task ended in a business error, which a boundary event may catch.',
  })
  async bpmnError(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const request = new RequestReader(body);
    await this.engine.externalTaskBpmnError(taskId(id), {
      workerId: request.requiredText('workerId'),
      errorCode: request.requiredText('errorCode'),
      errorMessage: request.text('errorMessage'),
      variables: fromTypedMap(request.raw('variables')),
    });
  }

  @Post(':id/extendLock')
  @CamundaBody({ workerId: REQUIRED_TEXT, newDuration: DURATION_MS }, {}, OF_WORKERS)
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'), ExternalTaskNotLocked)
  @ApiOperation({
    summary: 'Moves the end of the lock to newDuration milliseconds from now',
    description: 'Gives the worker that holds the lock more time, from now.',
  })
  async extendLock(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const request = new RequestReader(body);
    const workerId = request.requiredText('workerId');
    const newDuration = request.requiredNumber('newDuration', 1, MOST_MS);
    await this.engine.extendLock(taskId(id), workerId, newDuration);
  }

  @Post(':id/lock')
  @CamundaBody({ workerId: REQUIRED_TEXT, lockDuration: DURATION_MS }, {}, OF_WORKERS)
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'), ExternalTaskNotLocked)
  @ApiOperation({
    summary: 'Locks one task for lockDuration milliseconds',
    description: 'Locks one task for a worker that knows its id.',
  })
  async lock(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const request = new RequestReader(body);
    const workerId = request.requiredText('workerId');
    const lockDuration = request.requiredNumber('lockDuration', 1, MOST_MS);
    await this.engine.lockExternalTask(taskId(id), workerId, lockDuration);
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'))
  @ApiOperation({
    summary: 'Makes a task available to every worker again',
    description: 'Lets any worker fetch a task again, whoever has locked it.',
  })
  async unlock(@Param('id') id: string): Promise<void> {
    await this.engine.unlockExternalTask(taskId(id));
  }

  @Put(':id/retries')
  @CamundaBody({ retries: RETRIES }, {}, OF_WORKERS)
  @HttpCode(204)
  @ApiNoContentResponse()
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'))
  @ApiOperation({
    summary: 'Sets the retries; above zero the incident of the task is closed',
    description: 'Sets how often a task is tried again; above zero its incident is closed.',
  })
  async setRetries(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const retries = new RequestReader(body).requiredNumber('retries', 0, MOST_RETRIES);
    await this.engine.setExternalTaskRetries(taskId(id), retries);
  }
}

/** Local variables would have to live in the scope of the task, which ends with it. */
function refuseLocal(request: RequestReader): void {
  const local = request.raw('localVariables');
  if (typeof local !== 'object' || local === null || Object.keys(local).length === 0) return;
  throw request.wrong('localVariables', 'are not supported: send them as variables.');
}
