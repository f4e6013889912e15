import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ArticleJournal } from './article-journal.js';
import { seesAll } from './article-rights.js';
import { ArticleUses } from './article-uses.js';
import { ArticleReadModel } from './articles.read-model.js';
import { dayOf } from './municipal-day.js';

export interface Vote {
  helped: boolean;
  comment: string | null;
  /** The contact it helped with, or not. */
  contactId: string | null;
}

export interface MonthView {
  /** First day of the month. */
  month: string;
  uses: number;
  satisfied: number;
  unsatisfied: number;
}

export interface VoteView {
  version: number;
  helped: boolean;
  comment: string | null;
  at: string;
  /** Who voted, for the article's point and those who watch over the network. */
  voter: string | null;
}

/** Did it help? What operators say, and what the answers that used it led to. */
export interface UsefulnessView {
  helped: number;
  notHelped: number;
  satisfied: number;
  unsatisfied: number;
  /** Newest first, two years at most; months without any use are left out. */
  months: MonthView[];
  /** The newest votes with a comment. */
  comments: VoteView[];
}

const SHOWN_MONTHS = 24;
const SHOWN_COMMENTS = 50;

/** Did it help: votes of operators, counted beside the outcomes of the verification. */
@Injectable()
export class ArticleVotes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly uses: ArticleUses,
    private readonly articles: ArticleReadModel,
    private readonly journal: ArticleJournal,
  ) {}

  /** One vote for each person and version: a second one takes the place of the first. Throws NotApproved (409). */
  async vote(id: string, { helped, comment, contactId }: Vote): Promise<void> {
    await this.articles.get(id);
    const article = await this.uses.requireInUse(id);
    const { id: voterId, name } = currentActor();
    await this.uow.query({
      text: `INSERT INTO knowledge_vote (article_id, version, voter_id, voter, helped, comment, contact_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (article_id, version, voter_id) DO UPDATE
               SET helped = excluded.helped, comment = excluded.comment,
                   contact_id = excluded.contact_id, at = excluded.at`,
      values: [id, article.version, voterId, name, helped, comment, contactId, this.clock.now()],
    });
    this.journal.tell('knowledge.article-voted', article, { version: article.version, helped });
  }

  /** Over all versions of an article the actor may see. Throws NotFound (404). */
  async usefulness(id: string): Promise<UsefulnessView> {
    const { owner } = await this.articles.get(id);
    const actor = currentActor();
    const inside = seesAll(actor) || actor.groups.includes(owner);
    const [totals] = await this.uow.read<Omit<UsefulnessView, 'months' | 'comments'> & Row>(
      `SELECT votes.helped, votes."notHelped", outcomes.satisfied, outcomes.unsatisfied
         FROM (SELECT count(*) FILTER (WHERE helped)::int AS helped,
                      count(*) FILTER (WHERE NOT helped)::int AS "notHelped"
                 FROM knowledge_vote WHERE article_id = $1) votes
        CROSS JOIN (SELECT coalesce(sum(satisfied), 0)::int AS satisfied,
                           coalesce(sum(unsatisfied), 0)::int AS unsatisfied
                      FROM knowledge_month WHERE article_id = $1) outcomes`,
      [id],
    );
    const months = await this.uow.read<MonthView & Row>(
      `SELECT month::text, sum(uses)::int AS uses, sum(satisfied)::int AS satisfied,
              sum(unsatisfied)::int AS unsatisfied
         FROM knowledge_month
        WHERE article_id = $1 AND month > $2::date - interval '${SHOWN_MONTHS} months'
        GROUP BY month ORDER BY month DESC`,
      [id, dayOf(this.clock.now())],
    );
    const votes = await this.uow.read<Omit<VoteView, 'at'> & { at: Date } & Row>(
      `SELECT version, helped, comment, at, voter FROM knowledge_vote
        WHERE article_id = $1 AND comment IS NOT NULL
        ORDER BY at DESC, voter_id LIMIT ${SHOWN_COMMENTS}`,
      [id],
    );
    const comments = votes.map(({ at, voter, ...vote }) => ({
      ...vote,
      at: at.toISOString(),
      voter: inside ? voter : null,
    }));
    return { ...totals, months, comments };
  }
}

type Row = Record<string, unknown>;
