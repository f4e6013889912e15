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
import { NOT_BLANK_PATTERN, PageQuery, WholeNumber } from '../../../../platform/http/index.js';
import { CLASSIFICATION_LEVELS } from '../../classification-node.entity.js';
import type { ClassificationLevel } from '../../classification-node.entity.js';
import { AttributeView } from '../../http/classification-view.dto.js';
import { PRIORITIES, SENSITIVITIES } from '../../node-values.js';
import type { Priority, Sensitivity } from '../../node-values.js';
import { VERSION_STATES } from '../classification-version.entity.js';
import type { VersionState } from '../classification-version.entity.js';
import { MAPPING_KINDS } from '../code-mapping.js';
import type { MappingKind } from '../code-mapping.js';
import { TREE_FORMATS } from '../tree-file.js';
import type { TreeFormat } from '../tree-file.js';
import { IMPORT_MODES, ROW_OUTCOMES } from '../version-import.service.js';
import type { ImportMode, RowOutcome } from '../version-import.service.js';

const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

/** Neither NUL nor half of a surrogate pair. */
const STORABLE = /^(?!.*(\u0000|\p{Surrogate}))/su;

export class VersionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERSION_STATES })
  @IsOptional()
  @IsIn(VERSION_STATES)
  state?: VersionState;
}

/** What every change of a draft names: the `version` that was read. */
export class ReadVersion {
  @ApiProperty({
    minimum: 1,
    description: 'The version that was read. If-Match may say it instead.',
  })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}

export class DraftVersionDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE)
  title: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE)
  note?: string;

  @ApiPropertyOptional({ description: 'True: without the nodes of the current version.' })
  @IsOptional()
  @IsBoolean()
  empty?: boolean;
}

export class DescribeVersionDto extends ReadVersion {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE)
  title?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE)
  note?: string;
}

export class PublishVersionDto extends ReadVersion {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-01-01',
    description: 'From the beginning of that day in Italy. Default: at once.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'from must be a day such as 2027-01-01' })
  from?: string | null;
}

/** Fields are looked into by the domain, which names each wrong one. */
export class DraftNodeDto extends ReadVersion {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Default: by the code.' })
  @Allow()
  parent?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 200, pattern: NOT_BLANK_PATTERN })
  @Allow()
  name: string;

  @ApiProperty({ minLength: 1, maxLength: 200, pattern: NOT_BLANK_PATTERN })
  @Allow()
  nameEn: string;

  @ApiPropertyOptional({ type: [String], description: 'What citizens say.' })
  @Allow()
  synonyms?: string[];

  @ApiPropertyOptional({
    type: [AttributeView],
    description: 'Own ones; those above are asked too.',
  })
  @Allow()
  attributes?: AttributeView[];

  @ApiPropertyOptional({ enum: PRIORITIES, nullable: true, description: 'Default: as above.' })
  @Allow()
  defaultPriority?: Priority | null;

  @ApiPropertyOptional({ enum: SENSITIVITIES, nullable: true, description: 'Default: as above.' })
  @Allow()
  sensitivity?: Sensitivity | null;
}

export class MappingDto extends ReadVersion {
  @ApiProperty({ enum: MAPPING_KINDS })
  @Allow()
  kind: MappingKind;

  @ApiPropertyOptional({ type: [String], description: 'The default first.' })
  @Allow()
  toCodes?: string[];

  @ApiPropertyOptional({ maxLength: 500, description: 'Required when retired.' })
  @Allow()
  reason?: string;
}

export class RemoveNodeQuery extends ReadVersion {
  @ApiPropertyOptional({ description: 'true: with all that lies below.' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  withDescendants?: boolean;
}

export class ImportTreeQuery extends ReadVersion {
  @ApiPropertyOptional({ enum: IMPORT_MODES, default: 'replace' })
  @IsOptional()
  @IsIn(IMPORT_MODES)
  mode: ImportMode = 'replace';

  @ApiPropertyOptional({ description: 'true: only the report, nothing is written.' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  dryRun?: boolean;
}

export class ExportTreeQuery {
  @ApiPropertyOptional({ enum: TREE_FORMATS, default: 'csv' })
  @IsOptional()
  @IsIn(TREE_FORMATS)
  format: TreeFormat = 'csv';
}

export class TreeFileDto {
  @ApiProperty({ type: 'string', format: 'binary', description: 'CSV, or JSON (*.json).' })
  file: unknown;
}

export class NodesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Code of the node above.' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  parent?: string;
}

export class VersionSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  title: string;

  note: string;

  @ApiProperty({ enum: VERSION_STATES })
  state: VersionState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  validUntil: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  createdBy: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;

  publishedBy: string | null;

  @ApiProperty({ type: 'integer' })
  nodes: number;

  @ApiProperty({ type: 'integer' })
  mappings: number;

  @ApiProperty({ type: 'integer', description: 'Also the ETag.' })
  version: number;
}

export class VersionPageDto {
  items: VersionSummaryDto[];

  nextCursor: string | null;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class DraftNodeView {
  code: string;

  parent: string | null;

  @ApiProperty({ enum: CLASSIFICATION_LEVELS })
  level: ClassificationLevel;

  @ApiProperty()
  name: string;

  @ApiProperty()
  nameEn: string;

  synonyms: string[];

  attributes: AttributeView[];

  @ApiProperty({ enum: PRIORITIES, nullable: true, description: 'null: as the node above.' })
  defaultPriority: Priority | null;

  @ApiProperty({ enum: SENSITIVITIES, nullable: true, description: 'null: as the node above.' })
  sensitivity: Sensitivity | null;
}

export class DraftNodePageDto {
  items: DraftNodeView[];

  nextCursor: string | null;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class MappingView {
  fromCode: string;

  @ApiProperty({ enum: MAPPING_KINDS })
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

  @ApiProperty({ example: 'mapping-missing' })
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
  @ApiProperty({ type: 'integer' })
  row: number;

  @ApiProperty({ enum: ['node', 'mapping'] })
  kind: 'node' | 'mapping';

  code: string | null;

  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome: RowOutcome;

  errors: RowErrorDto[];
}

export class TreeImportReportDto {
  @ApiProperty({ enum: IMPORT_MODES })
  mode: ImportMode;

  dryRun: boolean;

  /** False: nothing was written, because of dryRun or a refused row. */
  applied: boolean;

  @ApiProperty({ type: 'integer' })
  rows: number;

  @ApiProperty({ type: 'integer' })
  added: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  /** Codes of the draft that the file does not have. */
  removed: string[];

  items: TreeRowDto[];

  /** What would keep it from being published. */
  issues: VersionIssueDto[];
}
