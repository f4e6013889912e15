import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireRoles } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { DomainError, MayFail, NotFound, toProblem } from '../../platform/errors/index.js';
import { BodyLimit, UuidParam } from '../../platform/http/index.js';
import { Batched, Command } from '../../platform/idempotency/index.js';
import { type Json, PROCESS_REFUSALS, ProcessQueries, TaskFormInvalid, type WorkItem } from '../../engine/api/index.js';
import { WorkToReceive } from '../../modules/assignments/index.js';
import { CaseNotBound, CodeLookup, ContactReadModel, type KnownCodes, NotAppropriateTermPassed, NoteWithheld, ReadingPolicy } from '../../modules/contacts/index.js';
import { OrganisationReadModel } from '../../modules/organisation/index.js';
import { TASK_READERS, TASK_WORKERS } from './roles.js';
import { sideOf } from './task-access.js';
import { TaskCommands } from './task-commands.js';
import { TaskDoor } from './task-door.js';
import { TaskContactDto, TaskPageDto } from './task-contact.dto.js';
import {
  AssignTaskDto,
  CompletedTaskDto,
  CompleteTaskDto,
  FormFieldDto,
  PreviewedTaskDto,
  PreviewTaskDto,
  TaskDto,
  TaskPeopleDto,
  TaskWithFormDto,
} from './task.dto.js';
import { WhatFollowsReader } from './what-follows.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { TasksQuery } from './tasks-query.dto.js';
import { NotOfTheTasksPoints, TaskAlreadyCompleted, TaskAssignedToAnother, TaskOfAnotherPoint } from './processes.errors.js';

/** Of what completing a task refuses, what a preview tells: wrong values, and what stands against it now. */
const TOLD = new Set([400, 409, 422]);

@ApiTags('tasks')
@ApiBearerAuth()
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly queries: ProcessQueries,
    private readonly door: TaskDoor,
    private readonly commands: TaskCommands,
    private readonly contacts: ContactReadModel,
    private readonly organisation: OrganisationReadModel,
    private readonly policy: ReadingPolicy,
    private readonly codes: CodeLookup,
    private readonly clock: Clock,
    private readonly follows: WhatFollowsReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly toReceive: WorkToReceive,
  ) {}

  @Get()
  @RequireRoles(...TASK_READERS)
  @ApiOperation({ summary: 'Compiti che il chiamante può vedere / user tasks the caller may see',
    description: 'Answers the open tasks that the caller may see, to be filtered and sorted for a work list.' })
  @ApiOkResponse({ type: TaskPageDto })
  async list(@Query() query: TasksQuery): Promise<TaskPageDto> {
    const actor = currentActor();
    const conditions = {
      ...query.toConditions({ userId: actor.id, now: this.clock.now() }),
      ...sideOf(actor, query.of),
      except:
        query.toReceive === false && actor.groups.length > 0
          ? await this.toReceive.of(actor.groups)
          : undefined,
    };
    const { sort, limit, cursor } = query;
    const [page, count] = await Promise.all([
      this.queries.tasks({ ...conditions, sort, limit, cursor }),
      this.queries.countTasks(conditions),
    ]);
    return { items: await this.listed(page.items), nextCursor: page.nextCursor, count };
  }

  @Get(':id')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({ summary: 'Un compito e il suo modulo / a user task with the fields of its form',
    description: 'Answers a task with the fields of its form, to be filled in by whoever completes it.' })
  @ApiOkResponse({ type: TaskWithFormDto })
  async get(@UuidParam() id: string): Promise<TaskWithFormDto> {
    const item = await this.door.visible(id);
    const form = await this.queries.taskForm(id);
    const codes = await this.bareCodes(item, ...form.map(({ defaultValue }) => defaultValue));
    return {
      ...TaskDto.of(item, codes),
      completedBy: item.completedBy,
      form: form.map((field) => FormFieldDto.of(field, codes)),
    };
  }

  @Get(':id/people')
  @RequireRoles(...TASK_READERS)
  @MayFail(NotFound.of('task'), TaskOfAnotherPoint)
  @ApiOperation({ summary: 'A chi si può dare / to whom the task may be given, members of its points',
    description: 'Answers which members of the points of a task it may be given to.' })
  @ApiOkResponse({ type: TaskPeopleDto })
  async people(@UuidParam() id: string): Promise<TaskPeopleDto> {
    const item = await this.door.visible(id);
    return { items: await this.organisation.peopleOf(item.candidateGroups), nextCursor: null };
  }

  @Post(':id/assign')
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @Command()
  @Batched()
  @MayFail(NotFound.of('task'), NotOfTheTasksPoints, NoteWithheld, TaskAlreadyCompleted, TaskAssignedToAnother, TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Dà il compito a una persona / gives the task to a person, who is told',
    description: 'Gives a task to a person, who is notified. The person is a member of a point the task is open to. What another has taken is given by the Network direction or an administrator.',
  })
  @ApiOkResponse({ type: TaskDto })
  async assign(@UuidParam() id: string, @Body() { username, note }: AssignTaskDto): Promise<TaskDto> {
    return this.changed(await this.commands.assign(id, username.trim().toLowerCase(), note));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @Command()
  @Batched()
  @MayFail(NotFound.of('task'), TaskAlreadyCompleted, TaskAssignedToAnother, TaskOfAnotherPoint)
  @ApiOperation({ summary: 'Prende in carico / takes the task',
    description: 'Lets a member of the points of a task take it, so that nobody else works on it.' })
  @ApiOkResponse({ type: TaskDto })
  async claim(@UuidParam() id: string): Promise<TaskDto> {
    return this.changed(await this.commands.claim(id));
  }

  @Post(':id/unclaim')
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @Command()
  @Batched()
  @MayFail(NotFound.of('task'), TaskAlreadyCompleted, TaskAssignedToAnother, TaskOfAnotherPoint)
  @ApiOperation({ summary: 'Rimette a disposizione / gives the task back to its points',
    description: 'Lets whoever has taken a task give it back to its points.' })
  @ApiOkResponse({ type: TaskDto })
  async unclaim(@UuidParam() id: string): Promise<TaskDto> {
    return this.changed(await this.commands.unclaim(id));
  }

  @Post(':id/complete')
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @Command()
  @MayFail(NotFound.of('task'), TaskAssignedToAnother, TaskFormInvalid, NoteWithheld, TaskAlreadyCompleted, TaskOfAnotherPoint, NotAppropriateTermPassed, CaseNotBound, ...PROCESS_REFUSALS)
  @ApiOperation({
    summary: 'Completa con i valori del modulo / completes the task with the values of its form',
    description: 'Completes a task with the values of its form: the process goes on, and the answer says where. Wrong or missing values are named by field.',
  })
  @ApiOkResponse({ type: CompletedTaskDto })
  async complete(@UuidParam() id: string, @Body() body: CompleteTaskDto): Promise<CompletedTaskDto> {
    const item = await this.commands.complete(id, body.variables ?? {}, body.note);
    return { ...(await this.changed(item)), follows: await this.follows.after(item) };
  }

  @Post(':id/preview')
  @BodyLimit('large')
  @HttpCode(200)
  @RequireRoles(...TASK_WORKERS)
  @MayFail(NotFound.of('task'), NoteWithheld, TaskOfAnotherPoint)
  @ApiOperation({
    summary: 'Che cosa succede se si completa / what would come of completing the task; nothing is changed',
    description:
      'Tells whoever works on a task what completing it would lead to. The process runs to its next tasks, and all of it is undone. What completing would refuse is told, not refused.',
  })
  @ApiOkResponse({ type: PreviewedTaskDto })
  async preview(@UuidParam() id: string, @Body() body: PreviewTaskDto): Promise<PreviewedTaskDto> {
    try {
      const follows = await this.unitOfWork.rehearse(
        () => this.commands.complete(id, body.variables ?? {}),
        (item) => this.follows.after(item),
      );
      return { ...follows, refusal: null };
    } catch (error) {
      // It is the answer to what was asked: only who may not ask, or asks for nothing that is there, is refused.
      if (!(error instanceof DomainError) || !TOLD.has(error.status)) throw error;
      return { contactStatus: null, next: [], refusal: toProblem(error) };
    }
  }

  private async changed(item: WorkItem): Promise<TaskDto> {
    return TaskDto.of(item, await this.bareCodes(item));
  }

  /** What may be shown of the words in a task, and in what stands beside it; null: all of them. */
  private async bareCodes(item: WorkItem, ...beside: Json[]): Promise<KnownCodes | null> {
    const withheld = await this.policy.withheldInstances([item.instanceId], 'opened');
    if (!withheld.has(item.instanceId)) return null;
    return this.codes.among(...wordsOf(item), ...beside);
  }

  private async listed(items: WorkItem[]): Promise<TaskPageDto['items']> {
    const ids = items.flatMap(({ businessKey }) => businessKey ?? []);
    const [contacts, withheld] = await Promise.all([
      this.contacts.among(ids),
      this.policy.withheld(ids, 'listed'),
    ]);
    const isBare = ({ businessKey }: WorkItem) => businessKey !== null && withheld.has(businessKey);
    const codes = await this.codes.among(...items.filter(isBare).flatMap(wordsOf));
    return items.map((item) => {
      const contact = item.businessKey === null ? undefined : contacts.get(item.businessKey);
      const bare = isBare(item) ? codes : null;
      return { ...TaskDto.of(item, bare), contact: contact ? TaskContactDto.of(contact) : null };
    });
  }
}

/** What an expression of the model may have filled with anything. */
function wordsOf({ assignee, candidateGroups, candidateUsers, localVariables }: WorkItem): Json[] {
  return [assignee, candidateGroups, candidateUsers, localVariables];
}
