import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { networkOf } from '../../../platform/http/limits/network.js';

/** Those that an account keeps; the oldest gives way. */
const MOST = 50;
const DEVICE = /^[\w-]{43}$/;

/** Where somebody signs in from. */
export interface Client {
  /** IP address of the caller, or what the trusted proxy says. */
  address: string;
  /** Random token that a browser keeps from its first sign-in on. */
  device?: string | null;
}

/**
 * The browsers and addresses that an account has signed in from. Their failures are counted apart, so that whoever
 * guesses from elsewhere cannot lock the owner out (OWASP: device cookies).
 */
@Injectable()
export class KnownClients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How the account knows the client; null: not at all. */
  async recognise(
    username: string,
    { address, device }: Client,
  ): Promise<'device' | 'address' | null> {
    const deviceHash = isDevice(device) ? hashOf('device', device) : null;
    const addressHash = hashOf('address', networkOf(address));
    const rows = await this.unitOfWork.query<{ client: Buffer }>({
      text: `SELECT k.client FROM known_client k JOIN account a ON a.id = k.account_id
              WHERE a.username = $1 AND k.client = ANY ($2)`,
      values: [username, deviceHash ? [deviceHash, addressHash] : [addressHash]],
    });
    if (rows.some(({ client }) => deviceHash?.equals(client))) return 'device';
    return rows.length > 0 ? 'address' : null;
  }

  /** Keeps the client of a sign-in that succeeded; answers the token that its browser is to keep. */
  async remember(accountId: string, { address, device }: Client): Promise<string> {
    const kept = isDevice(device) ? device : randomBytes(32).toString('base64url');
    await this.unitOfWork.query({
      text: `INSERT INTO known_client (account_id, client, last_sign_in_at)
             SELECT $1, unnest($2::bytea[]), $3
             ON CONFLICT (account_id, client) DO UPDATE SET last_sign_in_at = excluded.last_sign_in_at`,
      values: [
        accountId,
        [hashOf('device', kept), hashOf('address', networkOf(address))],
        this.clock.now(),
      ],
    });
    await this.unitOfWork.query({
      text: `DELETE FROM known_client WHERE account_id = $1 AND client IN (
               SELECT client FROM known_client WHERE account_id = $1 ORDER BY last_sign_in_at DESC OFFSET $2)`,
      values: [accountId, MOST],
    });
    return kept;
  }
}

/** What a counter of failures calls the device; the token itself is nobody's to read. */
export function deviceName(device: string): string {
  return hashOf('device', device).toString('base64url');
}

export function isDevice(device: string | null | undefined): device is string {
  return DEVICE.test(device ?? '');
}

function hashOf(kind: string, value: string): Buffer {
  return createHash('sha256').update(`${kind}:${value}`).digest();
}
