import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { RecurringWork } from '../../platform/recurring/index.js';
import { ArticleJournal } from './article-journal.js';
import { staleJoin, type StaleReason } from './article-staleness.js';
import { ARTICLE_JOINS } from './article-view.js';
import { dayOf } from './municipal-day.js';

const FIRST_LOOK_MS = 60_000;
const HOUR_MS = 3_600_000;

interface ProposedRow {
  id: string;
  code: string;
  version: number;
  owner: string;
  reasons: StaleReason[];
  is_new: boolean;
}

/** Proposes stale articles to their owners for review. Any number of replicas may run it. */
@Injectable()
export class KnowledgeWatch extends RecurringWork {
  constructor(
    config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly journal: ArticleJournal,
  ) {
    super({
      enabled: config.backgroundWork,
      everyMs: HOUR_MS,
      firstMs: FIRST_LOOK_MS,
      failed: 'Articles could not be looked at',
    });
  }

  /** Opens a review for each stale article that has none; answers how many. */
  async sweep(): Promise<number> {
    return runAsSystem('knowledge-watch', () => this.uow.run(() => this.propose()));
  }

  /** The index on open reviews lets only one of several replicas through. */
  private async propose(): Promise<number> {
    const proposed = await this.uow.query<ProposedRow & Record<string, unknown>>({
      text: `WITH proposed AS (
               INSERT INTO knowledge_review AS review (id, article_id, version, reasons, proposed_at)
               SELECT gen_random_uuid(), a.id, v.version, stale.reasons, $2
                 FROM ${ARTICLE_JOINS} ${staleJoin('$1::date')}
                WHERE v.state = 'approved' AND stale.reasons <> '{}'
                ORDER BY a.id
               ON CONFLICT (article_id) WHERE closed_at IS NULL
               DO UPDATE SET reasons = excluded.reasons WHERE review.reasons <> excluded.reasons
               RETURNING article_id, version, reasons, xmax = 0 AS is_new)
             SELECT a.id, a.code, proposed.version, a.owner_point AS owner, proposed.reasons,
                    proposed.is_new
               FROM proposed JOIN knowledge_article a ON a.id = proposed.article_id`,
      values: [dayOf(this.clock.now()), this.clock.now()],
    });
    const opened = proposed.filter(({ is_new: isNew }) => isNew);
    for (const { version, owner, reasons, ...article } of opened) {
      this.journal.write({
        event: 'knowledge.review-proposed',
        article,
        version,
        reason: reasons.join(', '),
        facts: { owner, reasons },
      });
    }
    return opened.length;
  }
}
