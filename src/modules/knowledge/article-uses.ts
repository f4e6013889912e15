import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ContactService, TimelineService } from '../contacts/index.js';
import { ArticleJournal } from './article-journal.js';
import { inUse } from './article-view.js';
import { NotApproved, UnknownArticle } from './knowledge.errors.js';
import { dayOf, monthOf } from './municipal-day.js';
import { isUuid } from '../../platform/http/index.js';

/** `answer`: named with the answer, in its task. `byHand`: said by an operator beside it. */
export type UseVia = 'answer' | 'byHand';

export interface UsedArticle {
  id: string;
  code: string;
  version: number;
  title: string;
  titleEn: string;
}

interface UsedRow {
  id: string;
  code: string;
  version: number;
  title: string;
  title_en: string;
}

/** Which articles helped to answer which contacts, and how it ended. Every method joins the caller's unit of work. */
@Injectable()
export class ArticleUses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactService,
    private readonly timeline: TimelineService,
    private readonly journal: ArticleJournal,
  ) {}

  /** The article in use with that code or id. Throws UnknownArticle (400) naming `field`. */
  async require(given: string, field: string): Promise<UsedArticle> {
    const found = await this.find(given.trim());
    if (!found) throw new UnknownArticle(given, field);
    return found;
  }

  /** Throws NotApproved (409) when no version of it is in use. */
  async requireInUse(id: string): Promise<UsedArticle> {
    const found = await this.find(id);
    if (!found) throw new NotApproved();
    return found;
  }

  /** Notes that the article was used in the contact's present round; counted once, however often it is said. */
  async record(contactId: string, article: UsedArticle, via: UseVia): Promise<void> {
    const { round } = await this.contacts.hold(contactId);
    const now = this.clock.now();
    const added = await this.uow.query({
      text: `INSERT INTO knowledge_use (contact_id, round, article_id, version, at, actor, via)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING round`,
      values: [contactId, round, article.id, article.version, now, currentActor().name, via],
    });
    if (added.length === 0) return;
    this.uow.defer({
      name: 'knowledge-use-count',
      text: `INSERT INTO knowledge_month (article_id, version, month, uses) VALUES ($1, $2, $3, 1)
             ON CONFLICT (article_id, version, month) DO UPDATE SET uses = knowledge_month.uses + 1`,
      values: [article.id, article.version, monthOf(now)],
    });
    this.timeline.add({
      contactId,
      kind: 'knowledge',
      fact: {
        says: 'knowledge.used',
        facts: { title: { names: { it: article.title, en: article.titleEn || article.title } } },
      },
      data: { article: article.code, version: article.version },
    });
    this.journal.tell('knowledge.article-used', article, {
      version: article.version,
      contactId,
      via,
    });
  }

  /** How the round's answer ended for the citizen: counted for every article it used. */
  tellOutcome(contactId: string, round: number, outcome: 'satisfied' | 'unsatisfied'): void {
    this.uow.defer({
      name: 'knowledge-outcome',
      text: `WITH told AS (
               UPDATE knowledge_use SET outcome = $3
                WHERE contact_id = $1 AND round = $2 AND outcome IS NULL
               RETURNING article_id, version)
             INSERT INTO knowledge_month (article_id, version, month, satisfied, unsatisfied)
             SELECT article_id, version, $4, ($3 = 'satisfied')::int, ($3 = 'unsatisfied')::int
               FROM told ORDER BY article_id
             ON CONFLICT (article_id, version, month) DO UPDATE
               SET satisfied = knowledge_month.satisfied + excluded.satisfied,
                   unsatisfied = knowledge_month.unsatisfied + excluded.unsatisfied`,
      values: [contactId, round, outcome, monthOf(this.clock.now())],
    });
  }

  /** Codes of the articles used in that round. */
  async ofRound(contactId: string, round: number): Promise<string[]> {
    const rows = await this.uow.read<{ code: string }>(
      `SELECT a.code FROM knowledge_use u JOIN knowledge_article a ON a.id = u.article_id
        WHERE u.contact_id = $1 AND u.round = $2 ORDER BY a.code`,
      [contactId, round],
    );
    return rows.map(({ code }) => code);
  }

  private async find(given: string): Promise<UsedArticle | null> {
    const [row] = await this.uow.read<UsedRow & Record<string, unknown>>(
      `SELECT a.id, a.code, v.version, v.title, v.title_en
         FROM knowledge_article a JOIN knowledge_article_version v ON v.article_id = a.id
        WHERE ${isUuid(given) ? 'a.id = $2::uuid' : 'a.code = $2'} AND ${inUse('$1::date')}`,
      [dayOf(this.clock.now()), given],
    );
    if (!row) return null;
    const { title_en: titleEn, ...article } = row;
    return { ...article, titleEn };
  }
}
