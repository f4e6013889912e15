import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
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
import { PROCESS_REFUSALS } from '../../../engine/api/index.js';
import { INSTANCE_MANAGERS, TASK_READERS, TaskOfAnotherPoint } from '../../processes/index.js';
import { TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { toTypedMap } from '../typed-values.js';
import {
  readVariableQuery,
  typedOne,
  VariableAccess,
  VariableBody,
  VariableChangesBody,
} from '../variable-access.js';
import { OpenTasks } from './open-tasks.js';
import { TaskView } from './task-view.js';

/**
 * The variables that a task sees. Whoever does the task writes them by completing it, with its form's checks; apart from that only
 * managers change the variables of a process.
 */
@CamundaDialect()
@ApiExtraModels(TypedValueDto)
@Controller('engine-rest/task/:id')
export class TaskVariablesController {
  constructor(
    private readonly open: OpenTasks,
    private readonly view: TaskView,
    private readonly access: VariableAccess,
  ) {}

  @Get('variables')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiQuery({ name: 'deserializeValues', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'The variables that a task sees, by name',
    description:
      'Answers the variables of a task and of its process, as far as the caller may read them.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async all(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    readVariableQuery(query);
    return toTypedMap(await this.view.variables(await this.open.visible(id), 'all'));
  }

  @Post('variables')
  @VariableChangesBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Writes and takes away variables of the process of a task',
    description: 'Lets managers mend the variables of the process of a task.',
  })
  @ApiNoContentResponse()
  async change(@Param('id') id: string, @Body() body: unknown): Promise<void> {
    await this.access.change((await this.open.visible(id)).instanceId, body);
  }

  @Get('variables/:name')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), NotFound.of('variable'), TaskOfAnotherPoint)
  @ApiQuery({ name: 'deserializeValue', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'One variable that a task sees',
    description: 'Answers one variable of a task or of its process, if the caller may read it.',
  })
  @ApiOkResponse({ type: TypedValueDto })
  async one(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() query: unknown,
  ): Promise<object> {
    readVariableQuery(query);
    return typedOne(await this.view.variables(await this.open.visible(id), 'all'), name);
  }

  @Put('variables/:name')
  @VariableBody()
  @BodyLimit('large')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Writes one variable of the process of a task',
    description: 'Lets managers mend one variable of the process of a task.',
  })
  @ApiNoContentResponse()
  async put(
    @Param('id') id: string,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.access.put((await this.open.visible(id)).instanceId, name, body);
  }

  @Delete('variables/:name')
  @HttpCode(204)
  @RequireRoles(...INSTANCE_MANAGERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Takes one variable of the process of a task away',
    description: 'Lets managers take one variable of the process of a task away.',
  })
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @Param('name') name: string): Promise<void> {
    await this.access.remove((await this.open.visible(id)).instanceId, name);
  }

  @Get('localVariables')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiQuery({ name: 'deserializeValues', required: false, schema: { type: 'boolean' } })
  @ApiOperation({
    summary: 'The variables of a task alone',
    description: 'Answers the values that hold for this task alone, as an item of several.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async local(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    readVariableQuery(query);
    return toTypedMap(await this.view.variables(await this.open.visible(id), 'local'));
  }
}
