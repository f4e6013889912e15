import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access-check.js';
import { AuthGuard } from './auth.guard.js';
import { OperationsAccess } from './operations-access.js';

/** Who may call what. Who calls is found out by the module that provides SignIn. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    AccessCheck,
    OperationsAccess,
    AuthGuard,
    { provide: APP_GUARD, useExisting: AuthGuard },
  ],
  exports: [AuthGuard, OperationsAccess],
})
export class AuthModule {}
