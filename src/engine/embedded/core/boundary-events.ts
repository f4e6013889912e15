import type { Node } from './graph.js';
import type { Execution, Run } from './run.js';
import { listen, rearm } from './timers.js';

/** Caught where they are thrown: nothing listens for them. */
const THROWN_AT = new Set(['error', 'cancel', 'compensate']);

/** Opens the boundary events that listen at an activity. */
export function listenAt(run: Run, host: Execution, node: Node): void {
  for (const boundary of node.boundaries) {
    if (THROWN_AT.has(boundary.event ?? '')) continue;
    listen(run, boundary, { scope: host.scope, host: host.id });
  }
}

/** A boundary event has caught what it listens for. */
export function fire(run: Run, listener: Execution): void {
  const { id } = listener;
  const node = run.node(listener);
  const host = run.find(listener.host)!;
  if (node.info.interrupting) run.cancel(host);
  else if (listener.timer) rearm(run, listener);
  run.caughtAt(node, host, id);
}
