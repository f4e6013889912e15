import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Access,
  comesFromOurPages,
  onlyReads,
  readSessionCookie,
  Refuses,
  SignIn,
  writeSessionCookie,
} from '../../../platform/auth/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import type { Actor } from '../../../platform/context/index.js';
import type { Account } from '../accounts/account.entity.js';
import {
  CrossSiteRequest,
  PasswordTemporary,
  PersonNeeded,
  SessionEnded,
} from '../identity.errors.js';
import { BASIC_PATHS, OWN_PASSWORD_PATHS, PERSONAL_PATHS } from './access-paths.js';
import { Authentication } from './authentication.js';
import { signInRefusals } from './sign-in-refusals.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose credentials it carries, where it carries good ones. */
    account?: Account;
    /** Who is asking, as far as it has been found out. */
    caller?: Promise<Account | null>;
  }
}

const BASIC_CHALLENGE = 'Basic realm="punto-dascolto", charset="UTF-8"';

/** They watch over the network. */
const SEE_ALL = ['networkDirection', 'manager', 'admin'] as const;

/** Signs in by an access token, a key, the cookie of the pages or, where clients know nothing else, HTTP Basic. */
@Injectable()
@Refuses(signInRefusals)
export class AccountSignIn extends SignIn {
  constructor(
    private readonly authentication: Authentication,
    private readonly config: AppConfig,
  ) {
    super();
  }

  /** @throws InvalidToken, SessionEnded, CrossSiteRequest, InvalidCredentials, LoginDelayed, TooManyKeyRequests */
  async actorOf(
    request: FastifyRequest,
    reply: FastifyReply,
    access: Access,
  ): Promise<Actor | null> {
    const basicTaken = BASIC_PATHS.test(routeOf(request));
    if (basicTaken) reply.header('www-authenticate', BASIC_CHALLENGE);
    request.caller ??= this.callerOf(request, reply, access, basicTaken);
    const account = await request.caller;
    if (account || access.kind === 'public') reply.removeHeader('www-authenticate');
    if (!account) return null;
    request.account = account;
    return account.toActor();
  }

  /** @throws PersonNeeded, PasswordTemporary */
  requireFit(request: FastifyRequest): void {
    const route = routeOf(request);
    if (request.account?.apiKey && PERSONAL_PATHS.test(route)) throw new PersonNeeded();
    if (request.account?.passwordTemporary && !OWN_PASSWORD_PATHS.test(route)) {
      throw new PasswordTemporary();
    }
  }

  watch(request: FastifyRequest): () => Promise<Actor | null> {
    return this.authentication.watch(request);
  }

  seesAll({ roles }: Actor): boolean {
    return SEE_ALL.some((role) => roles.includes(role));
  }

  private async callerOf(
    request: FastifyRequest,
    reply: FastifyReply,
    access: Access,
    basicTaken: boolean,
  ): Promise<Account | null> {
    const account =
      request.headers.authorization === undefined
        ? await this.byCookie(request, reply, access)
        : await this.byHeader(request, basicTaken);
    if (account?.apiKey) await this.authentication.countKey(account.apiKey);
    return account;
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
