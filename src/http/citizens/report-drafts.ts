import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportDraft } from '../../../web/src/citizen/views.js';
import { AppConfig, Clock, runAsSystem, UnitOfWork } from '../../platform/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';

const HOUR_MS = 3_600_000;
/** From the last step on. */
const KEPT_MS = 2 * HOUR_MS;

/**
 * What citizens have written of a report, step by step, where no script keeps it in the browser. Only who has the cookie
 * reads it; of the cookie a hash is kept, and the row is forgotten when the report is sent, or after two hours.
 */
@Injectable()
export class ReportDrafts extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: HOUR_MS,
      failed: 'Drafts of citizens are forgotten at the next turn',
    });
  }

  async find(token: string | null): Promise<ReportDraft | null> {
    if (!token) return null;
    const [row] = await this.uow.read<{ body: ReportDraft }>(
      'SELECT body FROM citizen_draft WHERE token_hash = $1 AND expires_at > $2',
      [hashOf(token), this.clock.now()],
    );
    return row?.body ?? null;
  }

  /** Answers the token that names it: `token`, else a new one. */
  async keep(token: string | null, draft: ReportDraft): Promise<string> {
    const name = token ?? newKey();
    const body = { ...draft, key: draft.key || newKey() };
    await this.uow.run(() =>
      this.uow.query({
        text: `INSERT INTO citizen_draft (token_hash, body, expires_at) VALUES ($1, $2, $3)
               ON CONFLICT (token_hash) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at`,
        values: [
          hashOf(name),
          JSON.stringify(body),
          new Date(this.clock.now().getTime() + KEPT_MS),
        ],
      }),
    );
    return name;
  }

  async forget(token: string): Promise<void> {
    await this.uow.run(() =>
      this.uow.query({
        text: 'DELETE FROM citizen_draft WHERE token_hash = $1',
        values: [hashOf(token)],
      }),
    );
  }

  async sweep(): Promise<void> {
    await runAsSystem('citizen-drafts', () =>
      this.uow.run(() =>
        this.uow.query({
          text: 'DELETE FROM citizen_draft WHERE expires_at <= $1',
          values: [this.clock.now()],
        }),
      ),
    );
  }
}

/** 192 random bits. */
export function newKey(): string {
  return randomBytes(24).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
