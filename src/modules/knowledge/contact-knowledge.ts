import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContactListeners, ContactService, type ContactListener } from '../contacts/index.js';
import { ArticleUses } from './article-uses.js';

/** What the citizen thinks of an answer is told to the articles it used. */
@Injectable()
export class ContactKnowledge implements ContactListener, OnModuleInit {
  constructor(
    private readonly listeners: ContactListeners,
    private readonly contacts: ContactService,
    private readonly uses: ArticleUses,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  /** The refused answer is that of the round before. */
  async reopened(contactId: string): Promise<void> {
    const { round } = await this.contacts.hold(contactId);
    this.uses.tellOutcome(contactId, round - 1, 'unsatisfied');
  }

  async closed(contactId: string): Promise<void> {
    const { round, outcome } = await this.contacts.hold(contactId);
    if (outcome !== 'satisfied' && outcome !== 'unsatisfied') return;
    this.uses.tellOutcome(contactId, round, outcome);
  }
}
