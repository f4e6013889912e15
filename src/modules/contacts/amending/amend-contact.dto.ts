import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DescribedShape, IsStorable } from '../../../platform/http/index.js';
import { MaxLength } from '../../../platform/text/index.js';
import { PRIORITIES, type Priority } from '../../classification/index.js';
import { MAX_DESCRIPTION, MAX_SUBJECT } from '../case/contact-values.js';
import { LocationDto } from '../case/location.dto.js';

@DescribedShape({ minProperties: 2 })
export class AmendContactDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: MAX_SUBJECT })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SUBJECT)
  @IsStorable()
  subject?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Code of the classification.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  @IsStorable()
  classification?: string | null;

  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_DESCRIPTION)
  @IsStorable()
  description?: string;

  /** null: no place. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LocationDto)
  location?: LocationDto | null;

  /**
   * Answers by the code of the attribute; those left out stay, null takes one away.
   *
   * @example {"targa":"AB123CD"}
   */
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown>;

  /** null: the classification’s default. */
  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  /** The version that was read. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
