import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '../health/metrics.js';
import { DeliveryStore } from './delivery-store.js';

@Injectable()
export class OutboxMetrics {
  private readonly outcomes: Counter<'subscriber' | 'outcome'>;

  constructor(metrics: Metrics, store: DeliveryStore) {
    this.outcomes = new Counter({
      name: 'outbox_deliveries_total',
      help: 'Attempts to deliver an event, by subscriber and outcome (delivered, failed, dead)',
      labelNames: ['subscriber', 'outcome'],
      registers: [metrics.registry],
    });
    const open = new Gauge({
      name: 'outbox_open_deliveries',
      help: 'Deliveries that wait (pending) or were given up (dead)',
      labelNames: ['state'],
      registers: [metrics.registry],
    });
    const age = new Gauge({
      name: 'outbox_oldest_pending_seconds',
      help: 'Age of the oldest event that waits for a delivery',
      registers: [metrics.registry],
    });
    metrics.beforeScrape(async () => {
      const { pending, dead, oldestSeconds } = await store.state();
      open.set({ state: 'pending' }, pending);
      open.set({ state: 'dead' }, dead);
      age.set(oldestSeconds);
    });
  }

  delivered(subscriber: string): void {
    this.outcomes.inc({ subscriber, outcome: 'delivered' });
  }

  failed(subscriber: string, dead: boolean): void {
    this.outcomes.inc({ subscriber, outcome: dead ? 'dead' : 'failed' });
  }
}
