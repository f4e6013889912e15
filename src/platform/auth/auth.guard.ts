import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RoleMissing, SignInRequired } from './auth.errors.js';
import { ACCESS, type Access } from './authorization.decorators.js';
import { OperationsAccess } from './operations-access.js';
import { SignIn } from './sign-in.js';

/** Has the caller signed in and checks what the endpoint has written down about its callers. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
    private readonly operations: OperationsAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (this.operations.admits(request)) return true;
    const actor = await this.signIn.actorOf(request, http.getResponse<FastifyReply>(), access);
    if (actor) {
      request.signedIn = actor;
      request.requestContext.actor = actor;
    }
    if (access.kind === 'public') return true;
    if (!actor) throw new SignInRequired();
    this.signIn.requireFit(request);
    if (access.kind === 'roles' && !access.roles.some((role) => actor.roles.includes(role))) {
      throw new RoleMissing(access.roles);
    }
    return true;
  }

  /**
   * Refuses a request to a route for those who are signed in, before its body is read.
   * @throws SignInRequired, and what else says that it is nobody
   */
  async requireSignedIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const actor = await this.signIn.actorOf(request, reply, { kind: 'signedIn' });
    if (!actor) throw new SignInRequired();
  }
}
