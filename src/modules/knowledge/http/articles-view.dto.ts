import { ApiProperty } from '@nestjs/swagger';
import { STALE_REASONS } from '../article-staleness.js';
import type { StaleReason } from '../article-staleness.js';
import { ARTICLE_STATES } from '../article-states.js';
import type { ArticleState } from '../article-states.js';
import { ArticleLinkDto, ModelAnswerDto } from './article-content.dto.js';

const NullableDay = () => ApiProperty({ type: String, format: 'date', nullable: true });
const NullableInstant = () => ApiProperty({ type: String, format: 'date-time', nullable: true });
const NullableText = () => ApiProperty({ type: String, nullable: true });

export class StaleViewDto {
  @ApiProperty({ enum: STALE_REASONS })
  reason: StaleReason;

  text: string;

  textEn: string;
}

export class ArticleSummaryDto {
  @ApiProperty({ format: 'uuid', description: 'Of the article, the same for all versions.' })
  id: string;

  code: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ARTICLE_STATES })
  state: ArticleState;

  title: string;

  titleEn: string;

  /** Point that looks after it. */
  owner: string;

  ownerName: string;

  classifications: string[];

  @NullableDay()
  validFrom: string | null;

  @NullableDay()
  validTo: string | null;

  @NullableDay()
  reviewDueOn: string | null;

  /** Approved, and valid today. */
  inUse: boolean;

  /** Perché va riveduta / why it has to be looked at again; empty: it need not. */
  stale: StaleViewDto[];

  @ApiProperty({ minimum: 0, description: 'Uses of the last twelve months, over all versions.' })
  uses: number;

  @ApiProperty({ format: 'date-time' })
  changedAt: string;

  @ApiProperty({ description: 'One more at each change of the article.' })
  revision: number;
}

export class FoundArticleDto extends ArticleSummaryDto {
  /** Higher fits better; null without q. */
  rank: number | null;

  /** HTML: the text escaped, with <mark> around what was found; null without q. */
  snippet: string | null;
}

export class StateCountsDto implements Record<ArticleState, number> {
  draft: number;

  proposed: number;

  approved: number;

  superseded: number;

  withdrawn: number;
}

export class ArticlePageDto {
  items: FoundArticleDto[];

  @NullableText()
  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;

  /** By state, whatever `state` asks for. */
  counts: StateCountsDto;
}

export class RoutingViewDto {
  @NullableText()
  point: string | null;

  districtLevel: number | null;

  @NullableText()
  note: string | null;
}

export class OriginStepDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  text: string;

  textEn: string;
}

export class DeviationDto {
  /** Point that the knowledge base names. */
  known: string;

  /** Point that answered. */
  answeredBy: string;
}

export class OriginDto {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  protocolNumber: string;

  question: string;

  answer: string;

  @NullableText()
  classification: string | null;

  steps: OriginStepDto[];

  /** Question, answer and steps are left out: the reader may not read the words of the contact. */
  withheld: boolean;

  deviation: DeviationDto | null;
}

export class ArticleViewDto extends ArticleSummaryDto {
  /** Markdown, without HTML. */
  body: string;

  questions: string[];

  routing: RoutingViewDto | null;

  @NullableText()
  routingName: string | null;

  modelAnswers: ModelAnswerDto[];

  links: ArticleLinkDto[];

  reviewMonths: number;

  @NullableText()
  changeNote: string | null;

  @ApiProperty({ format: 'date-time' })
  draftedAt: string;

  draftedBy: string;

  @NullableInstant()
  proposedAt: string | null;

  @NullableText()
  proposedBy: string | null;

  /** Why it was last given back. */
  declinedReason: string | null;

  @NullableInstant()
  approvedAt: string | null;

  @NullableText()
  approvedBy: string | null;

  @NullableInstant()
  reviewedAt: string | null;

  @NullableInstant()
  endedAt: string | null;

  @NullableText()
  withdrawnReason: string | null;

  /** The version in the making, for those who may see it. */
  openVersion: number | null;

  approvedVersion: number | null;

  /** The resolution it was born from, for its point and the Network direction. */
  origin: OriginDto | null;
}

export class VersionViewDto {
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ARTICLE_STATES })
  state: ArticleState;

  title: string;

  @NullableText()
  changeNote: string | null;

  @ApiProperty({ format: 'date-time' })
  draftedAt: string;

  draftedBy: string;

  @NullableInstant()
  approvedAt: string | null;

  @NullableText()
  approvedBy: string | null;

  @NullableInstant()
  endedAt: string | null;
}

export class VersionListDto {
  items: VersionViewDto[];

  @NullableText()
  nextCursor: string | null;
}

export class HistoryViewDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ example: 'approved' })
  action: string;

  actor: string;

  @NullableText()
  reason: string | null;
}

export class HistoryListDto {
  items: HistoryViewDto[];

  @NullableText()
  nextCursor: string | null;
}

export class DiffLineDto {
  @ApiProperty({ enum: ['same', 'removed', 'added'] })
  change: 'same' | 'removed' | 'added';

  text: string;
}

export class FieldDiffDto {
  @ApiProperty({ example: 'body' })
  field: string;

  lines: DiffLineDto[];
}

export class DiffDto {
  from: number;

  to: number;

  /** Fields that are the same are left out. */
  fields: FieldDiffDto[];
}
