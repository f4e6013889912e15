import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '../../platform/clock/index.js';
import { ReferenceData, UnitOfWork } from '../../platform/database/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { OrganisationReadModel, type Scope } from '../organisation/index.js';
import { rolloutCensus, type PhaseCount } from './rollout-hooks.js';
import {
  CONTACT_KINDS,
  nextPhase,
  phaseOn,
  phaseSince,
  ROLLOUT_PHASES,
  type ContactKind,
  type RolloutDays,
  type RolloutPhase,
} from './rollout-phase.js';

/** One version of the plan of a scope and kind. */
export interface PlanVersion extends RolloutDays {
  scope: string;
  kind: ContactKind;
  version: number;
  note: string;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
}

/** What holds for a scope and kind on a day. `version` 0: nothing was ever planned. */
export interface MatrixCell extends RolloutDays {
  scope: string;
  scopeName: string;
  scopeKind: Scope['kind'];
  kind: ContactKind;
  version: number;
  note: string;
  phase: RolloutPhase;
  since: string | null;
  next: { phase: RolloutPhase; from: string } | null;
  contacts: Record<RolloutPhase, number>;
}

/** The plan's versions, kept in memory while they stay. */
export const ROLLOUT = 'rollout';

interface PlanRow {
  scope_code: string;
  kind: ContactKind;
  version: number;
  experimental_from: string | null;
  regular_from: string | null;
  note: string;
  created_at: Date;
  created_by: string;
  created_by_name: string;
}

const COLUMNS = `scope_code, kind, version, experimental_from::text, regular_from::text, note, created_at,
  created_by, created_by_name`;

/** What is planned, and what is live where. */
@Injectable()
export class RolloutReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly references: ReferenceData,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReadModel,
    private readonly hooks: Hooks,
  ) {}

  /** The phase in which the scope takes the kind today. */
  async phase(scope: string, kind: ContactKind): Promise<RolloutPhase> {
    return phaseOn(localDay(this.clock.now()), await this.current(scope, kind));
  }

  /** The version that holds, or null where nothing was ever planned. */
  async current(scope: string, kind: ContactKind): Promise<PlanVersion | null> {
    const [row] = await this.references.read<PlanRow>(
      ROLLOUT,
      `SELECT ${COLUMNS} FROM rollout_plan WHERE scope_code = $1 AND kind = $2
       ORDER BY version DESC LIMIT 1`,
      [scope, kind],
    );
    return row ? toVersion(row) : null;
  }

  /** All versions of a scope and kind, the newest first. */
  async history(scope: string, kind: ContactKind): Promise<PlanVersion[]> {
    const rows = await this.uow.read<PlanRow>(
      `SELECT ${COLUMNS} FROM rollout_plan WHERE scope_code = $1 AND kind = $2 ORDER BY version DESC`,
      [scope, kind],
    );
    return rows.map(toVersion);
  }

  /** Every scope and kind with its phase on `day` (default: today), and how many contacts each phase has taken. */
  async matrix(day = localDay(this.clock.now())): Promise<MatrixCell[]> {
    const [scopes, rows, counts] = await Promise.all([
      this.organisation.scopes(),
      this.uow.read<PlanRow>(
        `SELECT DISTINCT ON (scope_code, kind) ${COLUMNS} FROM rollout_plan
         ORDER BY scope_code, kind, version DESC`,
      ),
      this.hooks.ask(rolloutCensus, undefined),
    ]);
    const plans = rows.map(toVersion);
    return scopes.flatMap((scope) =>
      CONTACT_KINDS.map((kind) => {
        const here = (one: { scope: string; kind: ContactKind }) =>
          one.scope === scope.code && one.kind === kind;
        return cell(scope, kind, day, plans.find(here) ?? null, counts.filter(here));
      }),
    );
  }
}

function cell(
  scope: Scope,
  kind: ContactKind,
  day: string,
  plan: PlanVersion | null,
  counts: PhaseCount[],
): MatrixCell {
  const contacts = Object.fromEntries(
    ROLLOUT_PHASES.map((phase) => [
      phase,
      counts.find((counted) => counted.phase === phase)?.count ?? 0,
    ]),
  ) as Record<RolloutPhase, number>;
  return {
    scope: scope.code,
    scopeName: scope.name,
    scopeKind: scope.kind,
    kind,
    version: plan?.version ?? 0,
    experimentalFrom: plan?.experimentalFrom ?? null,
    regularFrom: plan?.regularFrom ?? null,
    note: plan?.note ?? '',
    phase: phaseOn(day, plan),
    since: phaseSince(day, plan),
    next: nextPhase(day, plan),
    contacts,
  };
}

function toVersion(row: PlanRow): PlanVersion {
  return {
    scope: row.scope_code,
    kind: row.kind,
    version: row.version,
    experimentalFrom: row.experimental_from,
    regularFrom: row.regular_from,
    note: row.note,
    createdAt: row.created_at,
    createdBy: row.created_by,
    createdByName: row.created_by_name,
  };
}
