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

  @ApiProperty()
  text: string;

  @ApiProperty()
  textEn: string;
}

export class ArticleSummaryDto {
  @ApiProperty({ format: 'uuid', description: 'Of the article, the same for all versions.' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ARTICLE_STATES })
  state: ArticleState;

  @ApiProperty()
  title: string;

  @ApiProperty()
  titleEn: string;

  @ApiProperty({ description: 'Point that looks after it.' })
  owner: string;

  @ApiProperty()
  ownerName: string;

  @ApiProperty({ type: [String] })
  classifications: string[];

  @NullableDay()
  validFrom: string | null;

  @NullableDay()
  validTo: string | null;

  @NullableDay()
  reviewDueOn: string | null;

  @ApiProperty({ description: 'Approved, and valid today.' })
  inUse: boolean;

  @ApiProperty({
    type: [StaleViewDto],
    description: 'Perché va riveduta / why it has to be looked at again; empty: it need not.',
  })
  stale: StaleViewDto[];

  @ApiProperty({ minimum: 0, description: 'Uses of the last twelve months, over all versions.' })
  uses: number;

  @ApiProperty({ format: 'date-time' })
  changedAt: string;

  @ApiProperty({ description: 'One more at each change of the article.' })
  revision: number;
}

export class FoundArticleDto extends ArticleSummaryDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Higher fits better; null without q.' })
  rank: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'HTML: the text escaped, with <mark> around what was found; null without q.',
  })
  snippet: string | null;
}

export class StateCountsDto implements Record<ArticleState, number> {
  @ApiProperty()
  draft: number;

  @ApiProperty()
  proposed: number;

  @ApiProperty()
  approved: number;

  @ApiProperty()
  superseded: number;

  @ApiProperty()
  withdrawn: number;
}

export class ArticlePageDto {
  @ApiProperty({ type: [FoundArticleDto] })
  items: FoundArticleDto[];

  @NullableText()
  nextCursor: string | null;

  @ApiProperty({ description: 'How many match on all pages.' })
  count: number;

  @ApiProperty({ type: StateCountsDto, description: 'By state, whatever `state` asks for.' })
  counts: StateCountsDto;
}

export class RoutingViewDto {
  @NullableText()
  point: string | null;

  @ApiProperty({ type: Number, nullable: true })
  districtLevel: number | null;

  @NullableText()
  note: string | null;
}

export class OriginStepDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  textEn: string;
}

export class DeviationDto {
  @ApiProperty({ description: 'Point that the knowledge base names.' })
  known: string;

  @ApiProperty({ description: 'Point that answered.' })
  answeredBy: string;
}

export class OriginDto {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  protocolNumber: string;

  @ApiProperty()
  question: string;

  @ApiProperty()
  answer: string;

  @NullableText()
  classification: string | null;

  @ApiProperty({ type: [OriginStepDto] })
  steps: OriginStepDto[];

  @ApiProperty({
    description:
      'Question, answer and steps are left out: the reader may not read the words of the contact.',
  })
  withheld: boolean;

  @ApiProperty({ type: DeviationDto, nullable: true })
  deviation: DeviationDto | null;
}

export class ArticleViewDto extends ArticleSummaryDto {
  @ApiProperty({ description: 'Markdown, without HTML.' })
  body: string;

  @ApiProperty({ type: [String] })
  questions: string[];

  @ApiProperty({ type: RoutingViewDto, nullable: true })
  routing: RoutingViewDto | null;

  @NullableText()
  routingName: string | null;

  @ApiProperty({ type: [ModelAnswerDto] })
  modelAnswers: ModelAnswerDto[];

  @ApiProperty({ type: [ArticleLinkDto] })
  links: ArticleLinkDto[];

  @ApiProperty()
  reviewMonths: number;

  @NullableText()
  changeNote: string | null;

  @ApiProperty({ format: 'date-time' })
  draftedAt: string;

  @ApiProperty()
  draftedBy: string;

  @NullableInstant()
  proposedAt: string | null;

  @NullableText()
  proposedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was last given back.' })
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

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The version in the making, for those who may see it.',
  })
  openVersion: number | null;

  @ApiProperty({ type: Number, nullable: true })
  approvedVersion: number | null;

  @ApiProperty({
    type: OriginDto,
    nullable: true,
    description: 'The resolution it was born from, for its point and the Network direction.',
  })
  origin: OriginDto | null;
}

export class VersionViewDto {
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ARTICLE_STATES })
  state: ArticleState;

  @ApiProperty()
  title: string;

  @NullableText()
  changeNote: string | null;

  @ApiProperty({ format: 'date-time' })
  draftedAt: string;

  @ApiProperty()
  draftedBy: string;

  @NullableInstant()
  approvedAt: string | null;

  @NullableText()
  approvedBy: string | null;

  @NullableInstant()
  endedAt: string | null;
}

export class VersionListDto {
  @ApiProperty({ type: [VersionViewDto] })
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

  @ApiProperty()
  actor: string;

  @NullableText()
  reason: string | null;
}

export class HistoryListDto {
  @ApiProperty({ type: [HistoryViewDto] })
  items: HistoryViewDto[];

  @NullableText()
  nextCursor: string | null;
}

export class DiffLineDto {
  @ApiProperty({ enum: ['same', 'removed', 'added'] })
  change: 'same' | 'removed' | 'added';

  @ApiProperty()
  text: string;
}

export class FieldDiffDto {
  @ApiProperty({ example: 'body' })
  field: string;

  @ApiProperty({ type: [DiffLineDto] })
  lines: DiffLineDto[];
}

export class DiffDto {
  @ApiProperty()
  from: number;

  @ApiProperty()
  to: number;

  @ApiProperty({ type: [FieldDiffDto], description: 'Fields that are the same are left out.' })
  fields: FieldDiffDto[];
}
