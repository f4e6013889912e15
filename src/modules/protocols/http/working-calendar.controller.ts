import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiParam,
} from '@nestjs/swagger';
import { AnySignedIn, RequireRoles } from '../../../platform/auth/index.js';
import { PageQuery } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { ClosingDays } from '../closing-days.js';
import { WorkingCalendarReadModel } from '../working-calendar.read-model.js';
import {
  AddClosingDayDto,
  CalendarQuery,
  ClosingDayChangesDto,
  RemoveClosingDayDto,
  WorkingCalendarDto,
} from './working-calendar.dto.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { ClosingDayExists, ClosingDayNotWorking } from '../protocols.errors.js';

/** The days that terms leave out. Holidays are the law's; closing days the administration's. */
@ApiTags('protocols')
@ApiBearerAuth()
@Controller('working-calendar')
export class WorkingCalendarController {
  constructor(
    private readonly closingDays: ClosingDays,
    private readonly readModel: WorkingCalendarReadModel,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Festività e chiusure di un anno / holidays and closing days of a year',
    description: 'Answers which days of a year no term counts, for whoever is signed in.',
  })
  @ApiOkResponse({ type: WorkingCalendarDto })
  ofYear(@Query() { year }: CalendarQuery): Promise<WorkingCalendarDto> {
    return this.readModel.ofYear(year);
  }

  @Get('changes')
  @AnySignedIn()
  @ApiOperation({
    summary: 'Variazioni delle chiusure / changes of the closing days, with the clocks they moved',
    description: 'Answers who changed the closing days, and which terms moved by that.',
  })
  @ApiOkResponse({ type: ClosingDayChangesDto })
  changes(@Query() { limit, cursor }: PageQuery): Promise<ClosingDayChangesDto> {
    return this.readModel.changes({ limit, cursor });
  }

  @Post('closing-days')
  @RequireRoles('admin')
  @Command()
  @MayFail(ClosingDayExists, ClosingDayNotWorking)
  @ApiOperation({
    summary: 'Aggiunge una chiusura / adds a closing day; open clocks are counted anew',
    description:
      'Lets an administrator close the offices on a day to come: the terms that run are counted anew.',
  })
  @ApiCreatedResponse({ type: WorkingCalendarDto })
  async add(@Body() body: AddClosingDayDto): Promise<WorkingCalendarDto> {
    await this.closingDays.add(body);
    return this.readModel.ofYear(Number(body.day.slice(0, 4)));
  }

  @Post('closing-days/:day/removal')
  @HttpCode(200)
  @RequireRoles('admin')
  @Command()
  @MayFail(NotFound.of('closing-day'))
  @ApiOperation({
    summary: 'Revoca una chiusura / takes a closing day back; open clocks are counted anew',
    description:
      'Lets an administrator take a closing day to come back: the terms that run are counted anew.',
  })
  @ApiParam({ name: 'day', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: WorkingCalendarDto })
  async remove(
    @Param('day') day: string,
    @Body() body: RemoveClosingDayDto,
  ): Promise<WorkingCalendarDto> {
    await this.closingDays.remove(day, body.reason);
    return this.readModel.ofYear(Number(day.slice(0, 4)));
  }
}
