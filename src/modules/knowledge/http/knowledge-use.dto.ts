import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import type { FitReason } from '../fitting-articles.read-model.js';
import type { Language } from '../placeholders.js';
import { Text } from './article-content.dto.js';
import { ArticleSummaryDto } from './articles-view.dto.js';
import { type Day, type Instant, IsStorable, WholeNumber } from '../../../platform/http/index.js';

export class FittingQuery {
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 10;
}

export class SuggestArticlesDto {
  /**
   * Quello che si sta scrivendo / what is being written.
   *
   * @example lampione spento davanti alla scuola
   */
  @IsString()
  @MaxLength(10_000)
  @IsStorable()
  text: string;

  /**
   * A code that was chosen, or that its words suggest.
   *
   * @example 02.01
   */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 3;
}

export class FittingArticleDto extends ArticleSummaryDto {
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
  @IsUUID()
  contactId: string;
}

export class RenderDto extends OfContactDto {
  /** Absent: the version in use, else the newest. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class RenderedAnswerDto {
  title: string;

  language: Language;

  /** Placeholders without a value stand in it as they are. */
  text: string;

  /**
   * Segnaposto senza valore / placeholders that the contact has no value for.
   *
   * @example ["citizen.name"]
   */
  missing: string[];
}

export class VoteDto {
  /** È servita? / did it help? */
  @IsBoolean()
  helped: boolean;

  @IsOptional()
  @Text(2000)
  comment?: string | null;

  @IsOptional()
  @IsUUID()
  contactId?: string | null;
}

export class KnowledgeMonthDto {
  /** Its first day. */
  month: Day;

  uses: number;

  satisfied: number;

  unsatisfied: number;
}

export class VoteViewDto {
  version: number;

  helped: boolean;

  comment: string | null;

  at: Instant;

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
