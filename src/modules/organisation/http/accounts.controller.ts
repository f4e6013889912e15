import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  GrantOverlaps,
  LastAdministrator,
  UnfitDeputy,
  UsernameTaken,
  VersionPassed,
} from '../../identity/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { UuidParam, versionRead } from '../../../platform/http/index.js';
import { Command } from '../../../platform/idempotency/index.js';
import { AccountCommands } from '../account-commands.service.js';
import {
  AbsenceDto,
  AbsenceListDto,
  AccountPageDto,
  AccountsQuery,
  AccountViewDto,
  CancelAbsenceDto,
  ChangeAccountDto,
  ChangeGrantDto,
  CreateAccountDto,
  EndGrantDto,
  EnterAbsenceDto,
  GiveGrantDto,
  GrantDto,
  GrantListDto,
  GrantsQuery,
  ResetPasswordDto,
} from './accounts.dto.js';
import { PointClosed } from '../organisation.errors.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The version, quoted.' };

@ApiTags('accounts')
@ApiBearerAuth()
@Controller()
@RequireRoles('admin')
export class AccountsController {
  constructor(private readonly commands: AccountCommands) {}

  @Get('accounts')
  @ApiOperation({
    summary: 'Utenze / accounts, by username',
    description: 'Answers an administrator the accounts of people, to find one and its state.',
  })
  @ApiOkResponse({ type: AccountPageDto })
  async list(@Query() { limit, cursor, ...filter }: AccountsQuery): Promise<AccountPageDto> {
    const page = await this.commands.accounts(filter, { limit, cursor });
    return { ...page, items: page.items.map(AccountViewDto.of) };
  }

  @Post('accounts')
  @Command()
  @MayFail(UsernameTaken)
  @ApiOperation({
    summary:
      'Nuova utenza / a new account, without role or membership; its owner changes the password first',
    description:
      'Lets an administrator make an account for a person, who changes the password at the first sign-in. Roles and points are given afterwards.',
  })
  @ApiCreatedResponse({ type: AccountViewDto })
  async create(@Body() body: CreateAccountDto): Promise<AccountViewDto> {
    return AccountViewDto.of(await this.commands.create(body));
  }

  @Get('accounts/:id')
  @MayFail(NotFound.of('account'))
  @ApiOperation({
    summary: 'Una utenza / one account',
    description: 'Answers an administrator one account with what it may do.',
  })
  @ApiOkResponse({ type: AccountViewDto })
  async get(@UuidParam() id: string): Promise<AccountViewDto> {
    return AccountViewDto.of(await this.commands.account(id));
  }

  @Patch('accounts/:id')
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('account'), new VersionPassed('account', 3), LastAdministrator)
  @ApiOperation({
    summary: 'Cambia o disattiva / renames, disables or enables an account',
    description:
      'Lets an administrator rename, disable or enable an account. The last one who administers stays enabled.',
  })
  @ApiOkResponse({ type: AccountViewDto })
  async change(
    @UuidParam() id: string,
    @Body() { version, ...changes }: ChangeAccountDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<AccountViewDto> {
    const read = versionRead(version, ifMatch);
    return AccountViewDto.of(await this.commands.change(id, changes, read));
  }

  @Post('accounts/:id/password')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('account'))
  @ApiOperation({
    summary:
      'Reimposta la password / sets a password that its owner changes first; ends all sessions',
    description:
      'Lets an administrator help somebody who has forgotten the password: it is changed by its owner at the next sign-in.',
  })
  @ApiOkResponse({ type: AccountViewDto })
  async resetPassword(
    @UuidParam() id: string,
    @Body() { password }: ResetPasswordDto,
  ): Promise<AccountViewDto> {
    return AccountViewDto.of(await this.commands.resetPassword(id, password));
  }

  @Post('accounts/:id/sessions/end')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('account'))
  @ApiOperation({
    summary: 'Chiude le sessioni / signs the account out everywhere',
    description:
      'Lets an administrator end every session and access token of an account, when a device was lost.',
  })
  @ApiOkResponse({ type: AccountViewDto })
  async endSessions(@UuidParam() id: string): Promise<AccountViewDto> {
    return AccountViewDto.of(await this.commands.endSessions(id));
  }

  @Get('grants')
  @ApiOperation({
    summary: 'Ruoli e appartenenze / roles and memberships of all accounts',
    description:
      'Answers an administrator who has which role and belongs to which point, over all accounts.',
  })
  @ApiOkResponse({ type: GrantListDto })
  async grants(@Query() query: GrantsQuery): Promise<GrantListDto> {
    return { items: await this.commands.grants(query), nextCursor: null };
  }

  @Get('accounts/:id/grants')
  @MayFail(NotFound.of('account'))
  @ApiOperation({
    summary: 'Ruoli e appartenenze / roles and memberships, past and to come',
    description:
      'Answers an administrator the roles and points of one account, those of the past and of days to come too.',
  })
  @ApiOkResponse({ type: GrantListDto })
  async grantsOf(@UuidParam() id: string): Promise<GrantListDto> {
    const { id: accountId } = await this.commands.account(id);
    return { items: await this.commands.grants({ accountId }), nextCursor: null };
  }

  @Post('accounts/:id/grants')
  @Command()
  @MayFail(NotFound.of('account'), GrantOverlaps, PointClosed)
  @ApiOperation({
    summary: 'Dà un ruolo o un’appartenenza / gives a role or a membership',
    description:
      'Lets an administrator give an account a role, or make it a member of a point, from a day and up to a day.',
  })
  @ApiCreatedResponse({ type: GrantDto })
  async give(@UuidParam() id: string, @Body() body: GiveGrantDto): Promise<GrantDto> {
    return this.commands.give(id, body);
  }

  @Patch('grants/:id')
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('grant'), new VersionPassed('grant', 3), LastAdministrator, GrantOverlaps)
  @ApiOperation({
    summary: 'Cambia la validità / sets other days, e.g. the last one',
    description:
      'Lets an administrator move the days of a role or of a membership. The last one who administers keeps the role.',
  })
  @ApiOkResponse({ type: GrantDto })
  async changeGrant(
    @UuidParam() id: string,
    @Body() { version, validFrom, validUntil }: ChangeGrantDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<GrantDto> {
    const days = { validFrom, validUntil };
    return this.commands.changeGrant(id, days, versionRead(version, ifMatch));
  }

  @Post('grants/:id/end')
  @HttpCode(204)
  @Command()
  @ApiHeader(IF_MATCH)
  @MayFail(NotFound.of('grant'), new VersionPassed('grant', 3), LastAdministrator)
  @ApiOperation({
    summary: 'Toglie subito un ruolo o un’appartenenza / ends a role or a membership at once',
    description:
      'Lets an administrator end a role or a membership from this moment on, also one that was given by mistake today. One that began today or later is listed no more; the history keeps it.',
  })
  @ApiNoContentResponse()
  async endGrant(
    @UuidParam() id: string,
    @Body() { version }: EndGrantDto,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<void> {
    await this.commands.endGrant(id, versionRead(version, ifMatch));
  }

  @Get('accounts/:id/absences')
  @MayFail(NotFound.of('account'))
  @ApiOperation({
    summary: 'Assenze / absences with their deputies, newest first',
    description:
      'Answers an administrator when somebody is away and who does their tasks meanwhile.',
  })
  @ApiOkResponse({ type: AbsenceListDto })
  async absences(@UuidParam() id: string): Promise<AbsenceListDto> {
    return { items: await this.commands.absences(id), nextCursor: null };
  }

  @Post('accounts/:id/absences')
  @Command()
  @MayFail(NotFound.of('account'), UnfitDeputy)
  @ApiOperation({
    summary: 'Registra un’assenza / enters an absence and its deputy',
    description:
      'Lets an administrator enter that somebody is away, and who does their tasks meanwhile.',
  })
  @ApiCreatedResponse({ type: AbsenceDto })
  async enterAbsence(@UuidParam() id: string, @Body() body: EnterAbsenceDto): Promise<AbsenceDto> {
    return this.commands.enterAbsence(id, body);
  }

  @Post('absences/:id/cancel')
  @HttpCode(200)
  @Command()
  @MayFail(NotFound.of('absence'), new VersionPassed('absence', 3))
  @ApiOperation({
    summary: 'Annulla o conclude un’assenza / cancels or ends an absence',
    description: 'Lets an administrator take an absence back, or end it today.',
  })
  @ApiOkResponse({ type: AbsenceDto })
  async cancelAbsence(
    @UuidParam() id: string,
    @Body() { version }: CancelAbsenceDto,
  ): Promise<AbsenceDto> {
    return this.commands.cancelAbsence(id, version);
  }
}
