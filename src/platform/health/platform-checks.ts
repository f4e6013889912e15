import { Inject, Injectable } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { type Migration, MIGRATIONS, missingMigrations, UnitOfWork } from '../database/index.js';
import { Answers } from '../hooks/index.js';
import { DeliveryStore } from '../outbox/index.js';
import { healthCheck, type HealthReport } from './health-checks.js';

/** An event that waits longer than this is worth a remark, in seconds. */
const LONG_WAIT_SECONDS = 300;

/** The platform's own checks: database, migrations, outbox, mail. */
@Injectable()
export class PlatformChecks {
  constructor(
    private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryStore,
    @Inject(MIGRATIONS) private readonly known: readonly Migration[],
  ) {}

  @Answers(healthCheck, 'database')
  async database(): Promise<HealthReport> {
    await this.unitOfWork.read('SELECT 1');
    return { status: 'ok', details: { embedded: this.config.embeddedDatabase } };
  }

  @Answers(healthCheck, 'migrations')
  async migrations(): Promise<HealthReport> {
    const rows = await this.unitOfWork.read<{ name: string }>('SELECT name FROM schema_migration');
    const executed = rows.map(({ name }) => name);
    const missing = missingMigrations(this.known, executed);
    if (missing.length === 0) return { status: 'ok' };
    return { status: 'failing', message: `Migrations are missing: ${missing.join(', ')}` };
  }

  @Answers(healthCheck, 'outbox')
  async outbox(): Promise<HealthReport> {
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

  @Answers(healthCheck, 'mail')
  async mail(): Promise<HealthReport> {
    if (this.config.smtpUrl) return { status: 'ok' };
    return {
      status: 'remark',
      message: 'SMTP_URL is not set: messages wait and are sent once it is',
    };
  }
}
