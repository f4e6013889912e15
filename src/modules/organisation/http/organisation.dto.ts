import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { type Instant, WholeNumber } from '../../../platform/http/index.js';
import { MaxLength } from '../../../platform/text/index.js';
import { POINT_KINDS, POINT_SYSTEMS, type Point } from '../point.entity.js';
import type { PointKind, PointSystem } from '../point.entity.js';
import { SCOPE_KINDS, type Scope } from '../scope.entity.js';
import type { ScopeKind } from '../scope.entity.js';

/** Reference data is short: one page holds it unless asked otherwise. */
export class ReferenceQuery {
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 500;

  /** nextCursor of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

/** What a state of a reference query means to the read model. */
export const STATES = { open: true, closed: false, all: undefined } as const;
type State = keyof typeof STATES;

/** Open ones, unless asked otherwise: nothing is given to a closed scope or point. */
export class StateQuery extends ReferenceQuery {
  @IsOptional()
  @IsIn(Object.keys(STATES))
  state: State = 'open';
}

export class PointsQuery extends StateQuery {
  /** Code of a scope. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  scope?: string;

  @IsOptional()
  @IsIn(POINT_KINDS)
  kind?: PointKind;

  @IsOptional()
  @IsIn(POINT_SYSTEMS)
  system?: PointSystem;

  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(4)
  level?: number;
}

export class ScopesQuery extends StateQuery {
  @IsOptional()
  @IsIn(SCOPE_KINDS)
  kind?: ScopeKind;
}

export class ScopeView {
  /** @example savena */
  code: string;

  /** @example Quartiere Savena */
  name: string;

  kind: ScopeKind;

  /** null: open. */
  closedAt: Instant | null;

  @ApiProperty({ minimum: 1 })
  version: number;

  static of({ code, name, kind, closedAt, version }: Scope): ScopeView {
    return { code, name, kind, closedAt: closedAt?.toISOString() ?? null, version };
  }
}

export class PointView {
  /** @example savena-infodesk */
  code: string;

  /** @example Infodesk Savena */
  name: string;

  kind: PointKind;

  /**
   * Code of its scope.
   *
   * @example savena
   */
  scope: string;

  @ApiProperty({ minimum: 1, maximum: 4 })
  level: number | null;

  system: PointSystem;

  /** Prefixes of the classification codes it answers for. */
  competences: string[];

  /** null: open. */
  closedAt: Instant | null;

  /** Code of the point whose members do what it left open. */
  successor: string | null;

  @ApiProperty({ minimum: 1 })
  version: number;

  static of({ code, name, kind, scopeCode, level, system, ...point }: Point): PointView {
    const { competences, closedAt, successorCode: successor, version } = point;
    const closed = closedAt?.toISOString() ?? null;
    return {
      ...{ code, name, kind, scope: scopeCode, level, system, competences },
      ...{ closedAt: closed, successor, version },
    };
  }
}

export class PointFiguresDto {
  /** @example savena-infodesk */
  code: string;

  /** Members of today whose account is active. */
  members: number;

  /** Contacts that are open, owned or worked on here. */
  openContacts: number;

  /** Assignments that wait for it, information left out. */
  openAssignments: number;
}

export class PointFiguresList {
  items: PointFiguresDto[];

  nextCursor: string | null;
}

export class ScopePage {
  items: ScopeView[];

  nextCursor: string | null;
}

export class PointPage {
  items: PointView[];

  nextCursor: string | null;
}
