import { Injectable } from '@nestjs/common';
import {
  HistoryQueries,
  type MigrationOutcome,
  MigrationPlans,
  ProcessEngine,
} from '../../../engine/api/index.js';
import { InstanceMigrations } from '../../../modules/contacts/index.js';
import { InstanceRefused, PlanRefused } from './migration.errors.js';
import { instructionOf, type Plan } from './migration-plan.js';
import type { InstructionReportDto } from './migration.dto.js';

/** Camunda's interface asks for none. */
const NO_REASON = null;

interface Refusal {
  failures: string[];
  activities: { elementId: string; failures: string[] }[];
}

/** Takes instances over by a plan: the engine follows it where a token stands, and by the same ids only. */
@Injectable()
export class PlanMigrations {
  constructor(
    private readonly plans: MigrationPlans,
    private readonly history: HistoryQueries,
    private readonly engine: ProcessEngine,
    private readonly migrations: InstanceMigrations,
  ) {}

  /** The instructions that cannot be followed. */
  async reports({ source, target, instructions }: Plan): Promise<InstructionReportDto[]> {
    const failures = await this.plans.failures(source, target, instructions);
    return instructions.flatMap((one, index) =>
      failures[index].length > 0
        ? [{ instruction: instructionOf(one), failures: failures[index] }]
        : [],
    );
  }

  /** @throws PlanRefused (400) */
  async requireValid(plan: Plan): Promise<void> {
    const reports = await this.reports(plan);
    if (reports.length > 0) throw new PlanRefused(reports);
  }

  /** All instances or none. @throws InstanceRefused (400) for the first that cannot be taken over */
  async all(plan: Plan, instanceIds: string[]): Promise<void> {
    const refusals = await this.refusals(plan, instanceIds);
    for (const [id, { failures, activities }] of refusals)
      throw new InstanceRefused(
        id,
        failures,
        activities.map((one) => reportOf(plan, one)),
      );
    const outcomes = await this.migrations.migrate(instanceIds, plan.target, NO_REASON);
    // Something has changed since it was looked at.
    for (const outcome of outcomes)
      if (outcome.outcome === 'refused')
        throw new InstanceRefused(outcome.instanceId, refusalOf(outcome).failures, []);
  }

  /** Those that can be taken over. Answers how many could not. */
  async each(plan: Plan, instanceIds: string[]): Promise<number> {
    const refusals = await this.refusals(plan, instanceIds);
    const able = instanceIds.filter((id) => !refusals.has(id));
    const outcomes = await this.migrations.migrate(able, plan.target, NO_REASON);
    return refusals.size + outcomes.filter(({ outcome }) => outcome === 'refused').length;
  }

  private async refusals(plan: Plan, instanceIds: string[]): Promise<Map<string, Refusal>> {
    const outcomes = await this.engine.migrateInstances(instanceIds, plan.target, { dryRun: true });
    const unplanned = await this.unplanned(plan, instanceIds);
    const refusals = new Map<string, Refusal>();
    for (const outcome of outcomes) {
      const refusal = outcome.outcome === 'refused' ? refusalOf(outcome) : NONE;
      const { source, standing } = unplanned.get(outcome.instanceId) ?? {};
      const failures = [...refusal.failures];
      if (source !== undefined && source !== plan.source)
        failures.push(`The process instance runs on ${source}, not on the source of the plan`);
      const activities = [
        ...refusal.activities,
        ...(standing ?? []).map((elementId) => ({
          elementId,
          failures: ['There is no migration instruction for this instance\u2019s activity'],
        })),
      ];
      if (failures.length + activities.length > 0)
        refusals.set(outcome.instanceId, { failures, activities });
    }
    return refusals;
  }

  /** By instance: the version it runs on, and where it stands without an instruction. */
  private async unplanned(plan: Plan, instanceIds: string[]) {
    const planned = new Set(plan.instructions.map((one) => one.source));
    const page = { sort: [], offset: 0, limit: 100_000 };
    const found = new Map<string, { source: string; standing: string[] }>();
    const filter = { instanceIds, ended: false };
    for (const step of await this.history.activities.list(filter, page)) {
      const entry = found.get(step.instanceId) ?? { source: step.definitionId, standing: [] };
      found.set(step.instanceId, entry);
      if (!planned.has(step.elementId)) entry.standing.push(step.elementId);
    }
    return found;
  }
}

const NONE: Refusal = { failures: [], activities: [] };

function refusalOf({ problems }: MigrationOutcome): Refusal {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    failures: errors.flatMap(({ elementId, message }) => (elementId === null ? [message] : [])),
    activities: errors.flatMap(({ elementId, message }) =>
      elementId === null ? [] : [{ elementId, failures: [message] }],
    ),
  };
}

function reportOf(plan: Plan, { elementId, failures }: Refusal['activities'][number]): object {
  const instruction = plan.instructions.find(({ source }) => source === elementId);
  return {
    migrationInstruction: instruction ? instructionOf(instruction) : null,
    activityInstanceId: null,
    sourceScopeId: elementId,
    failures,
  };
}
