import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { WorkReadModel, type WorkView } from '../works.read-model.js';
import { WorkService } from '../works.service.js';
import {
  RequestWorkDto,
  WeekQuery,
  WorkListDto,
  WorkPageDto,
  WorksQuery,
  WorkViewDto,
  WorkWeekDto,
} from './works.dto.js';
import { ContactEnded, ContactMerged, NotYourContact } from '../../contacts/index.js';
import { NoSuchService } from '../works.errors.js';
import { NetworkDirectionMissing, UnknownPoint } from '../../organisation/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { ProcessStopped } from '../../../engine/api/index.js';

const READERS = ['operator', 'networkDirection', 'decisionMaker', 'manager', 'admin'] as const;

/** Works go on by the tasks of their process: see `GET /tasks` with the contact, or the service's point. */
@ApiTags('works')
@ApiBearerAuth()
@Controller()
export class WorksController {
  constructor(
    private readonly works: WorkService,
    private readonly readModel: WorkReadModel,
  ) {}

  @Post('contacts/:contactId/works')
  @RequireRoles('operator', 'networkDirection', 'admin')
  @Command()
  @MayFail(
    NotFound.of('contact'),
    NetworkDirectionMissing,
    NoSuchService,
    UnknownPoint,
    ContactEnded,
    ContactMerged,
    NotYourContact,
    ProcessStopped,
  )
  @ApiOperation({
    summary: 'Chiede un intervento / asks a service for a work',
    description:
      'Lets an operator ask a maintenance service for a work that a contact needs; the service gets a task.',
  })
  @ApiCreatedResponse({ type: WorkViewDto })
  async request(
    @UuidParam('contactId') contactId: string,
    @Body() body: RequestWorkDto,
  ): Promise<WorkView> {
    return this.readModel.get(await this.works.request({ contactId, ...body }));
  }

  @Get('contacts/:contactId/works')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('contact'))
  @ApiOperation({
    summary: "Gli interventi di un contatto / a contact's works, oldest first",
    description: 'Answers the works that were asked for a contact, and how they stand.',
  })
  @ApiOkResponse({ type: WorkListDto })
  async ofContact(@UuidParam('contactId') contactId: string): Promise<WorkListDto> {
    return { items: await this.readModel.ofContact(contactId), nextCursor: null };
  }

  @Get('works')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Interventi dei propri punti / works of your points',
    description: 'Answers the works of the points that the caller belongs to.',
  })
  @ApiOkResponse({ type: WorkPageDto })
  async list(@Query() query: WorksQuery): Promise<WorkPageDto> {
    const { sort, limit, cursor } = query;
    return this.readModel.list(query.toFilter(), { sort, limit, cursor });
  }

  @Get('works/calendar')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Il calendario di una settimana / the calendar of a week',
    description: 'Answers the works of a week by day, for the calendar of a service.',
  })
  @ApiOkResponse({ type: WorkWeekDto })
  async week(@Query() { week, servicePoint }: WeekQuery): Promise<WorkWeekDto> {
    return this.readModel.week(week, servicePoint);
  }

  @Get('works/:id')
  @RequireRoles(...READERS)
  @MayFail(NotFound.of('work'), NotFound.of('contact'))
  @ApiOperation({
    summary: 'Un intervento / one work',
    description: 'Answers one work with its appointment and outcome.',
  })
  @ApiOkResponse({ type: WorkViewDto })
  async get(@UuidParam() id: string): Promise<WorkView> {
    return this.readModel.get(id);
  }
}
