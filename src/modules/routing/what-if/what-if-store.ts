import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { INSTANT_KEY, pageOf, readCursor, UUID_KEY } from '../../../platform/http/index.js';
import { WhatIfFinished } from '../routing.errors.js';
import type { ChangedDecision, WhatIfFilter, WhatIfResult, WhatIfState } from './what-if-values.js';
import type { WhatIfDto } from '../http/what-if.dto.js';

/** Longer than any batch; a run whose replica died is begun again after it. */
const LEASE_MS = 60_000;

export interface LeasedWhatIf {
  id: string;
  decision_key: string;
  changed: ChangedDecision;
  filter: WhatIfFilter;
}

interface Row {
  id: string;
  decision_key: string;
  state: WhatIfState;
  filter: WhatIfFilter;
  total: number;
  processed: number;
  started_by_name: string;
  created_at: Date;
  finished_at: Date | null;
  failure: string | null;
  result: WhatIfResult | null;
}

const COLUMNS = `id, decision_key, state, filter, total, processed, started_by_name, created_at,
  finished_at, failure`;

/** Trials of changed tables. */
@Injectable()
export class WhatIfStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async create(
    decision: string,
    changed: ChangedDecision,
    filter: WhatIfFilter,
    total: number,
  ): Promise<string> {
    const id = randomUUID();
    const actor = currentActor();
    await this.uow.query({
      text: `INSERT INTO routing_what_if (id, decision_key, changed, filter, state, total, started_by,
               started_by_name, created_at)
             VALUES ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8)`,
      values: [
        id,
        decision,
        JSON.stringify(changed),
        JSON.stringify(filter),
        total,
        actor.id,
        actor.name,
        this.clock.now(),
      ],
    });
    return id;
  }

  /** Throws NotFound (404). */
  async get(id: string): Promise<WhatIfDto> {
    const [row] = await this.uow.read<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS}, result FROM routing_what_if WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('what-if', id);
    return toView(row);
  }

  /** Newest first, without their results. */
  async list(page: {
    limit: number;
    cursor?: string;
  }): Promise<{ items: WhatIfDto[]; nextCursor: string | null }> {
    const [at, id] = readCursor(page.cursor, [INSTANT_KEY, UUID_KEY]) ?? [null, null];
    const rows = await this.uow.read<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS}, NULL AS result FROM routing_what_if
        WHERE ($1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $3`,
      [at, id, page.limit + 1],
    );
    return pageOf(rows.map(toView), page.limit, (run) => [run.createdAt, run.id]);
  }

  /** Takes that run, or the oldest one that nobody has in hand; null when there is none. */
  async lease(owner: string, id: string | null): Promise<LeasedWhatIf | null> {
    const now = this.clock.now();
    const [run] = await this.uow.query<LeasedWhatIf & Record<string, unknown>>({
      text: `UPDATE routing_what_if
                SET state = 'running', lease_owner = $1, lease_until = $2, processed = 0
              WHERE id = (SELECT id FROM routing_what_if
                           WHERE state IN ('waiting', 'running') AND ($4::uuid IS NULL OR id = $4)
                             AND (lease_until IS NULL OR lease_until < $3)
                           ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, decision_key, changed, filter`,
      values: [owner, new Date(now.getTime() + LEASE_MS), now, id],
    });
    return run ?? null;
  }

  /** Tells how far it is; false when it was stopped, or another replica has it. */
  async progress(id: string, owner: string, processed: number): Promise<boolean> {
    const kept = await this.uow.query({
      text: `UPDATE routing_what_if SET processed = $3, lease_until = $4
              WHERE id = $1 AND lease_owner = $2 AND state = 'running' RETURNING 1`,
      values: [id, owner, processed, new Date(this.clock.now().getTime() + LEASE_MS)],
    });
    return kept.length > 0;
  }

  /** Lets another replica begin again at once. */
  async release(id: string, owner: string): Promise<void> {
    await this.uow.query({
      text: `UPDATE routing_what_if SET lease_owner = NULL, lease_until = NULL
              WHERE id = $1 AND lease_owner = $2 AND state = 'running'`,
      values: [id, owner],
    });
  }

  async finish(
    id: string,
    owner: string,
    result: WhatIfResult | { failure: string },
  ): Promise<void> {
    const failure = 'failure' in result && !('matrix' in result) ? result.failure : null;
    await this.uow.query({
      text: `UPDATE routing_what_if SET state = $3, failure = $4, result = $5, finished_at = $6,
                    processed = coalesce($7, processed), total = coalesce($7, total),
                    lease_owner = NULL, lease_until = NULL
              WHERE id = $1 AND lease_owner = $2 AND state = 'running'`,
      values: [
        id,
        owner,
        failure === null ? 'finished' : 'failed',
        failure,
        failure === null ? JSON.stringify(result) : null,
        this.clock.now(),
        'contacts' in result ? result.contacts : null,
      ],
    });
  }

  /** Throws NotFound (404), WhatIfFinished (409). */
  async stop(id: string): Promise<void> {
    const stopped = await this.uow.query({
      text: `UPDATE routing_what_if SET state = 'stopped', finished_at = $2
              WHERE id = $1 AND state IN ('waiting', 'running') RETURNING 1`,
      values: [id, this.clock.now()],
    });
    if (stopped.length === 0) throw new WhatIfFinished((await this.get(id)).state);
  }
}

function toView(row: Row): WhatIfDto {
  return {
    id: row.id,
    decision: row.decision_key,
    state: row.state,
    filter: row.filter,
    total: row.total,
    processed: row.processed,
    startedBy: row.started_by_name,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    failure: row.failure,
    result: row.result,
  };
}
