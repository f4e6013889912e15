import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { currentActor, currentRequestId } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import type { DomainEvent } from './domain-event.js';
import { OutboxSignal } from './outbox-signal.js';
import { SubscriberRegistry } from './subscriber-registry.js';

/** Records what happened in the transaction in which it happened; delivery follows after commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registry: SubscriberRegistry,
    private readonly signal: OutboxSignal,
  ) {}

  /** Adds an event to the current unit of work; it travels with COMMIT. Throws outside a unit of work. */
  append(event: DomainEvent): void {
    const subscribers = this.registry.namesFor(event.type);
    this.unitOfWork.defer({
      name: 'outbox-append',
      text: `WITH event AS (
               INSERT INTO outbox_event (type, aggregate_id, payload, actor, request_id, occurred_at)
               VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
             )
             INSERT INTO outbox_delivery (event_id, subscriber, aggregate_id, next_attempt_at)
             SELECT event.id, subscriber, $2, $6 FROM event, unnest($7::text[]) AS subscriber`,
      values: [
        event.type,
        event.aggregateId,
        JSON.stringify(event.payload),
        JSON.stringify(currentActor()),
        currentRequestId(),
        this.clock.now(),
        subscribers,
      ],
    });
    if (subscribers.length > 0) this.unitOfWork.afterCommit(() => this.signal.raise());
  }
}
