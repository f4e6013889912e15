import type { Actor } from '../context/index.js';

/** A fact, named in the past tense: `contact.registered`. `payload` is JSON. */
export interface DomainEvent<P extends object = object> {
  type: string;
  /** What it is about; events of one aggregate reach each subscriber in order. */
  aggregateId: string;
  payload: P;
}

/** An event as a subscriber is given it. */
export interface DeliveredEvent<P extends object = object> extends DomainEvent<P> {
  /** Grows with time. */
  id: string;
  occurredAt: Date;
  /** It happened in a past that is being replayed (docs/adr/0042): the subscriber is called at `occurredAt`. */
  past: boolean;
  /** Who caused it. */
  actor: Actor;
  requestId: string | null;
  /** Of the batch that caused it; null: it stands alone. */
  batchId: string | null;
  /** 1 for the first. */
  attempt: number;
  /** Stable over attempts: hand it to other systems as their idempotency key. */
  deliveryKey: string;
}
