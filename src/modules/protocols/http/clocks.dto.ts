import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import type { ClockKind, ClockState } from '../protocol-clock.entity.js';
import type { TermCalendar } from '../term.js';
import { type Instant, type Integer, type Uuid, IsStorable } from '../../../platform/http/index.js';

const CAUSE_CODE = /^[a-zA-Z][a-zA-Z0-9-]{0,49}$/;

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class SuspendClockDto {
  /**
   * Una delle cause del protocollo / one of the causes of its protocol
   *
   * @example citizenDocuments
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  cause: string;

  /** Perché si sospende / why it is suspended */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class ResumeClockDto {
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  @IsStorable()
  reason?: string;
}

export class ClockViewDto {
  id: Uuid;

  kind: ClockKind;

  @ApiProperty({ minimum: 1 })
  round: number;

  /** Of a step only. */
  assignmentId: Uuid | null;

  /** @example P15D */
  term: string;

  calendar: TermCalendar;

  startedAt: Instant;

  /** null while suspended. */
  dueAt: Instant | null;

  warningAt: Instant | null;

  state: ClockState;

  /** The end has passed and what was owed has not been done. */
  overdue: boolean;

  /**
   * Days by which it is late, counted on its calendar: until now while it is overdue, until it was done when it was
   * done too late; else 0. Less than a whole day is 0 as well.
   */
  lateDays: Integer;

  /** Milliseconds left, counted on its calendar. */
  remainingMs: number;

  suspendedAt: Instant | null;

  /** Code of a cause of its protocol. */
  suspensionCause: string | null;

  suspensionReason: string | null;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  metAt: Instant | null;

  /** Point that owes what it is for. */
  owedBy: string | null;

  /** Of a work only. */
  workId: Uuid | null;

  /**
   * Code and version of the protocol it runs under.
   *
   * @example rete/1
   */
  agreement: string;

  version: number;
}

export class ClockListDto {
  items: ClockViewDto[];

  nextCursor: string | null;
}

export class SuspensionCauseDto {
  /** @example citizenDocuments */
  @IsString()
  @Matches(CAUSE_CODE)
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  nameEn: string;
}

export class ClockLedgerEntryDto {
  id: string;

  change: 'suspended' | 'resumed' | 'recomputed';

  /** Code of the cause of a suspension; resumption; closing-days. */
  cause: string;

  reason: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  dueBefore: Instant;

  dueAfter: Instant | null;

  warningBefore: Instant;

  warningAfter: Instant | null;

  /** Of the closing days that the end was counted with. */
  calendarRevision: number;

  at: Instant;

  actor: string;
}

export class ClockDetailDto {
  clock: ClockViewDto;

  @ApiProperty({ type: [SuspensionCauseDto], description: 'For which it may be suspended.' })
  suspensionCauses: readonly SuspensionCauseDto[];

  /** Every change of its end. */
  ledger: ClockLedgerEntryDto[];
}
