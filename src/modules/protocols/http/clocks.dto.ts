import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsStorable } from '../../contacts/index.js';
import { CLOCK_KINDS, CLOCK_STATES } from '../protocol-clock.entity.js';
import type { ClockKind, ClockState } from '../protocol-clock.entity.js';
import { TERM_CALENDARS } from '../term.js';
import type { TermCalendar } from '../term.js';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class SuspendClockDto {
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

  @ApiProperty({ description: 'The end has passed and what was owed has not been done.' })
  overdue: boolean;

  @ApiProperty({ description: 'Milliseconds left, counted on its calendar.' })
  remainingMs: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  suspendedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  suspensionReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  metAt: string | null;

  @ApiProperty({
    example: 'rete/1',
    description: 'Code and version of the protocol it runs under.',
  })
  agreement: string;

  @ApiProperty()
  version: number;
}

export class ClockListDto {
  @ApiProperty({ type: [ClockViewDto] })
  items: ClockViewDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
