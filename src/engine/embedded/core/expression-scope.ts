import type { Variables } from '../../api/index.js';
import { resolve } from '../juel.js';
import { HOSTS, type Host } from '../juel-hosts.js';
import { NOW } from '../juel-methods.js';
import { ExecutionHost, type Place } from './execution-host.js';
import { LimitExceeded, UncaughtProcessError } from './failures.js';
import type { Run } from './run.js';

/** All that an expression reads at a place, with `execution`, what else is at hand there, and the instant of `now()`. */
export function scopeAt(run: Run, place: Place, others: Record<string, Host> = {}): Variables {
  const scope: Variables = run.valuesOf(place.execution);
  const hosts = { execution: new ExecutionHost(run, place, scope), ...others };
  return Object.assign(scope, { [NOW]: run.now, [HOSTS]: hosts });
}

/** Evaluates listeners one after the other. Throws UncaughtProcessError naming the element. */
export function tellEach(
  run: Run,
  elementId: string,
  texts: readonly string[],
  scope: () => Variables,
): void {
  for (const text of texts) {
    run.step(elementId);
    try {
      resolve(text, scope());
    } catch (error) {
      if (error instanceof LimitExceeded || error instanceof UncaughtProcessError) throw error;
      throw new UncaughtProcessError(elementId, null, (error as Error).message);
    }
  }
}
