import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { DEFAULT_REVIEW_MONTHS } from '../article-content.js';
import { LANGUAGES, type Language } from '../placeholders.js';
import { type Uri, IsStorable } from '../../../platform/http/index.js';

/** A text of at most `max` characters that the database can hold. */
export function Text(max: number): PropertyDecorator {
  return (target, property) => {
    for (const rule of [IsStorable(), MaxLength(max), IsString()]) rule(target, property);
  };
}

/** A text that is there. */
export function RequiredText(max: number): PropertyDecorator {
  return (target, property) => {
    ApiProperty({ minLength: 1, maxLength: max })(target, property);
    for (const rule of [IsStorable(), MaxLength(max), IsNotEmpty(), IsString()]) {
      rule(target, property);
    }
  };
}

const Day = () =>
  function decorate(target: object, property: string): void {
    ApiPropertyOptional({ type: String, format: 'date', nullable: true })(target, property);
    IsOptional()(target, property);
    Matches(/^\d{4}-\d\d-\d\d$/, { message: '$property must be a day, written YYYY-MM-DD' })(
      target,
      property,
    );
  };

export class ModelAnswerDto {
  @RequiredText(200)
  title: string;

  @IsIn(LANGUAGES)
  language: Language;

  /** Segnaposto fra doppie graffe / placeholders in double braces: {{protocolNumber}}. */
  @IsNotEmpty()
  @Text(10_000)
  text: string;
}

export class ArticleLinkDto {
  @RequiredText(200)
  title: string;

  /** https:// only. */
  @Text(2000)
  url: Uri;
}

export class ArticleRoutingDto {
  /** Code of a point. */
  @IsOptional()
  @Text(100)
  point?: string | null;

  /** Al posto del punto: quel livello del quartiere interessato / instead of the point: that level of the district. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  districtLevel?: number | null;

  @IsOptional()
  @Text(2000)
  note?: string | null;
}

/** What an article says; what is absent stays as it is, or empty in a new one. */
export class ArticleContentDto {
  /** @example Buche nella carreggiata */
  @IsOptional()
  @IsNotEmpty()
  @Text(200)
  title?: string;

  /** @example Potholes */
  @IsOptional()
  @Text(200)
  titleEn?: string;

  /** Markdown, without HTML. */
  @IsOptional()
  @Text(20_000)
  body?: string;

  /** Che cosa chiedere / what to ask. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  @IsStorable({ each: true })
  questions?: string[];

  /** Chi è competente / who is competent. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArticleRoutingDto)
  routing?: ArticleRoutingDto | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ModelAnswerDto)
  modelAnswers?: ModelAnswerDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ArticleLinkDto)
  links?: ArticleLinkDto[];

  /**
   * Codici della classificazione, ciascuno con quelli sotto / each with those below it.
   *
   * @example ["01.01.01"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[0-9A-Za-z.]{1,50}$/, { each: true })
  classifications?: string[];

  @Day()
  validFrom?: string | null;

  @Day()
  validTo?: string | null;

  @ApiPropertyOptional({ default: DEFAULT_REVIEW_MONTHS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  reviewMonths?: number;

  /** Che cosa cambia in questa versione / what changes with this version. */
  @IsOptional()
  @Text(1000)
  changeNote?: string | null;
}
