import { Injectable } from '@nestjs/common';
import { workItemCompleting, type Completing } from '../../engine/api/index.js';
import { Hears } from '../../platform/hooks/index.js';
import { ArticleUses } from './article-uses.js';
import { isUuid } from '../../platform/http/index.js';

/** Name of the form's field that says which article the answer comes from. */
const USED_ARTICLE = 'usedArticle';

/** Notes the article that an answer was given with, in whatever task has the field for it. */
@Injectable()
export class KnowledgeWorkItems {
  constructor(private readonly uses: ArticleUses) {}

  @Hears(workItemCompleting)
  async completing({ item: { businessKey }, submitted }: Completing): Promise<void> {
    const given = submitted[USED_ARTICLE];
    if (typeof given !== 'string' || given.trim() === '') return;
    if (!businessKey || !isUuid(businessKey)) return;
    const article = await this.uses.require(given, `variables.${USED_ARTICLE}`);
    // Passed on or declined: whoever answers says what the answer was given with.
    if (submitted.decision !== undefined && submitted.decision !== 'answer') return;
    await this.uses.record(businessKey, article, 'answer');
  }
}
