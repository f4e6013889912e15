import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { FIT_REASONS } from '../fitting-articles.read-model.js';
import type { FitReason } from '../fitting-articles.read-model.js';
import { LANGUAGES } from '../placeholders.js';
import type { Language } from '../placeholders.js';
import { Text } from './article-content.dto.js';
import { ArticleSummaryDto } from './articles-view.dto.js';
import { IsStorable, WholeNumber } from '../../../platform/http/index.js';

export class FittingQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 10 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 10;
}

export class SuggestArticlesDto {
  @ApiProperty({
    maxLength: 10_000,
    example: 'lampione spento davanti alla scuola',
    description: 'Quello che si sta scrivendo / what is being written.',
  })
  @IsString()
  @MaxLength(10_000)
  @IsStorable()
  text: string;

  @ApiPropertyOptional({
    type: String,
    example: '02.01',
    description: 'A code that was chosen, or that its words suggest.',
  })
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, default: 3 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 3;
}

export class FittingArticleDto extends ArticleSummaryDto {
  @ApiProperty({ enum: FIT_REASONS })
  reason: FitReason;

  /** Perché è qui / the reason in Italian. */
  text: string;

  textEn: string;

  /** The code by which it fits. */
  matchedClassification: string | null;

  /** How much the words have in common; higher is more. */
  rank: number;

  /** HTML: the text escaped, with <mark> around the words in common. */
  snippet: string;
}

export class FittingListDto {
  items: FittingArticleDto[];

  nextCursor: string | null;
}

export class OfContactDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  contactId: string;
}

export class RenderDto extends OfContactDto {
  @ApiPropertyOptional({ minimum: 1, description: 'Absent: the version in use, else the newest.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class RenderedAnswerDto {
  title: string;

  @ApiProperty({ enum: LANGUAGES })
  language: Language;

  /** Placeholders without a value stand in it as they are. */
  text: string;

  @ApiProperty({
    type: [String],
    example: ['citizen.name'],
    description: 'Segnaposto senza valore / placeholders that the contact has no value for.',
  })
  missing: string[];
}

export class VoteDto {
  @ApiProperty({ description: 'È servita? / did it help?' })
  @IsBoolean()
  helped: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2000 })
  @IsOptional()
  @Text(2000)
  comment?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  contactId?: string | null;
}

export class KnowledgeMonthDto {
  @ApiProperty({ format: 'date', description: 'Its first day.' })
  month: string;

  @ApiProperty()
  uses: number;

  satisfied: number;

  unsatisfied: number;
}

export class VoteViewDto {
  @ApiProperty()
  version: number;

  helped: boolean;

  comment: string | null;

  @ApiProperty({ format: 'date-time' })
  at: string;

  /** For the article's point and those who watch over the network. */
  voter: string | null;
}

export class UsefulnessDto {
  /** Operators whom it helped. */
  helped: number;

  notHelped: number;

  /** Citizens satisfied with an answer that used it. */
  satisfied: number;

  unsatisfied: number;

  /** Newest first, two years at most. */
  months: KnowledgeMonthDto[];

  /** The newest votes with a comment. */
  comments: VoteViewDto[];
}
