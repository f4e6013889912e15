import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNT_DESCRIPTION } from '../../../platform/database/index.js';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength, MinLength } from '../../../platform/text/index.js';
import {
  type Day,
  type Instant,
  type Integer,
  type Uuid,
  PageQuery,
  NotBefore,
  WholeNumber,
} from '../../../platform/http/index.js';
import { IsStorable } from '../../../platform/http/index.js';
import type {
  DailyFileView,
  DailyRegisterView,
  FileFormat,
} from '../days/daily-registers.read-model.js';
import { FILE_FORMATS } from '../days/daily-registers.read-model.js';
import type { DaySequence } from '../days/daily-register.content.js';
import { isDay } from '../days/register-day.js';
import { NotADay } from '../register.errors.js';
import {
  REGISTER_SORTS,
  type RegisterFilter,
  type RegisterSort,
} from '../entries/register.read-model.js';
import {
  type EntryVerification,
  type FaultKind,
  type RegisterFault,
  type YearVerification,
} from '../verification/register-verification.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MAX_INT = 2_147_483_647;

export class DaysQuery extends PageQuery {
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day, as 2026-03-04' })
  from?: Day;

  /** Included. */
  @IsOptional()
  @Matches(DAY, { message: 'to must be a day, as 2026-03-04' })
  @NotBefore('from')
  to?: Day;

  /** Throws NotADay (400) for the 30th of February. */
  toRange(): { from?: string; to?: string } {
    const { from, to } = this;
    return { from: dayOr('from', from), to: dayOr('to', to) };
  }
}

export class RegisterQuery extends PageQuery {
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(9999)
  year?: number;

  /** This number exactly. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  number?: number;

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  numberFrom?: number;

  /** Included. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  @NotBefore('numberFrom')
  numberTo?: number;

  /** Day of registration in Bologna. */
  @IsOptional()
  @Matches(DAY, { message: 'registeredFrom must be a day, as 2026-03-04' })
  registeredFrom?: Day;

  /** Included. */
  @IsOptional()
  @Matches(DAY, { message: 'registeredTo must be a day, as 2026-03-04' })
  @NotBefore('registeredFrom')
  registeredTo?: Day;

  /** Part of the sender's name. */
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @IsStorable()
  sender?: string;

  /** Part of the subject. */
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @IsStorable()
  subject?: string;

  /** true: cancelled entries only; false: none. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  cancelled?: boolean;

  @ApiPropertyOptional({ default: '-number' })
  @IsOptional()
  @IsIn(REGISTER_SORTS)
  sort?: RegisterSort;

  /** Throws NotADay (400). */
  toFilter(): RegisterFilter {
    return {
      year: this.year,
      numberFrom: this.number ?? this.numberFrom,
      numberTo: this.number ?? this.numberTo,
      registeredFrom: dayOr('registeredFrom', this.registeredFrom),
      registeredTo: dayOr('registeredTo', this.registeredTo),
      sender: this.sender,
      subject: this.subject,
      cancelled: this.cancelled,
    };
  }
}

export class VerificationQuery {
  /** Default: all. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(9999)
  year?: number;
}

export class FileQuery {
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'pdf';

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  part: number = 1;
}

export class MakeDailyDto {
  /**
   * A day that has ended.
   *
   * @example 2026-03-04
   */
  @Matches(DAY, { message: 'day must be a day, as 2026-03-04' })
  day: Day;
}

export class ProtocolCancellationDto {
  at: Instant;

  by: string;

  authorisedBy: string;

  reason: string;
}

export class RegisterEntryDto {
  /** @example 2026/000123 */
  protocolNumber: string;

  year: Integer;

  number: Integer;

  contactId: Uuid;

  receivedAt: Instant;

  registeredAt: Instant;

  sender: string;

  /** Empty where it is withheld. */
  subject: string;

  /**
   * The subject of a sensitive contact, and the reason of its cancellation, stand in the entry and in no list.
   */
  withheld: boolean;

  /** SHA-256 of what was received. */
  contentHash: string;

  previousHash: string;

  /** SHA-256 of this entry and of previousHash. */
  entryHash: string;

  /** Annullamento. */
  cancellation: ProtocolCancellationDto | null;
}

export class RegisterPageDto {
  items: RegisterEntryDto[];

  nextCursor: string | null;

  @ApiProperty({ description: COUNT_DESCRIPTION })
  count: number;
}

export class DaySequenceDto implements DaySequence {
  year: Integer;

  first: Integer;

  last: Integer;

  entries: Integer;

  lastHash: string;

  gapFree: boolean;
}

export class DailyFileDto implements DailyFileView {
  format: FileFormat;

  part: Integer;

  bytes: Integer;

  sha256: string;
}

export class DailyRegisterDto implements DailyRegisterView {
  day: Day;

  closedAt: Instant;

  entryCount: Integer;

  cancellationCount: Integer;

  sequences: DaySequenceDto[];

  files: DailyFileDto[];
}

export class DailyRegisterPageDto {
  items: DailyRegisterDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}

export class YearVerificationDto implements YearVerification {
  year: Integer;

  entries: Integer;

  lastNumber: Integer;

  lastHash: string | null;
}

export class RegisterFaultDto implements RegisterFault {
  kind: FaultKind;

  of: RegisterFault['of'];

  /** @example 2026/12 */
  reference: string;
}

export class EntryVerificationDto implements EntryVerification {
  verifiedAt: Instant;

  /** Its hash is that of what it says. */
  intact: boolean;

  /** It follows the entry before. */
  follows: boolean;
}

export class RegisterVerificationDto {
  verifiedAt: Instant;

  valid: boolean;

  years: YearVerificationDto[];

  cancellations: Integer;

  days: Integer;

  files: Integer;

  /** The first hundred. */
  faults: RegisterFaultDto[];

  faultCount: Integer;
}

function dayOr(field: string, day: string | undefined): string | undefined {
  if (day !== undefined && !isDay(day)) throw new NotADay(field);
  return day;
}
