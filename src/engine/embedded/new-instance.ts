import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock/index.js';
import type { ProcessExecutor } from '../../platform/config/index.js';
import { currentActor } from '../../platform/context/index.js';
import type { Variables } from '../api/index.js';
import type { DefinitionHead } from './model/model-cache.js';
import { type InstanceUnit, newExecution, noOpenRows } from './store/instance-unit.js';

/** What the session is told of an instance that it starts. */
export interface NewInstance {
  head: DefinitionHead;
  businessKey: string | null;
  variables: Variables;
  id?: string;
  parent?: { unit: InstanceUnit; executionId: string };
  /** A start event that has received what it waits for. */
  startElementId?: string;
  /** Where its version keeps it from beginning, it waits with an incident, and what asked for it is kept. */
  mayWait?: boolean;
}

/** The instance that a command starts, before it has begun. */
export function newUnit(
  command: NewInstance,
  executor: ProcessExecutor,
  clock: Clock,
): InstanceUnit {
  const { head, parent, businessKey } = command;
  const id = command.id ?? randomUUID();
  const variables = variablesAtStart(command);
  const parentInstanceId = parent?.unit.record.id ?? null;
  const about = { id, businessKey, definitionId: head.id, parentInstanceId };
  return {
    record: {
      ...about,
      definitionKey: head.key,
      definitionVersion: head.version,
      parentExecutionId: parent?.executionId ?? null,
      rootInstanceId: parent?.unit.record.rootInstanceId ?? id,
      executor,
      state: 'running',
      revision: 0,
      variables,
      startedAt: clock.now(),
      endedAt: null,
      endedBy: null,
    },
    model: head.model,
    execution: newExecution(executor, head.model, variables, clock, about),
    open: noOpenRows(),
    fresh: true,
    isNew: true,
  };
}

/**
 * What a new instance has from the beginning: what is given, and who starts it, in the variables of camunda:initiator. A process
 * that is called is started by nobody, as in Camunda 7.
 */
function variablesAtStart({ head, variables, parent }: NewInstance): Variables {
  if (parent) return { ...variables };
  const { kind, id } = currentActor();
  const initiator = kind === 'system' ? null : id;
  const named = head.model.starts.initiators.map((name) => [name, initiator]);
  return { ...variables, ...Object.fromEntries(named) };
}
