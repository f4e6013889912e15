import { Injectable } from '@nestjs/common';
import {
  complete,
  DecisionEngine,
  TaskHandler,
  type DecisionResult,
  type DecisionVersion,
  type Json,
  type Task,
  type TaskHandlerOf,
  type TaskOutcome,
} from '../api/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { resolve } from './juel.js';
import { DECISION_TOPIC, type DecisionCall } from './model/element-info.js';
import { ModelCache } from './model/model-cache.js';
import { DecisionsOfCommand } from './decisions-of-command.js';

/**
 * Takes the decision of a business-rule task (camunda:decisionRef), in the command's own transaction. A decision that
 * gives no result is the designer's affair, not that of the person who is waiting: it becomes an incident.
 */
@Injectable()
@TaskHandler(DECISION_TOPIC)
export class DecisionTasks implements TaskHandlerOf {
  constructor(
    private readonly decisions: DecisionEngine,
    private readonly models: ModelCache,
    private readonly unitOfWork: UnitOfWork,
    private readonly taken: DecisionsOfCommand,
  ) {}

  async handle(task: Task): Promise<TaskOutcome> {
    const { model } = await this.models.get(task.definitionId);
    const call = model.elements.get(task.elementId)!.service!.decision!;
    const key = String(resolve(call.ref, task.variables));
    try {
      const version = await this.version(call, task);
      const result = await this.decisions.evaluate(key, task.variables, version);
      this.taken.add(task.instanceId, result);
      return complete({ [call.resultVariable!]: mappedResult(call.mapping, result) });
    } catch (error) {
      if (error instanceof DomainError) throw new DecisionTaskFailed(error);
      throw error;
    }
  }

  private async version(call: DecisionCall, task: Task): Promise<DecisionVersion> {
    if (call.binding === 'latest') return { binding: 'latest' };
    if (call.binding === 'version') {
      return { binding: 'version', version: Number(resolve(call.version!, task.variables)) };
    }
    const [{ deployment_id: deploymentId }] = await this.unitOfWork.read<{ deployment_id: string }>(
      'SELECT deployment_id FROM process_definition WHERE id = $1',
      [task.definitionId],
    );
    return { binding: 'deployment', deploymentId };
  }
}

/** No DomainError: those are told to the person who waits, and nobody at a desk can mend a table. */
class DecisionTaskFailed extends Error {
  constructor(override readonly cause: DomainError) {
    super(cause.message);
  }
}

/**
 * camunda:mapDecisionResult. Throws where one result (or one value) is asked for and there is none or several: a
 * process that goes on with null would fail later, at a place that says nothing.
 */
export function mappedResult(mapping: DecisionCall['mapping'], result: DecisionResult): Json {
  const { outputs, definition } = result;
  if (mapping === 'resultList') return outputs;
  const values = outputs.map((output) => {
    if (mapping === 'singleResult') return output;
    const entries = Object.values(output);
    if (entries.length === 1) return entries[0];
    throw new Error(
      `The decision ${definition.key} has ${entries.length} outputs, ${mapping} needs one.`,
    );
  });
  if (mapping === 'collectEntries') return values;
  if (values.length === 1) return values[0];
  throw new Error(
    values.length === 0
      ? `No rule of the decision ${definition.key} matches, and ${mapping} needs one.`
      : `The decision ${definition.key} gives ${values.length} results, and ${mapping} needs one.`,
  );
}
