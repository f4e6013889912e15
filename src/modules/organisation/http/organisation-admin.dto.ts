import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { Length } from '../../../platform/text/index.js';
import { POINT_KINDS, POINT_SYSTEMS } from '../point.entity.js';
import type { PointKind, PointSystem } from '../point.entity.js';
import { SCOPE_KINDS, type ScopeKind } from '../scope.entity.js';

/** Codes stand in addresses and in process diagrams. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE_HINT = {
  message: '$property must be lower-case words joined by hyphens, such as savena-infodesk',
};
const NAME = /\S/;

export class ReadOrganisation {
  @ApiProperty({ minimum: 1, description: 'The version read. If-Match may say it instead.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}

export class CreateScopeDto {
  /** @example savena */
  @Length(1, 100)
  @Matches(CODE, CODE_HINT)
  code: string;

  @IsString()
  @Length(1, 200)
  @Matches(NAME)
  name: string;

  @IsIn(SCOPE_KINDS)
  kind: ScopeKind;
}

export class ChangeScopeDto extends ReadOrganisation {
  @IsString()
  @Length(1, 200)
  @Matches(NAME)
  name: string;
}

export class CreatePointDto {
  /** @example savena-infodesk */
  @Length(1, 100)
  @Matches(CODE, CODE_HINT)
  code: string;

  @IsString()
  @Length(1, 200)
  @Matches(NAME)
  name: string;

  @IsIn(POINT_KINDS)
  kind: PointKind;

  /** Code of its scope. */
  @IsString()
  @Length(1, 100)
  @Matches(CODE, CODE_HINT)
  scope: string;

  @IsIn(POINT_SYSTEMS)
  system: PointSystem;

  /** 1 to 3 in a district, 4 for decision makers; null: outside the ladder. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  level?: number | null;

  /** Prefixes of classification codes. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/, { each: true })
  competences?: string[];
}

export class ChangePointDto extends ReadOrganisation {
  @ValidateIf((body: ChangePointDto) => body.name !== undefined)
  @IsString()
  @Length(1, 200)
  @Matches(NAME)
  name?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  level?: number | null;

  @ValidateIf((body: ChangePointDto) => body.competences !== undefined)
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/, { each: true })
  competences?: string[];
}

export class ClosePointDto extends ReadOrganisation {
  /** Code of the point whose members take the open work over; required where there is some. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @Matches(CODE, CODE_HINT)
  successor?: string | null;
}
