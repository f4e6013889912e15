import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { missingMigrations, UnitOfWork } from '../database/index.js';
import { DeliveryStore } from '../outbox/index.js';
import { HealthChecks, type HealthReport } from './health-checks.js';

/** An event that waits longer than this is worth a remark, in seconds. */
const LONG_WAIT_SECONDS = 300;

/** The platform's own checks: database, migrations, outbox, mail. */
@Injectable()
export class PlatformChecks implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryStore,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', () => this.database());
    this.checks.register('migrations', () => this.migrations());
    this.checks.register('outbox', () => this.outbox());
    this.checks.register('mail', async () => this.mail());
  }

  private async database(): Promise<HealthReport> {
    await this.unitOfWork.read('SELECT 1');
    return { status: 'ok', details: { embedded: this.config.embeddedDatabase } };
  }

  private async migrations(): Promise<HealthReport> {
    const rows = await this.unitOfWork.read<{ name: string }>('SELECT name FROM schema_migration');
    const missing = missingMigrations(rows.map(({ name }) => name));
    if (missing.length === 0) return { status: 'ok' };
    return { status: 'failing', message: `Migrations are missing: ${missing.join(', ')}` };
  }

  private async outbox(): Promise<HealthReport> {
    const { pending, dead, oldestSeconds } = await this.deliveries.state();
    const details = { pending, dead, oldestPendingSeconds: Math.round(oldestSeconds) };
    if (dead > 0) {
      return {
        status: 'remark',
        message: `${dead} deliveries were given up: see /api/v1/outbox/dead`,
        details,
      };
    }
    if (oldestSeconds > LONG_WAIT_SECONDS) {
      return { status: 'remark', message: 'Events wait for a long time', details };
    }
    return { status: 'ok', details };
  }

  private mail(): HealthReport {
    if (this.config.smtpUrl) return { status: 'ok' };
    return {
      status: 'remark',
      message: 'SMTP_URL is not set: messages to citizens wait and are sent once it is',
    };
  }
}
