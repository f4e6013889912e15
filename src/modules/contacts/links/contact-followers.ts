import { Injectable } from '@nestjs/common';
import { ProcessEngine, type Json } from '../../../engine/api/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Hooks } from '../../../platform/hooks/index.js';
import type { Fact } from '../../../platform/i18n/index.js';
import { ContactJournal } from '../case/contact-journal.js';
import {
  contactAnswered,
  contactClosed,
  contactReopened,
  contactUnderstood,
} from '../contact-moments.js';
import { ContactStore } from '../case/contact-store.js';
import type { ContactOutcome } from '../case/contact-values.js';
import type { Contact } from '../case/contact.entity.js';
import type { ContactEventType } from '../contacts.events.js';
import { TimelineService } from '../timeline/timeline.service.js';
import { ContactEnded } from '../contacts.errors.js';
import { happened } from '../timeline/timeline-facts.js';
import { linkFacts } from './link-facts.js';

/** Why a process ended: the contact's own rows say with which. */
const ENDED_WITH_MAIN = 'contact.merged';

/**
 * What happens to a main contact happens to those that were merged into it, each under its own protocol number
 * (docs/adr/0021). Every method joins the caller's unit of work, which holds the main contact: nobody is merged into
 * it, or separated from it, meanwhile.
 */
@Injectable()
export class ContactFollowers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly engine: ProcessEngine,
    private readonly store: ContactStore,
    private readonly hooks: Hooks,
    private readonly journal: ContactJournal,
    private readonly timeline: TimelineService,
  ) {}

  /** Ids of the contacts that were merged into `mainId`, in a fixed order. */
  async idsOf(mainId: string): Promise<string[]> {
    if (this.store.held(mainId)?.followerCount === 0) return [];
    const rows = await this.uow.query<{ id: string }>({
      name: 'contact-followers',
      text: 'SELECT id FROM contact WHERE merged_into = $1 ORDER BY id',
      values: [mainId],
    });
    return rows.map(({ id }) => id);
  }

  /** Id of the contact that stands for this one, read without a lock; null: none. */
  async mainOf(contactId: string): Promise<string | null> {
    const [row] = await this.uow.query<{ merged_into: string | null }>({
      text: 'SELECT merged_into FROM contact WHERE id = $1',
      values: [contactId],
    });
    return row?.merged_into ?? null;
  }

  /**
   * What the reporter of a merged contact says of the answer. One who is satisfied is counted so when the main
   * contact ends; one who is not has reopened it by now.
   */
  async recordVerdict(contactId: string, outcome: 'satisfied' | 'unsatisfied'): Promise<void> {
    const follower = await this.store.hold(contactId);
    const fact = linkFacts.ownVerdict(outcome === 'satisfied');
    this.timeline.add({ contactId, kind: 'note', fact });
    if (outcome === 'unsatisfied') {
      follower.refusals += 1;
    } else {
      if (follower.status !== 'verifying') throw new ContactEnded(follower.status);
      follower.outcome = 'satisfied';
    }
    this.store.save(follower);
  }

  async statusChanged(main: Contact): Promise<void> {
    await this.each(main, async (follower) => {
      const { status: from } = follower;
      follower.follow(main);
      const facts = { from, to: main.status };
      await this.write(follower, main, 'contact.status-changed', facts, null);
    });
  }

  async understood(main: Contact, appropriate: boolean): Promise<void> {
    await this.each(main, async (follower) => {
      follower.notAppropriateReason = main.notAppropriateReason;
      this.store.save(follower);
      await this.hooks.tell(contactUnderstood, { contactId: follower.id, appropriate });
    });
  }

  async answered(main: Contact): Promise<void> {
    await this.each(main, async (follower) => {
      follower.follow(main);
      const told = linkFacts.answeredWith(main.protocolNumber);
      await this.write(follower, main, 'contact.answered', { round: follower.round }, told);
      await this.hooks.tell(contactAnswered, { contactId: follower.id });
    });
  }

  async reopened(main: Contact): Promise<void> {
    await this.each(main, async (follower) => {
      follower.round += 1;
      follower.outcome = null;
      follower.follow(main);
      const { round, refusals } = follower;
      const told = linkFacts.reopenedWith(main.protocolNumber, round);
      await this.write(follower, main, 'contact.reopened', { round, refusals }, told);
      await this.hooks.tell(contactReopened, { contactId: follower.id });
    });
  }

  /** They end as it ended; what their own reporters said of the answer is their outcome. */
  async ended(main: Contact): Promise<void> {
    await this.each(main, async (follower) => {
      const outcome = follower.outcome ?? outcomeOf(main, follower);
      follower.follow(main);
      Object.assign(follower, { outcome, closedAt: this.clock.now(), workingPoint: null });
      const event = main.status === 'closed' ? 'contact.closed' : 'contact.closed-not-appropriate';
      await this.write(follower, main, event, { outcome }, happened.closed(outcome));
      await this.hooks.tell(contactClosed, { contactId: follower.id });
      const instance = follower.processInstanceId;
      if (instance) {
        await this.engine.cancelInstance(instance, ENDED_WITH_MAIN);
      }
    });
  }

  private async each(main: Contact, change: (follower: Contact) => Promise<void>): Promise<void> {
    if (main.followerCount === 0) return;
    for (const id of await this.idsOf(main.id)) await change(await this.store.hold(id));
  }

  private async write(
    follower: Contact,
    main: Contact,
    event: ContactEventType,
    facts: Record<string, Json>,
    told: Fact | null,
  ): Promise<void> {
    this.store.save(follower);
    this.journal.write(follower.id, {
      event,
      facts: { ...facts, mergedInto: main.id },
      told: told ?? undefined,
    });
  }
}

function outcomeOf(main: Contact, follower: Contact): ContactOutcome {
  if (main.status === 'notAppropriate') return 'notAppropriate';
  if (main.answer === null) return 'unanswered';
  return follower.contactable && main.contactable ? 'noReply' : 'notVerified';
}
