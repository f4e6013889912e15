import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { type ExternalTask, ExternalTaskQueries } from '../../engine/api/index.js';
import { CountDto, ExternalTaskDto } from './camunda.dto.js';
import { CamundaDialect } from './camunda-dialect.decorator.js';
import { readFilter, readPage } from './external-task-filter.js';
import { externalTaskOf } from './external-task.representation.js';
import { RequestReader } from './request-reader.js';
import { taskId } from './task-id.js';
import { TaskWords } from './task-words.js';
import { MayFail, NotFound } from '../../platform/errors/index.js';

/** A look at the queue of external tasks, as Camunda 7's REST API gives it. */
@CamundaDialect()
@Controller('engine-rest/external-task')
export class ExternalTaskQueriesController {
  constructor(
    private readonly queries: ExternalTaskQueries,
    private readonly words: TaskWords,
  ) {}

  @Get()
  @RequireRoles('worker', 'admin')
  @ApiOperation({
    summary: 'External tasks that match the query',
    description: 'Finds external tasks, for those who watch over workers.',
  })
  @ApiOkResponse({ type: [ExternalTaskDto] })
  async list(@Query() query: unknown): Promise<object[]> {
    const reader = RequestReader.ofTexts(query);
    const tasks = await this.queries.externalTasks(readFilter(reader), readPage(reader));
    return (await this.words.of(tasks)).map(externalTaskOf);
  }

  @Post()
  @HttpCode(200)
  @RequireRoles('worker', 'admin')
  @ApiOperation({
    summary: 'External tasks that match the body; the page stands in the query',
    description:
      'Finds external tasks by conditions in the body, for those who watch over workers.',
  })
  @ApiOkResponse({ type: [ExternalTaskDto] })
  async search(@Body() body: unknown, @Query() query: unknown): Promise<object[]> {
    const reader = new RequestReader(body);
    const page = readPage(RequestReader.ofTexts(query), reader);
    const tasks = await this.queries.externalTasks(readFilter(reader), page);
    return (await this.words.of(tasks)).map(externalTaskOf);
  }

  @Get('count')
  @RequireRoles('worker', 'admin')
  @ApiOperation({
    summary: 'How many external tasks match the query',
    description: 'Counts external tasks, for those who watch over workers.',
  })
  @ApiOkResponse({ type: CountDto })
  async count(@Query() query: unknown): Promise<CountDto> {
    const filter = readFilter(RequestReader.ofTexts(query));
    return { count: await this.queries.countExternalTasks(filter) };
  }

  @Get(':id')
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'))
  @ApiOperation({
    summary: 'One external task',
    description: 'Answers one external task, for those who watch over workers.',
  })
  @ApiOkResponse({ type: ExternalTaskDto })
  async get(@Param('id') id: string): Promise<object> {
    return externalTaskOf(await this.one(id));
  }

  @Get(':id/errorDetails')
  @RequireRoles('worker', 'admin')
  @MayFail(NotFound.of('external-task'))
  @ApiOperation({
    summary: 'What the worker reported at the last failure, as a text',
    description: 'Answers the details that a worker reported at the last failure of a task.',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async errorDetails(@Param('id') id: string): Promise<string> {
    return (await this.one(id)).errorDetails ?? '';
  }

  private async one(id: string): Promise<ExternalTask> {
    return this.words.ofOne(await this.queries.externalTask(taskId(id)));
  }
}
