import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock, localDay } from '../../platform/clock/index.js';
import { currentActor } from '../../platform/context/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../platform/errors/index.js';
import { OrganisationReadModel, type Point } from '../organisation/index.js';
import { NoCollectionPoint, PlanChanged } from './rollout.errors.js';
import { phaseOn, type ContactKind, type RolloutDays, type RolloutPhase } from './rollout-phase.js';
import { ROLLOUT, RolloutReadModel, type PlanVersion } from './rollout.read-model.js';

/** What the plan says of a contact that is about to be registered. */
export interface Placement {
  /** The scope whose plan holds for the contact. */
  scope: string;
  phase: RolloutPhase;
  /** Who owns and works it: the registering point, or the scope's collection point before its day. */
  point: Point;
}

/** The roll-out plan (rule 8): it is changed by new versions, and asked at every registration. */
@Injectable()
export class RolloutService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly organisation: OrganisationReadModel,
    private readonly readModel: RolloutReadModel,
  ) {}

  /**
   * Plans a scope and kind anew; `version` is the one the caller has read (0: nothing planned yet). Throws NotFound
   * (404), InvalidInput (400) naming `experimentalFrom`, NoCollectionPoint (422), PlanChanged (409).
   */
  async plan(
    scope: string,
    kind: ContactKind,
    given: RolloutDays & { note: string },
    version: number,
  ): Promise<PlanVersion> {
    this.references.changes(ROLLOUT);
    await this.require(scope);
    requireOrder(given);
    const today = localDay(this.clock.now());
    if (phaseOn(today, given) === 'notLive' && !(await this.collectionPoint(scope))) {
      throw new NoCollectionPoint(scope);
    }
    const before = await this.readModel.current(scope, kind);
    if ((before?.version ?? 0) !== version) throw new PlanChanged(version, before?.version ?? 0);
    const actor = currentActor();
    const added = await this.uow.query({
      text: `INSERT INTO rollout_plan (scope_code, kind, version, experimental_from, regular_from, note,
               created_at, created_by, created_by_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING version`,
      values: [
        scope,
        kind,
        version + 1,
        given.experimentalFrom,
        given.regularFrom,
        given.note,
        this.clock.now(),
        actor.id,
        actor.name,
      ],
    });
    if (added.length === 0) throw new PlanChanged(version, version + 1);
    this.audit.record({
      action: 'rollout.planned',
      subjectType: 'rolloutPlan',
      subjectId: `${scope}/${kind}`,
      details: { before: before && daysOf(before), after: daysOf(given) },
    });
    return (await this.readModel.current(scope, kind))!;
  }

  /**
   * Where a contact of `kind` belongs that `registering` takes in about a matter in `district`: to the registering
   * point's own district, else to that of the place, else to the point's own scope.
   */
  async place(kind: ContactKind, registering: Point, district: string | null): Promise<Placement> {
    const own = await this.organisation.findScope(registering.scopeCode);
    const scope = own?.kind === 'district' ? own.code : (district ?? registering.scopeCode);
    const phase = await this.readModel.phase(scope, kind);
    if (phase !== 'notLive') return { scope, phase, point: registering };
    const collects = registering.kind === 'collection' && registering.scopeCode === scope;
    const point = collects ? registering : ((await this.collectionPoint(scope)) ?? registering);
    return { scope, phase, point };
  }

  /** The scope's Punto di Raccolta: the one outside the ladder before an Infodesk. */
  private async collectionPoint(scope: string): Promise<Point | null> {
    const points = await this.organisation.points({ scope, kind: 'collection', open: true });
    return points.find(({ level }) => level === null) ?? points[0] ?? null;
  }

  /** Throws NotFound (404) when there is no such scope. */
  async require(scope: string): Promise<void> {
    if (!(await this.organisation.findScope(scope))) throw new NotFound('scope', scope);
  }
}

function requireOrder({ experimentalFrom, regularFrom }: RolloutDays): void {
  if (!experimentalFrom || !regularFrom || experimentalFrom <= regularFrom) return;
  const message = 'The experimental phase comes before the regular one.';
  throw new InvalidInput(message, [
    { field: 'experimentalFrom', code: 'after-regular-from', message },
  ]);
}

function daysOf({ experimentalFrom, regularFrom, note }: RolloutDays & { note: string }) {
  return { experimentalFrom, regularFrom, note };
}
