import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { IsCalendarDay, IsStorable, WholeNumber } from '../../../platform/http/index.js';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

const REST_KINDS = ['publicHoliday', 'patronDay', 'closingDay'] as const;
export type RestKind = (typeof REST_KINDS)[number];

export class CalendarQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1970,
    maximum: 2100,
    description: 'Default: this year.',
  })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(2100)
  year?: number;
}

export class AddClosingDayDto {
  @ApiProperty({ format: 'date', example: '2026-12-24', description: 'Not in the past.' })
  @IsCalendarDay()
  day: string;

  @ApiProperty({ maxLength: 200, example: 'Chiusura della vigilia di Natale' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  name: string;

  @ApiProperty({ maxLength: 200, example: 'Closed on Christmas Eve' })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  nameEn: string;

  @ApiProperty({ maxLength: 2000, description: "L'atto che la dispone / the act that orders it" })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class RemoveClosingDayDto {
  @ApiProperty({ maxLength: 2000 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class RestDayDto {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty({ enum: REST_KINDS })
  kind: RestKind;

  /** Of a closing day. */
  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  addedAt: string | null;

  addedBy: string | null;
}

export class WorkingCalendarDto {
  year: number;

  @ApiProperty({ description: 'Of the closing days: each change has a higher one.' })
  revision: number;

  /** Days that do not count, weekends left out. */
  days: RestDayDto[];
}

export class ClosingDayChangeDto {
  @ApiProperty()
  revision: number;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: ['added', 'removed'] })
  change: 'added' | 'removed';

  @ApiProperty()
  name: string;

  reason: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  actor: string;

  /** Clocks whose end has moved with this change. */
  clocksMoved: number;
}

export class ClosingDayChangesDto {
  items: ClosingDayChangeDto[];

  nextCursor: string | null;

  /** Open clocks that have not been counted anew yet. */
  pendingClocks: number;
}
