import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { isUuid } from '../../../platform/http/index.js';
import type { WorkItem } from '../../../engine/api/index.js';
import { ContactNotes, NoteWithheld } from '../../../modules/contacts/index.js';
import {
  NoCaseForNote,
  TASK_READERS,
  TASK_WORKERS,
  TaskOfAnotherPoint,
} from '../../processes/index.js';
import { toCamundaDate } from '../camunda-date.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { CamundaBody, readableText, TEXT } from '../request-bodies.js';
import { RequestReader } from '../request-reader.js';
import { OpenTasks } from './open-tasks.js';
import { CamundaCommentDto } from './task.dto.js';

type Note = Awaited<ReturnType<ContactNotes['write']>>;

const MAX_NOTE = 5_000;
const MOST_NOTES = 1_000;

/** The comments of a task are the notes of its case: what is written in a tool stands on the case's page. */
@CamundaDialect()
@Controller('engine-rest/task/:id/comment')
export class TaskCommentsController {
  constructor(
    private readonly open: OpenTasks,
    private readonly notes: ContactNotes,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'The notes of the case of a task',
    description:
      'Answers the notes of the case of a task, oldest first; without a case there are none.',
  })
  @ApiOkResponse({ type: [CamundaCommentDto] })
  async list(@Param('id') id: string): Promise<object[]> {
    const item = await this.open.visible(id);
    return (await this.notesOf(item)).map((note) => commentOf(note, item));
  }

  @Post('create')
  @CamundaBody(
    { message: readableText(MAX_NOTE) },
    { processInstanceId: TEXT },
    { example: { message: 'Da sentire in cantiere.' } },
  )
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), NotFound.of('contact'), TaskOfAnotherPoint, NoteWithheld)
  @ApiOperation({
    summary: 'Writes a note in the case of a task',
    description:
      'Writes a note for whoever works on the case of a task; it stands on the case’s page.',
  })
  @ApiOkResponse({ type: CamundaCommentDto })
  async create(@Param('id') id: string, @Body() body: unknown): Promise<object> {
    const reader = new RequestReader(body);
    const message = reader.requiredText('message').trim();
    if (message === '') throw reader.wrong('message', 'is required.');
    if ([...message].length > MAX_NOTE)
      throw reader.wrong('message', `must be at most ${MAX_NOTE} long.`);
    const instance = reader.text('processInstanceId');
    reader.refuseOthers();
    return this.unitOfWork.run(async () => {
      const item = await this.open.visible(id);
      if (instance !== undefined && instance !== item.instanceId)
        throw reader.wrong('processInstanceId', 'is not that of the task.');
      const { businessKey } = item;
      if (businessKey === null || !isUuid(businessKey)) throw new NoCaseForNote();
      return commentOf(await this.notes.write(businessKey, message), item);
    });
  }

  @Get(':commentId')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), NotFound.of('comment'), TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'One note of the case of a task',
    description: 'Answers one note of the case of a task by its id.',
  })
  @ApiOkResponse({ type: CamundaCommentDto })
  async get(@Param('id') id: string, @Param('commentId') commentId: string): Promise<object> {
    const item = await this.open.visible(id);
    const note = (await this.notesOf(item)).find((one) => one.id === commentId);
    if (!note) throw new NotFound('comment', commentId);
    return commentOf(note, item);
  }

  private async notesOf({ businessKey }: WorkItem): Promise<Note[]> {
    if (businessKey === null || !isUuid(businessKey)) return [];
    return (await this.notes.ofContact(businessKey, { limit: MOST_NOTES })).items;
  }
}

function commentOf(note: Note, item: WorkItem): object {
  return {
    links: [],
    id: note.id,
    userId: note.author,
    taskId: item.id,
    processInstanceId: item.instanceId,
    rootProcessInstanceId: item.rootInstanceId,
    time: toCamundaDate(new Date(note.createdAt)),
    message: note.body,
    removalTime: null,
  };
}
