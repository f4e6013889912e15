import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccountDto, SignUpRequest } from '../sign-in/auth.dto.js';
import { Public } from '../../../platform/auth/index.js';
import { FirstAdministrator } from './first-administrator.js';
import { LoginDelays } from '../sign-in/login-delays.js';
import { MayFail } from '../../../platform/errors/index.js';
import {
  AlreadyAdministered,
  LoginDelayed,
  SignUpLinkInvalid,
  UsernameTaken,
} from '../identity.errors.js';

@ApiTags('Accesso / Sign-in')
@Controller('auth/first-administrator')
export class FirstAdministratorController {
  constructor(
    private readonly first: FirstAdministrator,
    private readonly delays: LoginDelays,
  ) {}

  @Post()
  @HttpCode(201)
  @Public()
  @MayFail(SignUpLinkInvalid, AlreadyAdministered, UsernameTaken, LoginDelayed)
  @ApiOperation({
    summary: 'Prima utenza / The first account of an installation',
    description:
      'For whoever has the link that the server printed at its start while nobody administered. Makes an account with the role admin; afterwards the link is worth nothing.',
    operationId: 'signUpFirstAdministrator',
  })
  @ApiCreatedResponse({ type: AccountDto })
  async signUp(
    @Body() { token, ...data }: SignUpRequest,
    @Req() request: FastifyRequest,
  ): Promise<AccountDto> {
    // Slowed down as guessing a password is.
    const attempt = await this.delays.reserve('first-administrator', { address: request.ip });
    const account = await this.first.signUp(token, data);
    await this.delays.forgive(attempt);
    return AccountDto.of(account);
  }
}
