import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import type { MigrationOutcome, ModelProblem } from '../api/index.js';
import { EngineSession } from './engine-session.js';
import { InstanceWriter } from './instance-writer.js';
import { rearrangementOf } from './modification-moves.js';
import { MigratedRows } from './migrated-rows.js';
import type { ElementInfo } from './model/element-info.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';
import { type InstanceUnit, newExecution } from './store/instance-unit.js';

/** Takes running instances over to another version of their process. */
@Injectable()
export class Migrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly writer: InstanceWriter,
    private readonly rows: MigratedRows,
    private readonly clock: Clock,
  ) {}

  /** Each instance in a transaction of its own: one that is refused holds no other up. */
  async migrate(
    instanceIds: string[],
    targetDefinitionId: string,
    dryRun: boolean,
  ): Promise<MigrationOutcome[]> {
    const target = await this.models.get(targetDefinitionId);
    const outcomes: MigrationOutcome[] = [];
    for (const instanceId of instanceIds)
      outcomes.push(await this.migrateOne(instanceId, target, dryRun));
    return outcomes;
  }

  private async migrateOne(
    instanceId: string,
    target: DefinitionHead,
    dryRun: boolean,
  ): Promise<MigrationOutcome> {
    const none = { instanceId, businessKey: null, fromVersion: null, toVersion: target.version };
    try {
      return await this.unitOfWork.runDetached(async () => {
        const unit = await this.session.take(instanceId);
        this.session.assertMovable(unit);
        rearrangementOf(unit, 'migrated to another version');
        // Of before: taking it over changes the record.
        const { businessKey, definitionVersion: fromVersion } = unit.record;
        const problems = problemsOf(unit, target);
        const refused = problems.some((problem) => problem.severity === 'error');
        if (!refused && !dryRun) await this.take(unit, target);
        const outcome = refused ? 'refused' : 'migrated';
        return { ...none, businessKey, fromVersion, outcome, problems };
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return {
        ...none,
        outcome: 'refused',
        problems: [{ severity: 'error', elementId: null, message: error.message }],
      };
    }
  }

  /** The stored state names elements by id, so the new version can take it up. */
  private async take(unit: InstanceUnit, target: DefinitionHead): Promise<void> {
    const before = unit.model;
    const state = unit.execution.snapshot()!;
    unit.execution = newExecution(
      unit.record.executor,
      target.model,
      { ...structuredClone(target.model.migrationDefaults), ...unit.execution.variables },
      this.clock,
      { ...unit.record, definitionId: target.id },
    );
    unit.model = target.model;
    unit.execution.restore(JSON.parse(JSON.stringify(state)) as object);
    await unit.execution.pump();
    unit.execution.beginCommand();
    Object.assign(unit.record, { definitionId: target.id, definitionVersion: target.version });
    for (const table of ['process_instance', 'work_item', 'external_task']) {
      const id = table === 'process_instance' ? 'id' : 'instance_id';
      const version = table === 'process_instance' ? ', definition_version = $3' : '';
      const open = table === 'work_item' ? " AND state = 'open'" : '';
      this.unitOfWork.defer({
        text: `UPDATE ${table} SET definition_id = $2${version} WHERE ${id} = $1${open}`,
        values: version ? [unit.record.id, target.id, target.version] : [unit.record.id, target.id],
      });
    }
    this.rows.takeOver(unit, before);
    this.writer.write(unit, new Set(), new Map());
  }
}

/** Why an instance cannot go over to `target`, and what its people should know when it can. */
function problemsOf(
  { record, model, execution }: InstanceUnit,
  target: DefinitionHead,
): ModelProblem[] {
  if (target.key !== record.definitionKey) {
    return [
      {
        severity: 'error',
        elementId: null,
        message: `The target is a version of ${target.key}, not of ${record.definitionKey}.`,
      },
    ];
  }
  if (target.id === record.definitionId) {
    return [
      { severity: 'error', elementId: null, message: 'The instance runs on this version already.' },
    ];
  }
  const problems: ModelProblem[] = [];
  const standing = new Set(
    [...execution.waits(), ...execution.armedTimers(), ...execution.heldTokens()].map(
      (wait) => wait.elementId,
    ),
  );
  for (const elementId of standing) {
    const before = model.elements.get(elementId)!;
    const problem = problemAt(before, target.model.elements.get(elementId));
    if (problem) problems.push({ ...problem, elementId });
  }
  for (const element of target.model.elements.values()) {
    if (!element.attachedTo || !standing.has(element.attachedTo) || model.elements.has(element.id))
      continue;
    problems.push({
      severity: 'warning',
      elementId: element.id,
      message: `The new boundary event is not armed for the token that stands on ${element.attachedTo} now.`,
    });
  }
  return problems;
}

/** What stands in the way of a token of an element, or what its people should know. */
export function problemAt(
  before: ElementInfo,
  after: ElementInfo | undefined,
): Pick<ModelProblem, 'severity' | 'message'> | null {
  const refused = (message: string) => ({ severity: 'error' as const, message });
  if (!after) return refused('A token stands here, and the new version has no such element.');
  if (after.type !== before.type)
    return refused(`A token stands here, and it becomes a ${after.type.replace('bpmn:', '')}.`);
  if (after.parentId !== before.parentId || after.attachedTo !== before.attachedTo) {
    return refused(
      'A token stands here, and the element moves to another sub-process or activity.',
    );
  }
  if (after.event !== before.event || !after.service !== !before.service) {
    const name = (event: string | null) => (event ?? 'none').replace(/bpmn:|EventDefinition/g, '');
    return refused(
      `A token waits here, and what it waits for becomes another kind of event: ${name(before.event)}, then ${name(after.event)}.`,
    );
  }
  if (after.timer === before.timer) return null;
  return {
    severity: 'warning',
    message: `The timer that is armed keeps its date: "${after.timer}" holds for those that are armed from now on. Move it where it should be another.`,
  };
}
