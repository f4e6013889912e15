import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '../../../platform/text/index.js';
import { firstInstantOf } from '../../../platform/clock/index.js';
import {
  type Day,
  type Instant,
  type Uuid,
  PageQuery,
  DayOrInstant,
  IsStorable,
  NotBefore,
} from '../../../platform/http/index.js';
import { WORK_STATES } from '../work-states.js';
import type { WorkState } from '../work-states.js';
import { WORK_SORTS } from '../works.read-model.js';
import type { WorkFilter, WorkSort } from '../works.read-model.js';

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

const Code = (description: string) =>
  function decorate(target: object, property: string): void {
    ApiPropertyOptional({ description })(target, property);
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(100)(target, property);
    IsStorable()(target, property);
  };

const Flag = (description: string) =>
  function decorate(target: object, property: string): void {
    ApiPropertyOptional({ type: Boolean, description })(target, property);
    IsOptional()(target, property);
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    )(target, property);
    IsBoolean()(target, property);
  };

export class RequestWorkDto {
  /**
   * Point of the service.
   *
   * @example manutenzione-operativo
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  servicePoint: string;

  /** Che cosa si chiede / what is asked for; the citizen reads it, so no names. */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  description: string;
}

export class WorksQuery extends PageQuery {
  @IsOptional()
  @IsIn(WORK_STATES)
  state?: WorkState;

  @Flag('Somebody still has to do something for it.')
  open?: boolean;

  @Flag('What comes next should have been done.')
  overdue?: boolean;

  @Code('Point of the service.')
  servicePoint?: string;

  @Code('Point that asked for it.')
  requestedPoint?: string;

  @Code('Scope that the matter lies in.')
  district?: string;

  @DayOrInstant('Planned to be under way then or later.')
  plannedAfter?: string;

  @DayOrInstant('Planned to be under way before that instant, or before that day.')
  @NotBefore('plannedAfter')
  plannedBefore?: string;

  @ApiPropertyOptional({ default: '-requestedAt' })
  @IsOptional()
  @IsIn(WORK_SORTS)
  sort?: WorkSort;

  toFilter(): WorkFilter {
    const { state, open, overdue, servicePoint, requestedPoint, district } = this;
    return {
      state,
      open,
      overdue,
      servicePoint,
      requestedPoint,
      district,
      plannedAfter: this.plannedAfter ? firstInstantOf(this.plannedAfter) : undefined,
      plannedBefore: this.plannedBefore ? firstInstantOf(this.plannedBefore) : undefined,
    };
  }
}

export class WeekQuery {
  /**
   * ISO week; default: the present one. Long years have a W53 as well.
   *
   * @example 2026-W49
   */
  @ApiPropertyOptional({ pattern: '^[1-9]\\d{3}-W(0[1-9]|[1-4]\\d|5[0-2])$' })
  @IsOptional()
  @IsString()
  @MaxLength(8)
  week?: string;

  @Code('Point of the service.')
  servicePoint?: string;
}

export class WorkViewDto {
  id: Uuid;

  contactId: Uuid;

  /** @example 2026/000123 */
  protocolNumber: string;

  /** State of the contact: it may have been closed meanwhile. */
  contactStatus: string;

  servicePoint: string;

  servicePointName: string;

  requestedPoint: string;

  requestedPointName: string;

  description: string;

  /** True: people's words are left out, since the caller may not read them. */
  withheld: boolean;

  state: WorkState;

  /** Somebody still has to do something for it. */
  open: boolean;

  /** What comes next should have been done. */
  overdue: boolean;

  dueAt: Instant | null;

  plannedFrom: Instant | null;

  plannedTo: Instant | null;

  /** How often it was given dates. */
  schedules: number;

  rejectionReason: string | null;

  doneAt: Instant | null;

  doneNote: string | null;

  toldAt: Instant | null;

  requestedBy: string;

  requestedAt: Instant;

  processInstanceId: Uuid;

  version: number;
}

export class WorkCountsDto implements Record<WorkState, number> {
  requested: number;

  accepted: number;

  rejected: number;

  scheduled: number;

  done: number;

  told: number;

  cancelled: number;
}

export class WorkListDto {
  items: WorkViewDto[];

  nextCursor: string | null;
}

export class WorkPageDto extends WorkListDto {
  /** How many match on all pages. */
  count: number;

  /** By state, the filter of states left out. */
  counts: WorkCountsDto;
}

export class WorkDayDto {
  day: Day;

  works: WorkViewDto[];
}

export class WorkWeekDto {
  /** @example 2026-W49 */
  week: string;

  /** Monday to Sunday. */
  days: WorkDayDto[];
}
