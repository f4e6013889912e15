import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import {
  ReferenceData,
  REVISIONS_COLUMN,
  type Revisions,
  UnitOfWork,
} from '../../../platform/database/index.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountReadModel } from '../accounts/account.read-model.js';

/** A session is seen again at most so often: not every request is worth a write. In milliseconds. */
const SEEN_EVERY_MS = 60_000;
const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** The sign-in of a program: its access tokens name it. */
export interface ProgramSession {
  id: string;
  expiresAt: Date;
}

/** What the browser keeps, and how long it may. */
export interface StartedSession {
  token: string;
  expiresAt: Date;
}

interface SessionRow {
  id: string;
  account_id: string;
  token_version: number;
  last_seen_at: Date;
  expires_at: Date;
  revisions: Revisions;
}

/**
 * Sessions: of the pages, rows with the hash of a random token, so that a stolen backup signs nobody in; of programs,
 * rows that their access tokens name.
 */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly accounts: AccountReadModel,
  ) {}

  async start(account: Account): Promise<StartedSession> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.config.sessionMaxHours * 3_600_000);
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: `INSERT INTO browser_session (id, token_hash, account_id, token_version, created_at, last_seen_at, expires_at)
               VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        values: [randomUUID(), hashOf(token), account.id, account.tokenVersion, now, expiresAt],
      }),
    );
    return { token, expiresAt };
  }

  /** A program signs in. Its session lasts as long as one of the pages, and at least as long as one access token. */
  async startProgram(account: Account): Promise<ProgramSession> {
    const now = this.clock.now();
    const minutes = Math.max(this.config.sessionMaxHours * 60, this.config.authTokenMinutes);
    const session = { id: randomUUID(), expiresAt: new Date(now.getTime() + minutes * 60_000) };
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: `INSERT INTO browser_session (id, account_id, token_version, created_at, last_seen_at, expires_at)
               VALUES ($1, $2, $3, $4, $4, $5)`,
        values: [session.id, account.id, account.tokenVersion, now, session.expiresAt],
      }),
    );
    return session;
  }

  /** The session of a program; null once it was ended. */
  async program(id: string): Promise<ProgramSession | null> {
    const [found] = await this.unitOfWork.readPrepared<
      Pick<SessionRow, 'id' | 'expires_at' | 'revisions'>
    >({
      name: 'session-of-program',
      text: `SELECT id, expires_at, ${REVISIONS_COLUMN}
               FROM browser_session WHERE id = $1 AND token_hash IS NULL`,
      values: [id],
    });
    if (!found) return null;
    this.references.know(found.revisions);
    return { id: found.id, expiresAt: found.expires_at };
  }

  /** The program signs out: its access tokens end with it. */
  async endProgram(id: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: 'DELETE FROM browser_session WHERE id = $1 AND token_hash IS NULL',
        values: [id],
      }),
    );
  }

  /**
   * Whose session it is; null when it is none of ours, was ended, or has expired. A changed password and a disabled
   * account end it through the account's token version, as they end access tokens.
   */
  async account(token: string): Promise<Account | null> {
    const found = await this.holder(token);
    if (!found) return null;
    const idle = this.clock.now().getTime() - found.session.last_seen_at.getTime();
    if (idle >= SEEN_EVERY_MS) await this.seen(found.session.id);
    return found.account;
  }

  /** The same, for a look that must not keep the session alive: nobody asked for anything. */
  async watched(token: string): Promise<Account | null> {
    return (await this.holder(token))?.account ?? null;
  }

  private async holder(token: string): Promise<{ account: Account; session: SessionRow } | null> {
    if (!TOKEN.test(token)) return null;
    const [session] = await this.unitOfWork.readPrepared<SessionRow & Record<string, unknown>>({
      name: 'session-of-browser',
      text: `SELECT id, account_id, token_version, last_seen_at, expires_at, ${REVISIONS_COLUMN}
               FROM browser_session WHERE token_hash = $1`,
      values: [hashOf(token)],
    });
    const now = this.clock.now().getTime();
    if (!session || this.hasExpired(session, now)) return null;
    this.references.know(session.revisions);
    const account = await this.accounts.byId(session.account_id);
    if (!account?.active || account.tokenVersion !== session.token_version) return null;
    return { account, session };
  }

  /** The browser signs out. Unknown tokens are fine: it is signed out then. */
  async end(token: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: 'DELETE FROM browser_session WHERE token_hash = $1',
        values: [hashOf(token)],
      }),
    );
  }

  private hasExpired({ last_seen_at, expires_at }: SessionRow, now: number): boolean {
    const idleMs = this.config.sessionIdleMinutes * 60_000;
    return now >= expires_at.getTime() || now >= last_seen_at.getTime() + idleMs;
  }

  private async seen(id: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.query({
        text: 'UPDATE browser_session SET last_seen_at = greatest(last_seen_at, $2) WHERE id = $1',
        values: [id, this.clock.now()],
      }),
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
