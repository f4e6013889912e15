import { NEVER, parseTimer } from './timer-text.js';
import { resolve } from '../juel.js';
import type { Node } from './graph.js';
import type { Execution, Run, Timer } from './run.js';

export interface PendingTimer {
  executionId: string;
  elementId: string;
  dueAt: Date;
  repeat: number | null;
  /** Why it has no date of its own: it waits for somebody to set one. */
  failure: string | null;
}

/** What a timer is read with. */
type Clocked = Pick<Run, 'scopeOf' | 'now'>;

/** Arms the timer of a node. `left`: firings that a cycle has left; absent: as many as it says. */
export function arm(run: Clocked, execution: Execution, node: Node, left?: number): void {
  execution.timer = timerOf(run, execution, node.timer!, left);
}

function timerOf(
  run: Clocked,
  execution: Execution,
  { type, text }: NonNullable<Node['timer']>,
  left: number | undefined,
): Timer {
  try {
    const value = resolve(text, run.scopeOf(execution));
    if (value === null || value === '') throw new Error(`${text} has no value`);
    const { dueAt, repeat } = parseTimer(type, String(value), run.now());
    return { dueAt: dueAt.toISOString(), repeat: left ?? repeat ?? null };
  } catch (error) {
    // Whoever brought the process here can mend neither its model nor its variables.
    return { dueAt: NEVER.toISOString(), repeat: left ?? null, failure: (error as Error).message };
  }
}

/** Opens an event that listens, and arms its timer. `where`: the activity at which it listens, or that it begins its scope's. */
export function listen(
  run: Run,
  node: Node,
  where: Pick<Execution, 'scope' | 'host' | 'trigger'>,
  left?: number,
): void {
  const listener = run.open(node, where);
  if (node.timer) arm(run, listener, node, left);
}

/** A timer that interrupts nothing has fired: a cycle goes on from now, as a timer of its own; another one is done. */
export function rearm(run: Run, listener: Execution): void {
  const { timer, scope, host, trigger } = listener;
  const left = timer!.repeat === null ? 0 : Math.max(timer!.repeat - 1, -1);
  run.state.active = run.state.active.filter((other) => other !== listener);
  if (left !== 0) listen(run, run.node(listener), { scope, host, trigger }, left);
}

export function armedTimers({ state }: Pick<Run, 'state'>): PendingTimer[] {
  return state.active.flatMap(({ id, node, timer }) =>
    timer
      ? [
          {
            executionId: id,
            elementId: node,
            dueAt: new Date(timer.dueAt),
            repeat: timer.repeat,
            failure: timer.failure ?? null,
          },
        ]
      : [],
  );
}
