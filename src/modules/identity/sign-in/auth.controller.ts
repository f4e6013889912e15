import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccountGrants } from '../accounts/account-grants.js';
import { LoginRequest, LoginResponse, WhoAmIDto } from './auth.dto.js';
import { InvalidCredentials, LoginDelayed, SignInMissing } from '../identity.errors.js';
import { Authentication } from './authentication.js';
import { SigningIn } from '../../../platform/http/index.js';
import { AnySignedIn, Public } from '../../../platform/auth/index.js';
import { MayFail } from '../../../platform/errors/index.js';

@ApiTags('Accesso / Sign-in')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly authentication: Authentication,
    private readonly grants: AccountGrants,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @SigningIn()
  @MayFail(InvalidCredentials, LoginDelayed)
  @ApiOperation({
    summary: 'Accedi / Sign in',
    description:
      'Gives a person an access token for name and password. Who guesses wrong waits longer each time.',
    operationId: 'login',
  })
  @ApiOkResponse({ type: LoginResponse })
  async login(@Body() body: LoginRequest, @Req() request: FastifyRequest): Promise<LoginResponse> {
    return LoginResponse.of(
      await this.authentication.login(body.username, body.password, request.ip),
    );
  }

  @Post('renew')
  @HttpCode(200)
  @AnySignedIn()
  @ApiBearerAuth()
  @MayFail(SignInMissing)
  @ApiOperation({
    summary: "Rinnova l'accesso / Renew the access token",
    description:
      'Answers a new access token for one that still holds, until SESSION_MAX_HOURS after the sign-in. The former one holds until it expires.',
    operationId: 'renewLogin',
  })
  @ApiOkResponse({ type: LoginResponse })
  async renew(@Req() request: FastifyRequest): Promise<LoginResponse> {
    return LoginResponse.of(await this.authentication.renew(bearerOf(request)));
  }

  @Post('logout')
  @HttpCode(204)
  @AnySignedIn()
  @ApiBearerAuth()
  @MayFail(SignInMissing)
  @ApiOperation({
    summary: 'Esci / Sign out',
    description: 'Ends all access tokens of this sign-in, and the streams opened with them.',
    operationId: 'logout',
  })
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest): Promise<void> {
    await this.authentication.signOut(bearerOf(request));
  }

  @Get('me')
  @AnySignedIn()
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Chi sono / Who am I',
    description: 'Tells whoever is signed in who they are, with roles, points and their days.',
    operationId: 'me',
  })
  @ApiOkResponse({ type: WhoAmIDto })
  async me(@Req() request: FastifyRequest): Promise<WhoAmIDto> {
    const account = request.account!;
    return WhoAmIDto.with(account, await this.grants.list({ accountId: account.id }));
  }
}

/** The access token of the request; throws SignInMissing (409) where a cookie or Basic has said who asks. */
function bearerOf(request: FastifyRequest): string {
  const [, token] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new SignInMissing();
  return token;
}
