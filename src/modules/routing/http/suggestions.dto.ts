import { anyOf, DescribedShape, IsInstant, IsStorable } from '../../../platform/http/index.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { PRIORITIES, type Priority } from '../../classification/index.js';
import { CHANNELS, CONTACT_KINDS, type Channel, type ContactKind } from '../../contacts/index.js';
import { ROUTING_LEVELS, type RoutingLevel } from '../destinations.js';
import type { Explanation } from '../explanations.js';
import type { RoutingSuggestion } from '../suggestions.service.js';

/** Either a contact, or what is known of one that is being registered. */
@DescribedShape(anyOf('contactId', 'kind'))
export class RoutingSuggestionRequestDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A contact you may see; everything else is then left out.',
  })
  @IsOptional()
  @IsUUID()
  contactId?: string;

  @ApiPropertyOptional({ enum: CONTACT_KINDS, description: 'Required without contactId.' })
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  @ApiPropertyOptional({ enum: CHANNELS, default: 'desk' })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ type: String, nullable: true, example: '01.01' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Code of a district.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string | null;

  @ApiPropertyOptional({
    maxLength: 100,
    description:
      'Code of the point that registers it, whose protocol sets the term. Default: one of yours.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  point?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Default: now.' })
  @IsOptional()
  @IsInstant()
  receivedAt?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Answers to what the classification asks, by code.',
  })
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown>;

  @ApiPropertyOptional({ maxLength: 10_000, description: 'What the citizen says.' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    default: 0,
    description: 'Contacts of the same citizen about the same class in the last 30 days.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  repeatedContacts?: number;
}

export class RoutingExplanationDto implements Omit<Explanation, 'why'> {
  @ApiProperty({ example: 'smistamento' })
  decision: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  ruleId: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  ruleNumber: number | null;

  @ApiProperty({ example: 'Regola 6 dello smistamento (versione 1): Strade: Manutenzione' })
  text: string;

  textEn: string;
}

export class RoutingPointDto {
  code: string;

  @ApiProperty()
  name: string;
}

/** An article of the knowledge base that says who is competent. */
export class SuggestedArticleDto {
  point: string;

  pointName: string;

  note: string | null;

  @ApiProperty({ format: 'uuid' })
  articleId: string;

  articleCode: string;

  title: string;

  titleEn: string;

  /** It names another point than the table does. */
  differs: boolean;
}

export class RoutingSuggestionDto {
  point: RoutingPointDto | null;

  @ApiProperty({ enum: ROUTING_LEVELS, nullable: true })
  level: RoutingLevel | null;

  /** Why that point and that level. */
  routing: RoutingExplanationDto;

  /** What the knowledge base says; it stands in where the table names no point. */
  knowledge: SuggestedArticleDto | null;

  @ApiProperty({ enum: PRIORITIES, nullable: true })
  priority: Priority | null;

  /** Of the tasks, 0 to 100. */
  weight: number | null;

  /** Why that priority. */
  priorityExplanation: RoutingExplanationDto;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'P15D',
    description: 'What the table proposes, in working days; the protocol decides.',
  })
  answerTerm: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'By when the citizen has the answer under the protocol: what the clock of the contact says, or will say once it is ' +
      'registered. null: suspended, or owed no more.',
  })
  answerDueAt: string | null;

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
