import { Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { TASK_WORKERS, TaskOfAnotherPoint } from '../../processes/index.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { NotOffered } from '../not-offered.js';
import { OpenTasks } from './open-tasks.js';
import { UnreadBody } from '../request-bodies.js';

/** What Camunda's tasks can do and ours cannot: refused by name, with what there is instead. */
@CamundaDialect()
@Controller('engine-rest/task/:id')
export class RefusedTaskChangesController {
  constructor(private readonly open: OpenTasks) {}

  @Post('delegate')
  @UnreadBody({ userId: 'infodesk' })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Delegates a task: refused',
    description: 'Refuses to delegate a task, since it has one assignee and no owner beside.',
  })
  @ApiNoContentResponse()
  delegate(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'delegate', 'give the task to somebody by assignee.');
  }

  @Post('resolve')
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Resolves a delegated task: refused',
    description: 'Refuses to resolve a task, since none is delegated.',
  })
  @ApiNoContentResponse()
  resolve(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'resolve', 'tasks are not delegated, complete them.');
  }

  @Post('bpmnError')
  @UnreadBody({ errorCode: 'refused' })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Ends a task in a BPMN error: refused',
    description: 'Refuses to end a user task in an error: the model asks for a decision instead.',
  })
  @ApiNoContentResponse()
  bpmnError(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'bpmnError', 'complete the task with a field that a gateway reads.');
  }

  @Post('bpmnEscalation')
  @UnreadBody({ escalationCode: 'late' })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Throws an escalation from a task: refused',
    description:
      'Refuses to throw an escalation from a user task: the model does that by an event.',
  })
  @ApiNoContentResponse()
  bpmnEscalation(@Param('id') id: string): Promise<void> {
    return this.refuse(
      id,
      'bpmnEscalation',
      'complete the task with a field that a gateway reads.',
    );
  }

  @Put()
  @UnreadBody({ priority: 50 })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Changes a task: refused',
    description: 'Refuses to change name, dates and priority of a task, which its model gives it.',
  })
  @ApiNoContentResponse()
  update(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'update', 'its model gives a task name, dates and priority.');
  }

  @Post('identity-links')
  @UnreadBody({ groupId: 'savena-sportello', type: 'candidate' })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Opens a task to others: refused',
    description: 'Refuses to open a task to others: the case is assigned to their point instead.',
  })
  @ApiNoContentResponse()
  addLink(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'identity-links', 'assign the case to the point.');
  }

  @Post('identity-links/delete')
  @UnreadBody({ groupId: 'savena-sportello', type: 'candidate' })
  @HttpCode(204)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Closes a task to others: refused',
    description: 'Refuses to close a task to those to whom its process opened it.',
  })
  @ApiNoContentResponse()
  deleteLink(@Param('id') id: string): Promise<void> {
    return this.refuse(id, 'identity-links', 'the process decides who may take a task.');
  }

  private async refuse(id: string, what: string, instead: string): Promise<never> {
    await this.open.visible(id);
    throw new NotOffered(what, instead);
  }
}
