import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

interface PoolCounts {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** The figures under /metrics. Other parts add theirs to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly logger = new Logger(Metrics.name);
  private readonly scrapeHooks: (() => Promise<void>)[] = [];
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    const pool = new Gauge({
      name: 'database_pool_connections',
      help: 'Connections of the pool: total, idle, and requests that wait for one',
      labelNames: ['state'],
      registers: [this.registry],
    });
    this.beforeScrape(async () => {
      const counts = (dataSource.driver as unknown as { master: PoolCounts }).master;
      pool.set({ state: 'total' }, counts.totalCount);
      pool.set({ state: 'idle' }, counts.idleCount);
      pool.set({ state: 'waiting' }, counts.waitingCount);
    });
  }

  /** Has `hook` bring figures up to date before each scrape; when it fails the others are still shown. */
  beforeScrape(hook: () => Promise<void>): void {
    this.scrapeHooks.push(hook);
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  async scrape(): Promise<string> {
    const outcomes = await Promise.allSettled(this.scrapeHooks.map((hook) => hook()));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        this.logger.warn(`Some figures could not be read: ${String(outcome.reason)}`);
      }
    }
    return this.registry.metrics();
  }
}
