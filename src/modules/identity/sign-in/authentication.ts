import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import type { Actor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { LiveChanges } from '../../../platform/live/index.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountReadModel } from '../accounts/account.read-model.js';
import { type AccessToken, AccessTokens } from './access-tokens.js';
import { ApiKeys, isApiKey } from '../keys/api-keys.js';
import { BrowserSessions, type ProgramSession, type StartedSession } from './browser-sessions.js';
import { InvalidCredentials, InvalidToken, SignInMissing } from '../identity.errors.js';
import { type Client, KnownClients } from './known-clients.js';
import { LoginDelays } from './login-delays.js';
import { Passwords } from '../passwords/passwords.js';
import { readSessionCookie } from '../../../platform/auth/index.js';

/** How long a verified Basic password needs no new argon2 run, in milliseconds. */
const BASIC_MEMORY_MS = 60_000;

/** Finds out who is asking. */
@Injectable()
export class Authentication {
  private readonly memoryKey = randomBytes(32);
  private readonly verifiedBasic = new LRUCache<string, { id: string; tokenVersion: number }>({
    max: 500,
    ttl: BASIC_MEMORY_MS,
  });

  constructor(
    private readonly accounts: AccountReadModel,
    private readonly passwords: Passwords,
    private readonly tokens: AccessTokens,
    private readonly delays: LoginDelays,
    private readonly knownClients: KnownClients,
    private readonly sessions: BrowserSessions,
    private readonly keys: ApiKeys,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly live: LiveChanges,
  ) {}

  /** @throws InvalidCredentials, LoginDelayed */
  async login(
    username: string,
    password: string,
    address: string,
  ): Promise<{ token: AccessToken; account: Account }> {
    const { account } = await this.byPassword(username, password, { address });
    const session = await this.sessions.startProgram(account);
    return { token: await this.tokens.issue(account, session), account };
  }

  /** A new access token for one that still holds; not longer than its session. @throws InvalidToken */
  async renew(token: string): Promise<{ token: AccessToken; account: Account }> {
    const account = await this.byToken(token);
    const session = await this.programOf(token);
    return { token: await this.tokens.issue(account, session), account };
  }

  /** The program signs out: all access tokens of its sign-in end, open streams too. @throws InvalidToken */
  async signOut(token: string): Promise<void> {
    const { username } = await this.byToken(token);
    const { id } = await this.programOf(token);
    await this.sessions.endProgram(id);
    this.live.changed('session', { accounts: [username] });
  }

  /** A key has no session: it ends when it is revoked. */
  private async programOf(token: string): Promise<ProgramSession> {
    if (isApiKey(token)) throw new SignInMissing();
    const { sessionId } = await this.tokens.verify(token);
    const session = await this.sessions.program(sessionId);
    if (!session) throw new InvalidToken();
    return session;
  }

  /**
   * The same for the pages, whose browser is known by a session. `device`: what the browser kept of an earlier sign-in.
   * @throws InvalidCredentials, LoginDelayed
   */
  async startSession(
    username: string,
    password: string,
    client: Client,
  ): Promise<{ session: StartedSession; account: Account; device: string }> {
    const { account, device } = await this.byPassword(username, password, client);
    return { session: await this.sessions.start(account), account, device };
  }

  /** A browser whose person is known already goes on, e.g. after a change of the password ended its session. */
  continueSession(account: Account): Promise<StartedSession> {
    return this.sessions.start(account);
  }

  /** Whether the account's own password was given; guessing is slowed down. @throws LoginDelayed */
  async confirms({ username }: Account, password: string, address: string): Promise<boolean> {
    try {
      await this.byPassword(username, password, { address });
      return true;
    } catch (error) {
      if (error instanceof InvalidCredentials) return false;
      throw error;
    }
  }

  /** Whose browser it is; null without a session that still holds. */
  bySession(token: string): Promise<Account | null> {
    return this.sessions.account(token);
  }

  /** Streams of the account look whether they may go on. */
  async endSession(token: string): Promise<void> {
    const account = await this.sessions.watched(token);
    await this.sessions.end(token);
    if (account) this.live.changed('session', { accounts: [account.username] });
  }

  /** Finds out again who sent the request; null once they are signed out. The look keeps no session alive. */
  watch(request: FastifyRequest): () => Promise<Actor | null> {
    const [, token] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
    const cookie = readSessionCookie(request, this.config);
    return async () => {
      const account = token
        ? await this.byToken(token).catch((error: unknown) => {
            if (error instanceof InvalidToken) return null;
            throw error;
          })
        : cookie && (await this.sessions.watched(cookie));
      return account ? account.toActor() : null;
    };
  }

  /** @throws InvalidToken also when the account was disabled or its password changed since */
  async byToken(token: string): Promise<Account> {
    if (isApiKey(token)) return this.keys.account(token);
    const { accountId, sessionId, tokenVersion } = await this.tokens.verify(token);
    // First: it brings the revision by which the account's rights are known.
    const session = await this.sessions.program(sessionId);
    const account = await this.accounts.byId(accountId);
    if (!session || !account?.active || account.tokenVersion !== tokenVersion) {
      throw new InvalidToken();
    }
    return account;
  }

  /** Counts a request with a key. @throws TooManyKeyRequests */
  countKey(key: NonNullable<Account['apiKey']>): Promise<void> {
    return this.keys.count(key);
  }

  /** HTTP Basic (RFC 7617): `credentials` is its base64 part. @throws InvalidCredentials, LoginDelayed */
  async byBasic(credentials: string, address: string): Promise<Account> {
    const given = Buffer.from(credentials, 'base64').toString('utf8');
    // Clients that know Basic alone send a key as the password of whatever name.
    const key = given.slice(given.indexOf(':') + 1);
    if (isApiKey(key)) return this.keys.account(key);
    const fingerprint = createHmac('sha256', this.memoryKey).update(credentials).digest('base64');
    const verified = this.verifiedBasic.get(fingerprint);
    if (verified) {
      const account = await this.accounts.byId(verified.id);
      if (account?.active && account.tokenVersion === verified.tokenVersion) return account;
      this.verifiedBasic.delete(fingerprint);
    }
    const colon = given.indexOf(':');
    if (colon < 1) throw new InvalidCredentials();
    const { account } = await this.byPassword(given.slice(0, colon), given.slice(colon + 1), {
      address,
    });
    const { id, tokenVersion } = account;
    this.verifiedBasic.set(fingerprint, { id, tokenVersion });
    return account;
  }

  private async byPassword(
    name: string,
    password: string,
    client: Client,
  ): Promise<{ account: Account; device: string }> {
    const username = name.toLowerCase();
    if (username.length > 100 || password.length > 1000 || username.includes('\0')) {
      throw new InvalidCredentials();
    }
    const attempt = await this.delays.reserve(username, client);
    const account = await this.accounts.byUsername(username);
    const matches = await this.passwords.verify(account?.passwordHash ?? null, password);
    if (!account || !matches || !account.active) throw new InvalidCredentials();
    const device = await this.unitOfWork.run(async () => {
      await this.delays.forgive(attempt);
      this.unitOfWork.defer({
        text: 'UPDATE account SET last_sign_in_at = $2 WHERE id = $1',
        values: [account.id, this.clock.now()],
      });
      return this.knownClients.remember(account.id, client);
    });
    return { account, device };
  }
}
