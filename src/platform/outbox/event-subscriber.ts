import { addHearing, type EventType } from '../hooks/index.js';
import type { DeliveredEvent } from './domain-event.js';

export interface SubscriptionOptions {
  /** Name in the delivery rows. Must never change while deliveries are open. */
  as: string;
  /**
   * True (default): the method runs in a unit of work that also ends the delivery, so its writes happen exactly once.
   * False: for network I/O. It runs outside any transaction, at least once, and has `leaseMs` to end.
   */
  transactional?: boolean;
  /** Milliseconds after which a delivery outside a transaction counts as failed. */
  leaseMs?: number;
}

export type Delivering = Required<Omit<SubscriptionOptions, 'as'>>;

type PayloadOf<F> = F extends EventType<infer G> ? G : never;

/**
 * Delivers these events to the method of a provider, after the commit that recorded them. A rejection has the delivery
 * tried again later.
 */
export function HearsAfter<F extends EventType<object>>(
  events: F | readonly F[],
  { as, transactional = true, leaseMs = 60_000 }: SubscriptionOptions,
) {
  return <M extends (event: DeliveredEvent<PayloadOf<F>>) => Promise<void>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const detail: Delivering = { transactional, leaseMs };
    for (const hook of [events].flat() as F[]) {
      addHearing(target.constructor, { hook, as, method, detail });
    }
  };
}
