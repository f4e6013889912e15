import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { TaskSearch, type TaskSearchFilter } from '../../../engine/api/index.js';
import { TASK_READERS, TaskOfAnotherPoint, visibleTo } from '../../processes/index.js';
import { CountDto, TYPED_VARIABLES, TypedValueDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CamundaFormDto } from '../definitions/definition.dto.js';
import { toTypedMap } from '../typed-values.js';
import { readVariableQuery } from '../variable-access.js';
import { OpenTasks } from './open-tasks.js';
import { TASKS, taskFilter } from './task-list.js';
import { CamundaTaskDto, IdentityLinkDto } from './task.dto.js';
import { TaskView } from './task-view.js';

/** Open user tasks, as Camunda 7's REST API gives them: those that the caller may see, and nothing else. */
@CamundaDialect()
@Controller('engine-rest/task')
export class TaskSearchController {
  constructor(
    private readonly search: TaskSearch,
    private readonly open: OpenTasks,
    private readonly view: TaskView,
  ) {}

  @Get()
  @RequireRoles(...TASK_READERS)
  @TASKS.query()
  @ApiOperation({
    summary: 'Tasks that match the query',
    description: 'Finds open tasks among those that the caller may see.',
  })
  @ApiOkResponse({ type: [CamundaTaskDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const { given, page } = TASKS.read(query);
    return this.view.list(await this.search.tasks(seen(taskFilter(given)), page));
  }

  @Post()
  @HttpCode(200)
  @RequireRoles(...TASK_READERS)
  @TASKS.search()
  @ApiOperation({
    summary: 'Tasks that match the body; the page stands in the query',
    description: 'Finds open tasks by conditions in the body, as the GET does.',
  })
  @ApiOkResponse({ type: [CamundaTaskDto] })
  async find(@Query() query: unknown, @Body() body: unknown = {}): Promise<object[]> {
    const { given, page } = TASKS.read(query, body);
    return this.view.list(await this.search.tasks(seen(taskFilter(given)), page));
  }

  @Get('count')
  @RequireRoles(...TASK_READERS)
  @TASKS.query({ paged: false })
  @ApiOperation({
    summary: 'How many tasks match the query',
    description: 'Counts open tasks among those that the caller may see.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const { given } = TASKS.read(query);
    return { count: await this.search.countTasks(seen(taskFilter(given))) };
  }

  @Post('count')
  @HttpCode(200)
  @RequireRoles(...TASK_READERS)
  @TASKS.search({ paged: false })
  @ApiOperation({
    summary: 'How many tasks match the body',
    description: 'Counts open tasks by conditions in the body.',
  })
  @ApiOkResponse({ type: CountDto })
  async countFound(@Query() query: unknown, @Body() body: unknown = {}): Promise<CountDto> {
    const { given } = TASKS.read(query, body);
    return { count: await this.search.countTasks(seen(taskFilter(given))) };
  }

  @Get(':id')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'One open task',
    description: 'Answers one open task that the caller may see.',
  })
  @ApiOkResponse({ type: CamundaTaskDto })
  async get(@Param('id') id: string): Promise<object> {
    return this.view.one(await this.open.visible(id));
  }

  @Get(':id/form')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'The form key of a task',
    description:
      'Answers the form key of a task; without one its fields stand in `form-variables`.',
  })
  @ApiOkResponse({ type: CamundaFormDto })
  async form(@Param('id') id: string): Promise<CamundaFormDto> {
    const { formKey } = await this.open.visible(id);
    return { key: formKey, contextPath: null, camundaFormRef: null };
  }

  @Get(':id/form-variables')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiExtraModels(TypedValueDto)
  @ApiOperation({
    summary: 'The fields of the form of a task, with their values',
    description: 'Answers the fields of a task’s form with the values from which a form begins.',
  })
  @ApiOkResponse({ schema: TYPED_VARIABLES })
  async formVariables(@Param('id') id: string, @Query() query: unknown): Promise<object> {
    readVariableQuery(query);
    return toTypedMap(await this.view.formVariables(await this.open.visible(id)));
  }

  @Get(':id/identity-links')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Who has a task, and who may take it',
    description: 'Answers the assignee of a task, and the points and accounts to which it is open.',
  })
  @ApiOkResponse({ type: [IdentityLinkDto] })
  async identityLinks(@Param('id') id: string): Promise<object[]> {
    return this.view.identityLinks(await this.open.visible(id));
  }
}

function seen(filter: TaskSearchFilter): TaskSearchFilter {
  return { ...filter, visibleTo: visibleTo(currentActor()) };
}
