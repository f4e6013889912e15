import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min, ValidateIf } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { IsCalendarDay } from '../../../platform/http/index.js';
import { SCOPE_KINDS, type ScopeKind } from '../../organisation/index.js';
import { CONTACT_KINDS, ROLLOUT_PHASES } from '../rollout-phase.js';
import type { ContactKind, RolloutPhase } from '../rollout-phase.js';
import type { MatrixCell, PlanVersion } from '../rollout.read-model.js';

const DAY = { type: String, format: 'date', nullable: true } as const;

export class PlanPath {
  @ApiProperty({ example: 'savena' })
  @IsString()
  @MaxLength(100)
  scope: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;
}

export class PlanRolloutDto {
  @ApiProperty({ ...DAY, description: 'First day on trial; null: no trial.' })
  @ValidateIf((body: PlanRolloutDto) => body.experimentalFrom !== null)
  @IsCalendarDay()
  experimentalFrom: string | null;

  @ApiProperty({ ...DAY, description: 'First regular day; null: not planned yet.' })
  @ValidateIf((body: PlanRolloutDto) => body.regularFrom !== null)
  @IsCalendarDay()
  regularFrom: string | null;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @ApiProperty({
    minimum: 0,
    description: 'The version read; 0: nothing planned yet. If-Match may say it instead.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version?: number;
}

export class MatrixQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Default: today.' })
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

export class PlanVersionDto {
  /** Code of the scope. */
  scope: string;

  @ApiProperty({ enum: CONTACT_KINDS })
  kind: ContactKind;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty(DAY)
  experimentalFrom: string | null;

  @ApiProperty(DAY)
  regularFrom: string | null;

  note: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  createdBy: string;

  createdByName: string;

  static of(plan: PlanVersion): PlanVersionDto {
    return { ...plan, createdAt: plan.createdAt.toISOString() };
  }
}

export class PlanHistoryDto {
  items: PlanVersionDto[];

  nextCursor: string | null;
}

export class NextPhaseDto {
  @ApiProperty({ enum: ROLLOUT_PHASES })
  phase: RolloutPhase;

  @ApiProperty({ format: 'date' })
  from: string;
}

export class PhaseCountsDto {
  @ApiProperty({ minimum: 0 })
  notLive: number;

  @ApiProperty({ minimum: 0 })
  experimental: number;

  @ApiProperty({ minimum: 0 })
  regular: number;
}

export class MatrixCellDto {
  /** Code of the scope. */
  scope: string;

  scopeName: string;

  @ApiProperty({ enum: SCOPE_KINDS })
  scopeKind: ScopeKind;

  @ApiProperty({ enum: CONTACT_KINDS })
  kind: ContactKind;

  @ApiProperty({ minimum: 0, description: '0: nothing was ever planned, so it is regular.' })
  version: number;

  @ApiProperty(DAY)
  experimentalFrom: string | null;

  @ApiProperty(DAY)
  regularFrom: string | null;

  note: string;

  @ApiProperty({ enum: ROLLOUT_PHASES })
  phase: RolloutPhase;

  @ApiProperty({ ...DAY, description: 'The day from which the phase holds.' })
  since: string | null;

  next: NextPhaseDto | null;

  /** Contacts that you may see, by the phase in which they were registered. */
  contacts: PhaseCountsDto;
}

export class RolloutMatrixDto {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ type: [MatrixCellDto] })
  items: MatrixCell[];

  nextCursor: string | null;
}
