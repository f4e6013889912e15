import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { PageQuery, IsStorable, WholeNumber, CommaList } from '../../../platform/http/index.js';
import type { ArticleContent } from '../article-content.js';
import { ARTICLE_SORTS, type ArticleFilter } from '../article-search.js';
import type { ArticleSort } from '../article-search.js';
import { ARTICLE_STATES } from '../article-states.js';
import type { ArticleState } from '../article-states.js';
import { ArticleContentDto, RequiredText, Text } from './article-content.dto.js';

export class DraftArticleDto extends ArticleContentDto {
  /**
   * The same for all versions.
   *
   * @example buche-carreggiata
   */
  @IsString()
  @Matches(/^(?!contatto-)[a-z0-9][a-z0-9-]{1,99}$/, {
    message:
      'code must have lower-case letters, digits and hyphens only, two at least, and not begin with contatto-, as proposals do',
  })
  code: string;

  @RequiredText(200)
  declare title: string;

  /** Punto che la cura / point that looks after it; absent: your own, when there is one. */
  @IsOptional()
  @Text(100)
  owner?: string;
}

export class EditArticleDto extends ArticleContentDto {
  /** The revision you have read. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @IsInt()
  revision?: number;
}

/** A step of an article's life. */
export class ArticleStepDto {
  /** The revision you have read. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @IsInt()
  revision?: number;
}

export class ReasonedStepDto extends ArticleStepDto {
  @RequiredText(2000)
  reason: string;
}

export class HandOverDto extends ArticleStepDto {
  @RequiredText(100)
  owner: string;
}

export class StartVersionDto extends ArticleStepDto {
  @IsOptional()
  @Text(1000)
  changeNote?: string | null;
}

/** `true` or `false`; anything else stays as it is, to be refused. */
const Flag = () =>
  Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );

export class ArticlesQuery extends PageQuery {
  /** Parole della scheda / words of the article, in Italian. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsStorable()
  q?: string;

  /** A code: articles on it, on a code below it, or on one above that covers it. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.]{1,50}$/)
  classification?: string;

  /** One, or several; absent: draft, proposed and approved. */
  @IsOptional()
  @CommaList()
  @IsIn(ARTICLE_STATES, { each: true })
  state?: ArticleState[];

  /** true: to be looked at again; false: not so. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  stale?: boolean;

  /** Point that looks after it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  owner?: string;

  /** Default: -rank with words, else title. */
  @IsOptional()
  @IsIn(ARTICLE_SORTS)
  sort?: ArticleSort;

  toFilter(): ArticleFilter {
    const { q, classification, state, stale, owner } = this;
    return { q, classification, state, stale, owner };
  }
}

const Version = () =>
  function decorate(target: object, property: string): void {
    WholeNumber()(target, property);
    IsInt()(target, property);
    Min(1)(target, property);
    Max(1_000_000)(target, property);
  };

export class ArticleQuery {
  /** Absent: the version in use, else the newest. */
  @IsOptional()
  @Version()
  version?: number;
}

export class DiffQuery {
  @Version()
  fromVersion: number;

  @Version()
  toVersion: number;
}

/** The content a request gives, without what is absent. */
export function contentOf(body: ArticleContentDto): Partial<ArticleContent> {
  const { title, titleEn, body: text, questions, routing, modelAnswers, links } = body;
  const { classifications, validFrom, validTo, reviewMonths } = body;
  const given = {
    title: title?.trim(),
    titleEn: titleEn?.trim(),
    body: text,
    questions: questions?.map((question) => question.trim()),
    routing: routing && {
      point: routing.point ?? null,
      districtLevel: routing.districtLevel ?? null,
      note: routing.note?.trim() || null,
    },
    modelAnswers: modelAnswers?.map((answer) => ({ ...answer })),
    links: links?.map((link) => ({ ...link, url: link.url.trim() })),
    classifications: classifications && [...new Set(classifications)].sort(),
    validFrom,
    validTo,
    reviewMonths,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<ArticleContent>;
}
