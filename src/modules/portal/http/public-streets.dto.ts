import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import {
  DecimalNumber,
  IsStorable,
  NotBefore,
  TWO_CHARACTERS_PATTERN,
} from '../../../platform/http/index.js';
import type { MapStreet } from '../../territory/index.js';
import { MAX_ADDRESS } from '../../contacts/index.js';

export class PublicStreetsQuery {
  /**
   * As it is written.
   *
   * @example p.zza magg
   */
  @ApiProperty({ minLength: 2, pattern: TWO_CHARACTERS_PATTERN })
  @IsString()
  @MaxLength(MAX_ADDRESS)
  @IsStorable()
  q: string;
}

export class MapAreaQuery {
  @DecimalNumber()
  @IsNumber()
  @Min(-90)
  @Max(90)
  south: number;

  @DecimalNumber()
  @IsNumber()
  @Min(-180)
  @Max(180)
  west: number;

  @DecimalNumber()
  @IsNumber()
  @Min(-90)
  @Max(90)
  @NotBefore('south')
  north: number;

  @DecimalNumber()
  @IsNumber()
  @Min(-180)
  @Max(180)
  @NotBefore('west')
  east: number;
}

export class MapStreetDto implements MapStreet {
  name: string;

  lat: number;

  lon: number;

  /** Lists of longitude and latitude; null: only the place is known. */
  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { type: 'array', items: { type: 'array', items: { type: 'number' } } },
  })
  lines: number[][][] | null;
}

export class MapStreetsDto {
  items: MapStreetDto[];

  /** False: the area has more than are told. */
  complete: boolean;
}

export class PublicStreetDto {
  code: string;

  /** @example Via Toscana */
  name: string;

  /** Code of the district. */
  district: string | null;
}

export class PublicStreetsDto {
  /** Streets that fit; may be empty. */
  items: PublicStreetDto[];

  /** The district of the street that was written, where it is known to lie in one. */
  district: string | null;
}
