import { ApiProperty } from '@nestjs/swagger';
import { COUNT_DESCRIPTION } from '../../../platform/database/index.js';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Instant,
  type Uuid,
  DayOrInstant,
  PageQuery,
  IsStorable,
  CommaList,
} from '../../../platform/http/index.js';
import { PRIORITIES, type Priority } from '../../classification/index.js';
import { CONTACT_KINDS } from '../../contacts/index.js';
import type { ContactKind, ContactStatus } from '../../contacts/index.js';
import { ASSIGNMENT_SORTS, INBOX_TABS } from '../assignment-inbox.js';
import type { AssignmentSort, InboxTab } from '../assignment-inbox.js';
import { ASSIGNMENT_STATES, ASSIGNMENT_TYPES } from '../assignment-states.js';
import type { AssignmentState, AssignmentType } from '../assignment-states.js';
import { AssignmentViewDto, VersionDto } from './assignments.dto.js';

const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

export class InboxQuery {
  /** Code of a point that receives or assigned; with a tab: whose tab. Default: yours. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string;
}

export class AssignmentsQuery extends PageQuery {
  /** To receive, received and to accept, accepted, informations to read; sent, and waiting for an end. */
  @IsOptional()
  @IsIn(INBOX_TABS)
  tab?: InboxTab;

  /** Code of a point that receives or assigned; with a tab: whose tab. Default: yours. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string;

  /** Code of the point that received. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  toPoint?: string;

  /** Code of the point that assigned. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  fromPoint?: string;

  @IsOptional()
  @IsIn(ASSIGNMENT_TYPES)
  type?: AssignmentType;

  @IsOptional()
  @IsIn(ASSIGNMENT_STATES)
  state?: AssignmentState;

  /** true: somebody has still to act. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  open?: boolean;

  @DayOrInstant('Its term lies before that instant, or before that day.')
  dueBefore?: string;

  /** true: open, and its term has passed. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  overdue?: boolean;

  /** Of the contact. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  /** Of the contact; a code covers the codes below it. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string;

  /** Of the contact: one, or several. */
  @IsOptional()
  @CommaList()
  @IsIn(PRIORITIES, { each: true })
  priority?: Priority[];

  /** Code of the district of the contact. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;

  /**
   * Default: -createdAt. What has no term comes after all that has one; of equal terms the more urgent contact comes
   * first, then what waits longer.
   */
  @IsOptional()
  @IsIn(ASSIGNMENT_SORTS)
  sort?: AssignmentSort;
}

export class InboxContactDto {
  protocolNumber: string;

  kind: ContactKind;

  status: ContactStatus;

  priority: Priority;

  subject: string | null;

  /** The first words of what was said, for lists; null as the subject is. */
  opening: string | null;

  classification: string | null;

  district: string | null;

  owner: string;
}

export class InboxItemDto extends AssignmentViewDto {
  contact: InboxContactDto;

  /**
   * By when the citizen is owed the answer, also where that has passed; null: it is not owed, or its term stands
   * still.
   */
  answerDueAt: Instant | null;
}

export class InboxPageDto {
  items: InboxItemDto[];

  nextCursor: string | null;

  @ApiProperty({ description: COUNT_DESCRIPTION })
  count: number;
}

export class InboxCountsDto {
  toReceive: number;

  toAccept: number;

  accepted: number;

  /** Informations nobody of the point has read. */
  toRead: number;

  /** Assigned by the point, and open still. */
  sentWaiting: number;

  /** Open at the point, and beyond their term. */
  overdue: number;
}

export class BulkItemDto extends VersionDto {
  @IsUUID()
  id: string;
}

export class BulkReceiveDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique((item: BulkItemDto) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => BulkItemDto)
  items: BulkItemDto[];
}

export class BulkResultDto {
  id: Uuid;

  outcome: 'done' | 'refused';

  @ApiProperty({ enum: [...ASSIGNMENT_STATES, null], type: String, nullable: true })
  state: AssignmentState | null;

  /** Code of the error. */
  code: string | null;

  message: string | null;
}

export class BulkReportDto {
  /** In the order of the request. */
  items: BulkResultDto[];

  done: number;

  refused: number;
}
