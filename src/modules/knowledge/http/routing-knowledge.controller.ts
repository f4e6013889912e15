import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import { Catalogue, named } from '../../../platform/i18n/index.js';
import { PLACEHOLDERS } from '../placeholders.js';
import { RoutingKnowledge } from '../routing-knowledge.read-model.js';
import { READERS } from './revision-read.js';
import { type Uuid, IsStorable } from '../../../platform/http/index.js';

export class RoutingQuery {
  /** @example 01.01.01 */
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification: string;

  /** Code of the district the matter lies in. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string;
}

export class RoutingArticleDto {
  id: Uuid;

  code: string;

  version: number;

  title: string;

  titleEn: string;
}

export class CompetentPointDto {
  /** Code of the point. */
  point: string;

  pointName: string;

  note: string | null;

  article: RoutingArticleDto;

  /** The code the article is tied to. */
  classification: string;
}

export class RoutingAnswerDto {
  /** null: no article in use names one. */
  competent: CompetentPointDto | null;
}

export class PlaceholderDto {
  /** @example citizen.name */
  name: string;

  text: string;

  textEn: string;
}

export class PlaceholderListDto {
  items: PlaceholderDto[];

  nextCursor: string | null;
}

@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('knowledge')
export class RoutingKnowledgeController {
  constructor(
    private readonly routing: RoutingKnowledge,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('routing')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'Chi è competente / who is competent, as the approved articles say',
    description:
      'Tells an operator which point is competent for a class, in a district, as the approved articles have it.',
  })
  @ApiOkResponse({ type: RoutingAnswerDto })
  async competent(@Query() query: RoutingQuery): Promise<RoutingAnswerDto> {
    const { classification, district } = query;
    return {
      competent: await this.routing.competentPoint(classification, district ?? null),
    };
  }

  @Get('placeholders')
  @RequireRoles(...READERS)
  @ApiOperation({
    summary: 'I segnaposto delle risposte modello / placeholders of model answers',
    description: 'Answers what authors may write into model answers to be filled for each contact.',
  })
  @ApiOkResponse({ type: PlaceholderListDto })
  placeholders(): PlaceholderListDto {
    const items = Object.keys(PLACEHOLDERS).map((name) => ({
      name,
      ...this.catalogue.told(named('explanations:placeholder', name)),
    }));
    return { items, nextCursor: null };
  }
}
