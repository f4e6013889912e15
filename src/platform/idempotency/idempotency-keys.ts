import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { Actor } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import {
  IdempotencyKeyInvalid,
  IdempotencyKeyReused,
  IdempotencyRightsEnded,
} from './idempotency.errors.js';

export interface StoredReply {
  status: number;
  headers: Record<string, string>;
  /** JSON text; null without a body. */
  body: string | null;
}

interface KeyRow {
  request_hash: string;
  status: number;
  headers: Record<string, string>;
  body: string | null;
  held: string[];
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Remembers the replies of commands by the caller's key. Works inside the command's own unit of work. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the key for this request, or answers the reply it already had. While another request with the key is
   * under way this waits for its end: the unique index does the waiting.
   * @throws IdempotencyKeyInvalid; IdempotencyKeyReused for another request; IdempotencyRightsEnded where less is `held`
   *   than then: the reply may hold what is no longer theirs to read
   */
  async take(
    actorId: string,
    key: string,
    requestHash: string,
    held: readonly string[] = [],
  ): Promise<StoredReply | null> {
    if (!KEY.test(key)) {
      throw new IdempotencyKeyInvalid();
    }
    const taken = await this.unitOfWork.query({
      name: 'idempotency-take',
      text: `INSERT INTO idempotency_key (actor_id, key, request_hash, created_at, held) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING RETURNING 1`,
      values: [actorId, key, requestHash, this.clock.now(), held],
    });
    if (taken.length > 0) return null;
    const [row] = await this.unitOfWork.query<KeyRow & Record<string, unknown>>({
      name: 'idempotency-read',
      text: `SELECT request_hash, status, headers, body, held FROM idempotency_key WHERE actor_id = $1 AND key = $2`,
      values: [actorId, key],
    });
    if (row.request_hash !== requestHash) {
      throw new IdempotencyKeyReused();
    }
    const now = new Set(held);
    if (row.held.some((right) => !now.has(right))) throw new IdempotencyRightsEnded();
    return { status: row.status, headers: row.headers, body: row.body };
  }

  /** Stores the reply of the request that took the key; it travels with COMMIT. */
  store(actorId: string, key: string, reply: StoredReply): void {
    this.unitOfWork.defer({
      name: 'idempotency-store',
      text: `UPDATE idempotency_key SET status = $3, headers = $4, body = $5 WHERE actor_id = $1 AND key = $2`,
      values: [actorId, key, reply.status, JSON.stringify(reply.headers), reply.body],
    });
  }
}

/** Roles, groups (stored as points), and whom the actor stands in for with what they hold. */
export function heldBy({ roles, groups, standsInFor = [] }: Actor): string[] {
  return [
    ...roles.map((role) => `role:${role}`),
    ...groups.map((group) => `point:${group}`),
    ...standsInFor.flatMap((absent) => [
      `for:${absent.id}`,
      ...heldBy({ ...absent, kind: 'user' }).map((right) => `for:${absent.id}:${right}`),
    ]),
  ];
}

/** The same for the same method, address and body, whatever the order of the body's fields. */
export function hashRequest(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${canonical(body)}`)
    .digest('base64');
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
