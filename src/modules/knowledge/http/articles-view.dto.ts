import { ApiProperty } from '@nestjs/swagger';
import type { StaleReason } from '../article-staleness.js';
import type { ArticleState } from '../article-states.js';
import { ArticleLinkDto, ModelAnswerDto } from './article-content.dto.js';
import type { Day, Instant, Uuid } from '../../../platform/http/index.js';

export class StaleViewDto {
  reason: StaleReason;

  text: string;

  textEn: string;
}

export class ArticleSummaryDto {
  /** Of the article, the same for all versions. */
  id: Uuid;

  code: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  state: ArticleState;

  title: string;

  titleEn: string;

  /** Point that looks after it. */
  owner: string;

  ownerName: string;

  classifications: string[];

  validFrom: Day | null;

  validTo: Day | null;

  reviewDueOn: Day | null;

  /** Approved, and valid today. */
  inUse: boolean;

  /** Perché va riveduta / why it has to be looked at again; empty: it need not. */
  stale: StaleViewDto[];

  /** Uses of the last twelve months, over all versions. */
  @ApiProperty({ minimum: 0 })
  uses: number;

  changedAt: Instant;

  /** One more at each change of the article. */
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

  nextCursor: string | null;

  /** How many match on all pages. */
  count: number;

  /** By state, whatever `state` asks for. */
  counts: StateCountsDto;
}

export class RoutingViewDto {
  point: string | null;

  districtLevel: number | null;

  note: string | null;
}

export class OriginStepDto {
  at: Instant;

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
  contactId: Uuid;

  protocolNumber: string;

  question: string;

  answer: string;

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

  routingName: string | null;

  modelAnswers: ModelAnswerDto[];

  links: ArticleLinkDto[];

  reviewMonths: number;

  changeNote: string | null;

  draftedAt: Instant;

  draftedBy: string;

  proposedAt: Instant | null;

  proposedBy: string | null;

  /** Why it was last given back. */
  declinedReason: string | null;

  approvedAt: Instant | null;

  approvedBy: string | null;

  reviewedAt: Instant | null;

  endedAt: Instant | null;

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

  state: ArticleState;

  title: string;

  changeNote: string | null;

  draftedAt: Instant;

  draftedBy: string;

  approvedAt: Instant | null;

  approvedBy: string | null;

  endedAt: Instant | null;
}

export class VersionListDto {
  items: VersionViewDto[];

  nextCursor: string | null;
}

export class HistoryViewDto {
  at: Instant;

  @ApiProperty({ minimum: 1 })
  version: number;

  /** @example approved */
  action: string;

  actor: string;

  reason: string | null;
}

export class HistoryListDto {
  items: HistoryViewDto[];

  nextCursor: string | null;
}

export class DiffLineDto {
  change: 'same' | 'removed' | 'added';

  text: string;
}

export class FieldDiffDto {
  /** @example body */
  field: string;

  lines: DiffLineDto[];
}

export class DiffDto {
  from: number;

  to: number;

  /** Fields that are the same are left out. */
  fields: FieldDiffDto[];
}
