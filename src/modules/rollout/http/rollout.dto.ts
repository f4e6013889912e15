import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min, ValidateIf } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { type Day, type Instant, IsCalendarDay } from '../../../platform/http/index.js';
import { type ScopeKind } from '../../organisation/index.js';
import { CONTACT_KINDS } from '../rollout-phase.js';
import type { ContactKind, RolloutPhase } from '../rollout-phase.js';
import type { MatrixCell, PlanVersion } from '../rollout.read-model.js';

export class PlanPath {
  /** @example savena */
  @IsString()
  @MaxLength(100)
  scope: string;

  @IsIn(CONTACT_KINDS)
  kind: ContactKind;
}

export class PlanRolloutDto {
  /** First day on trial; null: no trial. */
  @ValidateIf((body: PlanRolloutDto) => body.experimentalFrom !== null)
  @IsCalendarDay()
  experimentalFrom: string | null;

  /** First regular day; null: not planned yet. */
  @ValidateIf((body: PlanRolloutDto) => body.regularFrom !== null)
  @IsCalendarDay()
  regularFrom: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  /** The version read; 0: nothing planned yet. If-Match may say it instead. */
  @ApiProperty()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version?: number;
}

export class MatrixQuery {
  /** Default: today. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

export class PlanVersionDto {
  /** Code of the scope. */
  scope: string;

  kind: ContactKind;

  @ApiProperty({ minimum: 1 })
  version: number;

  experimentalFrom: Day | null;

  regularFrom: Day | null;

  note: string;

  createdAt: Instant;

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
  phase: RolloutPhase;

  from: Day;
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

  scopeKind: ScopeKind;

  kind: ContactKind;

  /** 0: nothing was ever planned, so it is regular. */
  @ApiProperty({ minimum: 0 })
  version: number;

  experimentalFrom: Day | null;

  regularFrom: Day | null;

  note: string;

  phase: RolloutPhase;

  /** The day from which the phase holds. */
  since: Day | null;

  next: NextPhaseDto | null;

  /** Contacts that you may see, by the phase in which they were registered. */
  contacts: PhaseCountsDto;
}

export class RolloutMatrixDto {
  day: Day;

  @ApiProperty({ type: [MatrixCellDto] })
  items: MatrixCell[];

  nextCursor: string | null;
}
