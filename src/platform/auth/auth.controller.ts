import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccountGrants } from './account-grants.js';
import { AccountDto, LoginRequest, LoginResponse, WhoAmIDto } from './auth.dto.js';
import { Authentication } from './authentication.js';
import { SigningIn } from '../http/route-options.js';
import { AnySignedIn, Public } from './authorization.decorators.js';

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
  @ApiOperation({ summary: 'Accedi / Sign in', operationId: 'login' })
  @ApiOkResponse({ type: LoginResponse })
  async login(@Body() body: LoginRequest, @Req() request: FastifyRequest): Promise<LoginResponse> {
    const { token, account } = await this.authentication.login(
      body.username,
      body.password,
      request.ip,
    );
    return {
      accessToken: token.accessToken,
      expiresAt: token.expiresAt.toISOString(),
      account: AccountDto.of(account),
    };
  }

  @Get('me')
  @AnySignedIn()
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Chi sono / Who am I', operationId: 'me' })
  @ApiOkResponse({ type: WhoAmIDto })
  async me(@Req() request: FastifyRequest): Promise<WhoAmIDto> {
    const account = request.account!;
    return WhoAmIDto.with(account, await this.grants.list({ accountId: account.id }));
  }
}
