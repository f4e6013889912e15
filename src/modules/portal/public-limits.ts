import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { PortalSettings } from './portal.settings.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { networkOf } from '../../platform/http/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { TooManyFromHere } from './portal.errors.js';

const HOUR_MS = 3_600_000;

export type PublicUse = 'report' | 'upload' | 'question' | 'reply' | 'join';

/**
 * How often the same network (an IPv4 address, a /64 of IPv6) may use what needs no account, counted by the hour. The counts are rows, so replicas share
 * them; of the address a hash is kept, for some hours.
 */
@Injectable()
export class PublicLimits extends RecurringWork {
  private readonly most: Record<PublicUse, number>;

  constructor(
    config: AppConfig,
    settings: PortalSettings,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: HOUR_MS,
      failed: 'Counts of addresses are forgotten at the next turn',
    });
    const reports = settings.publicReportsPerHour;
    // A report has some photos, and is looked up many times while it is written.
    this.most = {
      report: reports,
      reply: reports,
      join: reports,
      upload: 6 * reports,
      question: 40 * reports,
    };
  }

  /** Counts one use, whatever becomes of it. Throws TooManyFromHere (429). */
  async count(use: PublicUse, address: string): Promise<void> {
    const now = this.clock.now();
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    const subject = createHash('sha256')
      .update(`${use}|${networkOf(address)}`)
      .digest('base64url');
    const uses = await this.uow.runDetached(async () => {
      const [row] = await this.uow.query<{ uses: number }>({
        name: 'public-use-count',
        text: `INSERT INTO public_use AS known (subject, hour, uses) VALUES ($1, $2, 1)
               ON CONFLICT (subject, hour) DO UPDATE SET uses = known.uses + 1 RETURNING uses`,
        values: [subject, hour],
      });
      return row.uses;
    });
    if (uses <= this.most[use]) return;
    throw new TooManyFromHere(Math.ceil((hour.getTime() + HOUR_MS - now.getTime()) / 1000));
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 2 * HOUR_MS);
    await runAsSystem('public-limits', () =>
      this.uow.run(() =>
        this.uow.query({ text: 'DELETE FROM public_use WHERE hour < $1', values: [before] }),
      ),
    );
  }
}
