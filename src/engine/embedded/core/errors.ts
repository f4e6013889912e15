import { beginAt, scopeAround, triggersIn } from './event-sub-processes.js';
import type { Node } from './graph.js';
import type { Execution, ProcessError, Run } from './run.js';

/** Where an error is caught: at an activity, which is left, or in a scope, where an event sub-process begins. */
type Catcher = { event: Node; host: Execution } | { event: Node; scope: string | undefined };

/**
 * Lets the nearest event that catches the error's code, or any, go on: at the activity, in the event sub-processes of its scope,
 * then outwards (BPMN 2.0, section 10.5.6). False: none does.
 */
export function catchError(run: Run, from: Execution, error: ProcessError): boolean {
  const caught = catcherOf(run, from, error.code ?? null);
  if (!caught) return false;
  const { errorVariables } = caught.event.info;
  if (errorVariables?.code) run.variables[errorVariables.code] = error.code ?? null;
  if (errorVariables?.message) run.variables[errorVariables.message] = error.message;
  if ('host' in caught) {
    run.cancel(caught.host);
    run.caughtAt(caught.event, caught.host);
  } else beginAt(run, caught.event, caught.scope);
  return true;
}

function catcherOf(run: Run, from: Execution, code: string | null): Catcher | null {
  for (let host: Execution | undefined = from; host; host = run.find(host.scope)) {
    if (host.item === undefined) {
      const boundary = best(run.node(host).boundaries, code);
      if (boundary) return { event: boundary, host };
    }
    // What is thrown in an event sub-process is not for its own scope's.
    if (host.loop || run.node(host).byEvent) continue;
    const { scope, parent } = scopeAround(run, host);
    const start = best(triggersIn(run, parent), code);
    if (start) return { event: start, scope };
  }
  return null;
}

function best(events: readonly Node[], code: string | null): Node | undefined {
  const catching = events.filter(({ event }) => event === 'error');
  return (
    catching.find(({ eventName }) => eventName !== null && eventName === code) ??
    catching.find(({ eventName }) => eventName === null)
  );
}
