import { beginAt, bestFor, outwards } from './event-sub-processes.js';
import type { Node } from './graph.js';
import type { Execution, ProcessError, Run } from './run.js';
import { assign } from './scopes.js';

/** Where an error is caught: at an activity, which is left, or in a scope, where an event sub-process begins. */
type Catcher = { event: Node; host: Execution } | { event: Node; scope: string | undefined };

/** Lets the nearest event that catches the error's code, or any, go on. False: none does. */
export function catchError(run: Run, from: Execution, error: ProcessError): boolean {
  const caught = catcherOf(run, from, error.code ?? null);
  if (!caught) return false;
  const { errorVariables } = caught.event.info;
  const scope = run.find('host' in caught ? caught.host.scope : caught.scope);
  if (errorVariables?.code) assign(run, scope, { [errorVariables.code]: error.code ?? null });
  if (errorVariables?.message) assign(run, scope, { [errorVariables.message]: error.message });
  if ('host' in caught) {
    run.cancel(caught.host);
    run.caughtAt(caught.event, caught.host);
  } else beginAt(run, caught.event, caught.scope);
  return true;
}

function catcherOf(run: Run, from: Execution, code: string | null): Catcher | null {
  const among = (events: readonly Node[]) =>
    bestFor(
      events.filter(({ event }) => event === 'error'),
      ({ eventName }) => eventName,
      code,
    );
  for (const { host, within } of outwards(run, from)) {
    // Boundary events are at a multi-instance as a whole.
    const boundary = host.item === undefined ? among(run.node(host).boundaries) : undefined;
    if (boundary) return { event: boundary, host };
    const start = within && among(within.starts);
    if (start) return { event: start, scope: within.scope };
  }
  return null;
}
