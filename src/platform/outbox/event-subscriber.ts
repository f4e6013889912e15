import { SetMetadata } from '@nestjs/common';
import type { DeliveredEvent } from './domain-event.js';

export const SUBSCRIPTION = 'platform:subscription';

export interface SubscriptionOptions {
  /**
   * True (default): `handle` runs in a unit of work that also ends the delivery, so its writes happen exactly once.
   * False: for network I/O. `handle` runs outside any transaction, at least once, and has `leaseMs` to end.
   */
  transactional?: boolean;
  /** Milliseconds after which a delivery outside a transaction counts as failed. */
  leaseMs?: number;
  /** Name in the delivery rows; default: the class name. Must never change while deliveries are open. */
  name?: string;
}

export interface Subscription extends Required<Omit<SubscriptionOptions, 'name'>> {
  types: string[];
  name?: string;
}

/** Delivers events of these types to the class, after the commit that recorded them. */
export function OnEvent(
  types: string | readonly string[],
  options: SubscriptionOptions = {},
): ClassDecorator {
  return SetMetadata(SUBSCRIPTION, {
    types: typeof types === 'string' ? [types] : [...types],
    transactional: options.transactional ?? true,
    leaseMs: options.leaseMs ?? 60_000,
    name: options.name,
  } satisfies Subscription);
}

export interface EventSubscriber<P extends object = object> {
  /** A rejection has the delivery tried again later. */
  handle(event: DeliveredEvent<P>): Promise<void>;
}
