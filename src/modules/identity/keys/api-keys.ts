import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock, localDay } from '../../../platform/clock/index.js';
import { currentActor, type Role } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountReadModel } from '../accounts/account.read-model.js';
import {
  ApiKeyNameTaken,
  ApiKeyRevoked,
  InvalidToken,
  TooManyKeyRequests,
} from '../identity.errors.js';

/** Makes a key known at sight, to people and to scanners for leaked secrets. */
const PREFIX = 'pda_';
const KEY = /^pda_[\w-]{43}$/;
const KEY_BYTES = 32;
const ACTOR = 'key:';
const MINUTE_MS = 60_000;
/** A process takes its requests of a minute from the row in so many parts: a row is not written at every request. */
const PARTS = 20;

/** What whoever made a key is today: an administrator, an account without that role, or no account that can sign in. */
export const MAKER_STATES = ['administrator', 'noAdministrator', 'disabled'] as const;
export type MakerState = (typeof MAKER_STATES)[number];

/** A key as administrators see it: never the key itself. Days are included. */
export interface ApiKey {
  id: string;
  name: string;
  description: string;
  /** Its last four characters: which key a program holds can be told by them. */
  tokenEnd: string;
  roles: Role[];
  points: string[];
  requestsPerMinute: number;
  expiresOn: string;
  createdAt: Date;
  createdBy: string;
  createdByState: MakerState | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  lastUsedAt: Date | null;
}

export type NewApiKey = Pick<
  ApiKey,
  'name' | 'description' | 'roles' | 'points' | 'requestsPerMinute' | 'expiresOn'
>;

type ApiKeyRow = Omit<ApiKey, 'createdByState'> & {
  /** Username; null of old keys of which nobody wrote it down. */
  createdById: string | null;
  [column: string]: unknown;
};

const COLUMNS = `id, name, description, token_end AS "tokenEnd", roles, points,
  requests_per_minute AS "requestsPerMinute", expires_on::text AS "expiresOn", created_at AS "createdAt",
  created_by AS "createdBy", created_by_id AS "createdById", revoked_at AS "revokedAt", revoked_by AS "revokedBy", last_used_at AS "lastUsedAt"`;

/** Keys for programs, with roles and points of their own (docs/adr/0031). */
@Injectable()
export class ApiKeys {
  /** What is left of the parts taken in the current minute, by key. */
  private readonly taken = new Map<string, { minute: number; left: number }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly accounts: AccountReadModel,
  ) {}

  /** By name, revoked and expired ones too. */
  async list(): Promise<ApiKey[]> {
    return this.withMakers(
      await this.unitOfWork.read<ApiKeyRow>(`SELECT ${COLUMNS} FROM api_key ORDER BY name`),
    );
  }

  /** A new key, which is answered this once. Joins the unit of work, or opens one. Throws ApiKeyNameTaken (409). */
  async create(given: NewApiKey): Promise<{ apiKey: ApiKey; key: string }> {
    const key = PREFIX + randomBytes(KEY_BYTES).toString('base64url');
    const apiKey = await this.unitOfWork.run(async () => {
      const [added] = await this.unitOfWork.query<ApiKeyRow>({
        text: `INSERT INTO api_key (id, name, description, token_hash, token_end, roles, points, requests_per_minute,
                                    expires_on, created_at, created_by, created_by_id)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (name) DO NOTHING RETURNING ${COLUMNS}`,
        values: [
          ...[randomUUID(), given.name, given.description, hashOf(key), key.slice(-4)],
          ...[given.roles, given.points, given.requestsPerMinute, given.expiresOn],
          ...[this.clock.now(), currentActor().name, currentActor().id],
        ],
      });
      if (!added) throw new ApiKeyNameTaken(given.name);
      const { roles, points, expiresOn, requestsPerMinute } = added;
      this.record('apiKey.created', added.name, { roles, points, expiresOn, requestsPerMinute });
      return added;
    });
    return { apiKey: (await this.withMakers([apiKey]))[0], key };
  }

  /** Ends the key at once, for good. Throws NotFound (404), ApiKeyRevoked (409). */
  async revoke(id: string): Promise<ApiKey> {
    const [ended] = await this.unitOfWork.query<ApiKeyRow>({
      text: `UPDATE api_key SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL
             RETURNING ${COLUMNS}`,
      values: [id, this.clock.now(), currentActor().name],
    });
    if (ended) {
      this.record('apiKey.revoked', ended.name, { revoked: true });
      return (await this.withMakers([ended]))[0];
    }
    const known = (await this.list()).find((one) => one.id === id);
    throw known ? new ApiKeyRevoked(known.name) : new NotFound('api-key', id);
  }

  /** Whoever calls with the key, as an account would. Throws InvalidToken when it is unknown, revoked or expired. */
  async account(key: string): Promise<Account> {
    const [found] = await this.unitOfWork.read<ApiKeyRow>(
      `SELECT ${COLUMNS} FROM api_key WHERE token_hash = $1`,
      [hashOf(key)],
    );
    if (!found || !this.holds(found)) throw new InvalidToken();
    return this.toAccount(found);
  }

  /** Those of these usernames (`key:<name>`) that hold today. */
  async named(usernames: readonly string[]): Promise<Account[]> {
    const names = usernames
      .filter((name) => name.startsWith(ACTOR))
      .map((name) => name.slice(ACTOR.length));
    if (names.length === 0) return [];
    const keys = await this.unitOfWork.read<ApiKeyRow>(
      `SELECT ${COLUMNS} FROM api_key WHERE name = ANY ($1)`,
      [names],
    );
    return Promise.all(keys.filter((key) => this.holds(key)).map((key) => this.toAccount(key)));
  }

  /** A key is the installation's and goes on without its maker: administrators see what the maker is today. */
  private async withMakers(rows: ApiKeyRow[]): Promise<ApiKey[]> {
    const makers = new Set(rows.flatMap(({ createdById }) => createdById ?? []));
    const active = await this.accounts.named([...makers]);
    const stateOf = (maker: string): MakerState => {
      const account = active.find(({ username }) => username === maker);
      if (!account) return 'disabled';
      return account.roles.includes('admin') ? 'administrator' : 'noAdministrator';
    };
    return rows.map(({ createdById, ...row }) => ({
      ...row,
      createdByState: createdById === null ? null : stateOf(createdById),
    }));
  }

  private holds({ revokedAt, expiresOn }: ApiKeyRow): boolean {
    return revokedAt === null && expiresOn >= localDay(this.clock.now());
  }

  private async toAccount(found: ApiKeyRow): Promise<Account> {
    return Object.assign(new Account(), {
      id: found.id,
      username: actorOf(found.name),
      displayName: found.description || found.name,
      roles: found.roles,
      points: await this.openPoints(found.points),
      standsInFor: [],
      active: true,
      passwordTemporary: false,
      apiKey: { id: found.id, requestsPerMinute: found.requestsPerMinute },
    });
  }

  /** As for accounts: a closed point is its successor's, and nobody's member otherwise. */
  private async openPoints(points: string[]): Promise<string[]> {
    if (points.length === 0) return points;
    const rows = await this.unitOfWork.read<{ code: string }>(
      `SELECT given.code FROM unnest($1::text[]) WITH ORDINALITY AS given(code, place)
         WHERE NOT EXISTS (SELECT 1 FROM closed_group closed WHERE closed.code = given.code)
       UNION ALL
       SELECT p.code FROM closed_group p WHERE p.successor_code = ANY ($1)
          AND NOT EXISTS (SELECT 1 FROM closed_group heir WHERE heir.code = p.successor_code)`,
      [points],
    );
    return rows.map(({ code }) => code);
  }

  /** Counts a request. Throws TooManyKeyRequests (429) when those of this minute, on all replicas, are used up. */
  async count({ id, requestsPerMinute }: NonNullable<Account['apiKey']>): Promise<void> {
    const now = this.clock.now();
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    const own = this.taken.get(id);
    if (own?.minute === minute && own.left > 0) {
      own.left -= 1;
      return;
    }
    const part = Math.ceil(requestsPerMinute / PARTS);
    const [row] = await this.unitOfWork.run(() =>
      this.unitOfWork.query<{ taken: number }>({
        text: `UPDATE api_key
                  SET window_taken = CASE WHEN window_start = $2 THEN window_taken ELSE 0 END + $3,
                      window_start = $2, last_used_at = $4
                WHERE id = $1 AND (window_start IS DISTINCT FROM $2 OR window_taken < requests_per_minute)
            RETURNING window_taken AS taken`,
        values: [id, new Date(minute * MINUTE_MS), part, now],
      }),
    );
    if (!row) {
      throw new TooManyKeyRequests(
        requestsPerMinute,
        Math.ceil(((minute + 1) * MINUTE_MS - now.getTime()) / 1000),
      );
    }
    // The last part may be smaller than the others.
    const granted = Math.min(part, requestsPerMinute - (row.taken - part));
    this.taken.set(id, { minute, left: granted - 1 });
  }

  private record(action: string, name: string, after: object): void {
    const details = { before: null, after };
    this.audit.record({ action, subjectType: 'apiKey', subjectId: name, details });
  }
}

/** True for what has the form of a key: nothing else is looked up as one. */
export function isApiKey(credentials: string): boolean {
  return KEY.test(credentials);
}

/** What such a key is called as an actor. */
export function actorOf(name: string): string {
  return `${ACTOR}${name}`;
}

/** 256 random bits need no slow hash: nobody guesses them. */
function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
