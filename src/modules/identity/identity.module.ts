import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignIn } from '../../platform/auth/index.js';
import { Declares } from '../../platform/hooks/index.js';
import { Absences } from './accounts/absences.js';
import { AccountDirectory } from './accounts/account-directory.read-model.js';
import { AccountGrants } from './accounts/account-grants.js';
import { Account } from './accounts/account.entity.js';
import { AccountReadModel } from './accounts/account.read-model.js';
import { Accounts } from './accounts/accounts.js';
import { Rights, rightsTaken } from './accounts/rights.js';
import { FirstAdministrator } from './first-administrator/first-administrator.js';
import { FirstAdministratorController } from './first-administrator/first-administrator.controller.js';
import { IdentityHousekeeping } from './identity-housekeeping.js';
import { ApiKeys } from './keys/api-keys.js';
import { Notifications } from './notifications/notifications.js';
import { ToldNotifications } from './notifications/told-notifications.js';
import { OwnPasswordController } from './passwords/own-password.controller.js';
import { PasswordRules } from './passwords/password-rules.js';
import { Passwords } from './passwords/passwords.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { AccountSignIn } from './sign-in/account-sign-in.js';
import { AuthController } from './sign-in/auth.controller.js';
import { Authentication } from './sign-in/authentication.js';
import { BrowserSessions } from './sign-in/browser-sessions.js';
import { KnownClients } from './sign-in/known-clients.js';
import { LoginDelays } from './sign-in/login-delays.js';
import { SessionController } from './sign-in/session.controller.js';

const shared = [
  Absences,
  AccountDirectory,
  AccountGrants,
  AccountReadModel,
  Accounts,
  ApiKeys,
  FirstAdministrator,
  LoginDelays,
  Notifications,
  Rights,
  ToldNotifications,
];
const signIn = { provide: SignIn, useClass: AccountSignIn };

/** Accounts and what they may do; global, since the platform's guard asks it who sends a request. */
@Global()
@Declares(rightsTaken)
@Module({
  imports: [TypeOrmModule.forFeature([Account])],
  controllers: [
    AuthController,
    FirstAdministratorController,
    OwnPasswordController,
    SessionController,
  ],
  providers: [
    ...shared,
    signIn,
    AccessTokens,
    Authentication,
    BrowserSessions,
    IdentityHousekeeping,
    KnownClients,
    PasswordRules,
    Passwords,
  ],
  exports: [...shared, signIn, Authentication],
})
export class IdentityModule {}
