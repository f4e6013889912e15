import { currentActor } from '../../platform/context/index.js';
import type { Variables } from '../api/index.js';
import type { DefinitionHead } from './model/model-cache.js';
import type { InstanceUnit } from './store/instance-unit.js';

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

/**
 * What a new instance has from the beginning: what is given, and who starts it, in the variables of camunda:initiator. A process
 * that is called is started by nobody, as in Camunda 7.
 */
export function variablesAtStart({ head, variables, parent }: NewInstance): Variables {
  if (parent) return { ...variables };
  const { kind, id } = currentActor();
  const initiator = kind === 'system' ? null : id;
  const named = head.model.starts.initiators.map((name) => [name, initiator]);
  return { ...variables, ...Object.fromEntries(named) };
}
