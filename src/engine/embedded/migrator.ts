import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import type { MigrationOutcome, ModelProblem } from '../api/index.js';
import { HandlerRegistry } from '../runtime/handler-registry.js';
import { InstanceExecution } from './core/execution.js';
import { EngineSession } from './engine-session.js';
import { InstanceWriter } from './instance-writer.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';
import { STEP_BUDGET } from './store/instance-store.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** Takes running instances over to another version of their process. */
@Injectable()
export class Migrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly writer: InstanceWriter,
    private readonly handlers: HandlerRegistry,
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
    try {
      return await this.unitOfWork.runDetached(async () => {
        const unit = await this.session.take(instanceId);
        this.session.assertMovable(unit);
        const problems = problemsOf(unit, target);
        const refused = problems.some((problem) => problem.severity === 'error');
        if (!refused && !dryRun) await this.take(unit, target);
        return { instanceId, outcome: refused ? 'refused' : 'migrated', problems };
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return {
        instanceId,
        outcome: 'refused',
        problems: [{ severity: 'error', elementId: null, message: error.message }],
      };
    }
  }

  /** The stored state names elements by id, so the new version can take it up. */
  private async take(unit: InstanceUnit, target: DefinitionHead): Promise<void> {
    const state = unit.execution.snapshot()!;
    unit.execution = new InstanceExecution(
      target.model,
      { ...structuredClone(target.model.migrationDefaults), ...unit.execution.variables },
      () => this.clock.now(),
      STEP_BUDGET,
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
    for (const service of unit.execution.services.values()) {
      const topic = target.model.elements.get(service.elementId)!.service!.topic;
      const mode = this.handlers.handlerFor(topic)?.mode === 'inline' ? 'job' : 'leased';
      this.unitOfWork.defer({
        text: 'UPDATE external_task SET topic = $2, mode = $3 WHERE id = $1',
        values: [unit.open.services[service.executionId], topic, mode],
      });
    }
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
    const after = target.model.elements.get(elementId);
    const refuse = (message: string) => problems.push({ severity: 'error', elementId, message });
    if (!after) refuse('A token stands here, and the new version has no such element.');
    else if (after.type !== before.type)
      refuse(`A token stands here, and it becomes a ${after.type.replace('bpmn:', '')}.`);
    else if (after.parentId !== before.parentId || after.attachedTo !== before.attachedTo) {
      refuse('A token stands here, and the element moves to another sub-process or activity.');
    }
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
