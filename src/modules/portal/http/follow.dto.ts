import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches } from 'class-validator';
import { IsStorable } from '../../../platform/http/index.js';
import { MaxLength } from '../../../platform/text/index.js';
import { CONTACT_STATUSES, type ContactStatus } from '../../contacts/index.js';
import { FOLLOW_STEPS, type FollowStep } from '../follow.read-model.js';
import { MAX_TEXT, MOST_FILES } from './public-fields.js';

export class FollowDto {
  @ApiProperty({ example: '2026/000123', maxLength: 30 })
  @IsString()
  @MaxLength(30)
  protocolNumber: string;

  @ApiProperty({ example: 'K7MQ-2XVD-9TRA', maxLength: 60 })
  @IsString()
  @MaxLength(60)
  code: string;
}

export class ReplyDto extends FollowDto {
  @ApiProperty({ maxLength: MAX_TEXT })
  @IsString()
  @MaxLength(MAX_TEXT)
  @Matches(/\S/, { message: 'text is required: write what you want to tell' })
  @IsStorable()
  text: string;

  @ApiPropertyOptional({ type: [String], maxItems: MOST_FILES, description: 'Claims of uploads.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  attachments?: string[];
}

export class FollowedStepDto {
  @ApiProperty({ enum: FOLLOW_STEPS })
  step: FollowStep;

  @ApiProperty({ enum: ['done', 'current', 'toCome', 'skipped'] })
  state: 'done' | 'current' | 'toCome' | 'skipped';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expectedAt: string | null;
}

export class FollowedMessageDto {
  @ApiProperty({ enum: ['out', 'in'] })
  direction: 'out' | 'in';

  subject: string;

  body: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class FollowedWorkDto {
  description: string;

  @ApiProperty({ enum: ['scheduled', 'done', 'told'] })
  state: 'scheduled' | 'done' | 'told';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  plannedFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  plannedTo: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: string | null;

  doneNote: string | null;
}

export class FollowedPhotoDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  fileName: string;
}

export class FollowedContactDto {
  @ApiProperty({ example: '2026/000123' })
  protocolNumber: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ enum: CONTACT_STATUSES })
  status: ContactStatus;

  steps: FollowedStepDto[];

  /** True: nothing beyond the state is shown. */
  sensitive: boolean;

  responsible: string | null;

  description: string | null;

  answer: string | null;

  notAppropriateReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answerDueAt: string | null;

  /** The term is suspended. */
  suspended: boolean;

  /** Oldest first. */
  messages: FollowedMessageDto[];

  works: FollowedWorkDto[];

  /** Names of the files that the citizen sent. */
  files: string[];

  /** Those of `files` that are pictures. */
  photos: FollowedPhotoDto[];

  mayReply: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'When the citizen said in the survey that the answer did not satisfy, while it is open because of that.',
  })
  reopenedAt: string | null;

  /** Whether the answer satisfied. */
  surveyPath: string | null;
}
