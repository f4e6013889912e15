import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { APPLICATION_NAME } from '../database/connection-options.js';
import { LIVE_CHANNEL, type LiveNotice } from './live-change.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that died without a word is found out by asking. */
const ASK_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;

export interface LiveAudience {
  hear(notice: LiveNotice): void;
  /** False: nothing is heard for now. True: again, and something may have been missed. */
  onConnectionChange(connected: boolean): void;
}

/** The one connection of this process that listens for changes; opened when the first page wants to hear of them. */
@Injectable()
export class LiveListener implements OnModuleDestroy {
  private readonly logger = new Logger(LiveListener.name);
  private client: pg.Client | null = null;
  private audience: LiveAudience | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly dataSource: DataSource) {}

  get listening(): boolean {
    return this.client !== null;
  }

  /** Begins to listen for `audience`, again and again until `onModuleDestroy`. Only the first call counts. */
  start(audience: LiveAudience): void {
    if (this.audience) return;
    this.audience = audience;
    void this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopping) return;
    const { url } = this.dataSource.options as { url: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: `${APPLICATION_NAME}-live`,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    let ended = false;
    const end = (why: unknown) => {
      if (ended) return;
      ended = true;
      void client.end().catch(() => undefined);
      this.lost(client, why);
    };
    client.on('error', end);
    client.on('end', () => end('the connection has ended'));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
      if (this.stopping) return void client.end();
      this.client = client;
      this.pauseMs = FIRST_PAUSE_MS;
      this.audience!.onConnectionChange(true);
      this.askAgain(client, end);
    } catch (error) {
      end(error);
    }
  }

  private askAgain(client: pg.Client, end: (why: unknown) => void): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(() => {
        if (this.client === client) this.askAgain(client, end);
      }, end);
    }, ASK_EVERY_MS).unref();
  }

  private lost(client: pg.Client, why: unknown): void {
    if (this.client === client) {
      this.client = null;
      this.audience!.onConnectionChange(false);
    }
    if (this.stopping) return;
    this.logger.warn(`Changes are not heard of for a moment: ${String(why)}`);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), this.pauseMs).unref();
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }

  private hear(payload: string): void {
    try {
      this.audience!.hear(JSON.parse(payload) as LiveNotice);
    } catch (error) {
      this.logger.warn(`A notice cannot be read: ${String(error)}`);
    }
  }
}
