import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import { InvalidInput, MayFail } from '../../../platform/errors/index.js';
import { AccountReadModel } from '../accounts/account.read-model.js';
import { Accounts } from '../accounts/accounts.js';
import { ChangeOwnPasswordDto } from '../sign-in/auth.dto.js';
import { Authentication } from '../sign-in/authentication.js';
import { AnySignedIn } from '../../../platform/auth/index.js';
import { readSessionCookie, writeSessionCookie } from '../../../platform/auth/index.js';
import { InvalidCredentials, LoginDelayed } from '../identity.errors.js';

@ApiTags('Accesso / Sign-in')
@Controller('auth/me/password')
export class OwnPasswordController {
  constructor(
    private readonly authentication: Authentication,
    private readonly accounts: Accounts,
    private readonly readModel: AccountReadModel,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(204)
  @AnySignedIn()
  @ApiBearerAuth()
  @MayFail(InvalidCredentials, LoginDelayed)
  @ApiOperation({
    summary: 'Cambia la mia password / changes my password',
    description:
      'Ends every other session and all access tokens. The browser that asked stays signed in; a program signs in anew.',
    operationId: 'changeOwnPassword',
  })
  @ApiNoContentResponse()
  async change(
    @Body() { currentPassword, newPassword }: ChangeOwnPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const account = request.account!;
    if (newPassword === currentPassword) {
      throw invalid('newPassword', 'unchanged', 'Choose another password than that of today.');
    }
    if (!(await this.authentication.confirms(account, currentPassword, request.ip))) {
      throw invalid('currentPassword', 'wrong-password', 'This is not your password of today.');
    }
    await this.accounts.changePassword(account.username, newPassword, {
      temporary: false,
      field: 'newPassword',
    });
    if (readSessionCookie(request, this.config) === null) return;
    const changed = await this.readModel.byId(account.id);
    const session = await this.authentication.continueSession(changed!);
    writeSessionCookie(request, reply, this.config, { ...session, now: this.clock.now() });
  }
}

function invalid(field: string, code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field, code, message }]);
}
