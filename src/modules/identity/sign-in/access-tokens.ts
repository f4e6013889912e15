import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { Clock } from '../../../platform/clock/index.js';
import { AppConfig } from '../../../platform/config/index.js';
import type { Account } from '../accounts/account.entity.js';
import { InvalidToken } from '../identity.errors.js';

const ALGORITHM = 'HS256';
const ISSUER = 'punto-dascolto';
const AUDIENCE = 'punto-dascolto/api';
const UUID = /^[\da-f-]{36}$/;

export interface AccessToken {
  accessToken: string;
  expiresAt: Date;
}

export interface TokenClaims {
  accountId: string;
  /** The sign-in that the token belongs to: it ends with it. */
  sessionId: string;
  tokenVersion: number;
}

/** Access tokens: JWT, HMAC-SHA256 only (RFC 8725, section 3.1: the algorithm is ours to say, not the token's). */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly keyId: string;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    if (!config.authSecret) throw new Error('AUTH_SECRET is not set.');
    this.key = new TextEncoder().encode(config.authSecret);
    this.keyId = createHash('sha256').update('kid').update(this.key).digest('hex').slice(0, 12);
  }

  /** A token of the session `sessionId`; it holds for AUTH_TOKEN_MINUTES, and never longer than the session. */
  async issue(account: Account, session: { id: string; expiresAt: Date }): Promise<AccessToken> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const expiresAt = Math.min(
      issuedAt + this.config.authTokenMinutes * 60,
      Math.floor(session.expiresAt.getTime() / 1000),
    );
    const accessToken = await new SignJWT({ ver: account.tokenVersion, sid: session.id })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: this.keyId })
      .setSubject(account.id)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.key);
    return { accessToken, expiresAt: new Date(expiresAt * 1000) };
  }

  /** @throws InvalidToken whatever is wrong with it */
  async verify(token: string): Promise<TokenClaims> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'iat', 'ver', 'sid'],
        currentDate: this.clock.now(),
        clockTolerance: 5,
      });
      const { sub, ver, sid } = payload;
      if (
        protectedHeader.kid === this.keyId &&
        UUID.test(sub ?? '') &&
        UUID.test(String(sid)) &&
        Number.isInteger(ver)
      ) {
        return { accountId: sub!, sessionId: sid as string, tokenVersion: ver as number };
      }
    } catch {
      // Nothing to tell: the reasons would help only a forger.
    }
    throw new InvalidToken();
  }
}
