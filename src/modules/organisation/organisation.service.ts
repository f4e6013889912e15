import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { AccountReadModel, Rights } from '../identity/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  CodeTaken,
  NetworkDirectionNeeded,
  OneNetworkDirection,
  OrganisationChanged,
  PointHasWork,
  ScopeClosed,
  ScopeHasPoints,
  UnfitSuccessor,
  UnknownScope,
  WrongLevel,
} from './organisation.errors.js';
import { ORGANISATION } from './organisation.read-model.js';
import { Point } from './point.entity.js';
import { PointWork } from './point-work.js';
import { Scope } from './scope.entity.js';

export type NewScope = Pick<Scope, 'code' | 'name' | 'kind'>;
export type NewPoint = Pick<
  Point,
  'code' | 'name' | 'kind' | 'scopeCode' | 'level' | 'system' | 'competences'
>;
/** Kind, scope and system are a point's for good: who may receive from whom hangs on them (rule 1). */
export type PointChanges = Partial<Pick<Point, 'name' | 'level' | 'competences'>>;

/** Changes scopes and points; each change is written with what was before. Every method joins the unit of work. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly work: PointWork,
    private readonly accounts: AccountReadModel,
    private readonly rights: Rights,
  ) {}

  /** Throws CodeTaken (409). */
  async createScope({ code, name, kind }: NewScope): Promise<Scope> {
    this.references.changes(ORGANISATION);
    const added = await this.uow.query({
      text: 'INSERT INTO scope (code, name, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING code',
      values: [code, name, kind],
    });
    if (added.length === 0) throw new CodeTaken('scope', code);
    const scope = await this.holdScope(code);
    this.record('scope.created', 'scope', code, null, { name, kind });
    return scope;
  }

  /** Throws NotFound (404), OrganisationChanged (409). */
  async renameScope(code: string, name: string, version: number): Promise<Scope> {
    return this.changeScope(code, version, 'scope.changed', (scope) => {
      scope.name = name;
    });
  }

  /** Throws ScopeHasPoints (409) while one of its points is open. */
  async closeScope(code: string, version: number): Promise<Scope> {
    const open = await this.uow
      .repository(Point)
      .createQueryBuilder('p')
      .where('p.scopeCode = :code AND p.closedAt IS NULL', { code })
      .getMany();
    if (open.length > 0) {
      throw new ScopeHasPoints(
        code,
        open.map((point) => point.code),
      );
    }
    return this.changeScope(code, version, 'scope.closed', (scope) => {
      scope.closedAt ??= this.clock.now();
    });
  }

  async reopenScope(code: string, version: number): Promise<Scope> {
    return this.changeScope(code, version, 'scope.reopened', (scope) => {
      scope.closedAt = null;
    });
  }

  /** Throws CodeTaken and OneNetworkDirection (409), UnknownScope, ScopeClosed and WrongLevel (422). */
  async createPoint(given: NewPoint): Promise<Point> {
    this.references.changes(ORGANISATION);
    await this.requireOpenScope(given.scopeCode);
    requireLevel(given);
    await this.requireOneNetworkDirection(given);
    const { code, name, kind, scopeCode, level, system, competences } = given;
    const added = await this.uow.query({
      text: `INSERT INTO point (code, name, kind, scope_code, level, system, competences)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING code`,
      values: [code, name, kind, scopeCode, level, system, competences],
    });
    if (added.length === 0) throw new CodeTaken('point', code);
    const point = await this.holdPoint(code);
    this.record('point.created', 'point', code, null, pointFacts(point));
    return point;
  }

  /** Throws NotFound (404), OrganisationChanged (409), WrongLevel (422). */
  async changePoint(code: string, changes: PointChanges, version: number): Promise<Point> {
    return this.alterPoint(code, version, 'point.changed', async (point) => {
      Object.assign(point, changes);
      requireLevel(point);
    });
  }

  /**
   * Closes a point: nothing is assigned to it any more. Its open work is done by the members of `successor` from then
   * on. Throws NotFound (404), OrganisationChanged, PointHasWork and NetworkDirectionNeeded (409), UnfitSuccessor (422).
   */
  async closePoint(code: string, successor: string | null, version: number): Promise<Point> {
    let former: string | null = null;
    const closed = await this.alterPoint(code, version, 'point.closed', async (point) => {
      former = point.successorCode;
      if (point.system === 'networkDirection') throw new NetworkDirectionNeeded();
      if (successor !== null) await this.requireSuccessor(code, successor);
      const work = await this.work.of(code);
      if (Object.keys(work).length > 0 && successor === null) throw new PointHasWork(code, work);
      point.closedAt ??= this.clock.now();
      point.successorCode = successor;
      // What the point took over goes on with it: an heir is found in one step.
      if (successor !== null) {
        await this.uow.query({
          text: 'UPDATE point SET successor_code = $2, version = version + 1 WHERE successor_code = $1',
          values: [code, successor],
        });
      }
    });
    await this.takeRights(code, former);
    return closed;
  }

  /** Its work is its own members' again, no longer its successor's. Throws ScopeClosed (422) when its scope is closed. */
  async reopenPoint(code: string, version: number): Promise<Point> {
    let former: string | null = null;
    const reopened = await this.alterPoint(code, version, 'point.reopened', async (point) => {
      await this.requireOpenScope(point.scopeCode);
      former = point.successorCode;
      point.closedAt = null;
      point.successorCode = null;
    });
    await this.takeRights(former);
    return reopened;
  }

  /** The members of these points may do something no longer. */
  private async takeRights(...points: (string | null)[]): Promise<void> {
    const known = points.filter((point) => point !== null);
    const members = await Promise.all(known.map((point) => this.accounts.everMembersOf(point)));
    await this.rights.taken([...new Set(members.flat())]);
  }

  private async alterPoint(
    code: string,
    version: number,
    action: string,
    change: (point: Point) => Promise<void>,
  ): Promise<Point> {
    this.references.changes(ORGANISATION);
    const point = await this.holdPoint(code);
    if (point.version !== version) throw new OrganisationChanged('point', version, point.version);
    const before = pointFacts(point);
    await change(point);
    point.version += 1;
    await this.uow.repository(Point).save(point);
    this.record(action, 'point', code, before, pointFacts(point));
    return point;
  }

  private async changeScope(
    code: string,
    version: number,
    action: string,
    change: (scope: Scope) => void,
  ): Promise<Scope> {
    this.references.changes(ORGANISATION);
    const scope = await this.holdScope(code);
    if (scope.version !== version) throw new OrganisationChanged('scope', version, scope.version);
    const before = scopeFacts(scope);
    change(scope);
    scope.version += 1;
    await this.uow.repository(Scope).save(scope);
    this.record(action, 'scope', code, before, scopeFacts(scope));
    return scope;
  }

  private async holdScope(code: string): Promise<Scope> {
    const scope = await this.uow
      .repository(Scope)
      .findOne({ where: { code }, lock: { mode: 'pessimistic_write' } });
    if (!scope) throw new NotFound('scope', code);
    return scope;
  }

  private async holdPoint(code: string): Promise<Point> {
    const point = await this.uow
      .repository(Point)
      .findOne({ where: { code }, lock: { mode: 'pessimistic_write' } });
    if (!point) throw new NotFound('point', code);
    return point;
  }

  private async requireOpenScope(code: string): Promise<void> {
    const scope = await this.uow
      .repository(Scope)
      .findOne({ where: { code }, lock: { mode: 'pessimistic_read' } });
    if (!scope) throw new UnknownScope(code);
    if (scope.closedAt) throw new ScopeClosed(code);
  }

  private async requireSuccessor(code: string, successor: string): Promise<void> {
    const heir = await this.uow
      .repository(Point)
      .findOne({ where: { code: successor }, lock: { mode: 'pessimistic_read' } });
    if (!heir) throw new UnfitSuccessor(`There is no point "${successor}".`);
    if (successor === code) throw new UnfitSuccessor('A point does not succeed itself.');
    if (heir.closedAt) throw new UnfitSuccessor(`${heir.name} is closed.`);
  }

  private async requireOneNetworkDirection({ system }: NewPoint): Promise<void> {
    if (system !== 'networkDirection') return;
    const known = await this.uow.repository(Point).findOneBy({ system });
    if (known) throw new OneNetworkDirection(known.code);
  }

  private record(
    action: string,
    subjectType: 'scope' | 'point',
    subjectId: string,
    before: object | null,
    after: object,
  ): void {
    this.audit.record({ action, subjectType, subjectId, details: { before, after } });
  }
}

/** Levels 1 to 3 are the districts' ladder, level 4 the decision makers'. */
function requireLevel({ level, system }: Pick<Point, 'level' | 'system'>): void {
  if (level === null) return;
  if (level === 4 ? system === 'political' : system === 'district') return;
  throw new WrongLevel(level, system);
}

function scopeFacts({ name, kind, closedAt }: Scope) {
  return { name, kind, closed: closedAt !== null };
}

function pointFacts({ name, kind, scopeCode, level, system, competences, ...point }: Point) {
  const { closedAt, successorCode: successor } = point;
  return {
    ...{ name, kind, scope: scopeCode, level, system, competences },
    ...{ closed: closedAt !== null, successor },
  };
}
