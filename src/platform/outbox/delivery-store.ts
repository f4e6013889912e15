import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import type { Actor } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import type { DeliveredEvent } from './domain-event.js';

export interface Delivery {
  subscriber: string;
  event: DeliveredEvent;
}

interface DeliveryRow {
  event_id: string;
  subscriber: string;
  attempts: number;
  type: string;
  aggregate_id: string;
  payload: object;
  actor: Actor;
  request_id: string | null;
  batch_id: string | null;
  occurred_at: Date;
  past: boolean;
}

export interface OutboxState {
  pending: number;
  dead: number;
  /** Age of the oldest pending event, in seconds; 0 without any. */
  oldestSeconds: number;
}

export interface DeadDelivery {
  eventId: string;
  subscriber: string;
  type: string;
  aggregateId: string;
  attempts: number;
  lastError: string | null;
  occurredAt: Date;
}

const LONGEST_PAUSE_SECONDS = 3600;

/** The rows of deliveries. All but `state` and `dead` want a unit of work. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the oldest due delivery to one of `subscribers`, if any. One that stands behind an open earlier delivery
   * of its aggregate to the same subscriber must wait for it.
   */
  async claim(subscribers: readonly string[]): Promise<Delivery | null> {
    const [row] = await this.unitOfWork.query<DeliveryRow & Record<string, unknown>>({
      name: 'outbox-claim',
      text: `SELECT d.event_id, d.subscriber, d.attempts, e.type, e.aggregate_id, e.payload, e.actor,
                    e.request_id, e.batch_id, e.occurred_at, e.past
             FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id
             WHERE d.state = 'pending' AND d.next_attempt_at <= $1 AND d.subscriber = ANY ($2)
               AND NOT EXISTS (
                 SELECT 1 FROM outbox_delivery earlier
                 WHERE earlier.state = 'pending' AND earlier.subscriber = d.subscriber
                   AND earlier.aggregate_id = d.aggregate_id AND earlier.event_id < d.event_id)
             ORDER BY d.event_id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
      values: [this.clock.now(), subscribers],
    });
    return row ? toDelivery(row) : null;
  }

  /** Ends the delivery with the current unit of work. */
  end({ event, subscriber }: Delivery): void {
    this.unitOfWork.defer({
      name: 'outbox-end',
      text: `UPDATE outbox_delivery SET state = 'done', attempts = attempts + 1, last_error = NULL
             WHERE event_id = $1 AND subscriber = $2 AND state = 'pending'`,
      values: [event.id, subscriber],
    });
  }

  /** Hides the delivery from other replicas for `leaseMs`, while it runs outside the transaction. */
  lease({ event, subscriber }: Delivery, leaseMs: number): void {
    this.unitOfWork.defer({
      text: `UPDATE outbox_delivery SET next_attempt_at = $3 WHERE event_id = $1 AND subscriber = $2`,
      values: [event.id, subscriber, new Date(this.clock.now().getTime() + leaseMs)],
    });
  }

  /** Counts a failed attempt; answers whether the delivery is given up. */
  async fail(
    { event, subscriber }: Delivery,
    error: unknown,
    maxAttempts: number,
  ): Promise<boolean> {
    const pauseSeconds = Math.min(2 ** event.attempt, LONGEST_PAUSE_SECONDS);
    const rows = await this.unitOfWork.query<{ state: string }>({
      text: `UPDATE outbox_delivery
             SET attempts = attempts + 1, last_error = $3, next_attempt_at = $4,
                 state = CASE WHEN attempts + 1 >= $5 THEN 'dead' ELSE 'pending' END
             WHERE event_id = $1 AND subscriber = $2 AND state = 'pending' AND attempts = $6
             RETURNING state`,
      values: [
        event.id,
        subscriber,
        messageOf(error),
        new Date(this.clock.now().getTime() + pauseSeconds * 1000),
        maxAttempts,
        event.attempt - 1,
      ],
    });
    return rows[0]?.state === 'dead';
  }

  async state(): Promise<OutboxState> {
    const [row] = await this.unitOfWork.read<{
      pending: string;
      dead: string;
      oldest: Date | null;
    }>(
      `SELECT (SELECT count(*) FROM outbox_delivery WHERE state = 'pending') AS pending,
              (SELECT count(*) FROM outbox_delivery WHERE state = 'dead') AS dead,
              (SELECT e.occurred_at FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id
               WHERE d.state = 'pending' ORDER BY d.event_id LIMIT 1) AS oldest`,
    );
    const age = row.oldest ? (this.clock.now().getTime() - row.oldest.getTime()) / 1000 : 0;
    return {
      pending: Number(row.pending),
      dead: Number(row.dead),
      oldestSeconds: Math.max(0, age),
    };
  }

  async dead(limit: number): Promise<DeadDelivery[]> {
    const rows = await this.unitOfWork.read<DeliveryRow & { last_error: string | null }>(
      `SELECT d.event_id, d.subscriber, d.attempts, d.last_error, e.type, e.aggregate_id, e.occurred_at
       FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id
       WHERE d.state = 'dead' ORDER BY d.event_id LIMIT $1`,
      [limit],
    );
    return rows.map((row) => ({
      eventId: row.event_id,
      subscriber: row.subscriber,
      type: row.type,
      aggregateId: row.aggregate_id,
      attempts: row.attempts,
      lastError: row.last_error,
      occurredAt: row.occurred_at,
    }));
  }

  /** Opens all dead deliveries again; answers how many. */
  async reviveDead(): Promise<number> {
    const rows = await this.unitOfWork.query({
      text: `UPDATE outbox_delivery SET state = 'pending', attempts = 0, next_attempt_at = $1
             WHERE state = 'dead' RETURNING 1`,
      values: [this.clock.now()],
    });
    return rows.length;
  }
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    subscriber: row.subscriber,
    event: {
      id: row.event_id,
      type: row.type,
      aggregateId: row.aggregate_id,
      payload: row.payload,
      occurredAt: row.occurred_at,
      past: row.past,
      actor: row.actor,
      requestId: row.request_id,
      batchId: row.batch_id,
      attempt: row.attempts + 1,
      deliveryKey: `${row.event_id}-${row.subscriber}`,
    },
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .slice(0, 2000)
    .replaceAll('\0', '');
}
