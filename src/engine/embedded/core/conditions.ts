import type { Variables } from '../../api/index.js';
import { ExpressionError, resolve } from '../juel.js';
import type { ProcessModel } from '../model/process-model.js';
import { openTokens } from './scopes.js';

/**
 * The conditional events that wait. Each is asked when it is reached and whenever a variable has changed since, as in
 * Camunda 7; one that leaves its activity running is asked no more than once for a change.
 */
export class Conditions {
  /** The variables with which an event was asked last. */
  private asked = new Map<string, string>();

  constructor(
    private readonly model: ProcessModel,
    private readonly definition: object,
  ) {}

  /** Takes events of a stored state for asked: they were, by the command that stored it. */
  restored(variables: Variables): void {
    const values = JSON.stringify(variables);
    this.asked = new Map(this.waiting().map(({ key }) => [key, values]));
  }

  /** Execution ids of the events whose condition holds now and was not asked with these variables. */
  fulfilled(variables: Variables, localsOf: (api: { content: object }) => Variables): string[] {
    const values = JSON.stringify(variables);
    const waiting = this.waiting();
    const due = waiting.filter(({ key }) => this.asked.get(key) !== values);
    this.asked = new Map(waiting.map(({ key }) => [key, values]));
    return due
      .filter(({ api, condition }) => holds(condition, { ...variables, ...localsOf(api) }))
      .map(({ api }) => api.executionId as string);
  }

  private waiting() {
    return openTokens(this.definition).flatMap(({ api }) => {
      const condition = this.model.elements.get(api.id)?.condition;
      if (!condition) return [];
      // A boundary event that listens on has a new execution each time, at the same execution of its activity.
      const host = this.model.elements.get(api.id)?.attachedTo && api.content.inbound?.[0];
      return [{ api, condition, key: host ? `${api.id}@${host.executionId}` : api.executionId }];
    });
  }
}

/** As in Camunda 7, a condition on a variable that does not exist yet does not hold. */
function holds(condition: string, scope: Variables): boolean {
  try {
    return resolve(condition, scope) === true;
  } catch (error) {
    if (error instanceof ExpressionError && /unknown variable/.test(error.message)) return false;
    throw error;
  }
}
