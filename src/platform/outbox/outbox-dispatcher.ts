import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { atInstant } from '../clock/index.js';
import { AppConfig } from '../config/index.js';
import { runInContext, systemActor } from '../context/index.js';
import { UnitOfWork } from '../database/index.js';
import { type Delivery, DeliveryStore } from './delivery-store.js';
import { OutboxMetrics } from './outbox.metrics.js';
import { OutboxSignal } from './outbox-signal.js';
import { type RegisteredSubscriber, SubscriberRegistry } from './subscriber-registry.js';

const PAUSE_AFTER_TROUBLE_MS = 2_000;

/**
 * Delivers the outbox's events to their subscribers. Any number of replicas may run it: each takes deliveries that
 * no other has locked. It is woken by commits of its own replica, and looks around by itself for those of others.
 */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(OutboxDispatcher.name);
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private underWay = 0;
  /** Claimed here and not settled yet: between the undoing of a failed one and the note of it, nothing locks the row. */
  private readonly inHand = new Set<string>();

  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DeliveryStore,
    private readonly registry: SubscriberRegistry,
    private readonly signal: OutboxSignal,
    private readonly metrics: OutboxMetrics,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.backgroundWork && this.registry.names().length > 0)
      this.running = this.keepGoing();
  }

  /** Takes no more deliveries and waits for those under way. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.signal.raise();
    await this.running;
  }

  /** Delivers all that is due, and waits for what is under way; answers how many were delivered here. For tests. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const delivered = await this.deliverDue();
      total += delivered;
      if (delivered === 0 && this.underWay === 0) return total;
      if (delivered === 0) await sleep(5);
    }
  }

  private async keepGoing(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.deliverDue();
        await this.signal.wait(this.config.outboxPollMs);
      } catch (error) {
        this.logger.error(`Deliveries pause for a moment: ${String(error)}`);
        await this.signal.wait(PAUSE_AFTER_TROUBLE_MS);
      }
    }
  }

  /** Each delivery that is found has one more looked for beside it, until nothing is due. */
  private async deliverDue(): Promise<number> {
    let delivered = 0;
    const workers: Promise<void>[] = [];
    const work = async () => {
      while (!this.stopping && (await this.deliverNext(startAnother))) delivered++;
    };
    // Called in the transaction of the delivery that was found; the other one is not part of it.
    const startAnother = AsyncResource.bind(() => {
      if (workers.length < this.config.outboxConcurrency) workers.push(work());
    });
    startAnother();
    // The list grows while the first of it are waited for.
    for (const worker of workers) await worker;
    return delivered;
  }

  /** False when nothing is due. */
  private async deliverNext(onClaimed: () => void): Promise<boolean> {
    this.underWay++;
    let claimed: Delivery | null = null;
    try {
      await this.unitOfWork.run(async () => {
        if (claimed) this.letGo(claimed);
        claimed = await this.claimNext();
        if (!claimed) return;
        onClaimed();
        await this.deliverInTransaction(claimed);
      });
      if (claimed) await this.deliverOutside(claimed);
    } catch (error) {
      if (!claimed) throw error;
      await this.recordFailure(claimed, error);
    } finally {
      if (claimed) this.letGo(claimed);
      this.underWay--;
    }
    return claimed !== null;
  }

  /** Null also for one that failed in this moment: its worker goes on when it has said when to try again. */
  private async claimNext(): Promise<Delivery | null> {
    const found = await this.store.claim(this.registry.names());
    if (!found || this.inHand.has(keyOf(found))) return null;
    this.inHand.add(keyOf(found));
    return found;
  }

  private letGo(delivery: Delivery): void {
    this.inHand.delete(keyOf(delivery));
  }

  private async deliverInTransaction(delivery: Delivery): Promise<void> {
    const subscriber = this.registry.byName(delivery.subscriber)!;
    if (!subscriber.transactional) {
      this.store.lease(delivery, subscriber.leaseMs);
      return;
    }
    await this.handle(subscriber, delivery);
    this.store.end(delivery);
    this.unitOfWork.afterCommit(() => this.metrics.delivered(delivery.subscriber));
  }

  private async deliverOutside(delivery: Delivery): Promise<void> {
    const subscriber = this.registry.byName(delivery.subscriber)!;
    if (subscriber.transactional) return;
    await this.handle(subscriber, delivery);
    await this.unitOfWork.run(async () => this.store.end(delivery));
    this.metrics.delivered(delivery.subscriber);
  }

  private handle(subscriber: RegisteredSubscriber, { event }: Delivery): Promise<void> {
    const context = {
      actor: systemActor(subscriber.name),
      requestId: event.requestId ?? `event-${event.id}`,
      batchId: event.batchId ?? undefined,
    };
    return runInContext(context, () =>
      event.past
        ? atInstant(event.occurredAt, () => subscriber.handle(event))
        : subscriber.handle(event),
    );
  }

  private async recordFailure(delivery: Delivery, error: unknown): Promise<void> {
    const { event, subscriber } = delivery;
    const dead = await this.unitOfWork.run(() =>
      this.store.fail(delivery, error, this.config.outboxMaxAttempts),
    );
    this.metrics.failed(subscriber, dead);
    const what = `Delivery of ${event.type} ${event.id} to ${subscriber} failed (attempt ${event.attempt})`;
    const stack = error instanceof Error ? error.stack : String(error);
    if (dead) this.logger.error(`${what} and is given up`, stack);
    else this.logger.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function keyOf({ event, subscriber }: Delivery): string {
  return `${event.id} ${subscriber}`;
}
