import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Min,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { type Instant, type Uuid, DayOrInstant, IsStorable } from '../../../platform/http/index.js';
import { ASSIGNMENT_TYPES, WAITS_FOR } from '../assignment-states.js';
import type { AssignmentState, AssignmentType, WaitFor } from '../assignment-states.js';

export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class AssignDto {
  @IsIn(ASSIGNMENT_TYPES)
  type: AssignmentType;

  /** Code of the point that receives. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint: string;

  /** One of your points that own or work the contact. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  fromPoint?: string;

  /** Required where it deviates from the competences. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  @IsStorable()
  reason?: string;

  @DayOrInstant('Within the term of the parent, for an inquiry. A day means its end.')
  dueAt?: string;

  /** Of an inquiry: the open competence assignment, or the inquiry you were asked. */
  @IsOptional()
  @IsUUID()
  parentId?: string;
}

export class InquireDto {
  /** Codes of the points. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsStorable({ each: true })
  points: string[];

  /** all findings (default), or the first that are enough: the others are then recalled. */
  @IsOptional()
  @IsIn(WAITS_FOR)
  waitFor?: WaitFor;

  /** One of your points that own, work or were asked. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  fromPoint?: string;

  /** What is asked. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  @IsStorable()
  reason?: string;

  @DayOrInstant('Within the term of the parent. A day means its end.')
  dueAt?: string;

  /** The open competence assignment, or the inquiry you were asked. */
  @IsOptional()
  @IsUUID()
  parentId?: string;
}

export class VersionDto {
  /** The version you have read; 409 when it has changed. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class ReasonDto extends VersionDto {
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class DeclineDto extends ReasonDto {
  /** Code of the point that is competent instead: the question of an escalation goes there next. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  competentPoint?: string;
}

export class RerouteDto extends ReasonDto {
  /** Code of the point that receives instead. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint: string;
}

export class AnswerAssignmentDto extends VersionDto {
  /** The answer, or the findings of an inquiry. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  @IsStorable()
  answer: string;

  /** Of an inquiry: the findings are enough to answer. Default true. */
  @IsOptional()
  @IsBoolean()
  sufficient?: boolean;
}

export class AssignmentViewDto {
  id: Uuid;

  contactId: Uuid;

  type: AssignmentType;

  typeName: string;

  typeNameEn: string;

  fromPoint: string;

  fromPointName: string;

  toPoint: string;

  toPointName: string;

  state: AssignmentState;

  stateName: string;

  stateNameEn: string;

  open: boolean;

  reason: string | null;

  dueAt: Instant | null;

  overdue: boolean;

  parentId: Uuid | null;

  /** A step of the escalation: it ends with its task. */
  step: boolean;

  /** It goes elsewhere than the known competences say. */
  deviation: boolean;

  createdAt: Instant;

  receivedAt: Instant | null;

  acceptedAt: Instant | null;

  closedAt: Instant | null;

  closingReason: string | null;

  /** Declined by letting the question climb to the next level: nobody refused it. */
  passedOn: boolean;

  answer: string | null;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  sufficient: boolean | null;

  /** The same for inquiries that were opened together. */
  inquiryGroup: Uuid | null;

  @ApiProperty({ enum: [...WAITS_FOR, null], nullable: true, type: String })
  waitFor: WaitFor | null;

  /** The assignment in whose place the Network direction made this one. */
  reroutedFrom: Uuid | null;

  /** Name of who assigned. */
  createdBy: string | null;

  /** Who took note of it, or read it. */
  receivedBy: string | null;

  acceptedBy: string | null;

  closedBy: string | null;

  /** When its reading was last asked for. */
  remindedAt: Instant | null;

  version: number;
}

export class InquiriesDto {
  inquiryGroup: Uuid;

  waitFor: WaitFor;

  items: AssignmentViewDto[];
}

export class AssignmentPageDto {
  items: AssignmentViewDto[];

  nextCursor: string | null;
}
