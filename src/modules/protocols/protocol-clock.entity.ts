import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidClockTransition, StepClockNotSuspendable } from './protocols.errors.js';
import { parseTerm, type TermCalendar } from './term.js';
import type { HoldingTerm } from './terms.js';
import type { WorkingCalendar } from './working-calendar.js';

export const CLOCK_KINDS = ['acknowledgement', 'notAppropriate', 'answer', 'step'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const CLOCK_STATES = ['running', 'suspended', 'met', 'missed', 'cancelled'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What may follow what. A clock that was missed stays so, however late the deed is done. */
export const CLOCK_TRANSITIONS: Readonly<Record<ClockState, readonly ClockState[]>> = {
  running: ['suspended', 'met', 'missed', 'cancelled'],
  suspended: ['running', 'met', 'cancelled'],
  met: [],
  missed: [],
  cancelled: [],
};

const ACTIONS: Record<ClockState, string> = {
  running: 'resumed',
  suspended: 'suspended',
  met: 'met',
  missed: 'missed',
  cancelled: 'cancelled',
};

/**
 * A term that runs for a contact (rule 5). It can be suspended and resumed: of a term in days, the whole days that
 * were left on its own calendar are left again, and it still ends with a day; of a term in hours, the time that was
 * left, to the millisecond.
 */
@Entity('protocol_clock')
export class ProtocolClock {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ type: 'text' })
  kind: ClockKind;

  @Column({ type: 'int' })
  round: number;

  /** Of a step only. */
  @Column({ name: 'assignment_id', type: 'uuid', nullable: true })
  assignmentId: string | null;

  @Column({ type: 'text' })
  calendar: TermCalendar;

  /** ISO 8601 duration. */
  @Column({ type: 'text' })
  term: string;

  @Column({ name: 'warning_percent', type: 'int' })
  warningPercent: number;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  /** While suspended: when it would have ended. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'warning_at', type: 'timestamptz' })
  warningAt: Date;

  @Column({ type: 'text' })
  state: ClockState;

  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ name: 'suspension_reason', type: 'text', nullable: true })
  suspensionReason: string | null;

  /** Counted milliseconds left; null while it runs. A bigint of PostgreSQL comes as text. */
  @Column({
    name: 'remaining_ms',
    type: 'bigint',
    nullable: true,
    transformer: { from: numberOrNull, to: (value: number | null) => value },
  })
  remainingMs: number | null;

  @Column({
    name: 'warning_remaining_ms',
    type: 'bigint',
    nullable: true,
    transformer: { from: numberOrNull, to: (value: number | null) => value },
  })
  warningRemainingMs: number | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt: Date | null;

  @Column({ name: 'met_at', type: 'timestamptz', nullable: true })
  metAt: Date | null;

  @Column({ name: 'agreement_id', type: 'uuid' })
  agreementId: string;

  @Column({ name: 'agreement_version', type: 'int' })
  agreementVersion: number;

  /** The terms as they held when it started. */
  @Column({ type: 'jsonb' })
  terms: HoldingTerm;

  @Column({ type: 'int' })
  version: number;

  /** Sets the term going at `start`. */
  start(start: Date, terms: HoldingTerm, calendar: WorkingCalendar): void {
    this.calendar = terms.calendar;
    this.term = terms.term;
    this.warningPercent = terms.warningPercent;
    this.terms = terms;
    this.startedAt = start;
    this.dueAt = calendar.add(start, terms.term, terms.calendar);
    this.warningAt = calendar.share(start, this.dueAt, terms.warningPercent, terms.calendar);
    this.state = 'running';
    this.version = 1;
  }

  /**
   * Stops it at `now`. Throws StepClockNotSuspendable (409), and InvalidClockTransition (409) unless it runs and
   * its end has not passed.
   */
  suspend(now: Date, reason: string, calendar: WorkingCalendar): void {
    if (this.kind === 'step') throw new StepClockNotSuspendable();
    if (this.state === 'running' && now > this.dueAt) this.become('missed');
    this.become('suspended');
    this.suspendedAt = now;
    this.suspensionReason = reason;
    this.remainingMs = calendar.timeBetween(now, this.dueAt, this.calendar);
    this.warningRemainingMs = calendar.timeBetween(now, this.warningAt, this.calendar);
  }

  /**
   * Lets it run on at `now` with what was left. The warning comes after the same part of what is left; where the end
   * has not moved, neither has the warning. Throws InvalidClockTransition (409).
   */
  resume(now: Date, calendar: WorkingCalendar): void {
    const due = this.dueAt;
    this.become('running');
    this.dueAt = this.dueAfterSuspension(now, calendar);
    if (this.dueAt.getTime() !== due.getTime()) {
      const left = calendar.timeBetween(now, this.dueAt, this.calendar);
      const part = this.remainingMs ? (this.warningRemainingMs ?? 0) / this.remainingMs : 0;
      this.warningAt = calendar.addTime(now, Math.floor(left * part), this.calendar);
    }
    this.suspendedAt = null;
    this.remainingMs = null;
    this.warningRemainingMs = null;
  }

  /** Counted milliseconds that are left at `now`; 0 once it has ended. */
  remaining(now: Date, calendar: WorkingCalendar): number {
    if (this.state === 'suspended') return this.remainingMs ?? 0;
    if (this.state !== 'running') return 0;
    return calendar.timeBetween(now, this.dueAt, this.calendar);
  }

  private dueAfterSuspension(now: Date, calendar: WorkingCalendar): Date {
    if ('milliseconds' in parseTerm(this.term, this.calendar)) {
      return calendar.addTime(now, this.remainingMs ?? 0, this.calendar);
    }
    const days = calendar.daysBetween(this.suspendedAt ?? now, this.dueAt, this.calendar);
    if (days > 0) return calendar.addDays(now, days, this.calendar);
    // Suspended on its last day. What was left of it is not lost on a day that does not count.
    return now <= this.dueAt ? this.dueAt : calendar.endOfCountedDay(now, this.calendar);
  }

  private become(state: ClockState): void {
    if (!CLOCK_TRANSITIONS[this.state].includes(state)) {
      throw new InvalidClockTransition(this, ACTIONS[state]);
    }
    this.state = state;
  }
}

function numberOrNull(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
