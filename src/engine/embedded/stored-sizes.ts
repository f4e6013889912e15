import type { Variables } from '../api/index.js';
import type { Executor } from './executor.js';
import { LimitExceeded } from './core/failures.js';
import type { State } from './core/run.js';
import type { ChangeSet } from './store/change-set.js';
import { sizeOf } from './value-sizes.js';

/** Characters that are stored of one instance, its variables and its state together. */
const MAX_STORED = 8_000_000;
/** Variables of one process: each expression is given them all. */
const MAX_NAMES = 2_000;

/**
 * About how many characters a change writes. Throws LimitExceeded, naming the largest variable, when the instance itself is
 * too large to be read and written with each command. It stops counting beyond `most`.
 */
export function writtenSize(
  execution: Executor,
  { newItems, newServices }: Pick<ChangeSet, 'newItems' | 'newServices'>,
  most: number,
): number {
  const { variables } = execution;
  const stop = (reason: string) => new LimitExceeded(execution.lastElement, reason);
  if (Object.keys(variables).length > MAX_NAMES)
    throw stop(`The process has more than ${MAX_NAMES.toLocaleString('en')} variables.`);
  const state = execution.snapshot() as State | null;
  let size = sizeOf(variables, MAX_STORED) + sizeOf(state, MAX_STORED);
  if (size > MAX_STORED) {
    const name = largestOf([variables, ...(state?.active.map(({ locals }) => locals ?? {}) ?? [])]);
    throw stop(
      `The variables of the process and its state are larger than ${MAX_STORED.toLocaleString('en')} characters, or nested too deep; the largest variable is "${name}".`,
    );
  }
  for (const locals of [
    ...newItems.map((item) => item.local_variables),
    ...newServices.map((service) => service.inputs),
  ]) {
    size += sizeOf(locals, most);
    if (size > most) break;
  }
  return size;
}

function largestOf(scopes: readonly Variables[]): string {
  let largest = { name: '?', size: 0 };
  for (const [name, value] of scopes.flatMap((scope) => Object.entries(scope))) {
    const size = sizeOf(value, MAX_STORED);
    if (size > largest.size) largest = { name, size };
  }
  return largest.name;
}
