import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/index.js';
import { BASIC_PATHS, OWN_PASSWORD_PATHS, PERSONAL_PATHS } from './access-paths.js';
import type { Account } from './account.entity.js';
import {
  CrossSiteRequest,
  PasswordTemporary,
  PersonNeeded,
  RoleMissing,
  SessionEnded,
  SignInRequired,
} from './auth.errors.js';
import { Authentication } from './authentication.js';
import { ACCESS, type Access } from './authorization.decorators.js';
import { OperationsAccess } from './operations-access.js';
import { comesFromOurPages, onlyReads } from './same-origin.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, where somebody is. */
    account?: Account;
    /** Who is asking, as far as the guard has found out. */
    caller?: Promise<Account | null>;
  }
}

const BASIC_CHALLENGE = 'Basic realm="punto-dascolto", charset="UTF-8"';

/** Signs the caller in and checks what the endpoint has written down about its callers. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly config: AppConfig,
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
    const basicTaken = BASIC_PATHS.test(routeOf(request));
    const reply = http.getResponse<FastifyReply>();
    if (basicTaken) reply.header('www-authenticate', BASIC_CHALLENGE);
    const account = await this.callerOf(request, reply, access, basicTaken);
    if (account) {
      reply.removeHeader('www-authenticate');
      request.account = account;
      request.requestContext.actor = account.toActor();
    }
    if (access.kind === 'public') {
      reply.removeHeader('www-authenticate');
      return true;
    }
    if (!account) throw new SignInRequired();
    if (account.apiKey && PERSONAL_PATHS.test(routeOf(request))) throw new PersonNeeded();
    if (account.passwordTemporary && !OWN_PASSWORD_PATHS.test(routeOf(request))) {
      throw new PasswordTemporary();
    }
    if (access.kind === 'roles' && !access.roles.some((role) => account.roles.includes(role))) {
      throw new RoleMissing(access.roles);
    }
    return true;
  }

  /**
   * Finds out who sends a request to a route for those who are signed in, before its body is read.
   * @throws SignInRequired, InvalidToken and what else says that it is nobody
   */
  async signIn(request: FastifyRequest, reply: FastifyReply): Promise<Account> {
    const basicTaken = BASIC_PATHS.test(routeOf(request));
    if (basicTaken) reply.header('www-authenticate', BASIC_CHALLENGE);
    const account = await this.callerOf(request, reply, { kind: 'signedIn' }, basicTaken);
    if (!account) throw new SignInRequired();
    return account;
  }

  /** Asked once a request, however often. */
  private callerOf(
    request: FastifyRequest,
    reply: FastifyReply,
    access: Access,
    basicTaken: boolean,
  ): Promise<Account | null> {
    request.caller ??= (async () => {
      const account =
        request.headers.authorization === undefined
          ? await this.byCookie(request, reply, access)
          : await this.byHeader(request, basicTaken);
      if (account?.apiKey) await this.authentication.countKey(account.apiKey);
      return account;
    })();
    return request.caller;
  }

  /** The pages' cookie counts only where no Authorization header is sent. */
  private async byCookie(
    request: FastifyRequest,
    reply: FastifyReply,
    access: Access,
  ): Promise<Account | null> {
    const token = readSessionCookie(request, this.config);
    if (token === null) return null;
    if (!onlyReads(request) && !comesFromOurPages(request, this.config)) {
      // Whoever needs no account may ask from anywhere, and is nobody then.
      if (access.kind === 'public') return null;
      throw new CrossSiteRequest();
    }
    const account = await this.authentication.bySession(token);
    if (account) return account;
    writeSessionCookie(request, reply, this.config, null);
    if (access.kind === 'public') return null;
    throw new SessionEnded();
  }

  private async byHeader(request: FastifyRequest, basicTaken: boolean): Promise<Account | null> {
    const [, scheme, credentials] =
      /^(\S+) +(\S+) *$/.exec(request.headers.authorization ?? '') ?? [];
    if (/^bearer$/i.test(scheme ?? '')) return this.authentication.byToken(credentials);
    if (basicTaken && /^basic$/i.test(scheme ?? '')) {
      return this.authentication.byBasic(credentials, request.ip);
    }
    return null;
  }
}

/** The path of the route that answers: an address may be written in many ways, and its query says what it likes. */
function routeOf({ routeOptions, url }: FastifyRequest): string {
  return routeOptions.url ?? url;
}
