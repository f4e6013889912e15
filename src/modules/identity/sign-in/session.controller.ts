import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { AccountGrants } from '../accounts/account-grants.js';
import { AccountDto, CurrentSessionDto, LoginRequest, SessionDto, WhoAmIDto } from './auth.dto.js';
import { CrossSiteRequest, InvalidCredentials, LoginDelayed } from '../identity.errors.js';
import { Authentication } from './authentication.js';
import { SigningIn } from '../../../platform/http/index.js';
import { Public } from '../../../platform/auth/index.js';
import { comesFromOurPages } from '../../../platform/auth/index.js';
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.js';
import { readSessionCookie, writeSessionCookie } from '../../../platform/auth/index.js';
import { MayFail } from '../../../platform/errors/index.js';

/** How the pages sign in: by a cookie that no script can read. Programs use POST /auth/login. */
@ApiTags('Accesso / Sign-in')
@Controller('auth/session')
export class SessionController {
  constructor(
    private readonly authentication: Authentication,
    private readonly grants: AccountGrants,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Di chi è questo browser / whose browser this is',
    description:
      'Never refused: `account` is null where nobody is signed in, or the session has ended.',
    operationId: 'currentSession',
  })
  @ApiOkResponse({ type: CurrentSessionDto })
  async current(@Req() { account }: FastifyRequest): Promise<CurrentSessionDto> {
    if (!account || account.apiKey) return { account: null };
    const grants = await this.grants.list({ accountId: account.id });
    return { account: WhoAmIDto.with(account, grants) };
  }

  @Post()
  @Public()
  @SigningIn()
  @MayFail(InvalidCredentials, LoginDelayed, CrossSiteRequest)
  @ApiOperation({
    summary: 'Accedi dalle pagine / Sign in from the pages',
    description: 'Sets the session cookie. Taken from the pages of this server only.',
    operationId: 'startSession',
  })
  @ApiCreatedResponse({ type: SessionDto })
  async start(
    @Body() body: LoginRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    this.refuseOtherSites(request);
    const { username, password } = body;
    const { session, account, device } = await this.authentication.startSession(
      username,
      password,
      {
        address: request.ip,
        device: readDeviceCookie(request),
      },
    );
    await this.endPrevious(request);
    writeSessionCookie(request, reply, this.config, { ...session, now: this.clock.now() });
    writeDeviceCookie(request, reply, this.config, device);
    return { expiresAt: session.expiresAt.toISOString(), account: AccountDto.of(account) };
  }

  @Delete()
  @HttpCode(204)
  @Public()
  @MayFail(CrossSiteRequest)
  @ApiOperation({
    summary: 'Esci / Sign out',
    description: 'Ends the session of the browser that asks; also where it has ended already.',
    operationId: 'endSession',
  })
  @ApiNoContentResponse()
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    // Without a session there is nothing that another site could end.
    if (readSessionCookie(request, this.config) === null) return;
    this.refuseOtherSites(request);
    await this.endPrevious(request);
    writeSessionCookie(request, reply, this.config, null);
  }

  /** Another site must neither sign a visitor in as somebody else, nor out. */
  private refuseOtherSites(request: FastifyRequest): void {
    if (!comesFromOurPages(request, this.config)) throw new CrossSiteRequest();
  }

  private async endPrevious(request: FastifyRequest): Promise<void> {
    const token = readSessionCookie(request, this.config);
    if (token !== null) await this.authentication.endSession(token);
  }
}
