import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import {
  Flag,
  type Integer,
  IsStorable,
  TWO_CHARACTERS_PATTERN,
  WholeNumber,
} from '../../../../platform/http/index.js';
import { PROJECTED_SYSTEMS } from '../coordinates.js';
import { type RefusedRow, type StreetField } from '../street-rows.js';
import type { StreetOffer, StreetSummary } from '../streets.js';

export class StreetsQuery {
  /**
   * A number is passed over.
   *
   * @example p.zza magg
   */
  @ApiProperty({ minLength: 2, pattern: TWO_CHARACTERS_PATTERN })
  @IsString()
  @MaxLength(200)
  @IsStorable()
  q: string;

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 8;
}

export class StreetDto implements StreetOffer {
  code: string;

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
  /**
   * CSV with the columns code (codice), name (nome, via) and, if known, district (quartiere), number (civico) with
   * exponent (esponente), and a place: lat and lon, geo_point, x and y (est, nord; say `epsg`), or geo_shape
   * (GeoJSON).
   */
  @ApiProperty({
    example:
      'code,name,district,number,lat,lon\n100,Via Giuseppe Mazzini,santo-stefano,12,44.49,11.36\n',
  })
  @IsString()
  @MaxLength(5_000_000)
  csv: string;

  /** true: the report alone. */
  @IsOptional()
  @IsBoolean()
  dryRun: boolean = false;

  /** EPSG code of the system in which x and y are. */
  @IsOptional()
  @IsIn(PROJECTED_SYSTEMS)
  epsg?: Integer | null;
}

/** How a raw file is read, which has no fields beside it. */
export class ImportStreetsQuery {
  /** Beside a raw file. true: the report alone. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  dryRun?: boolean;

  /** Beside a raw file. EPSG code of the system in which x and y are. */
  @IsOptional()
  @WholeNumber()
  @IsIn(PROJECTED_SYSTEMS)
  epsg?: Integer;
}

export class RefusedStreetDto implements RefusedRow {
  /** From 1, the heading being row 1. */
  row: Integer;

  field: StreetField;

  code: string;

  message: string;

  /** What the row says there; empty where it says nothing. */
  value: string;
}

export class StreetSummaryDto implements StreetSummary {
  streets: Integer;

  /** How many are the demonstration’s. */
  demonstration: Integer;

  withoutDistrict: Integer;

  /** Of which a place is known. */
  withPlace: Integer;

  /** House numbers. */
  numbers: Integer;

  numbersWithPlace: Integer;
}

export class StreetImportReportDto {
  rows: Integer;

  /** Streets. */
  added: Integer;

  changed: Integer;

  unchanged: Integer;

  /** House numbers that were taken. */
  numbers: Integer;

  refused: RefusedStreetDto[];
}
