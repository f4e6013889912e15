import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor, runAsSystem } from '../../platform/context/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  ContactReadModel,
  ContactService,
  TimelineService,
  type ContactView,
} from '../contacts/index.js';
import { changesAll } from './article-rights.js';
import { ArticleUses } from './article-uses.js';
import type { ArticleOrigin } from './article.entity.js';
import { ArticleService } from './articles.service.js';
import { AlreadyProposed, NothingLearnt } from './knowledge.errors.js';
import { proposalContent, questionOf } from './proposal-content.js';
import { RoutingKnowledge } from './routing-knowledge.read-model.js';

export type LearningReason = 'escalated' | 'withoutArticle';

/** A contact that closes, as the process knows it. */
export interface ClosingContact {
  contactId: string;
  /** Somebody ticked `proposeKnowledge`. */
  proposed: boolean;
  /** Point that answered after an escalation; null: the owner did. */
  answeredBy: string | null;
}

/** The steps of a timeline that are kept with a proposal: the way, not what people wrote to each other. */
const STEPS = 200;
const LEFT_OUT = ['note', 'message', 'knowledge'];

/** What was learnt from a contact becomes a draft, or an opportunity that somebody may take up later. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly contacts: ContactReadModel,
    private readonly contactService: ContactService,
    private readonly articles: ArticleService,
    private readonly uses: ArticleUses,
    private readonly routing: RoutingKnowledge,
    private readonly timeline: TimelineService,
  ) {}

  /**
   * Service cycle, step 4: what was learnt is proposed as the contact closes. A draft, when somebody asked for it;
   * else an opportunity, when the answer came from an escalation or from no article. Never stands in the way of the
   * closing: without an answer, or with a proposal that is there already, nothing happens.
   */
  async closing({ contactId, proposed, answeredBy }: ClosingContact): Promise<void> {
    const contact = await this.hold(contactId);
    if (contact.answer === null) return;
    if (proposed && (await this.proposalOf(contactId)) === null) {
      await this.draft(contact, await this.originOf(contact, answeredBy), answeredBy);
      return;
    }
    const used = await this.uses.ofRound(contactId, contact.round);
    if (proposed || (answeredBy === null && used.length > 0)) return;
    await this.note(contact, answeredBy === null ? 'withoutArticle' : 'escalated', answeredBy);
  }

  /**
   * The draft of what a contact taught, for its owner point; answers the article's id. The caller has checked that
   * the actor may change the contact. Throws NothingLearnt and AlreadyProposed (409).
   */
  async propose(contactId: string): Promise<string> {
    const contact = await this.hold(contactId);
    if (contact.answer === null) throw new NothingLearnt();
    const known = await this.proposalOf(contactId);
    if (known !== null) throw new AlreadyProposed(known);
    const [noted] = await this.uow.query<{ answered_by: string | null }>({
      text: `UPDATE knowledge_opportunity SET state = 'proposed' WHERE contact_id = $1
             RETURNING answered_by`,
      values: [contactId],
    });
    const answeredBy = noted?.answered_by ?? null;
    return this.draft(contact, await this.originOf(contact, answeredBy), answeredBy);
  }

  /** Nothing to be learnt here. Throws NotFound (404), for another point's contact as well. */
  async dismiss(contactId: string): Promise<void> {
    const [found] = await this.uow.query<{ owner_point: string }>({
      text: 'SELECT owner_point FROM knowledge_opportunity WHERE contact_id = $1 FOR UPDATE',
      values: [contactId],
    });
    const actor = currentActor();
    const own = found && (changesAll(actor) || actor.groups.includes(found.owner_point));
    if (!own) throw new NotFound('opportunity', contactId);
    this.uow.defer({
      text: `UPDATE knowledge_opportunity SET state = 'dismissed'
              WHERE contact_id = $1 AND state = 'open'`,
      values: [contactId],
    });
  }

  private async draft(
    contact: ContactView,
    origin: ArticleOrigin,
    answeredBy: string | null,
  ): Promise<string> {
    const code = `contatto-${contact.protocolNumber.replace('/', '-')}`;
    const id = await this.articles.draftProposal({
      code,
      owner: contact.owner,
      content: proposalContent(contact, answeredBy),
      origin,
    });
    this.timeline.add({
      contactId: contact.id,
      kind: 'knowledge',
      fact: { says: 'knowledge.proposed' },
      data: { article: code },
    });
    return id;
  }

  private async originOf(contact: ContactView, answeredBy: string | null): Promise<ArticleOrigin> {
    const { id, protocolNumber, answer, classification, location } = contact;
    const known = await this.routing.competentPoint(classification, location?.district ?? null);
    // The closing may be the citizen's doing, or a timer's: neither sees the timeline.
    const { items } = await runAsSystem('knowledge', () =>
      this.contacts.timeline(id, { technical: false, limit: STEPS }),
    );
    return {
      contactId: id,
      protocolNumber,
      question: questionOf(contact),
      answer: answer ?? '',
      classification,
      steps: items
        .filter(({ kind }) => !LEFT_OUT.includes(kind))
        .map(({ at, text, textEn }) => ({ at, text, textEn })),
      deviation:
        known && answeredBy !== null && known.point !== answeredBy
          ? { known: known.point, answeredBy }
          : null,
    };
  }

  private async note(
    contact: ContactView,
    reason: LearningReason,
    answeredBy: string | null,
  ): Promise<void> {
    const { id, owner, classification, location } = contact;
    const known = await this.routing.competentPoint(classification, location?.district ?? null);
    this.uow.defer({
      name: 'knowledge-opportunity',
      text: `INSERT INTO knowledge_opportunity
               (contact_id, at, owner_point, classification, reason, known_point, answered_by, state)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'open') ON CONFLICT (contact_id) DO NOTHING`,
      values: [
        id,
        this.clock.now(),
        owner,
        classification,
        reason,
        known?.point ?? null,
        answeredBy,
      ],
    });
  }

  /** Locked, so that a contact is proposed once however many ask for it. */
  private async hold(contactId: string): Promise<ContactView> {
    await this.contactService.hold(contactId);
    return this.contacts.getAsSystem(contactId);
  }

  /** Code of the article that was born from the contact, or null. */
  private async proposalOf(contactId: string): Promise<string | null> {
    const [found] = await this.uow.query<{ code: string }>({
      text: 'SELECT code FROM knowledge_article WHERE source_contact_id = $1',
      values: [contactId],
    });
    return found?.code ?? null;
  }
}
