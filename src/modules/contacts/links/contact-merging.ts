import { Injectable } from '@nestjs/common';
import {
  ProcessEngine,
  ProcessQueries,
  type ModificationInstruction,
} from '../../../engine/api/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Hooks } from '../../../platform/hooks/index.js';
import type { Fact, Reason } from '../../../platform/i18n/index.js';
import { ContactJournal } from '../case/contact-journal.js';
import { contactMerged, contactSeparated } from '../contact-moments.js';
import { ContactStore } from '../case/contact-store.js';
import type { Contact } from '../case/contact.entity.js';
import { ContactEnded, ContactMerged } from '../contacts.errors.js';
import { ContactFollowers } from './contact-followers.js';
import { LinkStore } from './link-store.js';
import { linkFacts } from './link-facts.js';
import {
  AlreadyAnswered,
  MainEnded,
  MergeOtherKind,
  NothingSaid,
  NotMerged,
  SameContact,
} from './links.errors.js';

const MAIN_CANCELLED: Fact = { says: 'reason.mainCancelled' };

const UNDERSTAND = 'capire';
/** Starts the clocks of another round, and goes on to `capire`. */
const ANEW = 'riavviareTermini';
/** Tokens that work stands at; what hangs at their border goes with them. */
const WORK = /(UserTask|ServiceTask|CallActivity)$/;

export interface Merge {
  /** Id of the contact that stands for both. */
  into: string;
  reason: string;
  /** Of the contact that is merged, as the caller has read it. */
  version?: number;
}

/**
 * Two contacts about one thing: the second one's process is put back to capire and rests, its open work ends, its
 * clocks stand still, and it follows the main contact until it is separated or both end (docs/adr/0021). Every
 * method joins the caller's unit of work, and locks the process instance before contacts.
 */
@Injectable()
export class ContactMerging {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engine: ProcessEngine,
    private readonly queries: ProcessQueries,
    private readonly store: ContactStore,
    private readonly hooks: Hooks,
    private readonly journal: ContactJournal,
    private readonly followers: ContactFollowers,
    private readonly links: LinkStore,
  ) {}

  /**
   * Merges a contact into another one, or into the one that stands for it already. What was merged into the first
   * goes with it. Throws SameContact, MergeOtherKind (422), ContactEnded, MainEnded, ContactMerged, AlreadyAnswered,
   * NothingSaid, ContactChanged (409).
   */
  async merge(contactId: string, { into, reason, version }: Merge): Promise<void> {
    const instance = await this.openInstance(contactId);
    // Whoever completes a task of it holds the instance: this waits, and then sees what they did.
    await this.engine.setVariables(instance, {});
    const contact = await this.store.hold(contactId);
    const main = await this.mainOf(into);
    this.require(contact, main, version);
    await this.putBack(instance);
    const followers = await this.followers.idsOf(contactId);
    await this.hooks.tell(contactMerged, { contactId, main });
    this.bind(contact, main);
    contact.followerCount = 0;
    this.store.save(contact);
    for (const id of followers) {
      const follower = await this.store.hold(id);
      this.bind(follower, main);
      this.store.save(follower);
      this.tell(follower, main, reason);
    }
    main.followerCount += 1 + followers.length;
    this.store.save(main);
    this.tell(contact, main, reason);
    await this.links.ensureDuplicate(contactId, main.id, reason);
    await this.engine.suspendInstance(instance, { hidesTasks: true });
  }

  /**
   * Lets a merged contact go on by itself, at capire: its clocks run on with what was left, or start anew when it was
   * answered meanwhile. Throws NotMerged, ContactEnded (409).
   */
  async separate(contactId: string, reason: string): Promise<void> {
    const instance = await this.mergedInstance(contactId);
    await this.engine.resumeInstance(instance);
    // The main contact first, as whoever answers it does.
    const [{ merged_into: mainId }] = await this.uow.query<{ merged_into: string | null }>({
      text: 'SELECT merged_into FROM contact WHERE id = $1',
      values: [contactId],
    });
    if (!mainId) throw new NotMerged();
    const main = await this.store.hold(mainId);
    const contact = await this.store.hold(contactId);
    if (contact.ended) throw new ContactEnded(contact.status);
    if (contact.mergedInto !== main.id) throw new NotMerged();
    main.followerCount -= 1;
    this.store.save(main);
    await this.letGo(contact, main, instance, reason);
  }

  /** A main contact was cancelled: those that were merged into it go on, nobody is lost with it. */
  async release(main: Contact): Promise<void> {
    if (main.followerCount === 0) return;
    const followers = await this.followers.idsOf(main.id);
    main.followerCount = 0;
    this.store.save(main);
    for (const id of followers) {
      const contact = await this.store.hold(id);
      const instance = contact.processInstanceId!;
      await this.engine.resumeInstance(instance);
      await this.letGo(contact, main, instance, MAIN_CANCELLED);
    }
  }

  private async letGo(
    contact: Contact,
    main: Contact,
    instance: string,
    reason: Reason,
  ): Promise<void> {
    const answered = contact.answer !== null;
    contact.mergedInto = null;
    contact.outcome = null;
    contact.notAppropriateReason = null;
    if (answered) contact.round += 1;
    contact.follow({ status: UNDERSTANDING, answer: null });
    this.store.save(contact);
    const { round } = contact;
    const facts = { from: main.id, reason };
    const told = linkFacts.separatedFrom(main.protocolNumber, reason);
    this.journal.write(contact.id, { event: 'contact.separated', facts, told });
    this.journal.write(main.id, {
      event: 'contact.separated',
      facts: { follower: contact.id, reason },
      told: linkFacts.letGo(contact.protocolNumber, reason),
    });
    await this.links.removePair(contact.id, main.id, reason);
    if (answered) {
      await this.engine.setVariables(instance, { round, answer: null, answerKnown: null });
      await this.engine.modifyInstance(instance, [
        { type: 'startBefore', elementId: ANEW },
        { type: 'cancel', elementId: UNDERSTAND },
      ]);
    }
    await this.hooks.tell(contactSeparated, { contactId: contact.id, main });
  }

  private require(contact: Contact, main: Contact, version: number | undefined): void {
    if (contact.id === main.id) throw new SameContact('into');
    if (version !== undefined) contact.requireVersion(version);
    contact.requireOpen();
    if (main.ended) throw new MainEnded(main.protocolNumber, main.status);
    if (contact.kind !== main.kind) throw new MergeOtherKind(contact.kind, main.kind);
    for (const each of [contact, main]) {
      if (each.answer !== null || each.status === 'verifying') {
        throw new AlreadyAnswered(each.protocolNumber);
      }
    }
    if (contact.status === 'registered') throw new NothingSaid(contact.protocolNumber);
  }

  /** The contact that stands for `id`, locked. */
  private async mainOf(id: string): Promise<Contact> {
    const contact = await this.store.hold(id);
    return contact.mergedInto ? this.store.hold(contact.mergedInto) : contact;
  }

  private bind(contact: Contact, main: Contact): void {
    contact.mergedInto = main.id;
    contact.follow(main);
  }

  private tell(contact: Contact, main: Contact, reason: string): void {
    this.journal.write(contact.id, {
      event: 'contact.merged',
      facts: { into: main.id, reason },
      told: linkFacts.mergedInto(main.protocolNumber, reason),
    });
    this.journal.write(main.id, {
      event: 'contact.merged',
      facts: { follower: contact.id, reason },
      told: linkFacts.tookIn(contact.protocolNumber, reason),
    });
  }

  /** Ends what is open in the process, escalation included, and has it stand at capire. */
  private async putBack(instance: string): Promise<void> {
    const standing = (await this.queries.activities(instance))
      .filter(({ endedAt, elementType }) => endedAt === null && WORK.test(elementType))
      .map(({ elementId }) => elementId);
    if (standing.length === 1 && standing[0] === UNDERSTAND) return;
    const moves: ModificationInstruction[] = [...new Set(standing)]
      .filter((elementId) => elementId !== UNDERSTAND)
      .map((elementId) => ({ type: 'cancel', elementId }));
    if (!standing.includes(UNDERSTAND)) {
      moves.unshift({ type: 'startBefore', elementId: UNDERSTAND });
    }
    await this.engine.modifyInstance(instance, moves);
  }

  /** Throws NotFound (404), ContactEnded, ContactMerged (409). */
  private async openInstance(contactId: string): Promise<string> {
    const row = await this.row(contactId);
    if (row.closed) throw new ContactEnded(row.status);
    if (row.merged_into) throw new ContactMerged(row.merged_into);
    return row.process_instance_id;
  }

  /** Throws NotFound (404), ContactEnded, NotMerged (409). */
  private async mergedInstance(contactId: string): Promise<string> {
    const row = await this.row(contactId);
    if (row.closed) throw new ContactEnded(row.status);
    if (!row.merged_into) throw new NotMerged();
    return row.process_instance_id;
  }

  private async row(contactId: string): Promise<ContactRow> {
    const [row] = await this.uow.query<ContactRow & Record<string, unknown>>({
      text: `SELECT status, closed_at IS NOT NULL AS closed, merged_into, process_instance_id
               FROM contact WHERE id = $1`,
      values: [contactId],
    });
    if (!row) throw new NotFound('contact', contactId);
    return row;
  }
}

const UNDERSTANDING = 'understanding';

interface ContactRow {
  status: string;
  closed: boolean;
  merged_into: string | null;
  process_instance_id: string;
}
