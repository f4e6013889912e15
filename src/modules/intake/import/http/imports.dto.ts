import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import {
  type Instant,
  type Integer,
  type Uuid,
  PageQuery,
} from '../../../../platform/http/index.js';
import { ROW_OUTCOMES, type RowOutcome, type RunState } from '../import-values.js';
import type { ImportRowView, ImportRunView } from '../imports.read-model.js';

/** `true` or `false`; anything else stays as it is, to be refused. */
const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

/** Parameters of an import, in the query or as form fields. */
export class ImportParameters {
  /** Point that registers and owns the contacts. Default: the caller's first one. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  point?: string;

  /**
   * `standard` (columns named like the fields), `municipium`, or a JSON object: `columns` (column to field, list of
   * fields or null), `optional`, `defaults`, `dateFormat`, `timeZone`, `categories`, `delimiter`.
   */
  @ApiPropertyOptional({ default: 'standard' })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  mapping?: string;

  /**
   * Name of the system of origin: with the row’s id it makes the import safe to repeat. Default: the name of the
   * mapping, or `import`.
   *
   * @example municipium
   */
  @IsOptional()
  @IsString()
  @Matches(/^[\w.:-]{1,60}$/, {
    message: 'source must be a name of letters, digits, and . : _ -, 60 at most',
  })
  source?: string;

  @ApiPropertyOptional({ enum: ['utf-8', 'windows-1252'], default: 'utf-8' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  charset?: string;

  /** true: report what would happen, register nothing. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  dryRun?: boolean;
}

/** The form of an upload. */
export class ImportFormDto extends ImportParameters {
  /** CSV, or NDJSON (*.ndjson). */
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class ImportRowsQuery extends PageQuery {
  @IsOptional()
  @IsIn(ROW_OUTCOMES)
  outcome?: RowOutcome;

  /** true: only rows about which there is something to say. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  withIssues?: boolean;
}

export class ImportCountsDto {
  /** Rows of the file. */
  total: Integer;

  /** Rows dealt with so far. */
  processed: Integer;

  taken: Integer;

  /** The same row was taken before. */
  alreadyTaken: Integer;

  /** Taken before with other content; left as it is. */
  changed: Integer;

  refused: Integer;

  /** Not refused, with a remark. */
  withWarnings: Integer;
}

export class ImportRunDto implements ImportRunView {
  id: Uuid;

  state: RunState;

  /** @example municipium */
  source: string;

  fileName: string | null;

  point: string;

  dryRun: boolean;

  startedBy: string;

  createdAt: Instant;

  startedAt: Instant | null;

  finishedAt: Instant | null;

  /** Why it ended before the last row. */
  failure: string | null;

  counts: ImportCountsDto;
}

export class ImportRunPageDto {
  items: ImportRunDto[];

  nextCursor: string | null;
}

export class RowIssueDto {
  /** An error refuses the row. */
  severity: 'error' | 'warning';

  /** @example Creato */
  column: string | null;

  /** @example in-the-future */
  code: string;

  message: string;

  /** What to do. */
  advice: string;
}

export class ImportRowDto implements ImportRowView {
  /** As a spreadsheet counts; the heading is row 1. */
  row: Integer;

  outcome: RowOutcome;

  externalId: string | null;

  /** null also where the row is a contact that the caller may not see. */
  contactId: Uuid | null;

  issues: RowIssueDto[];
}

export class ImportRowPageDto {
  items: ImportRowDto[];

  nextCursor: string | null;
}

export class ImportReportDto extends ImportRunDto {
  /** The first 1,000 refused rows. */
  refusals: ImportRowDto[];

  /** The first 1,000 rows that were not refused and have a remark, changed ones too. */
  remarks: ImportRowDto[];
}
