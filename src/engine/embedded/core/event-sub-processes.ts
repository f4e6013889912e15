import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';
import { arm, leftOf } from './timers.js';

/** Caught where they are thrown: nothing listens for them. */
const THROWN = new Set(['error', 'escalation']);

/** The start events of the event sub-processes in a scope; `parent`: id of the process or sub-process. */
export function triggersIn(run: Run, parent: string): Node[] {
  return (run.graph.eventSubProcesses.get(parent) ?? []).flatMap(({ starts }) => starts);
}

/** Opens what the event sub-processes of a scope listen for, as the scope begins. */
export function listenIn(run: Run, parent: string, scope: string | undefined): void {
  for (const start of triggersIn(run, parent)) {
    if (THROWN.has(start.event ?? '')) continue;
    const trigger = run.open(start, { scope, trigger: true });
    if (start.timer) arm(run, trigger, start);
  }
}

/** The event that a trigger waits for has come: its event sub-process begins. */
export function pull(run: Run, trigger: Execution): void {
  const start = run.node(trigger);
  if (!start.info.interrupting && trigger.timer) {
    const left = leftOf(trigger.timer);
    run.state.active = run.state.active.filter((other) => other !== trigger);
    if (left !== 0) arm(run, run.open(start, { scope: trigger.scope, trigger: true }), start, left);
  }
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

/** The scope around an execution: its id, and the element whose scope it is. */
export function scopeAround(
  run: Run,
  execution: Execution,
): { scope: string | undefined; parent: string } {
  let around = run.find(execution.scope);
  // The instance of a multi-instance is the scope of what is in it; its body is none.
  while (around?.loop) around = run.find(around.scope);
  return { scope: around?.id, parent: around?.node ?? run.graph.processId };
}
