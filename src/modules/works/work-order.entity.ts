import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isOpenWork, WORK_TRANSITIONS, type WorkState } from './work-states.js';
import { InvalidWorkTransition } from './works.errors.js';

/** Intervento: what a maintenance service is asked to do for a contact. It follows its process `interventi`. */
@Entity('work_order')
export class WorkOrder {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ name: 'service_point', type: 'text' })
  servicePoint: string;

  @Column({ name: 'requested_point', type: 'text' })
  requestedPoint: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  state: WorkState;

  /** When what comes next should be done; null: no term. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Column({ name: 'planned_from', type: 'timestamptz', nullable: true })
  plannedFrom: Date | null;

  @Column({ name: 'planned_to', type: 'timestamptz', nullable: true })
  plannedTo: Date | null;

  /** How often it was given dates. */
  @Column({ type: 'int' })
  schedules: number;

  @Column({ name: 'rejection_reason', type: 'text', nullable: true })
  rejectionReason: string | null;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt: Date | null;

  @Column({ name: 'done_note', type: 'text', nullable: true })
  doneNote: string | null;

  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt: Date | null;

  @Column({ name: 'requested_by', type: 'text' })
  requestedBy: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'process_instance_id', type: 'uuid' })
  processInstanceId: string;

  @Column({ type: 'int' })
  version: number;

  /** Somebody still has to do something for it. */
  get open(): boolean {
    return isOpenWork(this.state);
  }

  accept(): void {
    this.become('accepted');
    this.dueAt = null;
  }

  reject(reason: string): void {
    this.become('rejected');
    this.rejectionReason = reason;
    this.dueAt = null;
  }

  /** Gives it dates, or others. */
  schedule(from: Date, to: Date): void {
    this.become('scheduled');
    this.plannedFrom = from;
    this.plannedTo = to;
    this.dueAt = to;
    this.schedules += 1;
  }

  /** It is carried out, and the citizen has to be told by `noticeDueAt`. */
  finish(at: Date, note: string, noticeDueAt: Date): void {
    this.become('done');
    this.doneAt = at;
    this.doneNote = note;
    this.dueAt = noticeDueAt;
  }

  tell(at: Date): void {
    this.become('told');
    this.toldAt = at;
    this.dueAt = null;
  }

  cancel(): void {
    this.become('cancelled');
    this.dueAt = null;
  }

  private become(state: WorkState): void {
    if (!WORK_TRANSITIONS[this.state].includes(state)) {
      throw new InvalidWorkTransition(this.state, state);
    }
    this.state = state;
  }
}
