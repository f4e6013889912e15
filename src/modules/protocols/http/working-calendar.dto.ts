import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Day,
  type Instant,
  IsCalendarDay,
  IsStorable,
  WholeNumber,
} from '../../../platform/http/index.js';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export type RestKind = 'publicHoliday' | 'patronDay' | 'closingDay';

export class CalendarQuery {
  /** Default: this year. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(2100)
  year?: number;
}

export class AddClosingDayDto {
  /**
   * Not in the past.
   *
   * @example 2026-12-24
   */
  @IsCalendarDay()
  day: string;

  /** @example Chiusura della vigilia di Natale */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  name: string;

  /** @example Closed on Christmas Eve */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @IsStorable()
  nameEn: string;

  /** L'atto che la dispone / the act that orders it */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class RemoveClosingDayDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class RestDayDto {
  day: Day;

  name: string;

  nameEn: string;

  kind: RestKind;

  /** Of a closing day. */
  reason: string | null;

  addedAt: Instant | null;

  addedBy: string | null;
}

export class WorkingCalendarDto {
  year: number;

  /** Of the closing days: each change has a higher one. */
  revision: number;

  /** Days that do not count, weekends left out. */
  days: RestDayDto[];
}

export class ClosingDayChangeDto {
  revision: number;

  day: Day;

  change: 'added' | 'removed';

  name: string;

  reason: string;

  at: Instant;

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
