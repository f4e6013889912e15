import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { PageQuery, IsStorable } from '../../../platform/http/index.js';
import { OPPORTUNITY_STATES } from '../opportunities.read-model.js';
import type { OpportunityState } from '../opportunities.read-model.js';
import type { LearningReason } from '../proposals.service.js';
import { REVIEW_OUTCOMES } from '../review-ledger.js';
import type { ReviewOutcome } from '../review-ledger.js';
import { RequiredText, Text } from './article-content.dto.js';
import { StaleViewDto } from './articles-view.dto.js';
import { ArticleStepDto } from './articles.dto.js';

const NullableText = () => ApiProperty({ type: String, nullable: true });

export class ConfirmDto extends ArticleStepDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2000 })
  @IsOptional()
  @Text(2000)
  note?: string | null;
}

export class ReviewsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'true: still to be done; false: done.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  open?: boolean;

  @ApiPropertyOptional({ description: 'Point that looks after the article.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;
}

export class ReviewViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  articleId: string;

  code: string;

  title: string;

  titleEn: string;

  @ApiProperty()
  version: number;

  owner: string;

  reasons: StaleViewDto[];

  @ApiProperty({ format: 'date-time' })
  proposedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @NullableText()
  closedBy: string | null;

  @ApiProperty({ enum: REVIEW_OUTCOMES, nullable: true })
  outcome: ReviewOutcome | null;

  @NullableText()
  note: string | null;
}

export class ReviewPageDto {
  items: ReviewViewDto[];

  @NullableText()
  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}

export class RetireAddressDto {
  @ApiProperty({
    format: 'uri',
    maxLength: 2000,
    description:
      'https://...: la pagina e tutto ciò che sta sotto / the page and all that lies below.',
  })
  @Text(2000)
  address: string;

  @RequiredText(1000)
  reason: string;

  @ApiPropertyOptional({ type: String, format: 'uri', nullable: true, maxLength: 2000 })
  @IsOptional()
  @Text(2000)
  replacement?: string | null;
}

export class RetiredAddressDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  address: string;

  reason: string;

  @NullableText()
  replacement: string | null;

  @ApiProperty({ format: 'date-time' })
  retiredAt: string;

  retiredBy: string;

  /** Articles in use that still lead there. */
  articles: number;
}

export class RetiredAddressListDto {
  items: RetiredAddressDto[];

  @NullableText()
  nextCursor: string | null;
}

export class OpportunitiesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OPPORTUNITY_STATES, default: 'open' })
  @IsOptional()
  @IsIn(OPPORTUNITY_STATES)
  state: OpportunityState = 'open';

  @ApiPropertyOptional({ description: 'Point that owned the contact.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;

  @ApiPropertyOptional({ description: 'Code of the classification; it covers the codes below it.' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification?: string;
}

export class OpportunityDto {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  protocolNumber: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  owner: string;

  @NullableText()
  classification: string | null;

  @NullableText()
  classificationName: string | null;

  @NullableText()
  classificationNameEn: string | null;

  @ApiProperty({
    enum: ['escalated', 'withoutArticle'],
    description: 'Answered after an escalation, or without an article.',
  })
  reason: LearningReason;

  /** Point that the knowledge base named as competent. */
  knownPoint: string | null;

  /** Point that answered. */
  answeredBy: string | null;

  @ApiProperty({ enum: OPPORTUNITY_STATES })
  state: OpportunityState;
}

export class OpportunityPageDto {
  items: OpportunityDto[];

  @NullableText()
  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;
}
