import { ModificationRefused } from '../api/engine.errors.js';
import type { ModificationInstruction } from '../api/index.js';
import type { Executor } from './executor.js';

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
