import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares, HooksModule } from '../hooks/index.js';
import { AccessCheck } from './access-check.js';
import { Absences } from './absences.js';
import { AccessTokens } from './access-tokens.js';
import { AccountDirectory } from './account-directory.read-model.js';
import { AccountGrants } from './account-grants.js';
import { Account } from './account.entity.js';
import { AccountReadModel } from './account.read-model.js';
import { Accounts } from './accounts.js';
import { ApiKeys } from './api-keys.js';
import { AuthController } from './auth.controller.js';
import { AuthGuard } from './auth.guard.js';
import { Authentication } from './authentication.js';
import { BrowserSessions } from './browser-sessions.js';
import { FirstAdministrator } from './first-administrator.js';
import { FirstAdministratorController } from './first-administrator.controller.js';
import { KnownClients } from './known-clients.js';
import { LoginDelays } from './login-delays.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OperationsAccess } from './operations-access.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { Rights, rightsTaken } from './rights.js';
import { SessionController } from './session.controller.js';

@Declares(rightsTaken)
@Module({
  imports: [DiscoveryModule, HooksModule, TypeOrmModule.forFeature([Account])],
  controllers: [
    AuthController,
    FirstAdministratorController,
    OwnPasswordController,
    SessionController,
  ],
  providers: [
    Absences,
    AccountDirectory,
    AccountGrants,
    ApiKeys,
    AccessCheck,
    AccessTokens,
    AccountReadModel,
    Accounts,
    Authentication,
    BrowserSessions,
    FirstAdministrator,
    KnownClients,
    LoginDelays,
    OperationsAccess,
    PasswordRules,
    Passwords,
    Rights,
    AuthGuard,
    { provide: APP_GUARD, useExisting: AuthGuard },
  ],
  exports: [
    ApiKeys,
    AuthGuard,
    Absences,
    AccountDirectory,
    AccountGrants,
    AccountReadModel,
    Accounts,
    Authentication,
    FirstAdministrator,
    LoginDelays,
    OperationsAccess,
    Rights,
  ],
})
export class AuthModule {}
