import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { POINT_KINDS, POINT_SYSTEMS, type Point } from '../point.entity.js';
import type { PointKind, PointSystem } from '../point.entity.js';
import { SCOPE_KINDS, type Scope } from '../scope.entity.js';
import type { ScopeKind } from '../scope.entity.js';

/** Reference data is short: one page holds it unless asked otherwise. */
export class ReferenceQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 500;

  @ApiPropertyOptional({ description: 'nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

export class PointsQuery extends ReferenceQuery {
  @ApiPropertyOptional({ description: 'Code of a scope.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  scope?: string;

  @ApiPropertyOptional({ enum: POINT_KINDS })
  @IsOptional()
  @IsIn(POINT_KINDS)
  kind?: PointKind;

  @ApiPropertyOptional({ enum: POINT_SYSTEMS })
  @IsOptional()
  @IsIn(POINT_SYSTEMS)
  system?: PointSystem;

  @ApiPropertyOptional({ minimum: 1, maximum: 4 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(4)
  level?: number;
}

export class ScopesQuery extends ReferenceQuery {
  @ApiPropertyOptional({ enum: SCOPE_KINDS })
  @IsOptional()
  @IsIn(SCOPE_KINDS)
  kind?: ScopeKind;
}

export class ScopeView {
  @ApiProperty({ example: 'savena' })
  code: string;

  @ApiProperty({ example: 'Quartiere Savena' })
  name: string;

  @ApiProperty({ enum: SCOPE_KINDS })
  kind: ScopeKind;

  static of({ code, name, kind }: Scope): ScopeView {
    return { code, name, kind };
  }
}

export class PointView {
  @ApiProperty({ example: 'savena-infodesk' })
  code: string;

  @ApiProperty({ example: 'Infodesk Savena' })
  name: string;

  @ApiProperty({ enum: POINT_KINDS })
  kind: PointKind;

  @ApiProperty({ description: 'Code of its scope.', example: 'savena' })
  scope: string;

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 4 })
  level: number | null;

  @ApiProperty({ enum: POINT_SYSTEMS })
  system: PointSystem;

  @ApiProperty({
    type: [String],
    description: 'Prefixes of the classification codes it answers for.',
  })
  competences: string[];

  static of({ code, name, kind, scopeCode, level, system, competences }: Point): PointView {
    return { code, name, kind, scope: scopeCode, level, system, competences };
  }
}

export class ScopePage {
  @ApiProperty({ type: [ScopeView] })
  items: ScopeView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class PointPage {
  @ApiProperty({ type: [PointView] })
  items: PointView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
