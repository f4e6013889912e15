import { ExpressionError, resolve } from '../juel.js';
import type { Execution, Run } from './run.js';

/** What conditions are asked with. */
type Asked = Pick<Run, 'model' | 'variables' | 'state' | 'node' | 'scopeOf'>;

/**
 * The conditional events that wait. Each is asked when it is reached and whenever a variable has changed since, as in
 * Camunda 7; one that leaves its activity running is asked no more than once for a change.
 */
export class Conditions {
  /** The variables with which an event was asked last, by execution. */
  private asked = new Map<string, string>();

  /** Takes the events of a stored state for asked: they were, by the command that stored it. */
  restored(run: Asked): void {
    const values = valuesOf(run);
    this.asked = new Map(waiting(run).map(({ id }) => [id, values]));
  }

  /** Those whose condition holds now, and was not asked with these variables. */
  fulfilled(run: Asked): Execution[] {
    if (!run.model.hasConditions) return [];
    const all = waiting(run);
    if (all.length === 0) return [];
    const values = valuesOf(run);
    const due = all.filter(({ id }) => this.asked.get(id) !== values);
    this.asked = new Map(all.map(({ id }) => [id, values]));
    return due.filter((execution) => holds(run, execution));
  }
}

function valuesOf(run: Asked): string {
  return JSON.stringify([run.variables, run.state.active.flatMap(({ locals }) => locals ?? [])]);
}

function waiting(run: Asked): Execution[] {
  if (!run.model.hasConditions) return [];
  return run.state.active.filter((execution) => run.node(execution).info.condition !== null);
}

/** As in Camunda 7, a condition on a variable that does not exist yet does not hold. */
function holds(run: Asked, execution: Execution): boolean {
  try {
    return resolve(run.node(execution).info.condition!, run.scopeOf(execution)) === true;
  } catch (error) {
    if (error instanceof ExpressionError && /unknown variable/.test(error.message)) return false;
    throw error;
  }
}
