import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { CLOCK_KINDS, CLOCK_STATES } from '../protocol-clock.entity.js';
import type { ClockKind, ClockState } from '../protocol-clock.entity.js';
import { TERM_CALENDARS } from '../term.js';
import type { TermCalendar } from '../term.js';
import { IsStorable } from '../../../platform/http/index.js';

const CAUSE_CODE = /^[a-zA-Z][a-zA-Z0-9-]{0,49}$/;

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class SuspendClockDto {
  @ApiProperty({
    example: 'citizenDocuments',
    maxLength: 100,
    description: 'Una delle cause del protocollo / one of the causes of its protocol',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  cause: string;

  @ApiProperty({ maxLength: 2000, description: 'Perché si sospende / why it is suspended' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class ResumeClockDto {
  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  @IsStorable()
  reason?: string;
}

export class ClockViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;

  @ApiProperty({ minimum: 1 })
  round: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of a step only.' })
  assignmentId: string | null;

  @ApiProperty({ example: 'P15D' })
  term: string;

  @ApiProperty({ enum: TERM_CALENDARS })
  calendar: TermCalendar;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null while suspended.',
  })
  dueAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  warningAt: string | null;

  @ApiProperty({ enum: CLOCK_STATES })
  state: ClockState;

  /** The end has passed and what was owed has not been done. */
  overdue: boolean;

  @ApiProperty({
    type: 'integer',
    description:
      'Days by which it is late, counted on its calendar: until now while it is overdue, until it was done when it was ' +
      'done too late; else 0. Less than a whole day is 0 as well.',
  })
  lateDays: number;

  /** Milliseconds left, counted on its calendar. */
  remainingMs: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  suspendedAt: string | null;

  /** Code of a cause of its protocol. */
  suspensionCause: string | null;

  suspensionReason: string | null;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  metAt: string | null;

  /** Point that owes what it is for. */
  owedBy: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of a work only.' })
  workId: string | null;

  @ApiProperty({
    example: 'rete/1',
    description: 'Code and version of the protocol it runs under.',
  })
  agreement: string;

  @ApiProperty()
  version: number;
}

export class ClockListDto {
  items: ClockViewDto[];

  nextCursor: string | null;
}

export class SuspensionCauseDto {
  @ApiProperty({ example: 'citizenDocuments', pattern: CAUSE_CODE.source })
  @IsString()
  @Matches(CAUSE_CODE)
  code: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  name: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  nameEn: string;
}

export class ClockLedgerEntryDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['suspended', 'resumed', 'recomputed'] })
  change: 'suspended' | 'resumed' | 'recomputed';

  /** Code of the cause of a suspension; resumption; closing-days. */
  cause: string;

  reason: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  @ApiProperty({ format: 'date-time' })
  dueBefore: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAfter: string | null;

  @ApiProperty({ format: 'date-time' })
  warningBefore: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  warningAfter: string | null;

  /** Of the closing days that the end was counted with. */
  calendarRevision: number;

  @ApiProperty({ format: 'date-time' })
  at: string;

  actor: string;
}

export class ClockDetailDto {
  clock: ClockViewDto;

  @ApiProperty({ type: [SuspensionCauseDto], description: 'For which it may be suspended.' })
  suspensionCauses: readonly SuspensionCauseDto[];

  /** Every change of its end. */
  ledger: ClockLedgerEntryDto[];
}
