import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import {
  IsStorable,
  TWO_CHARACTERS_PATTERN,
  WholeNumber,
} from '../../../../platform/http/index.js';
import { PROJECTED_SYSTEMS } from '../coordinates.js';
import { STREET_FIELDS, type RefusedRow, type StreetField } from '../street-rows.js';
import type { StreetOffer, StreetSummary } from '../streets.js';

export class StreetsQuery {
  @ApiProperty({
    minLength: 2,
    maxLength: 200,
    pattern: TWO_CHARACTERS_PATTERN,
    example: 'p.zza magg',
    description: 'A number is passed over.',
  })
  @IsString()
  @MaxLength(200)
  @IsStorable()
  q: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, default: 8 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 8;
}

export class StreetDto implements StreetOffer {
  code: string;

  @ApiProperty()
  name: string;

  /** Code of the district. */
  district: string | null;

  /** true: of the demonstration, not of a register. */
  demonstration: boolean;
}

export class StreetListDto {
  items: StreetDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is a short list.' })
  nextCursor: null;
}

export class ImportStreetsDto {
  @ApiProperty({
    maxLength: 5_000_000,
    example:
      'code,name,district,number,lat,lon\n100,Via Giuseppe Mazzini,santo-stefano,12,44.49,11.36\n',
    description:
      'CSV with the columns code (codice), name (nome, via) and, if known, district (quartiere), number (civico) with exponent (esponente), and a place: lat and lon, geo_point, x and y (est, nord; say `epsg`), or geo_shape (GeoJSON).',
  })
  @IsString()
  @MaxLength(5_000_000)
  csv: string;

  @ApiPropertyOptional({ default: false, description: 'true: the report alone.' })
  @IsOptional()
  @IsBoolean()
  dryRun: boolean = false;

  @ApiPropertyOptional({
    type: 'integer',
    enum: PROJECTED_SYSTEMS,
    nullable: true,
    description: 'EPSG code of the system in which x and y are.',
  })
  @IsOptional()
  @IsIn(PROJECTED_SYSTEMS)
  epsg?: number | null;
}

export class RefusedStreetDto implements RefusedRow {
  @ApiProperty({ type: 'integer', description: 'From 1, the heading being row 1.' })
  row: number;

  @ApiProperty({ enum: STREET_FIELDS })
  field: StreetField;

  code: string;

  message: string;

  /** What the row says there; empty where it says nothing. */
  value: string;
}

export class StreetSummaryDto implements StreetSummary {
  @ApiProperty({ type: 'integer' })
  streets: number;

  @ApiProperty({ type: 'integer', description: 'How many are the demonstration’s.' })
  demonstration: number;

  @ApiProperty({ type: 'integer' })
  withoutDistrict: number;

  @ApiProperty({ type: 'integer', description: 'Of which a place is known.' })
  withPlace: number;

  @ApiProperty({ type: 'integer', description: 'House numbers.' })
  numbers: number;

  @ApiProperty({ type: 'integer' })
  numbersWithPlace: number;
}

export class StreetImportReportDto {
  @ApiProperty({ type: 'integer' })
  rows: number;

  /** Streets. */
  @ApiProperty({ type: 'integer' })
  added: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer', description: 'House numbers that were taken.' })
  numbers: number;

  refused: RefusedStreetDto[];
}
