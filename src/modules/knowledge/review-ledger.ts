import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';

export const REVIEW_OUTCOMES = ['confirmed', 'newVersion', 'withdrawn'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** The reviews that were proposed to owners; an article has one open review at most. */
@Injectable()
export class ReviewLedger {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ends the article's open review, when there is one. */
  close(articleId: string, outcome: ReviewOutcome, note: string | null): void {
    this.uow.defer({
      name: 'knowledge-review-close',
      text: `UPDATE knowledge_review SET closed_at = $2, closed_by = $3, outcome = $4, note = $5
              WHERE article_id = $1 AND closed_at IS NULL`,
      values: [articleId, this.clock.now(), currentActor().name, outcome, note],
    });
  }
}
