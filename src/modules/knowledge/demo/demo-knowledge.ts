import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { atInstant, Clock } from '../../../platform/clock/index.js';
import { DemonstrationSettings } from '../../municipality/index.js';
import { currentActor, runAsSystem } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DEFAULT_REVIEW_MONTHS, EMPTY_CONTENT, type ArticleContent } from '../article-content.js';
import { ArticleVersion } from '../article-version.entity.js';
import { dayOf, monthsLater } from '../municipal-day.js';
import type { DemoArticle } from './demo-article.js';
import { SERVICE_ARTICLES } from './demo-services.data.js';
import { TERRITORY_ARTICLES } from './demo-territory.data.js';

export const DEMO_ARTICLES: readonly DemoArticle[] = [...TERRITORY_ARTICLES, ...SERVICE_ARTICLES];

/** So long the manual of a demonstration with a past is in force: 90 days, in milliseconds. */
const HELD_BEFORE_MS = 90 * 86_400_000;

/** The manual of the demonstration organisation. An article that is there, in whatever state, is left as it is. */
@Injectable()
export class DemoKnowledge implements OnApplicationBootstrap {
  private readonly logger = new Logger(DemoKnowledge.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: DemonstrationSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.demo) return;
    // Contacts of the past were answered with it already.
    const since = new Date(this.clock.present().getTime() - HELD_BEFORE_MS);
    const at = this.settings.demoContacts > 0 ? since : this.clock.present();
    await atInstant(at, () => runAsSystem('demo-knowledge', () => this.load()));
  }

  /** Adds the articles that are missing, approved as of now. */
  async load(): Promise<void> {
    const added = await this.uow.run(() => this.add());
    if (added > 0) this.logger.log(`Demonstration knowledge base loaded: ${added} articles`);
  }

  private async add(): Promise<number> {
    const now = this.clock.now();
    const by = currentActor().name;
    const added = await this.uow.query<{ id: string; code: string }>({
      text: `INSERT INTO knowledge_article (id, code, owner_point, created_at, created_by)
             SELECT gen_random_uuid(), code, owner, $2, $3
               FROM jsonb_to_recordset($1::jsonb) AS given(code text, owner text)
             ON CONFLICT (code) DO NOTHING RETURNING id, code`,
      values: [JSON.stringify(DEMO_ARTICLES), now, by],
    });
    const versions = added.map(({ id, code }) => {
      const content = demoContent(DEMO_ARTICLES.find((article) => article.code === code)!);
      return Object.assign(new ArticleVersion(), {
        articleId: id,
        version: 1,
        state: 'approved',
        content,
        changeNote: null,
        draftedAt: now,
        draftedBy: by,
        changedAt: now,
        changedBy: by,
        proposedAt: now,
        proposedBy: by,
        approvedAt: now,
        approvedBy: by,
        reviewDueOn: monthsLater(dayOf(now), content.reviewMonths),
      });
    });
    if (versions.length > 0) await this.uow.repository(ArticleVersion).insert(versions);
    return added.length;
  }
}

/** What the article says. */
export function demoContent(article: DemoArticle): ArticleContent {
  const { title, titleEn, body, questions, modelAnswers, links, classifications } = article;
  const routing = article.routing && {
    point: 'point' in article.routing ? article.routing.point : null,
    districtLevel: 'districtLevel' in article.routing ? article.routing.districtLevel : null,
    note: article.routing.note,
  };
  return {
    ...EMPTY_CONTENT,
    title,
    titleEn,
    body,
    questions,
    modelAnswers,
    classifications,
    routing,
    links: links ?? [],
    reviewMonths: article.reviewMonths ?? DEFAULT_REVIEW_MONTHS,
  };
}
