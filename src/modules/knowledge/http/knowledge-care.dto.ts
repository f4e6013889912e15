import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  type Instant,
  type Uri,
  type Uuid,
  PageQuery,
  IsStorable,
} from '../../../platform/http/index.js';
import { OPPORTUNITY_STATES } from '../opportunities.read-model.js';
import type { OpportunityState } from '../opportunities.read-model.js';
import type { LearningReason } from '../proposals.service.js';
import type { ReviewOutcome } from '../review-ledger.js';
import { RequiredText, Text } from './article-content.dto.js';
import { StaleViewDto } from './articles-view.dto.js';
import { ArticleStepDto } from './articles.dto.js';

export class ConfirmDto extends ArticleStepDto {
  @IsOptional()
  @Text(2000)
  note?: string | null;
}

export class ReviewsQuery extends PageQuery {
  /** true: still to be done; false: done. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  open?: boolean;

  /** Point that looks after the article. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;
}

export class ReviewViewDto {
  id: Uuid;

  articleId: Uuid;

  code: string;

  title: string;

  titleEn: string;

  version: number;

  owner: string;

  reasons: StaleViewDto[];

  proposedAt: Instant;

  closedAt: Instant | null;

  closedBy: string | null;

  outcome: ReviewOutcome | null;

  note: string | null;
}

export class ReviewPageDto {
  items: ReviewViewDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}

export class RetireAddressDto {
  /** https://...: la pagina e tutto ciò che sta sotto / the page and all that lies below. */
  @Text(2000)
  address: Uri;

  @RequiredText(1000)
  reason: string;

  @ApiPropertyOptional({
    anyOf: [
      { type: 'string', format: 'uri' },
      { type: 'string', pattern: '^\\s*$', description: 'None, as null.' },
      { type: 'null' } as never,
    ],
    maxLength: 2000,
  })
  @IsOptional()
  @Text(2000)
  replacement?: string | null;
}

export class RetiredAddressDto {
  id: Uuid;

  address: string;

  reason: string;

  replacement: string | null;

  retiredAt: Instant;

  retiredBy: string;

  /** Articles in use that still lead there. */
  articles: number;
}

export class RetiredAddressListDto {
  items: RetiredAddressDto[];

  nextCursor: string | null;
}

export class OpportunitiesQuery extends PageQuery {
  @IsOptional()
  @IsIn(OPPORTUNITY_STATES)
  state: OpportunityState = 'open';

  /** Point that owned the contact. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;

  /** Code of the classification; it covers the codes below it. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification?: string;
}

export class OpportunityDto {
  contactId: Uuid;

  protocolNumber: string;

  at: Instant;

  owner: string;

  classification: string | null;

  classificationName: string | null;

  classificationNameEn: string | null;

  /** Answered after an escalation, or without an article. */
  reason: LearningReason;

  /** Point that the knowledge base named as competent. */
  knownPoint: string | null;

  /** Point that answered. */
  answeredBy: string | null;

  state: OpportunityState;
}

export class OpportunityPageDto {
  items: OpportunityDto[];

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}
