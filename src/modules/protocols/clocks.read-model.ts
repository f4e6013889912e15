import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/api/index.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Catalogue, type Fact } from '../../platform/i18n/index.js';
import type { ClockKind, ClockState } from './protocol-clock.entity.js';
import type { TermCalendar } from './term.js';
import type { Withheld } from '../contacts/index.js';
import { WorkingCalendar } from './working-calendar.js';

/** A clock as screens see it; instants are ISO 8601 with Z. */
export interface ClockView {
  [part: string]: Json;
  id: string;
  kind: ClockKind;
  round: number;
  assignmentId: string | null;
  term: string;
  calendar: TermCalendar;
  startedAt: string;
  /** null while suspended: nobody knows yet. */
  dueAt: string | null;
  warningAt: string | null;
  state: ClockState;
  /** Its end has passed and what was owed has not been done. */
  overdue: boolean;
  /** Counted days by which it is late: until now while it is overdue, else until it was done; 0 when it is not. */
  lateDays: number;
  /** Counted milliseconds left. */
  remainingMs: number;
  suspendedAt: string | null;
  /** Code of a cause of its protocol. */
  suspensionCause: string | null;
  /** null as well where it is withheld. */
  suspensionReason: string | null;
  /** Why it is suspended is left out: the reader may not read the texts of the contact. */
  withheld: boolean;
  metAt: string | null;
  /** Code of the point that owes what the term is for. */
  owedBy: string | null;
  /** Of a notice of works only. */
  workId: string | null;
  /** Code and version of the protocol it runs under, e.g. `rete/1`. */
  agreement: string;
  version: number;
}

interface ClockRow {
  id: string;
  contact_id: string;
  kind: ClockKind;
  round: number;
  assignment_id: string | null;
  term: string;
  calendar: TermCalendar;
  started_at: Date;
  due_at: Date;
  warning_at: Date;
  state: ClockState;
  suspended_at: Date | null;
  suspension_cause: string | null;
  suspension_reason: string | null;
  suspension_reason_fact: Fact | null;
  owed_by: string | null;
  work_id: string | null;
  ended_at: Date | null;
  remaining_ms: string | null;
  met_at: Date | null;
  agreement: string;
  version: number;
}

/** A change of when a clock ends; instants are ISO 8601 with Z. */
export interface LedgerView {
  id: string;
  change: 'suspended' | 'resumed' | 'recomputed';
  cause: string;
  /** Empty where it is withheld. */
  reason: string;
  /** Why is left out: the reader may not read the texts of the contact. */
  withheld: boolean;
  dueBefore: string;
  /** null: suspended, nobody knows yet. */
  dueAfter: string | null;
  warningBefore: string;
  warningAfter: string | null;
  calendarRevision: number;
  at: string;
  actor: string;
}

interface LedgerRow {
  id: string;
  change: LedgerView['change'];
  cause: string;
  reason: string | null;
  reason_fact: Fact | null;
  due_before: Date;
  due_after: Date | null;
  warning_before: Date;
  warning_after: Date | null;
  calendar_revision: number;
  at: Date;
  actor: string;
}

const SELECT = `SELECT c.id, c.contact_id, c.kind, c.round, c.assignment_id, c.term, c.calendar, c.started_at,
    c.due_at, c.warning_at, c.state, c.suspended_at, c.suspension_cause, c.suspension_reason,
    c.suspension_reason_fact, c.owed_by, c.work_id, c.ended_at, c.remaining_ms, c.met_at,
    a.code || '/' || a.version AS agreement, c.version
  FROM protocol_clock c JOIN protocol_agreement a ON a.id = c.agreement_id`;

/** The clocks of contacts. Who may see the contact is asked before. */
@Injectable()
export class ClockReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * All clocks of each contact, by contact id, oldest first. `withheld`: contacts whose texts the reader may not read.
   */
  async ofContacts(
    contactIds: readonly string[],
    withheld: Withheld = new Set(),
  ): Promise<Map<string, ClockView[]>> {
    const rows = await this.uow.readPrepared<ClockRow>({
      name: 'clocks-of-contacts',
      text: `${SELECT} WHERE c.contact_id = ANY ($1) ORDER BY c.seq`,
      values: [contactIds],
    });
    const now = this.clock.now();
    const clocks = new Map<string, ClockView[]>(contactIds.map((id) => [id, []]));
    const hidden = await withheld;
    for (const row of rows) {
      clocks.get(row.contact_id)?.push(this.view(row, now, !hidden.has(row.contact_id)));
    }
    return clocks;
  }

  /**
   * Every change of when the clock ends, oldest first. Who may see the contact, and whether its texts, is asked before.
   */
  async ledger(contactId: string, clockId: string, readable: boolean): Promise<LedgerView[]> {
    const rows = await this.uow.read<LedgerRow>(
      `SELECT id::text, change, cause, reason, reason_fact, due_before, due_after, warning_before,
              warning_after, calendar_revision, at, actor
         FROM protocol_clock_ledger WHERE contact_id = $1 AND clock_id = $2
        ORDER BY protocol_clock_ledger.id`,
      [contactId, clockId],
    );
    return rows.map((row) => ({
      id: row.id,
      change: row.change,
      cause: row.cause,
      ...this.why(row, readable || row.change === 'recomputed'),
      dueBefore: row.due_before.toISOString(),
      dueAfter: row.due_after?.toISOString() ?? null,
      warningBefore: row.warning_before.toISOString(),
      warningAfter: row.warning_after?.toISOString() ?? null,
      calendarRevision: row.calendar_revision,
      at: row.at.toISOString(),
      actor: row.actor,
    }));
  }

  private why({ reason: text, reason_fact: fact }: LedgerRow, readable: boolean) {
    const reason = this.catalogue.reason({ text, fact }) ?? '';
    return { reason: readable ? reason : '', withheld: !readable && reason !== '' };
  }

  /** The clock of the contact's answer that runs, is suspended or was missed last; null without any. */
  async answerClock(contactId: string): Promise<ClockView | null> {
    const clocks = (await this.ofContacts([contactId])).get(contactId) ?? [];
    return clocks.filter(({ kind }) => kind === 'answer').at(-1) ?? null;
  }

  private view(row: ClockRow, now: Date, readable: boolean): ClockView {
    const { suspension_reason: text, suspension_reason_fact: fact } = row;
    const reason = this.catalogue.reason({ text, fact });
    const suspended = row.state === 'suspended';
    const running = row.state === 'running';
    const overdue =
      (row.state === 'missed' && row.ended_at === null) || (running && row.due_at < now);
    const lateUntil = overdue ? now : row.state === 'missed' ? row.met_at : null;
    return {
      id: row.id,
      kind: row.kind,
      round: row.round,
      assignmentId: row.assignment_id,
      term: row.term,
      calendar: row.calendar,
      startedAt: row.started_at.toISOString(),
      dueAt: suspended ? null : row.due_at.toISOString(),
      warningAt: suspended ? null : row.warning_at.toISOString(),
      state: row.state,
      overdue,
      lateDays: lateUntil ? this.calendar.daysBetween(row.due_at, lateUntil, row.calendar) : 0,
      remainingMs: suspended
        ? Number(row.remaining_ms)
        : running
          ? this.calendar.timeBetween(now, row.due_at, row.calendar)
          : 0,
      suspendedAt: row.suspended_at?.toISOString() ?? null,
      suspensionCause: row.suspension_cause,
      suspensionReason: readable ? reason : null,
      withheld: !readable && reason !== null,
      metAt: row.met_at?.toISOString() ?? null,
      owedBy: row.owed_by,
      workId: row.work_id,
      agreement: row.agreement,
      version: row.version,
    };
  }
}
