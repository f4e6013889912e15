import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches } from 'class-validator';
import { type Instant, type Uuid, IsStorable } from '../../../platform/http/index.js';
import { MaxLength } from '../../../platform/text/index.js';
import { type ContactStatus } from '../../contacts/index.js';
import { type FollowStep } from '../follow.read-model.js';
import { MAX_TEXT, MOST_FILES } from './public-fields.js';

export class FollowDto {
  /** @example 2026/000123 */
  @IsString()
  @MaxLength(30)
  protocolNumber: string;

  /** @example K7MQ-2XVD-9TRA */
  @IsString()
  @MaxLength(60)
  code: string;
}

export class ReplyDto extends FollowDto {
  @IsString()
  @MaxLength(MAX_TEXT)
  @Matches(/\S/, { message: 'text is required: write what you want to tell' })
  @IsStorable()
  text: string;

  /** Claims of uploads. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  attachments?: string[];
}

export class FollowedStepDto {
  step: FollowStep;

  state: 'done' | 'current' | 'toCome' | 'skipped';

  at: Instant | null;

  expectedAt: Instant | null;
}

export class FollowedMessageDto {
  direction: 'out' | 'in';

  subject: string;

  body: string;

  at: Instant;
}

export class FollowedWorkDto {
  description: string;

  state: 'scheduled' | 'done' | 'told';

  plannedFrom: Instant | null;

  plannedTo: Instant | null;

  doneAt: Instant | null;

  doneNote: string | null;
}

export class FollowedPhotoDto {
  id: Uuid;

  fileName: string;
}

export class FollowedContactDto {
  /** @example 2026/000123 */
  protocolNumber: string;

  receivedAt: Instant;

  status: ContactStatus;

  steps: FollowedStepDto[];

  /** True: nothing beyond the state is shown. */
  sensitive: boolean;

  responsible: string | null;

  description: string | null;

  answer: string | null;

  notAppropriateReason: string | null;

  answerDueAt: Instant | null;

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

  /** When the citizen said in the survey that the answer did not satisfy, while it is open because of that. */
  reopenedAt: Instant | null;

  /** Whether the answer satisfied. */
  surveyPath: string | null;
}
