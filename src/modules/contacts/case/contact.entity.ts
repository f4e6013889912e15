import { Column, Entity, PrimaryColumn } from 'typeorm';
import { requireTransition, isEnd } from './contact-status.js';
import type { ContactStatus } from './contact-status.js';
import type { AttributeAnswers, Priority } from '../../classification/index.js';
import type { RolloutPhase } from '../../rollout/index.js';
import { ContactChanged, ContactEnded, ContactMerged } from '../contacts.errors.js';
import type { Channel, ContactKind, ContactOutcome, Location } from './contact-values.js';

/**
 * Contatto: what a citizen brings. It is changed through its methods only, by ContactService, which holds the
 * row's lock and writes timeline, audit entry and event beside each change.
 */
@Entity('contact')
export class Contact {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: ContactKind;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  status: ContactStatus;

  /** null: the citizen stays anonymous (rule 9). */
  @Column({ name: 'citizen_id', type: 'uuid', nullable: true })
  citizenId: string | null;

  /** True when the citizen left an e-mail address or a phone number: they can be asked whether the answer satisfies. */
  @Column({ type: 'boolean' })
  contactable: boolean;

  @Column({ name: 'classification_code', type: 'text', nullable: true })
  classification: string | null;

  /** What the classification asks, answered; by the attribute's code. */
  @Column({ type: 'jsonb' })
  attributes: AttributeAnswers;

  /** The classification's default, unless somebody set another. */
  @Column({ type: 'text' })
  priority: Priority;

  @Column({ name: 'priority_by_hand', type: 'boolean' })
  priorityByHand: boolean;

  @Column({ type: 'double precision', nullable: true })
  lat: number | null;

  @Column({ type: 'double precision', nullable: true })
  lon: number | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** Code of the district (scope) the matter lies in. */
  @Column({ type: 'text', nullable: true })
  district: string | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt: Date;

  /** Id of the account (or part of the product) that registered it. */
  @Column({ name: 'registered_by', type: 'text' })
  registeredBy: string;

  @Column({ name: 'registered_point', type: 'text' })
  registeredPoint: string;

  /** Titolare della relazione: who answers to the citizen. */
  @Column({ name: 'owner_point', type: 'text' })
  ownerPoint: string;

  /** Who has the open work; null once the contact has ended. */
  @Column({ name: 'working_point', type: 'text', nullable: true })
  workingPoint: string | null;

  /** 1, and one more at each reopening. */
  @Column({ type: 'int' })
  round: number;

  /** Answers that did not satisfy. */
  @Column({ type: 'int' })
  refusals: number;

  /** The answer of the current round. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ name: 'not_appropriate_reason', type: 'text', nullable: true })
  notAppropriateReason: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: ContactOutcome | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'process_instance_id', type: 'uuid', nullable: true })
  processInstanceId: string | null;

  @Column({ name: 'protocol_year', type: 'int' })
  protocolYear: number;

  @Column({ name: 'protocol_number', type: 'int' })
  protocolSequence: number;

  /** Where an imported contact comes from, e.g. `municipium`. */
  @Column({ name: 'external_source', type: 'text', nullable: true })
  externalSource: string | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId: string | null;

  /** The contact it was merged into: that one's process works for both (docs/adr/0021). */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto: string | null = null;

  /** It belongs to the demonstration's past: what is written to its citizen never leaves (docs/adr/0042). */
  @Column({ type: 'boolean' })
  demonstration: boolean = false;

  /** How many contacts were merged into this one. */
  @Column({ name: 'follower_count', type: 'int' })
  followerCount: number = 0;

  /** Scope whose roll-out plan held for it at registration; null only for contacts older than the plan. */
  @Column({ name: 'rollout_scope', type: 'text', nullable: true })
  rolloutScope: string | null;

  /** In which phase it was registered, for good: a later plan does not move it (rule 8). */
  @Column({ name: 'rollout_phase', type: 'text' })
  rolloutPhase: RolloutPhase;

  /** One more at each change; `If-Match` of an update. */
  @Column({ type: 'int' })
  version: number;

  /** e.g. `2026/000123`. */
  get protocolNumber(): string {
    return formatProtocolNumber(this.protocolYear, this.protocolSequence);
  }

  /** False: it stays with its collection point, as it would without the network. */
  get live(): boolean {
    return this.rolloutPhase !== 'notLive';
  }

  get ended(): boolean {
    return isEnd(this.status);
  }

  /** Throws ContactChanged (409) when somebody changed it since `version` was read. */
  requireVersion(version: number): void {
    if (version !== this.version) throw new ContactChanged(version, this.version);
  }

  /** Throws ContactEnded (409), and ContactMerged (409) while another contact stands for it. */
  requireOpen(): void {
    if (this.ended) throw new ContactEnded(this.status);
    if (this.mergedInto) throw new ContactMerged(this.mergedInto);
  }

  /** Moves along the transition table. Throws InvalidTransition (409). */
  become(status: ContactStatus): void {
    requireTransition(this.status, status);
    this.status = status;
  }

  /** Corrects what was noted down; the hash in the register keeps what was received. */
  amend(changes: ContactAmendment): void {
    this.requireOpen();
    if (changes.subject !== undefined) this.subject = changes.subject;
    if (changes.description !== undefined) this.description = changes.description;
    if (changes.location !== undefined) this.place(changes.location);
  }

  place(location: Location | null): void {
    this.lat = location?.lat ?? null;
    this.lon = location?.lon ?? null;
    this.address = location?.address ?? null;
    this.district = location?.district ?? null;
  }

  understand(notAppropriateReason: string | null): void {
    this.requireOpen();
    this.notAppropriateReason = notAppropriateReason;
  }

  /** `node` null: no classification any more. The priority follows it unless it was set by hand. */
  classify(
    node: { code: string; defaultPriority: Priority } | null,
    attributes: AttributeAnswers,
  ): void {
    this.classification = node?.code ?? null;
    this.attributes = attributes;
    if (!this.priorityByHand) this.priority = node?.defaultPriority ?? 'normal';
  }

  /** Sets the priority by hand, from now on; null: again that of the classification, `byDefault`. */
  prioritise(priority: Priority | null, byDefault: Priority): void {
    this.priorityByHand = priority !== null;
    this.priority = priority ?? byDefault;
  }

  /** Sets the priority that a decision found, unless somebody set it by hand. Answers whether it changed. */
  decidePriority(priority: Priority): boolean {
    if (this.priorityByHand || this.priority === priority) return false;
    this.priority = priority;
    return true;
  }

  giveAnswer(answer: string): void {
    this.requireOpen();
    this.answer = answer;
  }

  /** Goes where its main contact went, whose transitions were checked; the answer is its answer too. */
  follow({ status, answer }: Pick<Contact, 'status' | 'answer'>): void {
    this.status = status;
    this.answer = answer;
  }

  handTo(owner: string): void {
    this.requireOpen();
    this.ownerPoint = owner;
  }

  workedBy(point: string): void {
    this.requireOpen();
    this.workingPoint = point;
  }

  /** The citizen is not satisfied: back to capire, in a new round. */
  reopen(): void {
    this.become('understanding');
    this.round += 1;
    this.refusals += 1;
    this.answer = null;
  }

  end(status: 'closed' | 'notAppropriate' | 'cancelled', outcome: ContactOutcome, at: Date): void {
    this.become(status);
    this.outcome = outcome;
    this.closedAt = at;
    this.workingPoint = null;
  }
}

/** What may be corrected while the contact is open; a key that is absent stays as it is. */
export interface ContactAmendment {
  subject?: string | null;
  description?: string;
  classification?: string | null;
  /** Answers to what the classification asks; those left out stay, null takes one away. */
  attributes?: Record<string, unknown>;
  /** null: the classification's default. */
  priority?: Priority | null;
  location?: (Location & { outsideConfirmed?: boolean | null }) | null;
}

/** `2026/000123`: the year and the yearly progressive number, six digits at least. */
export function formatProtocolNumber(year: number, sequence: number): string {
  return `${year}/${String(sequence).padStart(6, '0')}`;
}

/** What is stored of a contact. */
export type ContactFields = {
  [
    F in Exclude<keyof Contact, 'protocolNumber' | 'live' | 'ended'> as Contact[F] extends (
      ...given: never[]
    ) => unknown
      ? never
      : F
  ]: Contact[F];
};
