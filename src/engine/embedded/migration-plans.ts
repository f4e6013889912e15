import { Injectable } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';
import { isUuid } from '../../platform/http/index.js';
import { type MigrationInstruction, MigrationPlans } from '../api/index.js';
import { problemAt } from './migrator.js';
import type { ElementInfo } from './model/element-info.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';

const SCOPES = new Set(['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:EventBasedGateway']);

/** See MigrationPlans. */
@Injectable()
export class EmbeddedMigrationPlans extends MigrationPlans {
  constructor(private readonly models: ModelCache) {
    super();
  }

  async generate(source: string, target: string): Promise<MigrationInstruction[]> {
    const [from, to] = await this.both(source, target);
    return [...from.model.elements.values()]
      .filter((element) => mayHold(element) && isTaken(element, to))
      .map((element) => ({
        source: element.id,
        target: element.id,
        updatesTrigger: followsVersion(element),
      }));
  }

  async failures(
    source: string,
    target: string,
    instructions: readonly MigrationInstruction[],
  ): Promise<string[][]> {
    const [from, to] = await this.both(source, target);
    const sources = instructions.map((one) => one.source);
    return instructions.map((one) => {
      const element = from.model.elements.get(one.source);
      const failures: string[] = [];
      if (!element) failures.push(`Source activity '${one.source}' does not exist`);
      if (!to.model.elements.has(one.target))
        failures.push(`Target activity '${one.target}' does not exist`);
      if (one.source !== one.target)
        failures.push('An activity is taken over to the one of the same id only');
      if (sources.filter((id) => id === one.source).length > 1)
        failures.push('There are multiple mappings for source scope id');
      if (failures.length > 0) return failures;
      if (!mayHold(element!)) failures.push('No token waits at this activity');
      const problem = problemAt(element!, to.model.elements.get(one.target));
      if (problem?.severity === 'error') failures.push(problem.message);
      if (one.updatesTrigger !== followsVersion(element!))
        failures.push(
          'Messages and signals are those of the target version, timers keep their date',
        );
      return failures;
    });
  }

  private async both(source: string, target: string): Promise<[DefinitionHead, DefinitionHead]> {
    for (const id of [source, target])
      if (!isUuid(id)) throw new NotFound('process-definition', id);
    return [await this.models.get(source), await this.models.get(target)];
  }
}

/** A token may rest there, or within it. */
function mayHold(element: ElementInfo): boolean {
  const { userTask, service, call, waitsFor, timer, condition, attachedTo, type } = element;
  if (type === 'bpmn:StartEvent') return false;
  const waits = [userTask, service, call, waitsFor, timer, condition, attachedTo];
  return SCOPES.has(type) || waits.some((what) => what !== null);
}

function isTaken(element: ElementInfo, to: DefinitionHead): boolean {
  const target = to.model.elements.get(element.id);
  return target !== undefined && problemAt(element, target)?.severity !== 'error';
}

function followsVersion({ waitsFor, type }: ElementInfo): boolean {
  return waitsFor !== null && type !== 'bpmn:ReceiveTask';
}
