import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessEngine } from '../../../engine/api/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currentActor } from '../../../platform/context/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { Hooks } from '../../../platform/hooks/index.js';
import type { Reason } from '../../../platform/i18n/index.js';
import type { Priority } from '../../classification/index.js';
import { ContactClassifying } from '../amending/contact-classifying.js';
import { ContactJournal } from './contact-journal.js';
import {
  contactAcknowledged,
  contactAnswered,
  contactCancelled,
  contactClosed,
  contactReopened,
  contactUnderstood,
} from '../contact-moments.js';
import { ContactPlacing } from '../amending/contact-placing.js';
import { isEnd, transitionTableFaults, type ContactStatus } from './contact-status.js';
import { ContactStore } from './contact-store.js';
import { ContactFollowers } from '../links/contact-followers.js';
import { ContactMerging } from '../links/contact-merging.js';
import { OUTCOMES, type ContactOutcome } from './contact-values.js';
import type { Contact, ContactAmendment } from './contact.entity.js';
import { ContactEnded, DescriptionMissing, NotAppropriateTermPassed } from '../contacts.errors.js';
import { happened } from '../timeline/timeline-facts.js';
import { isUuid } from '../../../platform/http/index.js';

/** What was found in capire. Values come from a form: each is checked. */
export interface Understanding {
  contactId: string;
  classification: unknown;
  appropriate: unknown;
  notAppropriateReason?: unknown;
  answerKnown?: unknown;
  /** ISO 8601; after it only the Network direction may set `appropriate` to false. null: no such term. */
  notAppropriateDueAt?: string | null;
}

/**
 * Every change of a contact. All methods join the caller's unit of work, lock the contact, and write timeline,
 * audit entry and event beside the change. Unknown ids throw NotFound (404), ended contacts Conflict (409).
 */
@Injectable()
export class ContactService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly engine: ProcessEngine,
    private readonly store: ContactStore,
    private readonly classifying: ContactClassifying,
    private readonly placing: ContactPlacing,
    private readonly hooks: Hooks,
    private readonly journal: ContactJournal,
    private readonly followers: ContactFollowers,
    private readonly merging: ContactMerging,
  ) {}

  onModuleInit(): void {
    const faults = transitionTableFaults();
    if (faults.length > 0) {
      throw new Error(`The contacts' transition table is not sound: ${faults.join('; ')}.`);
    }
  }

  /** The contact, locked until the end of the unit of work. Change it through this service only. */
  async hold(contactId: string): Promise<Contact> {
    return this.store.hold(contactId);
  }

  /** The current unit of work has registered it: nobody else has anything of it yet. */
  isNew(contactId: string): boolean {
    return this.store.isNew(contactId);
  }

  /**
   * Corrects an open contact; `version` is the one the caller has read. Throws ContactChanged (409) and
   * InvalidInput (400) naming `classification`, `attributes.<code>` or a field of `location`.
   */
  async amend(contactId: string, changes: ContactAmendment, version: number): Promise<Contact> {
    if (changes.classification) await this.classifying.require(changes.classification);
    const settled = await this.settled(changes);
    if (changes.classification !== undefined) {
      const instance = await this.runningInstance(contactId);
      // The process first: every command locks its instance before its contact, the other order deadlocks.
      await this.engine.setVariables(instance, { classification: changes.classification });
    }
    const contact = await this.store.hold(contactId);
    contact.requireVersion(version);
    await this.classifying.amend(contact, changes);
    return this.write(contact, settled);
  }

  /** What the citizen said, noted down later (task `ascoltare`). Throws DescriptionMissing when there is none. */
  async completeDescription(contactId: string, description: string): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (description !== '') await this.write(contact, { description });
    else if (contact.description === '') throw new DescriptionMissing();
  }

  /** Answers given in the form of capire to what `classification` asks. Throws InvalidInput (400). */
  async answerAttributes(
    contactId: string,
    classification: unknown,
    given: unknown,
  ): Promise<void> {
    const contact = await this.store.hold(contactId);
    await this.classifying.answered(contact, classification, given);
    this.store.save(contact);
  }

  private async write(contact: Contact, changes: ContactAmendment): Promise<Contact> {
    contact.amend(changes);
    this.store.save(contact);
    const changed = Object.keys(changes);
    this.journal.write(contact.id, {
      event: 'contact.amended',
      facts: { changed },
      told: happened.amended(changed),
    });
    return contact;
  }

  /** Moves the contact along the transition table; nothing happens when it is there already. */
  async changeStatus(contactId: string, status: ContactStatus): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (contact.status === status) return;
    const from = contact.status;
    contact.become(status);
    this.store.save(contact);
    this.journal.write(contactId, {
      event: 'contact.status-changed',
      facts: { from, to: status },
      told: happened.statusChanged(status),
    });
    await this.followers.statusChanged(contact);
  }

  /** The acknowledgement of receipt was issued. */
  async recordAcknowledgement(contactId: string): Promise<void> {
    this.journal.write(contactId, { event: 'contact.acknowledged' });
    await this.hooks.tell(contactAcknowledged, { contactId });
  }

  /**
   * Records what was understood. Throws InvalidInput (400) naming `classification`, `attributes.<code>`,
   * `appropriate` or `notAppropriateReason`, and NotAppropriateTermPassed (409) when that way out is closed to the actor.
   */
  async recordUnderstanding(understanding: Understanding): Promise<Contact> {
    const { contactId, notAppropriateDueAt } = understanding;
    const appropriate = requireBoolean('appropriate', understanding.appropriate);
    let reason: string | null = null;
    if (!appropriate) {
      reason = requireText('notAppropriateReason', understanding.notAppropriateReason);
      this.requireWithinTerm(notAppropriateDueAt ?? null);
    }
    const contact = await this.store.hold(contactId);
    const answerKnown = answeredHere(contact, understanding.answerKnown);
    const node = await this.classifying.understood(
      contact,
      understanding.classification,
      appropriate,
    );
    contact.understand(reason);
    this.store.save(contact);
    this.journal.write(contactId, {
      event: 'contact.understood',
      facts: { classification: node.code, appropriate, answerKnown, round: contact.round },
      told: happened.understood(node, appropriate, answerKnown),
    });
    await this.hooks.tell(contactUnderstood, { contactId, appropriate });
    await this.followers.understood(contact, appropriate);
    return contact;
  }

  /** Sets the priority that a decision found; what was set by hand stays. */
  async decidePriority(contactId: string, priority: Priority): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (contact.decidePriority(priority)) this.store.save(contact);
  }

  /** Records the answer of this round. Throws InvalidInput (400) naming `answer` when it is empty. */
  async recordAnswer(contactId: string, answer: unknown): Promise<Contact> {
    const text = requireText('answer', answer);
    const contact = await this.store.hold(contactId);
    contact.giveAnswer(text);
    this.store.save(contact);
    this.journal.write(contactId, {
      event: 'contact.answered',
      facts: { round: contact.round },
      told: happened.answered(contact.round),
    });
    await this.hooks.tell(contactAnswered, { contactId });
    await this.followers.answered(contact);
    return contact;
  }

  /**
   * Gives the ownership of the relationship to `point`. The sentence on the timeline is the caller's, who knows
   * the reason (handover, avocation, restitution, reopening).
   */
  async setOwner(contactId: string, point: string): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (contact.ownerPoint === point) return;
    const from = contact.ownerPoint;
    contact.handTo(point);
    this.store.save(contact);
    this.journal.write(contactId, { event: 'contact.owner-changed', facts: { from, to: point } });
  }

  /** Says which point has the open work now; it sees the contact from then on. */
  async setWorkingPoint(contactId: string, point: string): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (contact.workingPoint === point) return;
    contact.workedBy(point);
    this.store.save(contact);
    this.journal.write(contactId, { event: 'contact.work-moved', facts: { point } });
  }

  /** Lets the members of `point` see the contact (rule 10). */
  shareWith(contactId: string, point: string): void {
    this.uow.defer({
      name: 'contact-share',
      text: `UPDATE contact SET given_to = given_to || $2::text
              WHERE id = $1 AND NOT given_to @> ARRAY[$2::text]`,
      values: [contactId, point],
    });
  }

  /** The answer did not satisfy: back to capire. Answers the new round and the refusals so far. */
  async reopen(contactId: string): Promise<{ round: number; refusals: number }> {
    const contact = await this.store.hold(contactId);
    contact.reopen();
    this.store.save(contact);
    const { round, refusals } = contact;
    this.journal.write(contactId, {
      event: 'contact.reopened',
      facts: { round, refusals },
      told: happened.reopened(round, refusals),
    });
    await this.hooks.tell(contactReopened, { contactId });
    await this.followers.reopened(contact);
    return { round, refusals };
  }

  /**
   * Closes the contact. Without an outcome it is `unanswered` when there is no answer, `noReply` when the
   * citizen could be asked, else `notVerified`. Throws InvalidInput (400) naming `outcome`.
   */
  async close(contactId: string, outcome: unknown = null): Promise<void> {
    const contact = await this.store.hold(contactId);
    await this.end(contact, 'closed', outcomeOf(outcome, contact));
  }

  /** Ends the contact as not appropriate; the reason was recorded in capire. */
  async closeNotAppropriate(contactId: string): Promise<void> {
    await this.end(await this.store.hold(contactId), 'notAppropriate', 'notAppropriate');
  }

  /**
   * Takes the contact out, with its process. Throws ContactEnded (409) when it has ended already.
   */
  async cancel(contactId: string, reason: string): Promise<void> {
    await this.engine.cancelInstance(await this.runningInstance(contactId), reason);
  }

  /**
   * The contact's process has ended: a contact that it did not close (the instance was cancelled, or its tokens
   * were taken away) is cancelled with it, so that no contact stays open with nobody to work on it.
   */
  async processEnded(contactId: string, reason: Reason): Promise<void> {
    const contact = await this.store.hold(contactId);
    if (isEnd(contact.status)) return;
    contact.end('cancelled', 'cancelled', this.clock.now());
    this.store.save(contact);
    this.journal.write(contactId, {
      event: 'contact.cancelled',
      facts: { reason },
      told: happened.cancelled(reason),
    });
    await this.hooks.tell(contactCancelled, { contactId, reason });
    await this.merging.release(contact);
  }

  private async end(
    contact: Contact,
    status: 'closed' | 'notAppropriate',
    outcome: ContactOutcome,
  ): Promise<void> {
    contact.end(status, outcome, this.clock.now());
    this.store.save(contact);
    this.journal.write(contact.id, {
      event: status === 'closed' ? 'contact.closed' : 'contact.closed-not-appropriate',
      facts: { outcome },
      told: happened.closed(outcome),
    });
    await this.hooks.tell(contactClosed, { contactId: contact.id });
    await this.followers.ended(contact);
  }

  /** The process instance of an open contact, read without a lock. Throws NotFound (404), ContactEnded (409). */
  private async runningInstance(contactId: string): Promise<string> {
    const [row] = isUuid(contactId)
      ? await this.uow.query<{ status: ContactStatus; process_instance_id: string }>({
          text: 'SELECT status, process_instance_id FROM contact WHERE id = $1',
          values: [contactId],
        })
      : [];
    if (!row) throw new NotFound('contact', contactId);
    if (isEnd(row.status)) throw new ContactEnded(row.status);
    return row.process_instance_id;
  }

  /** The place with what follows from it. Throws InvalidInput (400) naming fields of `location`. */
  private async settled(changes: ContactAmendment): Promise<ContactAmendment> {
    if (!changes.location) return changes;
    const { faults, location } = await this.placing.settled(changes.location);
    if (faults.length > 0) throw new InvalidInput('The place cannot be taken as given.', faults);
    return { ...changes, location };
  }

  private requireWithinTerm(dueAt: string | null): void {
    if (!dueAt || this.clock.now() <= new Date(dueAt)) return;
    if (!currentActor().roles.includes('networkDirection'))
      throw new NotAppropriateTermPassed(dueAt);
  }
}

function outcomeOf(given: unknown, contact: Contact): ContactOutcome {
  if (given === null || given === undefined) {
    if (contact.answer === null) return 'unanswered';
    return contact.contactable ? 'noReply' : 'notVerified';
  }
  if (!(OUTCOMES as readonly unknown[]).includes(given)) {
    const message = `outcome must be one of ${OUTCOMES.join(', ')}.`;
    throw new InvalidInput(message, [{ field: 'outcome', code: 'unknown-code', message }]);
  }
  return given as ContactOutcome;
}

/** True when the answer is to be given without asking others: before its scope's day no contact is asked around. */
export function answeredHere(contact: Contact, answerKnown: unknown): boolean {
  return answerKnown === true || !contact.live;
}

function requireBoolean(field: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const message = `${field} is required: true or false.`;
  throw new InvalidInput(message, [{ field, code: 'required', message }]);
}

function requireText(field: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const message = `${field} is required.`;
  throw new InvalidInput(message, [{ field, code: 'required', message }]);
}
