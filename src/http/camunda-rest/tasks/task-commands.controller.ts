import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireRoles } from '../../../platform/auth/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { BodyLimit } from '../../../platform/http/index.js';
import { PROCESS_REFUSALS, TaskFormInvalid, type Variables } from '../../../engine/api/index.js';
import { CaseNotBound } from '../../../modules/contacts/index.js';
import {
  NotOfTheTasksPoints,
  TASK_WORKERS,
  TaskAlreadyCompleted,
  TaskAssignedToAnother,
  TaskCommands,
  TaskOfAnotherPoint,
} from '../../processes/index.js';
import { TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CaseOfOthers } from '../case-rights.js';
import { sendExactJson } from '../exact-json.js';
import { CamundaBody, REQUIRED_TEXT, TEXT } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { toTypedMap } from '../typed-values.js';
import { OpenTasks } from './open-tasks.js';
import { CompletionBody, TaskCompletion } from './task-completion.js';

const TASK_REFUSALS = [
  NotFound.of('task'),
  TaskOfAnotherPoint,
  TaskAlreadyCompleted,
  TaskAssignedToAnother,
];
const COMPLETION_REFUSALS = [
  ...TASK_REFUSALS,
  TaskFormInvalid,
  CaseOfOthers,
  CaseNotBound,
  ...PROCESS_REFUSALS,
];

/** What people do with user tasks, from tools that speak Camunda 7's REST API. */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest/task')
export class CamundaTaskCommandsController {
  constructor(
    private readonly open: OpenTasks,
    private readonly commands: TaskCommands,
    private readonly completion: TaskCompletion,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post(':id/claim')
  @CamundaBody({ userId: REQUIRED_TEXT }, {}, { example: { userId: 'infodesk' } })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(...TASK_REFUSALS, NotOfTheTasksPoints)
  @ApiOperation({
    summary: 'Takes a task',
    description: 'Lets a member of the points of a task take it, or give it to a colleague there.',
  })
  @ApiNoContentResponse()
  async claim(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.open.visible(id);
    const reader = new RequestReader(body);
    const userId = reader.requiredText('userId');
    reader.refuseOthers();
    await this.give(id, userId, { mayBeTaken: false });
  }

  @Post(':id/unclaim')
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(...TASK_REFUSALS)
  @ApiOperation({
    summary: 'Gives a task back to its points',
    description: 'Lets whoever has taken a task give it back to its points.',
  })
  @ApiNoContentResponse()
  async unclaim(@Param('id') id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.open.visible(id);
      await this.commands.unclaim(id);
    });
  }

  @Post(':id/assignee')
  @CamundaBody({}, { userId: TEXT }, { example: { userId: 'infodesk' } })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(...TASK_REFUSALS, NotOfTheTasksPoints)
  @ApiOperation({
    summary: 'Gives a task to a person, or to nobody',
    description: 'Gives a task to a member of its points; without `userId` it goes back to them.',
  })
  @ApiNoContentResponse()
  async assignee(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    const reader = new RequestReader(body);
    const userId = reader.text('userId');
    reader.refuseOthers();
    if (!userId) return this.unclaim(id);
    await this.give(id, userId, { mayBeTaken: true });
  }

  @Post(':id/complete')
  @CompletionBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(...COMPLETION_REFUSALS)
  @ApiOperation({
    summary: 'Completes a task; the process goes on',
    description:
      'Completes a task with the values of its form, as `POST /tasks/{id}/complete` of our own API. With `withVariablesInReturn` ' +
      'the variables of the process are answered, as far as the caller may read them.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  @ApiNoContentResponse()
  async complete(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answer(reply, await this.completion.complete(id, body));
  }

  @Post(':id/submit-form')
  @CompletionBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(...COMPLETION_REFUSALS)
  @ApiOperation({
    summary: 'Completes a task with the values of its form',
    description: 'Completes a task with the values of its form, as `complete` does.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  @ApiNoContentResponse()
  async submitForm(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    answer(reply, await this.completion.complete(id, body));
  }

  /** `mayBeTaken`: by a colleague, from whom it is taken. */
  private give(id: string, userId: string, { mayBeTaken }: { mayBeTaken: boolean }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { assignee } = await this.open.visible(id);
      const username = userId.trim().toLowerCase();
      if (!mayBeTaken && assignee !== null && assignee !== username)
        throw new TaskAssignedToAnother(id, assignee);
      if (username === currentActor().id && assignee === null) await this.commands.claim(id);
      else if (username !== assignee) await this.commands.assign(id, username);
    });
  }
}

function answer(reply: FastifyReply, variables: Variables | null): void {
  if (variables) sendExactJson(reply.code(200), toTypedMap(variables));
  else void reply.code(204).send();
}
