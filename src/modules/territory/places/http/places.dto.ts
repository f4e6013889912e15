import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
import { SPOT_FAULTS, type SpotFaultCode } from '../place-faults.js';
import type { FullPlace, SaidPlace } from '../places.read-model.js';

/** Characters of a street with its house number. */
const MAX_ADDRESS = 500;
const SAID_BY = ['person', ...PLACE_PARTS] as const;

export class SaidPlaceDto implements SaidPlace {
  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: -90,
    maximum: 90,
    example: 44.4938,
  })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-90)
  @Max(90)
  lat?: number | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: -180,
    maximum: 180,
    example: 11.3387,
  })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-180)
  @Max(180)
  lon?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: MAX_ADDRESS })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_ADDRESS)
  @IsStorable()
  address?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Code of a district.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  district?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    description: 'true: the point is known to lie near the municipality, not in it.',
  })
  @IsOptional()
  @IsBoolean()
  outsideConfirmed?: boolean | null;
}

export class AgreePlaceDto {
  @ApiProperty({ type: SaidPlaceDto, description: 'Only what the person said.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => SaidPlaceDto)
  said: SaidPlaceDto;

  @ApiProperty({ enum: PLACE_PARTS, description: 'What they said last: it wins.' })
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
  @ApiProperty({ enum: SAID_BY, nullable: true })
  point: SaidBy | null;

  @ApiProperty({ enum: SAID_BY, nullable: true })
  address: SaidBy | null;

  @ApiProperty({ enum: SAID_BY, nullable: true })
  district: SaidBy | null;
}

export class GaveWayDto {
  @ApiProperty({ enum: PLACE_PARTS })
  part: PlacePart;

  /** What had been said. */
  was: string;

  @ApiProperty({ enum: PLACE_PARTS, description: 'To what was said last.' })
  to: PlacePart;
}

export class PlaceQuestionDto {
  @ApiProperty({ enum: SPOT_FAULTS })
  code: SpotFaultCode;

  @ApiProperty({
    type: PlaceSpotDto,
    nullable: true,
    description: 'The place that seems to be meant.',
  })
  swapped: Spot | null;

  /** Taken with `outsideConfirmed`. */
  confirmable: boolean;
}

export class PlaceAgreementDto implements PlaceAgreement {
  @ApiProperty({ type: FullPlaceDto, description: 'What was said, and what follows from it.' })
  place: FullPlace;

  @ApiProperty({ type: PlaceByDto, description: 'What each part follows from; null: it is empty.' })
  by: Record<PlacePart, SaidBy | null>;

  @ApiProperty({ type: [GaveWayDto], description: 'What cannot be right with what was said last.' })
  gaveWay: PlaceAgreement['gaveWay'];

  @ApiProperty({ type: PlaceQuestionDto, nullable: true, description: 'The point is asked back.' })
  question: PlaceAgreement['question'];

  @ApiProperty({
    type: PlaceSpotDto,
    nullable: true,
    description: 'The street, where there is no point.',
  })
  street: Spot | null;
}
