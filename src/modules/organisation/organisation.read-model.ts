import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../identity/index.js';
import { ReferenceData } from '../../platform/database/index.js';
import { ClassificationReadModel } from '../classification/index.js';
import { NetworkDirectionMissing, UnknownPoint } from './organisation.errors.js';
import { Point, type PointKind, type PointSystem } from './point.entity.js';
import { PointWork } from './point-work.js';
import { Scope, type ScopeKind } from './scope.entity.js';
import { TASK_WORKERS } from './task-rights.js';

export interface PointFilter {
  codes?: readonly string[];
  scope?: string;
  kind?: PointKind;
  level?: number;
  system?: PointSystem;
  /** true: only those that are not closed; false: only the closed. */
  open?: boolean;
}

/** Points and scopes, kept in memory while they stay. */
export const ORGANISATION = 'organisation';

const POINT_COLUMNS =
  'code, name, kind, scope_code, level, system, competences, closed_at, successor_code, version';

interface PointRow {
  code: string;
  name: string;
  kind: PointKind;
  scope_code: string;
  level: number | null;
  system: PointSystem;
  competences: string[];
  closed_at: Date | null;
  successor_code: string | null;
  version: number;
}

/** How many work at a point today, and what is open there. */
export interface PointFigures {
  code: string;
  members: number;
  openContacts: number;
  openAssignments: number;
}

/** Who is who: scopes and points. Each question may be asked inside or outside a unit of work. */
@Injectable()
export class OrganisationReadModel {
  constructor(
    private readonly references: ReferenceData,
    private readonly tree: ClassificationReadModel,
    private readonly work: PointWork,
    private readonly accounts: AccountDirectory,
  ) {}

  /** The point with that code. Throws UnknownPoint (422 `point.unknown`). */
  async point(code: string): Promise<Point> {
    const found = await this.findPoint(code);
    if (!found) throw new UnknownPoint(code);
    return found;
  }

  /** The point with that code, or null. */
  async findPoint(code: string): Promise<Point | null> {
    const [found] = await this.points({ codes: [code] });
    return found ?? null;
  }

  /** Points that match every given condition, by code. */
  async points(filter: PointFilter = {}): Promise<Point[]> {
    const rows = await this.references.read<PointRow>(
      ORGANISATION,
      `SELECT ${POINT_COLUMNS} FROM point
        WHERE ($1::text[] IS NULL OR code = ANY($1))
          AND ($2::text IS NULL OR scope_code = $2)
          AND ($3::text IS NULL OR kind = $3)
          AND ($4::smallint IS NULL OR level = $4)
          AND ($5::text IS NULL OR system = $5)
          AND ($6::boolean IS NULL OR (closed_at IS NULL) = $6)
        ORDER BY code`,
      [
        filter.codes ?? null,
        filter.scope ?? null,
        filter.kind ?? null,
        filter.level ?? null,
        filter.system ?? null,
        filter.open ?? null,
      ],
    );
    return rows.map(toPoint);
  }

  /** Of every point, closed ones too, by code: members of today that may sign in, and open work. */
  async figures(): Promise<PointFigures[]> {
    const codes = (await this.points()).map(({ code }) => code);
    const members = await this.accounts.memberCounts();
    const work = await this.work.ofAll(codes);
    return codes.map((code) => {
      const { contacts = 0, assignments = 0 } = work.get(code) ?? {};
      const count = members.get(code) ?? 0;
      return { code, members: count, openContacts: contacts, openAssignments: assignments };
    });
  }

  /** Scopes by code that match every given condition. */
  async scopes(filter: { kind?: ScopeKind; open?: boolean } = {}): Promise<Scope[]> {
    const rows = await this.references.read<
      Pick<Scope, 'code' | 'name' | 'kind' | 'closedAt' | 'version'>
    >(
      ORGANISATION,
      `SELECT code, name, kind, closed_at AS "closedAt", version FROM scope
        WHERE ($1::text IS NULL OR kind = $1) AND ($2::boolean IS NULL OR (closed_at IS NULL) = $2)
        ORDER BY code`,
      [filter.kind ?? null, filter.open ?? null],
    );
    return rows.map((row) => Object.assign(new Scope(), row));
  }

  /** The scope with that code, or null. */
  async findScope(code: string): Promise<Scope | null> {
    return (await this.scopes()).find((scope) => scope.code === code) ?? null;
  }

  /** The Regia del Network's point. Throws NetworkDirectionMissing (422) when the organisation has none. */
  async networkDirectionPoint(): Promise<Point> {
    const [found] = await this.points({ system: 'networkDirection' });
    if (!found) throw new NetworkDirectionMissing();
    return found;
  }

  /** The district's point of that level (1 to 3, collection before others), or null. */
  async pointOfLevel(scopeCode: string, level: number): Promise<Point | null> {
    const [found] = await this.points({ scope: scopeCode, level, open: true });
    return found ?? null;
  }

  /**
   * The central entry point whose competence covers the classification most closely, or null. A retired code means
   * the one that took its place.
   */
  async centralServiceFor(classification: string | null): Promise<Point | null> {
    if (!classification) return null;
    const code = await this.tree.currentCode(classification);
    let best: { point: Point; closeness: number } | null = null;
    for (const point of await this.points({ system: 'central', kind: 'entry', open: true })) {
      const closeness = point.competenceFor(code);
      if (closeness > (best?.closeness ?? 0)) best = { point, closeness };
    }
    return best?.point ?? null;
  }

  /** Active accounts that are members of one of these points today and work on cases, by the name shown. */
  async peopleOf(points: readonly string[]): Promise<{ username: string; displayName: string }[]> {
    if (points.length === 0) return [];
    const given = await this.points({ codes: points });
    // The work of a closed point is its successor's.
    const working = given.flatMap(({ code, closedAt, successorCode }) =>
      closedAt === null ? code : (successorCode ?? []),
    );
    const people = await this.accounts.holders({ memberships: working, roles: TASK_WORKERS });
    return people.map(({ username, displayName }) => ({ username, displayName }));
  }

  /** The political decision maker of the scope (Quartiere), or null. */
  async politicalPoint(scopeCode: string): Promise<Point | null> {
    const [found] = await this.points({ scope: scopeCode, system: 'political', open: true });
    return found ?? null;
  }
}

function toPoint(row: PointRow): Point {
  const {
    scope_code: scopeCode,
    closed_at: closedAt,
    successor_code: successorCode,
    ...rest
  } = row;
  return Object.assign(new Point(), rest, { scopeCode, closedAt, successorCode });
}
