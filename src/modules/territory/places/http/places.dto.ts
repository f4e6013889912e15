import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MaxLength } from '../../../../platform/text/index.js';
import { IsStorable } from '../../../../platform/http/index.js';
import type { Spot } from '../../districts/geometry.js';
import { PLACE_PARTS, type PlacePart } from '../agreement.js';
import type { PlaceAgreement, SaidBy } from '../place-agreement.js';
import { type SpotFaultCode } from '../place-faults.js';
import type { FullPlace, SaidPlace } from '../places.read-model.js';

/** Characters of a street with its house number. */
const MAX_ADDRESS = 500;
export class SaidPlaceDto implements SaidPlace {
  /** @example 44.4938 */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-90)
  @Max(90)
  lat?: number | null;

  /** @example 11.3387 */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-180)
  @Max(180)
  lon?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(MAX_ADDRESS)
  @IsStorable()
  address?: string | null;

  /** Code of a district. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string | null;

  /** true: the point is known to lie near the municipality, not in it. */
  @IsOptional()
  @IsBoolean()
  outsideConfirmed?: boolean | null;
}

export class AgreePlaceDto {
  /** Only what the person said. */
  @IsDefined()
  @ValidateNested()
  @Type(() => SaidPlaceDto)
  said: SaidPlaceDto;

  /** What they said last: it wins. */
  @IsIn(PLACE_PARTS)
  last: PlacePart;
}

export class PlaceSpotDto implements Spot {
  lat: number;

  lon: number;
}

export class FullPlaceDto implements FullPlace {
  lat: number | null;

  lon: number | null;

  address: string | null;

  /** Code of the district. */
  district: string | null;
}

export class PlaceByDto implements Record<PlacePart, SaidBy | null> {
  point: SaidBy | null;

  address: SaidBy | null;

  district: SaidBy | null;
}

export class GaveWayDto {
  part: PlacePart;

  /** What had been said. */
  was: string;

  /** To what was said last. */
  to: PlacePart;
}

export class PlaceQuestionDto {
  code: SpotFaultCode;

  /** The place that seems to be meant. */
  @ApiProperty({ type: PlaceSpotDto, nullable: true })
  swapped: Spot | null;

  /** Taken with `outsideConfirmed`. */
  confirmable: boolean;
}

export class PlaceAgreementDto implements PlaceAgreement {
  /** What was said, and what follows from it. */
  @ApiProperty({ type: FullPlaceDto })
  place: FullPlace;

  /** What each part follows from; null: it is empty. */
  @ApiProperty({ type: PlaceByDto })
  by: Record<PlacePart, SaidBy | null>;

  @ApiProperty({ type: [GaveWayDto], description: 'What cannot be right with what was said last.' })
  gaveWay: PlaceAgreement['gaveWay'];

  /** The point is asked back. */
  @ApiProperty({ type: PlaceQuestionDto, nullable: true })
  question: PlaceAgreement['question'];

  /** The street, where there is no point. */
  @ApiProperty({ type: PlaceSpotDto, nullable: true })
  street: Spot | null;
}
