import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  Allow,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import {
  type Day,
  type Instant,
  type Integer,
  type Uuid,
  NOT_BLANK_PATTERN,
  PageQuery,
  WholeNumber,
} from '../../../../platform/http/index.js';
import type { ClassificationLevel } from '../../classification-node.entity.js';
import { AttributeView } from '../../http/classification-view.dto.js';
import type { Priority, Sensitivity } from '../../node-values.js';
import { VERSION_STATES } from '../classification-version.entity.js';
import type { VersionState } from '../classification-version.entity.js';
import type { MappingKind } from '../code-mapping.js';
import { TREE_FORMATS } from '../tree-file.js';
import type { TreeFormat } from '../tree-file.js';
import { IMPORT_MODES } from '../version-import.service.js';
import type { ImportMode, RowOutcome } from '../version-import.service.js';

const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

/** Neither NUL nor half of a surrogate pair. */
const STORABLE = /^(?!.*(\u0000|\p{Surrogate}))/su;

export class VersionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(VERSION_STATES)
  state?: VersionState;
}

/** What every change of a draft names: the `version` that was read. */
export class ReadVersion {
  /** The version that was read. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}

export class DraftVersionDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE)
  title: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE)
  note?: string;

  /** True: without the nodes of the current version. */
  @IsOptional()
  @IsBoolean()
  empty?: boolean;
}

export class DescribeVersionDto extends ReadVersion {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE)
  note?: string;
}

export class PublishVersionDto extends ReadVersion {
  /**
   * From the beginning of that day in Italy. Default: at once.
   *
   * @example 2027-01-01
   */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'from must be a day such as 2027-01-01' })
  from?: Day | null;
}

/** Fields are looked into by the domain, which names each wrong one. */
export class DraftNodeDto extends ReadVersion {
  /** Default: by the code. */
  @Allow()
  parent?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 200, pattern: NOT_BLANK_PATTERN })
  @Allow()
  name: string;

  @ApiProperty({ minLength: 1, maxLength: 200, pattern: NOT_BLANK_PATTERN })
  @Allow()
  nameEn: string;

  /** What citizens say. */
  @Allow()
  synonyms?: string[];

  /** Own ones; those above are asked too. */
  @Allow()
  attributes?: AttributeView[];

  /** Default: as above. */
  @Allow()
  defaultPriority?: Priority | null;

  /** Default: as above. */
  @Allow()
  sensitivity?: Sensitivity | null;
}

export class MappingDto extends ReadVersion {
  @Allow()
  kind: MappingKind;

  /** The default first. */
  @Allow()
  toCodes?: string[];

  /** Required when retired. */
  @ApiPropertyOptional({ maxLength: 500 })
  @Allow()
  reason?: string;
}

export class RemoveNodeQuery extends ReadVersion {
  /** true: with all that lies below. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  withDescendants?: boolean;
}

export class ImportTreeQuery extends ReadVersion {
  @IsOptional()
  @IsIn(IMPORT_MODES)
  mode: ImportMode = 'replace';

  /** true: only the report, nothing is written. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  dryRun?: boolean;
}

export class ExportTreeQuery {
  @IsOptional()
  @IsIn(TREE_FORMATS)
  format: TreeFormat = 'csv';
}

export class TreeFileDto {
  /** CSV, or JSON (*.json). */
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class NodesQuery extends PageQuery {
  /** Code of the node above. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  parent?: string;
}

export class VersionSummaryDto {
  id: Uuid;

  number: Integer;

  title: string;

  note: string;

  state: VersionState;

  validFrom: Instant | null;

  validUntil: Instant | null;

  createdAt: Instant;

  createdBy: string;

  publishedAt: Instant | null;

  publishedBy: string | null;

  nodes: Integer;

  mappings: Integer;

  /** Also the ETag. */
  version: Integer;
}

export class VersionPageDto {
  items: VersionSummaryDto[];

  nextCursor: string | null;

  count: Integer;
}

export class DraftNodeView {
  code: string;

  parent: string | null;

  level: ClassificationLevel;

  name: string;

  nameEn: string;

  synonyms: string[];

  attributes: AttributeView[];

  /** null: as the node above. */
  defaultPriority: Priority | null;

  /** null: as the node above. */
  sensitivity: Sensitivity | null;
}

export class DraftNodePageDto {
  items: DraftNodeView[];

  nextCursor: string | null;

  count: Integer;
}

export class MappingView {
  fromCode: string;

  kind: MappingKind;

  toCodes: string[];

  reason: string;
}

export class MappingPageDto {
  items: MappingView[];

  nextCursor: string | null;
}

export class VersionIssueDto {
  /** Code of the node or of the mapping. */
  code: string;

  /** @example mapping-missing */
  issue: string;

  message: string;
}

export class VersionCheckDto {
  /** True: it can be published. */
  sound: boolean;

  issues: VersionIssueDto[];

  /** Codes of the current version that go. */
  disappearing: string[];
}

export class RowErrorDto {
  field: string;

  code: string;

  message: string;
}

export class TreeRowDto {
  row: Integer;

  kind: 'node' | 'mapping';

  code: string | null;

  outcome: RowOutcome;

  errors: RowErrorDto[];
}

export class TreeImportReportDto {
  mode: ImportMode;

  dryRun: boolean;

  /** False: nothing was written, because of dryRun or a refused row. */
  applied: boolean;

  rows: Integer;

  added: Integer;

  changed: Integer;

  unchanged: Integer;

  refused: Integer;

  /** Codes of the draft that the file does not have. */
  removed: string[];

  items: TreeRowDto[];

  /** What would keep it from being published. */
  issues: VersionIssueDto[];
}
