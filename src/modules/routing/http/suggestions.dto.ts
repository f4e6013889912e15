import {
  type Instant,
  type Integer,
  type Uuid,
  anyOf,
  DescribedShape,
  IsInstant,
  IsStorable,
} from '../../../platform/http/index.js';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { type Priority } from '../../classification/index.js';
import { CHANNELS, CONTACT_KINDS, type Channel, type ContactKind } from '../../contacts/index.js';
import { type RoutingLevel } from '../destinations.js';
import type { Explanation } from '../explanations.js';
import type { RoutingSuggestion } from '../suggestions.service.js';

/** Either a contact, or what is known of one that is being registered. */
@DescribedShape(anyOf('contactId', 'kind'))
export class RoutingSuggestionRequestDto {
  /** A contact you may see; everything else is then left out. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** Required without contactId. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @ApiPropertyOptional({ default: 'desk' })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  /** @example 01.01 */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string | null;

  /** Code of a district. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string | null;

  /** Code of the point that registers it, whose protocol sets the term. Default: one of yours. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string;

  /** Default: now. */
  @IsOptional()
  @IsInstant()
  receivedAt?: string;

  /** Answers to what the classification asks, by code. */
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown>;

  /** What the citizen says. */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string;

  /** Contacts of the same citizen about the same class in the last 30 days. */
  @ApiPropertyOptional({ default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  repeatedContacts?: number;
}

export class RoutingExplanationDto implements Omit<Explanation, 'why'> {
  /** @example smistamento */
  decision: string;

  version: Integer;

  ruleId: string | null;

  ruleNumber: Integer | null;

  /** @example Regola 6 dello smistamento (versione 1): Strade: Manutenzione */
  text: string;

  textEn: string;
}

export class RoutingPointDto {
  code: string;

  name: string;
}

/** An article of the knowledge base that says who is competent. */
export class SuggestedArticleDto {
  point: string;

  pointName: string;

  note: string | null;

  articleId: Uuid;

  articleCode: string;

  title: string;

  titleEn: string;

  /** It names another point than the table does. */
  differs: boolean;
}

export class RoutingSuggestionDto {
  point: RoutingPointDto | null;

  level: RoutingLevel | null;

  /** Why that point and that level. */
  routing: RoutingExplanationDto;

  /** What the knowledge base says; it stands in where the table names no point. */
  knowledge: SuggestedArticleDto | null;

  priority: Priority | null;

  /** Of the tasks, 0 to 100. */
  weight: number | null;

  /** Why that priority. */
  priorityExplanation: RoutingExplanationDto;

  /**
   * What the table proposes, in working days; the protocol decides.
   *
   * @example P15D
   */
  answerTerm: string | null;

  /**
   * By when the citizen has the answer under the protocol: what the clock of the contact says, or will say once it is
   * registered. null: suspended, or owed no more.
   */
  answerDueAt: Instant | null;

  /** What the tables were told. */
  facts: Record<string, unknown>;

  static of(suggestion: RoutingSuggestion, answerDueAt: Date | null): RoutingSuggestionDto {
    const { point, level, routing, priority, weight, priorities, answerTerm } = suggestion;
    return {
      point: point && { code: point.code, name: point.name },
      level,
      routing: withoutFact(routing),
      knowledge: suggestion.knowledge && competent(suggestion.knowledge, point?.code),
      priority,
      weight,
      priorityExplanation: withoutFact(priorities),
      answerTerm,
      answerDueAt: answerDueAt?.toISOString() ?? null,
      facts: suggestion.facts,
    };
  }
}

function withoutFact({ why: _why, ...explanation }: Explanation): RoutingExplanationDto {
  return explanation;
}

function competent(
  { point, pointName, note, article }: NonNullable<RoutingSuggestion['knowledge']>,
  suggested: string | undefined,
): SuggestedArticleDto {
  const { id, code, title, titleEn } = article;
  return {
    point,
    pointName,
    note,
    articleId: id,
    articleCode: code,
    title,
    titleEn,
    differs: point !== suggested,
  };
}
