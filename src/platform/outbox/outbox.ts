import { Injectable } from '@nestjs/common';
import { Clock, livesInThePast } from '../clock/index.js';
import { currentActor, currentBatchId, currentRequestId } from '../context/index.js';
import { type RowBatch, UnitOfWork } from '../database/index.js';
import type { DomainEvent } from './domain-event.js';
import { OutboxSignal } from './outbox-signal.js';
import { SubscriberRegistry } from './subscriber-registry.js';

interface EventRow {
  type: string;
  aggregateId: string;
  payload: unknown;
  actor: unknown;
  requestId: string | null;
  batchId: string | null;
  at: Date;
  past: boolean;
  subscribers: string[];
}

/** Events are numbered in the order of their appending: subscribers get them in that order. */
const EVENTS: RowBatch<EventRow> = {
  write: (rows) => ({
    name: 'outbox-append',
    with: [
      `row AS MATERIALIZED (
         SELECT nextval(pg_get_serial_sequence('outbox_event', 'id')) AS id, r.*
           FROM (SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS
             (type text, "aggregateId" text, payload jsonb, actor jsonb, "requestId" text, "batchId" uuid, at timestamptz,
              past boolean, subscribers jsonb)) WITH ORDINALITY ORDER BY ordinality) r
       )`,
      `event AS (
         INSERT INTO outbox_event (id, type, aggregate_id, payload, actor, request_id, batch_id, occurred_at, past)
         OVERRIDING SYSTEM VALUE
         SELECT id, type, "aggregateId", payload, actor, "requestId", "batchId", at, past FROM row RETURNING id
       )`,
    ],
    text: `INSERT INTO outbox_delivery (event_id, subscriber, aggregate_id, next_attempt_at)
           SELECT event.id, subscriber, row."aggregateId", row.at
             FROM event JOIN row USING (id), jsonb_array_elements_text(row.subscribers) AS subscriber`,
    values: [JSON.stringify(rows)],
  }),
};

/** Records what happened in the transaction in which it happened; delivery follows after commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registry: SubscriberRegistry,
    private readonly signal: OutboxSignal,
  ) {}

  /**
   * Adds an event to the current unit of work; it travels with COMMIT. Throws outside a unit of work. One that lies in
   * the past reaches subscribers in this database only, and they hear it in its own instant: it is news to nobody else.
   */
  append(event: DomainEvent): void {
    const past = livesInThePast();
    const subscribers = this.registry.namesFor(event.type, { inside: past });
    this.unitOfWork.collect(EVENTS, {
      type: event.type,
      aggregateId: event.aggregateId,
      payload: event.payload,
      actor: currentActor(),
      requestId: currentRequestId(),
      batchId: currentBatchId(),
      at: this.clock.now(),
      past,
      subscribers,
    });
    if (subscribers.length > 0) this.unitOfWork.afterCommit(() => this.signal.raise());
  }
}
