import { fire } from './boundary-events.js';
import { beginAt, bestFor, outwards } from './event-sub-processes.js';
import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';

/** Where an escalation is caught: by a boundary event that listens, or in a scope, where an event sub-process begins. */
export interface EscalationCatcher {
  event: Node;
  /** The boundary event that listens; null: the event is the start of an event sub-process. */
  listener: Execution | null;
  scope: string | undefined;
}

/** The nearest event that catches an escalation with `code`, thrown at `from`; null: none does. */
export function escalationCatcher(
  run: Run,
  from: Execution | undefined,
  code: string | null,
): EscalationCatcher | null {
  const codeOf = ({ event }: EscalationCatcher) => event.info.escalation!.code;
  for (const { host, within } of outwards(run, from)) {
    const listening = run.state.active
      .filter((listener) => listener.host === host.id)
      .map((listener) => ({ event: run.node(listener), listener, scope: host.scope }));
    const starts = (within?.starts ?? []).map((event) => ({
      ...{ event, listener: null },
      scope: within!.scope,
    }));
    for (const events of [listening, starts]) {
      const catching = events.filter(({ event }) => event.info.escalation !== null);
      const best = bestFor<EscalationCatcher>(catching, codeOf, code);
      if (best) return best;
    }
  }
  return null;
}

/** Lets the event that catches an escalation go on, and tells it the code (camunda:escalationCodeVariable). */
export function catchEscalation(
  run: Run,
  { event, listener, scope }: EscalationCatcher,
  code: string | null,
): void {
  const { codeVariable } = event.info.escalation!;
  if (codeVariable) run.variables[codeVariable] = code;
  if (listener) fire(run, listener);
  else beginAt(run, event, scope);
}
