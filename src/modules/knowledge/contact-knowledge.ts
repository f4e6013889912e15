import { Injectable } from '@nestjs/common';
import { Hears } from '../../platform/hooks/index.js';
import {
  contactClosed,
  contactReopened,
  ContactService,
  type OfContact,
} from '../contacts/index.js';
import { ArticleUses } from './article-uses.js';

/** What the citizen thinks of an answer is told to the articles it used. */
@Injectable()
export class ContactKnowledge {
  constructor(
    private readonly contacts: ContactService,
    private readonly uses: ArticleUses,
  ) {}

  /** The refused answer is that of the round before. */
  @Hears(contactReopened)
  async reopened({ contactId }: OfContact): Promise<void> {
    const { round } = await this.contacts.hold(contactId);
    this.uses.tellOutcome(contactId, round - 1, 'unsatisfied');
  }

  @Hears(contactClosed, 'knowledge')
  async closed({ contactId }: OfContact): Promise<void> {
    const { round, outcome } = await this.contacts.hold(contactId);
    if (outcome !== 'satisfied' && outcome !== 'unsatisfied') return;
    this.uses.tellOutcome(contactId, round, outcome);
  }
}
