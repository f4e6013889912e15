import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { RequireRoles } from '../../../platform/auth/index.js';
import type { ClassificationLevel } from '../classification-node.entity.js';
import type { Priority, Sensitivity } from '../node-values.js';
import type { ReasonKind } from './suggestion-reasons.js';
import { SuggestionReadModel } from './suggestions.read-model.js';

/** The kinds of contacts, whose module lies above this one. */
const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'] as const;

export class SuggestDto {
  /** @example lampione spento davanti alla scuola */
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  @Matches(/^[^\u0000]*$/, { message: 'text must not contain NUL characters' })
  text: string;

  /** Kind of the contact. */
  @IsOptional()
  @IsIn(KINDS)
  kind?: (typeof KINDS)[number];

  /**
   * Code of a district.
   *
   * @example savena
   */
  @IsOptional()
  @IsString()
  @Matches(/^[\w.-]{1,100}$/)
  district?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 5;
}

export class ReasonView {
  kind: ReasonKind;

  /** @example come 214 contatti con «buca» (Quartiere Savena) */
  text: string;

  textEn: string;
}

export class PathNodeView {
  code: string;

  name: string;

  nameEn: string;
}

export class SuggestionView {
  /** @example 02.01.01 */
  code: string;

  name: string;

  nameEn: string;

  level: ClassificationLevel;

  /** The nodes above, the class first. */
  path: PathNodeView[];

  defaultPriority: Priority;

  sensitivity: Sensitivity;

  /** Comparable within one answer. */
  @ApiProperty({ minimum: 0, maximum: 1 })
  score: number;

  reasons: ReasonView[];
}

export class SuggestionsView {
  /** The likeliest first; may be empty. */
  items: SuggestionView[];
}

@ApiTags('classification')
@ApiBearerAuth()
@Controller('classifications/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionReadModel) {}

  @Post()
  @HttpCode(200)
  @RequireRoles('operator', 'networkDirection', 'decisionMaker', 'manager', 'admin')
  @ApiOperation({
    summary: 'Proposte dal testo libero / suggestions for a text, with the reasons',
    description:
      'Suggests an operator classes that fit a text, each with the words that speak for it. Nothing is stored.',
  })
  @ApiOkResponse({ type: SuggestionsView })
  async suggest(@Body() body: SuggestDto): Promise<SuggestionsView> {
    const found = await this.suggestions.suggest(body);
    return {
      items: found.map(({ node, path, score, reasons }) => ({
        code: node.code,
        name: node.name,
        nameEn: node.nameEn,
        level: node.level,
        path: path.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        defaultPriority: node.defaultPriority,
        sensitivity: node.sensitivity,
        score,
        reasons,
      })),
    };
  }
}
