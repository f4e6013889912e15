import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  AccountDirectory,
  Authentication,
  InvalidCredentials,
  LoginDelayed,
} from '../../../modules/identity/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { Forbidden, MayFail } from '../../../platform/errors/index.js';
import { CountDto } from '../camunda.dto.js';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { RequestReader } from '../request-reader.js';
import { CLIENTS } from '../roles.js';
import {
  AuthorizationCheckDto,
  EngineNameDto,
  OwnGroupsDto,
  VerifiedUserDto,
} from './identity.dto.js';
import { isAuthorized } from './permissions.js';
import { CamundaBody, REQUIRED_TEXT } from '../request-bodies.js';

/** 403: tools are told of whoever uses them, and of nobody else. */
const OF_OTHERS = new Forbidden(
  'identity.of-others',
  'You are told of yourself only: leave userId out, or give your own.',
);

/** What clients of Camunda 7 ask of themselves before anything else. */
@CamundaDialect()
@Controller('engine-rest')
export class CamundaIdentityController {
  constructor(
    private readonly authentication: Authentication,
    private readonly accounts: AccountDirectory,
  ) {}

  @Get('engine')
  @RequireRoles(...CLIENTS)
  @ApiOperation({
    summary: 'The engines: there is one',
    description: 'Answers the names of the process engines, of which there is one.',
  })
  @ApiOkResponse({ type: [EngineNameDto] })
  engines(): EngineNameDto[] {
    return [{ name: 'default' }];
  }

  @Get('identity/groups')
  @ApiQuery({ name: 'userId', schema: REQUIRED_TEXT })
  @RequireRoles(...CLIENTS)
  @MayFail(OF_OTHERS)
  @ApiOperation({
    summary: 'The groups of whoever asks',
    description: 'Answers the points that whoever asks is a member of, as groups.',
  })
  @ApiOkResponse({ type: OwnGroupsDto })
  groups(@Query() query: unknown): OwnGroupsDto {
    const reader = RequestReader.ofTexts(query);
    const userId = reader.requiredText('userId');
    reader.refuseOthers();
    requireOwn(userId);
    const groups = currentActor().groups.map((code) => ({ id: code, name: code }));
    return { groups, groupUsers: [] };
  }

  @Post('identity/verify')
  @HttpCode(200)
  @CamundaBody({ username: REQUIRED_TEXT, password: REQUIRED_TEXT })
  @RequireRoles(...CLIENTS)
  @MayFail(OF_OTHERS, LoginDelayed)
  @ApiOperation({
    summary: 'Whether a password is that of whoever asks',
    description:
      'Tells whether a password is the own one. Guessing is slowed down as at a sign-in.',
  })
  @ApiOkResponse({ type: VerifiedUserDto })
  async verify(@Body() body: unknown, @Req() request: FastifyRequest): Promise<VerifiedUserDto> {
    const reader = new RequestReader(body);
    const username = reader.requiredText('username');
    const password = reader.requiredText('password');
    reader.refuseOthers();
    requireOwn(username);
    const authenticated = await this.isOwn(username, password, request.ip);
    return { authenticatedUser: username, authenticated };
  }

  @Get('authorization/check')
  @ApiQuery({ name: 'permissionName', schema: REQUIRED_TEXT })
  @ApiQuery({ name: 'resourceName', schema: REQUIRED_TEXT })
  @ApiQuery({
    name: 'resourceType',
    schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  })
  @ApiQuery({ name: 'resourceId', type: String, required: false })
  @ApiQuery({ name: 'userId', type: String, required: false })
  @RequireRoles(...CLIENTS)
  @MayFail(OF_OTHERS)
  @ApiOperation({
    summary: 'Whether whoever asks may do something',
    description:
      'Tells whether the roles of whoever asks allow something. A case may have to be theirs as well, which its own operation says.',
  })
  @ApiOkResponse({ type: AuthorizationCheckDto })
  check(@Query() query: unknown): AuthorizationCheckDto {
    const reader = RequestReader.ofTexts(query);
    const permissionName = reader.requiredText('permissionName');
    const resourceName = reader.requiredText('resourceName');
    const resourceType = reader.requiredNumber('resourceType', 0);
    const resourceId = reader.text('resourceId') ?? null;
    const userId = reader.text('userId');
    reader.refuseOthers();
    if (userId !== undefined) requireOwn(userId);
    const authorized = isAuthorized(currentActor().roles, resourceType, permissionName);
    return { permissionName, resourceName, resourceId, authorized };
  }

  @Get('user/count')
  @RequireRoles('admin')
  @ApiOperation({
    summary: 'How many accounts there are',
    description: 'Counts the accounts, for administrators.',
  })
  @ApiOkResponse({ type: CountDto })
  async users(@Query() query: unknown): Promise<CountDto> {
    RequestReader.ofTexts(query).refuseOthers();
    const { count } = await this.accounts.list({}, { limit: 1 });
    return { count };
  }

  private async isOwn(username: string, password: string, address: string): Promise<boolean> {
    const credentials = Buffer.from(`${username}:${password}`).toString('base64');
    try {
      const account = await this.authentication.byBasic(credentials, address);
      return account.username === username.toLowerCase();
    } catch (error) {
      if (error instanceof InvalidCredentials) return false;
      throw error;
    }
  }
}

function requireOwn(userId: string): void {
  if (userId.toLowerCase() !== currentActor().id) throw OF_OTHERS;
}
