import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  isOpen,
  requireTransition,
  type AssignmentState,
  type AssignmentType,
} from './assignment-states.js';
import { AssignmentChanged } from './assignments.errors.js';

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

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  /** The competence assignment an inquiry was opened for. */
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

  /** The answer, or the findings of an inquiry. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** Of an inquiry: the findings are enough to answer. */
  @Column({ type: 'boolean', nullable: true })
  sufficient: boolean | null;

  @Column({ type: 'int' })
  version: number;

  get open(): boolean {
    return isOpen(this.state);
  }

  /** Throws AssignmentChanged (409) when somebody changed it since `version` was read. */
  requireVersion(version: number | undefined): void {
    if (version !== undefined && version !== this.version) {
      throw new AssignmentChanged(version, this.version);
    }
  }

  /** Takes note of it; an information is read by that. Throws InvalidAssignmentTransition (409), as all below. */
  receive(at: Date): void {
    this.become(this.type === 'information' ? 'read' : 'received');
    this.receivedAt = at;
    if (!this.open) this.closedAt = at;
  }

  accept(at: Date): void {
    this.become('accepted');
    this.receivedAt ??= at;
    this.acceptedAt = at;
  }

  decline(at: Date, reason: string): void {
    this.end('declined', at, reason);
    this.receivedAt ??= at;
  }

  /** Answers; whoever answers in the escalation's task accepts by that. */
  giveAnswer(at: Date, answer: string, sufficient: boolean | null): void {
    this.end('answered', at, null);
    this.answer = answer;
    this.sufficient = sufficient;
  }

  recall(at: Date, reason: string): void {
    this.end('recalled', at, reason);
  }

  expire(at: Date): void {
    this.end('expired', at, null);
  }

  private end(state: AssignmentState, at: Date, reason: string | null): void {
    this.become(state);
    this.closedAt = at;
    this.closingReason = reason;
  }

  private become(state: AssignmentState): void {
    requireTransition(this.type, this.state, state);
    this.state = state;
    this.version += 1;
  }
}
