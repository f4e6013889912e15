import { ExecutorUnfit, ModificationRefused } from '../api/engine.errors.js';
import type { ModificationInstruction } from '../api/index.js';
import type { Executor, Rearrangement } from './executor.js';
import type { InstanceUnit } from './store/instance-unit.js';

/**
 * The elements before which tokens are put, and those whose tokens are taken away: a cancellation means the tokens that
 * stand there now. Throws ModificationRefused.
 */
export function movesOf(
  execution: Executor,
  instructions: readonly ModificationInstruction[],
): { starts: string[]; cancels: string[] } {
  const of = (type: ModificationInstruction['type']) =>
    instructions.filter((one) => one.type === type).map(({ elementId }) => elementId);
  const [starts, cancels] = [of('startBefore'), of('cancel')];
  const standing = new Set(execution.waits().map((wait) => wait.elementId));
  const absent = cancels.find((elementId) => !standing.has(elementId));
  if (absent)
    throw new ModificationRefused(absent, 'no token stands there, so none can be taken away');
  const both = cancels.find((elementId) => starts.includes(elementId));
  if (both) throw new ModificationRefused(both, 'start and cancel it in two requests');
  return { starts, cancels };
}

/** What moves an instance's tokens by hand. Throws ExecutorUnfit where its executor offers none; `what` is then not done. */
export function rearrangementOf({ execution, record }: InstanceUnit, what: string): Rearrangement {
  if (!execution.rearrangement) throw new ExecutorUnfit(record.id, record.executor, what);
  return execution.rearrangement;
}
