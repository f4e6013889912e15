import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fact, KeptReason, Reason } from '../../platform/i18n/index.js';
import {
  isOpen,
  requireTransition,
  type AssignmentState,
  type AssignmentType,
  type WaitFor,
} from './assignment-states.js';
import { AssignmentChanged } from './assignments.errors.js';

/** When somebody does something, and their name. */
export interface Act {
  at: Date;
  by: string;
}

/**
 * Assegnazione: a contact is given to a point by competence (for its answer), for inquiry (for findings) or for
 * information. It changes through its methods only, by AssignmentService.
 */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The order in which assignments were made, also within one command. The database counts. */
  @Column({ type: 'bigint', insert: false, update: false, select: false })
  seq: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  type: AssignmentType;

  @Column({ name: 'from_point', type: 'text' })
  fromPoint: string;

  @Column({ name: 'to_point', type: 'text' })
  toPoint: string;

  @Column({ type: 'text' })
  state: AssignmentState;

  /** Why it was made; required for a deviation from the known competences (rule 4). */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /**
   * The same, where the product gives it: a Fact. TypeORM's types of what can be written have no end where a fact holds
   * facts.
   */
  @Column({ name: 'reason_fact', type: 'jsonb', nullable: true })
  reasonFact: object | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  /** The competence assignment, or the inquiry, that an inquiry was opened for. */
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  /** The escalation it is a step of: it ends with the task of that process. null: made by hand. */
  @Column({ name: 'process_instance_id', type: 'uuid', nullable: true })
  processInstanceId: string | null;

  /** It goes elsewhere than the known competences say (rule 4). */
  @Column({ type: 'boolean' })
  deviation: boolean;

  /** What made the product assign by itself; at most one assignment of a contact has a cause. */
  @Column({ type: 'text', nullable: true })
  cause: string | null;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt: Date | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closing_reason', type: 'text', nullable: true })
  closingReason: string | null;

  /** The same, where the product gives it: a Fact. */
  @Column({ name: 'closing_reason_fact', type: 'jsonb', nullable: true })
  closingReasonFact: object | null;

  /** The answer, or the findings of an inquiry. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** Of an inquiry: the findings are enough to answer. */
  @Column({ type: 'boolean', nullable: true })
  sufficient: boolean | null;

  /** Inquiries that were opened together; null: it was opened alone. */
  @Column({ name: 'inquiry_group', type: 'uuid', nullable: true })
  inquiryGroup: string | null;

  /** What whoever opened the group waits for: all of its findings, or the first that are enough. */
  @Column({ name: 'wait_for', type: 'text', nullable: true })
  waitFor: WaitFor | null;

  /** The assignment in whose place the Network direction made this one. */
  @Column({ name: 'rerouted_from', type: 'uuid', nullable: true })
  reroutedFrom: string | null;

  @Column({ name: 'created_by_name', type: 'text', nullable: true })
  createdByName: string | null;

  /** Who took note of it: of an information, who read it. Names, as below. */
  @Column({ name: 'received_by', type: 'text', nullable: true })
  receivedBy: string | null;

  @Column({ name: 'accepted_by', type: 'text', nullable: true })
  acceptedBy: string | null;

  @Column({ name: 'closed_by', type: 'text', nullable: true })
  closedBy: string | null;

  @Column({ type: 'int' })
  version: number;

  /** It ends by way of the process that made it; false: made by hand. */
  get isStep(): boolean {
    return this.processInstanceId !== null;
  }

  get open(): boolean {
    return isOpen(this.state);
  }

  /** Why it was made. */
  why(): Reason | null {
    return (this.reasonFact as Fact | null) ?? this.reason;
  }

  /** Why it was declined or recalled. */
  closingWhy(): Reason | null {
    return (this.closingReasonFact as Fact | null) ?? this.closingReason;
  }

  /** Throws AssignmentChanged (409) when somebody changed it since `version` was read. */
  requireVersion(version: number | undefined): void {
    if (version !== undefined && version !== this.version) {
      throw new AssignmentChanged(version, this.version);
    }
  }

  /** Takes note of it; an information is read by that. Throws InvalidAssignmentTransition (409), as all below. */
  receive({ at, by }: Act): void {
    this.become(this.type === 'information' ? 'read' : 'received');
    this.receivedAt = at;
    this.receivedBy = by;
    if (!this.open) this.closedAt = at;
    if (!this.open) this.closedBy = by;
  }

  accept({ at, by }: Act): void {
    this.become('accepted');
    this.noteReceipt(at, by);
    this.acceptedAt = at;
    this.acceptedBy = by;
  }

  decline(act: Act, reason: KeptReason): void {
    this.end('declined', act, reason);
    this.noteReceipt(act.at, act.by);
  }

  /** Answers; whoever answers in the escalation's task accepts by that. */
  giveAnswer(act: Act, answer: string, sufficient: boolean | null): void {
    this.end('answered', act, null);
    this.answer = answer;
    this.sufficient = sufficient;
  }

  recall(act: Act, reason: KeptReason): void {
    this.end('recalled', act, reason);
  }

  expire(act: Act): void {
    this.end('expired', act, null);
  }

  /** Its term ends at another instant. */
  moveTerm(dueAt: Date): void {
    this.dueAt = dueAt;
    this.version += 1;
  }

  private noteReceipt(at: Date, by: string): void {
    this.receivedAt ??= at;
    this.receivedBy ??= by;
  }

  private end(state: AssignmentState, { at, by }: Act, reason: KeptReason | null): void {
    this.become(state);
    this.closedAt = at;
    this.closedBy = by;
    this.closingReason = reason?.text ?? null;
    this.closingReasonFact = reason?.fact ?? null;
  }

  private become(state: AssignmentState): void {
    requireTransition(this.type, this.state, state);
    this.state = state;
    this.version += 1;
  }
}
