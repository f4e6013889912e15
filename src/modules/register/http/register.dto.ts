import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNT_DESCRIPTION } from '../../../platform/database/index.js';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength, MinLength } from '../../../platform/text/index.js';
import { PageQuery, NotBefore, WholeNumber } from '../../../platform/http/index.js';
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
  FAULT_KINDS,
  type FaultKind,
  type RegisterFault,
  type YearVerification,
} from '../verification/register-verification.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MAX_INT = 2_147_483_647;

export class DaysQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day, as 2026-03-04' })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Included.' })
  @IsOptional()
  @Matches(DAY, { message: 'to must be a day, as 2026-03-04' })
  @NotBefore('from')
  to?: string;

  /** Throws NotADay (400) for the 30th of February. */
  toRange(): { from?: string; to?: string } {
    const { from, to } = this;
    return { from: dayOr('from', from), to: dayOr('to', to) };
  }
}

export class RegisterQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1970, maximum: 9999 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(9999)
  year?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'This number exactly.' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  number?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  numberFrom?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Included.' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  @NotBefore('numberFrom')
  numberTo?: number;

  @ApiPropertyOptional({ format: 'date', description: 'Day of registration in Bologna.' })
  @IsOptional()
  @Matches(DAY, { message: 'registeredFrom must be a day, as 2026-03-04' })
  registeredFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Included.' })
  @IsOptional()
  @Matches(DAY, { message: 'registeredTo must be a day, as 2026-03-04' })
  @NotBefore('registeredFrom')
  registeredTo?: string;

  @ApiPropertyOptional({ minLength: 3, description: "Part of the sender's name." })
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @IsStorable()
  sender?: string;

  @ApiPropertyOptional({ minLength: 3, description: 'Part of the subject.' })
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @IsStorable()
  subject?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'true: cancelled entries only; false: none.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  cancelled?: boolean;

  @ApiPropertyOptional({ enum: REGISTER_SORTS, default: '-number' })
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
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1970,
    maximum: 9999,
    description: 'Default: all.',
  })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1970)
  @Max(9999)
  year?: number;
}

export class FileQuery {
  @ApiPropertyOptional({ enum: FILE_FORMATS, default: 'pdf' })
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'pdf';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  part: number = 1;
}

export class MakeDailyDto {
  @ApiProperty({ format: 'date', example: '2026-03-04', description: 'A day that has ended.' })
  @Matches(DAY, { message: 'day must be a day, as 2026-03-04' })
  day: string;
}

export class ProtocolCancellationDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  by: string;

  authorisedBy: string;

  reason: string;
}

export class RegisterEntryDto {
  @ApiProperty({ example: '2026/000123' })
  protocolNumber: string;

  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ format: 'date-time' })
  registeredAt: string;

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
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ type: 'integer' })
  first: number;

  @ApiProperty({ type: 'integer' })
  last: number;

  @ApiProperty({ type: 'integer' })
  entries: number;

  @ApiProperty()
  lastHash: string;

  @ApiProperty()
  gapFree: boolean;
}

export class DailyFileDto implements DailyFileView {
  @ApiProperty({ enum: FILE_FORMATS })
  format: FileFormat;

  @ApiProperty({ type: 'integer' })
  part: number;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty()
  sha256: string;
}

export class DailyRegisterDto implements DailyRegisterView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ format: 'date-time' })
  closedAt: string;

  @ApiProperty({ type: 'integer' })
  entryCount: number;

  @ApiProperty({ type: 'integer' })
  cancellationCount: number;

  @ApiProperty({ type: [DaySequenceDto] })
  sequences: DaySequenceDto[];

  @ApiProperty({ type: [DailyFileDto] })
  files: DailyFileDto[];
}

export class DailyRegisterPageDto {
  items: DailyRegisterDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}

export class YearVerificationDto implements YearVerification {
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ type: 'integer' })
  entries: number;

  @ApiProperty({ type: 'integer' })
  lastNumber: number;

  @ApiProperty({ type: String, nullable: true })
  lastHash: string | null;
}

export class RegisterFaultDto implements RegisterFault {
  @ApiProperty({ enum: FAULT_KINDS })
  kind: FaultKind;

  @ApiProperty({ enum: ['entry', 'cancellation', 'day', 'file'] })
  of: RegisterFault['of'];

  @ApiProperty({ example: '2026/12' })
  reference: string;
}

export class EntryVerificationDto implements EntryVerification {
  @ApiProperty({ format: 'date-time' })
  verifiedAt: string;

  /** Its hash is that of what it says. */
  intact: boolean;

  /** It follows the entry before. */
  follows: boolean;
}

export class RegisterVerificationDto {
  @ApiProperty({ format: 'date-time' })
  verifiedAt: string;

  valid: boolean;

  @ApiProperty({ type: [YearVerificationDto] })
  years: YearVerificationDto[];

  @ApiProperty({ type: 'integer' })
  cancellations: number;

  @ApiProperty({ type: 'integer' })
  days: number;

  @ApiProperty({ type: 'integer' })
  files: number;

  @ApiProperty({ type: [RegisterFaultDto], description: 'The first hundred.' })
  faults: RegisterFaultDto[];

  @ApiProperty({ type: 'integer' })
  faultCount: number;
}

function dayOr(field: string, day: string | undefined): string | undefined {
  if (day !== undefined && !isDay(day)) throw new NotADay(field);
  return day;
}
