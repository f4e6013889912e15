import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { firstInstantOf } from '../../../platform/clock/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { AssignmentCommands } from '../assignment-commands.service.js';
import { AssignmentInboxReadModel } from '../assignment-inbox.read-model.js';
import {
  AssignmentsQuery,
  BulkReceiveDto,
  BulkReportDto,
  InboxCountsDto,
  InboxPageDto,
  InboxQuery,
} from './assignment-inbox.dto.js';
import { MEMBERS, READERS } from './assignments.controller.js';
import { ContactEnded, ContactMerged } from '../../contacts/index.js';
import {
  AssignmentChanged,
  InvalidAssignmentTransition,
  NotYourAssignment,
} from '../assignments.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

@ApiTags('assignments')
@ApiBearerAuth()
@Controller('assignments')
export class AssignmentInboxController {
  constructor(
    private readonly commands: AssignmentCommands,
    private readonly readModel: AssignmentInboxReadModel,
  ) {}

  @Get()
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Assegnazioni da e ai propri punti / assignments from and to your points',
    description: 'Answers the assignments that the points of the caller have received or sent.',
  })
  @ApiOkResponse({ type: InboxPageDto })
  async list(@Query() query: AssignmentsQuery): Promise<InboxPageDto> {
    const { limit, cursor, sort, dueBefore, ...filter } = query;
    const due = dueBefore ? { dueBefore: firstInstantOf(dueBefore) } : {};
    return this.readModel.list({ ...filter, ...due }, { sort, limit, cursor });
  }

  @Get('counts')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Quante per cartella / how many stand in each tab of the inbox',
    description: 'Answers how many assignments stand in each tab of the inbox.',
  })
  @ApiOkResponse({ type: InboxCountsDto })
  async counts(@Query() { point }: InboxQuery): Promise<InboxCountsDto> {
    return this.readModel.counts(point);
  }

  @Post('receive')
  @HttpCode(200)
  @RequireRoles(...MEMBERS)
  @Command()
  @MayFail(
    NotFound.of('assignment'),
    NotFound.of('contact'),
    InvalidAssignmentTransition,
    ContactEnded,
    ContactMerged,
    AssignmentChanged,
    NotYourAssignment,
  )
  @ApiOperation({
    summary:
      'Riceve (o legge) più assegnazioni / receives, or reads, several; each has a result of its own',
    description:
      'Receives many assignments in one go, for members of the points they were sent to; each has its own result.',
  })
  @ApiOkResponse({ type: BulkReportDto })
  async receive(@Body() { items }: BulkReceiveDto): Promise<BulkReportDto> {
    const results = await this.commands.receiveAll(items);
    const done = results.filter(({ outcome }) => outcome === 'done').length;
    return { items: results, done, refused: results.length - done };
  }
}
