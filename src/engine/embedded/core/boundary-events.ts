import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';
import { arm, leftOf } from './timers.js';

/** Caught where they are thrown: nothing listens for them. */
const THROWN_AT = new Set(['error', 'cancel', 'compensate']);

/** Opens the boundary events that listen at an activity. */
export function listenAt(run: Run, host: Execution, node: Node): void {
  for (const boundary of node.boundaries) {
    if (THROWN_AT.has(boundary.event ?? '')) continue;
    const listener = run.open(boundary, { scope: host.scope, host: host.id });
    if (boundary.timer) arm(run, listener, boundary);
  }
}

/** A boundary event has caught what it listens for. */
export function fire(run: Run, listener: Execution): void {
  const { id } = listener;
  const node = run.node(listener);
  const host = run.find(listener.host)!;
  if (node.info.interrupting) run.cancel(host);
  else if (listener.timer) rearm(run, listener, node);
  run.caughtAt(node, host, id);
}

/** A cycle goes on from now, as a timer of its own; another one is done. */
function rearm(run: Run, listener: Execution, node: Node): void {
  const left = leftOf(listener.timer!);
  run.state.active = run.state.active.filter((other) => other !== listener);
  if (left === 0) return;
  const next = run.open(node, { scope: listener.scope, host: listener.host });
  arm(run, next, node, left);
}
