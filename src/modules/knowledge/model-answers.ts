import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ContactReadModel } from '../contacts/index.js';
import { ArticleReadModel } from './articles.read-model.js';
import { fill, type Language } from './placeholders.js';

export interface RenderedAnswer {
  title: string;
  language: Language;
  text: string;
  missing: string[];
}

/** Model answers, filled for a contact. */
@Injectable()
export class ModelAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly articles: ArticleReadModel,
    private readonly contacts: ContactReadModel,
  ) {}

  /**
   * The model answer with that number (from 1) with what the actor may know of the contact. Throws NotFound (404) for
   * an article, an answer or a contact that is not there or not to be seen.
   */
  async render(
    answer: { articleId: string; version: number | null; number: string },
    contactId: string,
  ): Promise<RenderedAnswer> {
    const { articleId, version, number } = answer;
    const { modelAnswers } = await this.articles.get(articleId, version);
    const found = /^[1-9]\d{0,2}$/.test(number) ? modelAnswers[Number(number) - 1] : undefined;
    if (!found) throw new NotFound('model-answer', number);
    const contact = await this.contacts.get(contactId);
    const { title, language } = found;
    const filling = { contact, operator: currentActor().name, now: this.clock.now() };
    return { title, language, ...fill(found.text, language, filling) };
  }
}
