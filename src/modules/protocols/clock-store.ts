import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { journalRows, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Catalogue, type Reason } from '../../platform/i18n/index.js';
import { ProtocolClock, type ClockKind } from './protocol-clock.entity.js';
import { ClockChanged } from './protocols.errors.js';

/** A change of when a clock ends, as the ledger keeps it. */
export interface LedgerEntry {
  change: 'suspended' | 'resumed' | 'recomputed';
  /** Code of the cause of a suspension; `resumption`; `closing-days`. */
  cause: string;
  /** Empty where nobody gave one. */
  reason: Reason;
}

/** When a clock ended and warned before a change. */
export type ClockEnds = Pick<ProtocolClock, 'dueAt' | 'warningAt'>;

const STARTED = journalRows('clock-start', 'protocol_clock', {
  id: 'uuid',
  contact_id: 'uuid',
  kind: 'text',
  round: 'int',
  assignment_id: 'uuid',
  calendar: 'text',
  term: 'text',
  warning_percent: 'int',
  started_at: 'timestamptz',
  due_at: 'timestamptz',
  warning_at: 'timestamptz',
  state: 'text',
  warned_at: 'timestamptz',
  agreement_id: 'uuid',
  agreement_version: 'int',
  terms: 'jsonb',
  process_instance_id: 'uuid',
  work_id: 'uuid',
  owed_by: 'text',
  anchor_at: 'timestamptz',
  anchor_left: 'bigint',
  anchor_used: 'double precision',
  calendar_revision: 'int',
  next_threshold: 'smallint',
  next_threshold_at: 'timestamptz',
});

/** The rows of clocks. Every method joins the caller's unit of work. */
@Injectable()
export class ClockStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws NotFound (404), also for a clock of another contact. */
  async read(contactId: string, clockId: string): Promise<ProtocolClock> {
    const found = await this.uow
      .repository(ProtocolClock)
      .findOne({ where: { id: clockId, contactId } });
    if (!found) throw new NotFound('clock', clockId);
    return found;
  }

  insert(...clocks: readonly ProtocolClock[]): void {
    const rows = clocks.map((clock) => ({
      id: clock.id,
      contact_id: clock.contactId,
      kind: clock.kind,
      round: clock.round,
      assignment_id: clock.assignmentId,
      calendar: clock.calendar,
      term: clock.term,
      warning_percent: clock.warningPercent,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      warning_at: clock.warningAt,
      state: clock.state,
      warned_at: clock.warnedAt ?? null,
      agreement_id: clock.agreementId,
      agreement_version: clock.agreementVersion,
      terms: clock.terms,
      process_instance_id: clock.processInstanceId,
      work_id: clock.workId,
      owed_by: clock.owedBy,
      anchor_at: clock.anchorAt,
      anchor_left: clock.anchorLeft,
      anchor_used: clock.anchorUsed,
      calendar_revision: clock.calendarRevision,
      next_threshold: clock.nextThreshold,
      next_threshold_at: clock.nextThresholdAt,
    }));
    this.uow.defer(STARTED.write(rows));
  }

  /** Writes what suspending, resuming and counting anew change. Throws ClockChanged (409) for another version. */
  async save(clock: ProtocolClock, version: number): Promise<void> {
    const saved = await this.uow.query({
      name: 'clock-save',
      text: `UPDATE protocol_clock
                SET state = $3, due_at = $4, warning_at = $5, suspended_at = $6, suspension_reason = $7,
                    remaining_ms = $8, warning_remaining_ms = $9, suspension_cause = $10, anchor_at = $11,
                    anchor_left = $12, anchor_used = $13, calendar_revision = $14, next_threshold = $15,
                    next_threshold_at = $16, suspended_ms = $17, suspension_reason_fact = $18,
                    version = version + 1
              WHERE id = $1 AND version = $2 RETURNING 1`,
      values: [
        clock.id,
        version,
        clock.state,
        clock.dueAt,
        clock.warningAt,
        clock.suspendedAt,
        clock.suspensionReason,
        clock.remainingMs,
        clock.warningRemainingMs,
        clock.suspensionCause,
        clock.anchorAt,
        clock.anchorLeft,
        clock.anchorUsed,
        clock.calendarRevision,
        clock.nextThreshold,
        clock.nextThresholdAt,
        clock.suspendedMs,
        clock.suspensionReasonFact,
      ],
    });
    if (saved.length === 0) throw new ClockChanged();
  }

  /** Enters a change of the end in the ledger, which is only ever added to. */
  enter(clock: ProtocolClock, before: ClockEnds, entry: LedgerEntry): void {
    const actor = currentActor();
    const { text, fact } = this.catalogue.kept(entry.reason);
    const stopped = entry.change === 'suspended';
    this.uow.defer({
      name: 'clock-ledger',
      text: `INSERT INTO protocol_clock_ledger (clock_id, contact_id, change, cause, reason, reason_fact,
                    due_before, due_after, warning_before, warning_after, calendar_revision, at, actor_id, actor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      values: [
        clock.id,
        clock.contactId,
        entry.change,
        entry.cause,
        text,
        fact,
        before.dueAt,
        stopped ? null : clock.dueAt,
        before.warningAt,
        stopped ? null : clock.warningAt,
        clock.calendarRevision,
        this.clock.now(),
        actor.id,
        actor.name,
      ],
    });
  }

  /**
   * Ends the contact's clocks of these kinds. What was owed and done too late keeps its clock missed, with the moment
   * it was done. One statement whatever the rows are: whoever ends a clock at the same time waits, and finds nothing
   * to end.
   */
  end(contactId: string, kinds: readonly ClockKind[], how: 'met' | 'cancelled'): void {
    this.uow.defer({
      name: 'clock-end',
      text: `UPDATE protocol_clock ${ending('$3', '$4')}
              WHERE contact_id = $1 AND kind = ANY ($2)
                AND (state IN ('running', 'suspended') OR (state = 'missed' AND ended_at IS NULL))`,
      values: [contactId, kinds, this.clock.now(), how],
    });
  }

  /** Ends the clock of a step or of a work, which `column` names. */
  endOf(
    column: 'assignment_id' | 'work_id',
    id: string,
    how: 'met' | 'cancelled' | 'missed',
  ): void {
    this.uow.defer({
      name: `clock-end-${column}`,
      text: `UPDATE protocol_clock ${ending('$2', '$3')}
              WHERE ${column} = $1
                AND (state IN ('running', 'suspended') OR (state = 'missed' AND ended_at IS NULL))`,
      values: [id, this.clock.now(), how],
    });
  }
}

/** `now` and `how` are placeholders. */
function ending(now: string, how: string): string {
  return `SET state = CASE WHEN state = 'missed' OR ${how} = 'missed'
                             OR (state = 'running' AND due_at < ${now}) THEN 'missed' ELSE ${how} END,
              met_at = CASE WHEN ${how} = 'met' THEN ${now}::timestamptz END,
              ended_at = ${now}, suspended_at_end = suspended_at, suspended_at = NULL,
              remaining_ms = NULL, warning_remaining_ms = NULL, next_threshold_at = NULL,
              version = version + 1`;
}
