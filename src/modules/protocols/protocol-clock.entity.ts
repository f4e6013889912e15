import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeptReason } from '../../platform/i18n/index.js';
import { InvalidClockTransition, StepClockNotSuspendable } from './protocols.errors.js';
import { parseTerm, type TermCalendar } from './term.js';
import type { HoldingTerm } from './terms.js';
import type { WorkingCalendar } from './working-calendar.js';

export const CLOCK_KINDS = [
  'acknowledgement',
  'notAppropriate',
  'answer',
  'step',
  'worksNotice',
] as const;
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

  /** The same, where the product gives it: a Fact. */
  @Column({ name: 'suspension_reason_fact', type: 'jsonb', nullable: true })
  suspensionReasonFact: object | null;

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

  /** The next part of the term, in percent, at which its end is announced; null when none is left. */
  @Column({ name: 'next_threshold', type: 'smallint', nullable: true })
  nextThreshold: number | null;

  @Column({ name: 'next_threshold_at', type: 'timestamptz', nullable: true })
  nextThresholdAt: Date | null;

  /** Since when it has been running without a break: its start, or when it was resumed last. */
  @Column({ name: 'anchor_at', type: 'timestamptz', nullable: true })
  anchorAt: Date | null;

  /** What was left then: days of a term in days, milliseconds of a term in hours. */
  @Column({
    name: 'anchor_left',
    type: 'bigint',
    nullable: true,
    transformer: { from: numberOrNull, to: (value: number | null) => value },
  })
  anchorLeft: number | null;

  /** The part of the term, from 0 to 1, that had been used up by then. */
  @Column({ name: 'anchor_used', type: 'double precision' })
  anchorUsed: number;

  /** Of the closing days that its end was counted with. */
  @Column({ name: 'calendar_revision', type: 'int' })
  calendarRevision: number;

  /** Counted milliseconds for which it stood still, the present suspension left out. */
  @Column({
    name: 'suspended_ms',
    type: 'bigint',
    transformer: { from: numberOrNull, to: (value: number) => value },
  })
  suspendedMs: number;

  @Column({ name: 'suspension_cause', type: 'text', nullable: true })
  suspensionCause: string | null;

  /** Code of the point that owes what the term is for. */
  @Column({ name: 'owed_by', type: 'text', nullable: true })
  owedBy: string | null;

  /** The process that watches it; null: the one of the contact. */
  @Column({ name: 'process_instance_id', type: 'uuid', nullable: true })
  processInstanceId: string | null;

  /** Of a notice of works only. */
  @Column({ name: 'work_id', type: 'uuid', nullable: true })
  workId: string | null;

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
    const term = parseTerm(terms.term, terms.calendar);
    this.anchor(start, 'days' in term ? term.days : term.milliseconds, 0, calendar);
    this.suspendedMs = 0;
    this.expect(terms.thresholds[0] ?? null, calendar);
  }

  /**
   * What was over before another system's contact came in raises no alarm: nobody here could have kept it, and an import
   * of past years would raise thousands.
   */
  passOver(now: Date): void {
    if (this.dueAt > now) return;
    this.become('missed');
    this.warnedAt = now;
    this.nextThreshold = null;
    this.nextThresholdAt = null;
  }

  /**
   * Stops it at `now`. Throws StepClockNotSuspendable (409), and InvalidClockTransition (409) unless it runs and
   * its end has not passed.
   */
  suspend(
    now: Date,
    { cause, reason }: { cause: string; reason: KeptReason },
    calendar: WorkingCalendar,
  ): void {
    if (this.kind === 'step') throw new StepClockNotSuspendable();
    if (this.state === 'running' && now > this.dueAt) this.become('missed');
    this.become('suspended');
    this.suspendedAt = now;
    this.suspensionCause = cause;
    this.suspensionReason = reason.text;
    this.suspensionReasonFact = reason.fact;
    this.remainingMs = calendar.timeBetween(now, this.dueAt, this.calendar);
    this.warningRemainingMs = calendar.timeBetween(now, this.warningAt, this.calendar);
  }

  /**
   * Lets it run on at `now` with what was left. The warning comes after the same part of what is left; where the end
   * has not moved, neither has the warning. Throws InvalidClockTransition (409).
   */
  resume(now: Date, calendar: WorkingCalendar): void {
    const { dueAt: due, suspendedAt, remainingMs } = this;
    this.become('running');
    const stopped = suspendedAt ?? now;
    this.suspendedMs += calendar.timeBetween(stopped, now, this.calendar);
    const used = this.usedUp(stopped, due, calendar);
    const left = this.leftAfterSuspension(stopped, due, calendar);
    this.dueAt = this.dueAfterSuspension(now, left, calendar);
    if (this.dueAt.getTime() !== due.getTime()) {
      const time = calendar.timeBetween(now, this.dueAt, this.calendar);
      const part = remainingMs ? (this.warningRemainingMs ?? 0) / remainingMs : 0;
      this.warningAt = calendar.addTime(now, Math.floor(time * part), this.calendar);
      this.anchor(now, left, used, calendar);
    }
    this.expect(this.nextThreshold, calendar);
    this.suspendedAt = null;
    this.remainingMs = null;
    this.warningRemainingMs = null;
  }

  /**
   * Counts its end anew with a calendar that has changed, from where it has been running without a break. Also while
   * it is suspended: what is left stays the same number of days. Answers whether the end moved.
   */
  recompute(calendar: WorkingCalendar): boolean {
    this.calendarRevision = calendar.revision;
    const { anchorAt, anchorLeft } = this;
    // A clock of before clocks knew from where they run: it keeps its end.
    if (!anchorAt || anchorLeft === null) return false;
    const before = this.dueAt.getTime();
    this.dueAt = this.dueFrom(anchorAt, anchorLeft, calendar);
    if (this.dueAt.getTime() === before) return false;
    this.warningAt = this.shareAt(this.warningPercent, calendar);
    this.expect(this.nextThreshold, calendar);
    if (this.suspendedAt) {
      this.remainingMs = calendar.timeBetween(this.suspendedAt, this.dueAt, this.calendar);
      this.warningRemainingMs = calendar.timeBetween(
        this.suspendedAt,
        this.warningAt,
        this.calendar,
      );
    }
    return true;
  }

  /** A threshold has been announced: the next one is waited for. */
  passThreshold(calendar: WorkingCalendar): void {
    const passed = this.nextThreshold ?? 100;
    const next = (this.terms.thresholds ?? []).find((percent) => percent > passed);
    this.expect(next ?? null, calendar);
  }

  /** Counted milliseconds that are left at `now`; 0 once it has ended. */
  remaining(now: Date, calendar: WorkingCalendar): number {
    if (this.state === 'suspended') return this.remainingMs ?? 0;
    if (this.state !== 'running') return 0;
    return calendar.timeBetween(now, this.dueAt, this.calendar);
  }

  private anchor(at: Date, left: number, used: number, calendar: WorkingCalendar): void {
    this.anchorAt = at;
    this.anchorLeft = left;
    this.anchorUsed = used;
    this.calendarRevision = calendar.revision;
  }

  private expect(threshold: number | null, calendar: WorkingCalendar): void {
    this.nextThreshold = threshold;
    this.nextThresholdAt =
      threshold === null
        ? null
        : threshold === this.warningPercent
          ? this.warningAt
          : this.shareAt(threshold, calendar);
  }

  /** When `percent` of the whole term will have been used up, suspensions left out. */
  private shareAt(percent: number, calendar: WorkingCalendar): Date {
    const from = this.anchorAt ?? this.startedAt;
    const part = Math.max(0, (percent / 100 - this.anchorUsed) / (1 - this.anchorUsed || 1));
    const time = calendar.timeBetween(from, this.dueAt, this.calendar);
    return calendar.addTime(from, Math.floor(time * part), this.calendar);
  }

  private usedUp(stopped: Date, due: Date, calendar: WorkingCalendar): number {
    const whole = calendar.timeBetween(this.anchorAt ?? this.startedAt, due, this.calendar);
    const left = calendar.timeBetween(stopped, due, this.calendar);
    return whole ? this.anchorUsed + (1 - this.anchorUsed) * (1 - left / whole) : this.anchorUsed;
  }

  private leftAfterSuspension(stopped: Date, due: Date, calendar: WorkingCalendar): number {
    if ('milliseconds' in parseTerm(this.term, this.calendar)) return this.remainingMs ?? 0;
    return calendar.daysBetween(stopped, due, this.calendar);
  }

  private dueAfterSuspension(now: Date, left: number, calendar: WorkingCalendar): Date {
    const inDays = 'days' in parseTerm(this.term, this.calendar);
    // Suspended on its last day, and resumed before that was over.
    if (inDays && left === 0 && now <= this.dueAt) return this.dueAt;
    return this.dueFrom(now, left, calendar);
  }

  /** What is left of the last day is not lost on a day that does not count. */
  private dueFrom(from: Date, left: number, calendar: WorkingCalendar): Date {
    if ('milliseconds' in parseTerm(this.term, this.calendar)) {
      return calendar.addTime(from, left, this.calendar);
    }
    if (left > 0 || from.getTime() === this.startedAt.getTime())
      return calendar.addDays(from, left, this.calendar);
    return calendar.endOfCountedDay(from, this.calendar);
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
