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
  /** A message start event that has received its message. */
  startElementId?: string;
  /** Where its version keeps it from beginning, it waits with an incident, and what asked for it is kept. */
  mayWait?: boolean;
}
