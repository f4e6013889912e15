import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { AnySignedIn } from '../../../platform/auth/index.js';
import { MayFail, NotFound } from '../../../platform/errors/index.js';
import { pageOf, readCursor, TEXT_KEY, WholeNumber } from '../../../platform/http/index.js';
import { Catalogue, named } from '../../../platform/i18n/index.js';
import { CLASSIFICATION_LEVELS } from '../classification-node.entity.js';
import type { ClassificationLevel } from '../classification-node.entity.js';
import { ClassificationReadModel } from '../classification.read-model.js';
import { ClassificationView, nodeView } from './classification-view.dto.js';

export class ClassificationsQuery {
  /** Code of the node above. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  parent?: string;

  @IsOptional()
  @IsIn(CLASSIFICATION_LEVELS)
  level?: ClassificationLevel;

  /** Words of a name or a synonym, or how the code begins. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Default: both. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  active?: boolean;

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 1000;

  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

export class ClassificationPage {
  items: ClassificationView[];

  nextCursor: string | null;

  /** Where the tree comes from. */
  source: string;

  sourceEn: string;
}

@ApiTags('classification')
@ApiBearerAuth()
@Controller('classifications')
export class ClassificationController {
  constructor(
    private readonly classifications: ClassificationReadModel,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @AnySignedIn()
  @ApiOperation({
    summary: 'Classe, soggetto, evento / the classification tree, by code',
    description:
      'Answers the tree by which contacts are classified, for forms and programs that register.',
  })
  @ApiOkResponse({ type: ClassificationPage })
  async list(@Query() query: ClassificationsQuery): Promise<ClassificationPage> {
    const { parent, level, q, active, limit, cursor } = query;
    const nodes = await this.classifications.nodes({ parent, level, q, active });
    const [after] = readCursor(cursor, [TEXT_KEY]) ?? [''];
    const rest = nodes.filter((node) => node.code > after).slice(0, limit + 1);
    const { text: source, textEn: sourceEn } = this.catalogue.told(
      named('explanations:tree', 'source'),
    );
    const page = pageOf(rest.map(nodeView), limit, (node) => [node.code]);
    return { ...page, source, sourceEn };
  }

  @Get(':code')
  @AnySignedIn()
  @MayFail(NotFound.of('classification'))
  @ApiOperation({
    summary: 'Un nodo / one node, with what it asks; a retired one names its successors',
    description:
      'Answers one node of the tree: what it is called, what it asks for, and what took its place if it was retired.',
  })
  @ApiOkResponse({ type: ClassificationView })
  async get(@Param('code') code: string): Promise<ClassificationView> {
    const node = await this.classifications.find(code);
    if (!node) throw new NotFound('classification', code.slice(0, 50));
    return nodeView(node);
  }
}
