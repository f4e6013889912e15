import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnySignedIn } from '../../../platform/auth/index.js';
import { UnfitDeputy, VersionPassed } from '../../identity/index.js';
import { UuidParam } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { AccountCommands } from '../account-commands.service.js';
import {
  AbsenceDto,
  AbsenceListDto,
  CancelAbsenceDto,
  ColleagueListDto,
  EnterAbsenceDto,
} from './accounts.dto.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

/** What everybody does for themselves; whose absence it is, the sign-in says. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('auth/me')
@AnySignedIn()
export class OwnAbsencesController {
  constructor(private readonly commands: AccountCommands) {}

  @Get('absences')
  @ApiOperation({
    summary: 'Le mie assenze / my absences, newest first',
    description: 'Answers whoever is signed in their own absences and deputies.',
  })
  @ApiOkResponse({ type: AbsenceListDto })
  async absences(@Req() request: FastifyRequest): Promise<AbsenceListDto> {
    return { items: await this.commands.absences(request.account!.id), nextCursor: null };
  }

  @Get('colleagues')
  @ApiOperation({
    summary: 'Chi mi può sostituire / who may do my tasks meanwhile',
    description: 'Answers whoever is signed in the colleagues who may stand in for them.',
  })
  @ApiOkResponse({ type: ColleagueListDto })
  async colleagues(@Req() request: FastifyRequest): Promise<ColleagueListDto> {
    return { items: await this.commands.colleagues(request.account!.id), nextCursor: null };
  }

  @Post('absences')
  @Command()
  @MayFail(UnfitDeputy)
  @ApiOperation({
    summary: 'Sarò assente / enters my absence; the deputy is a colleague',
    description:
      'Lets whoever is signed in say that they will be away, and which colleague does their tasks meanwhile.',
  })
  @ApiCreatedResponse({ type: AbsenceDto })
  async enter(@Body() body: EnterAbsenceDto, @Req() request: FastifyRequest): Promise<AbsenceDto> {
    return this.commands.enterOwnAbsence(request.account!.id, body);
  }

  @Post('absences/:id/cancel')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('absence'), new VersionPassed('absence', 3))
  @ApiOperation({
    summary: 'Sono di nuovo qui / cancels or ends my absence',
    description: 'Lets whoever is signed in take their own absence back, or end it today.',
  })
  @ApiOkResponse({ type: AbsenceDto })
  async cancel(
    @UuidParam() id: string,
    @Body() { version }: CancelAbsenceDto,
    @Req() request: FastifyRequest,
  ): Promise<AbsenceDto> {
    return this.commands.cancelOwnAbsence(request.account!.id, id, version);
  }
}
