import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';
import { listen, rearm } from './timers.js';

/** Caught where they are thrown: nothing listens for them. */
const THROWN = new Set(['error', 'escalation']);

/** The start events of the event sub-processes in a scope; `parent`: id of the process or sub-process. */
function triggersIn(run: Run, parent: string): Node[] {
  return (run.graph.eventSubProcesses.get(parent) ?? []).flatMap(({ starts }) => starts);
}

/** Opens what the event sub-processes of a scope listen for, as the scope begins. */
export function listenIn(run: Run, parent: string, scope: string | undefined): void {
  for (const start of triggersIn(run, parent)) {
    if (THROWN.has(start.event ?? '')) continue;
    listen(run, start, { scope, trigger: true });
  }
}

/** The event that a trigger waits for has come: its event sub-process begins. */
export function pull(run: Run, trigger: Execution): void {
  const start = run.node(trigger);
  if (!start.info.interrupting && trigger.timer) rearm(run, trigger);
  beginAt(run, start, trigger.scope);
}

/** Begins an event sub-process at its start event; one that interrupts takes all else in its scope away. */
export function beginAt(run: Run, start: Node, scope: string | undefined): void {
  const subProcess = run.graph.nodes.get(start.parent)!;
  if (start.info.interrupting) {
    run.state.tokens = run.state.tokens.filter((token) => token.scope !== scope);
    for (const other of run.state.active.filter((execution) => execution.scope === scope))
      run.cancel(other);
  }
  const execution = run.enterAs(subProcess, scope);
  run.startAt(start, execution.id);
}

/** A scope that is open. */
interface OpenScope {
  /** Absent: the process. */
  scope: string | undefined;
  /** The start events of its event sub-processes. */
  starts: Node[];
}

/**
 * Where what is thrown at `from` may be caught, the nearest first (BPMN 2.0, section 10.5.6): at an activity, then by the event
 * sub-processes of the scope in which that is. What is thrown in one of these is not for its own scope's.
 */
export function* outwards(
  run: Run,
  from: Execution | undefined,
): Generator<{ host: Execution; within: OpenScope | null }> {
  for (let host = from; host; host = run.find(host.scope)) {
    const isInner = host.loop !== undefined || run.node(host).byEvent;
    yield { host, within: isInner ? null : scopeAround(run, host) };
  }
}

/** Of events that catch, the one for the code, or else the one for any. */
export function bestFor<T>(
  catching: readonly T[],
  codeOf: (event: T) => string | null,
  code: string | null,
): T | undefined {
  return (
    catching.find((event) => codeOf(event) !== null && codeOf(event) === code) ??
    catching.find((event) => codeOf(event) === null)
  );
}

function scopeAround(run: Run, execution: Execution): OpenScope {
  let around = run.find(execution.scope);
  // The instance of a multi-instance is the scope of what is in it; its body is none.
  while (around?.loop) around = run.find(around.scope);
  return { scope: around?.id, starts: triggersIn(run, around?.node ?? run.graph.processId) };
}
