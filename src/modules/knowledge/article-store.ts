import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ArticleVersion } from './article-version.entity.js';
import { KnowledgeArticle } from './article.entity.js';
import { ArticleCodeTaken, ArticleChanged } from './knowledge.errors.js';

const UNIQUE_VIOLATION = '23505';
const CODE_KEY = 'knowledge_article_code_key';

/** An article under change, with its versions that are not over. */
export interface HeldArticle {
  article: KnowledgeArticle;
  /** In the making: draft or proposed. */
  open: ArticleVersion | null;
  approved: ArticleVersion | null;
}

/** Rows of articles and their versions. Whoever changes a version holds its article first. */
@Injectable()
export class ArticleStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** Locked until the end of the unit of work. Throws NotFound (404). */
  async hold(id: string): Promise<HeldArticle> {
    const article = await this.uow
      .repository(KnowledgeArticle)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!article) throw new NotFound('article', id);
    const versions = await this.uow.repository(ArticleVersion).findBy([
      { articleId: id, state: 'draft' },
      { articleId: id, state: 'proposed' },
      { articleId: id, state: 'approved' },
    ]);
    return {
      article,
      open: versions.find(({ open }) => open) ?? null,
      approved: versions.find(({ state }) => state === 'approved') ?? null,
    };
  }

  /** Throws ArticleCodeTaken (409). */
  async insert(article: KnowledgeArticle, version: ArticleVersion): Promise<void> {
    try {
      await this.uow.repository(KnowledgeArticle).insert(article);
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      if (code === UNIQUE_VIOLATION && constraint === CODE_KEY) {
        throw new ArticleCodeTaken(article.code);
      }
      throw error;
    }
    await this.uow.repository(ArticleVersion).insert(version);
  }

  async insertVersion(version: ArticleVersion): Promise<void> {
    await this.uow.repository(ArticleVersion).insert(version);
  }

  async saveVersion(version: ArticleVersion): Promise<void> {
    await this.uow.repository(ArticleVersion).save(version);
  }

  /** Counts the revision of a held article up, and writes its owner. */
  async touch(article: KnowledgeArticle): Promise<void> {
    const { id, ownerPoint, revision } = article;
    article.revision = revision + 1;
    const { affected } = await this.uow
      .repository(KnowledgeArticle)
      .update({ id, revision }, { ownerPoint, revision: article.revision });
    if (affected === 0) throw new ArticleChanged(revision, article.revision);
  }

  /** The number the next version gets. */
  async nextVersion(articleId: string): Promise<number> {
    const last = await this.uow.repository(ArticleVersion).maximum('version', { articleId });
    return (last ?? 0) + 1;
  }
}
