import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { KnowledgeArticle } from './article.entity.js';
import type { KnowledgeEventType } from './knowledge.events.js';

export interface ArticleEntry {
  event: KnowledgeEventType;
  article: Pick<KnowledgeArticle, 'id' | 'code'>;
  version: number;
  /** A person's words: they stand in history and audit, not in the event. */
  reason?: string | null;
  facts?: object;
}

/** Writes each change of an article three times: its history, an audit entry and an event. */
@Injectable()
export class ArticleJournal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  write({ event, article, version, reason = null, facts = {} }: ArticleEntry): void {
    this.uow.defer({
      name: 'knowledge-history',
      text: `INSERT INTO knowledge_history (article_id, version, at, action, actor, reason)
             VALUES ($1, $2, $3, $4, $5, $6)`,
      values: [
        article.id,
        version,
        this.clock.now(),
        event.slice(event.indexOf('-') + 1),
        currentActor().name,
        reason,
      ],
    });
    const details = { code: article.code, version, ...facts };
    this.audit.record({
      action: event,
      subjectType: 'knowledgeArticle',
      subjectId: article.id,
      details: reason === null ? details : { ...details, reason },
    });
    this.tell(event, article, { version, ...facts });
  }

  /** The event alone: what happens with every answer belongs into no article's history. */
  tell(event: KnowledgeEventType, article: Pick<KnowledgeArticle, 'id' | 'code'>, facts: object) {
    this.outbox.append({
      type: event,
      aggregateId: article.id,
      payload: { articleId: article.id, code: article.code, ...facts },
    });
  }
}
