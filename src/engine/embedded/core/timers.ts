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

/** Arms the timer of a node. `left`: firings that a cycle has left; absent: as many as it says. */
export function arm(run: Run, execution: Execution, node: Node, left?: number): void {
  execution.timer = timerOf(run, execution, node.timer!, left);
}

function timerOf(
  run: Run,
  execution: Execution,
  { type, text }: NonNullable<Node['timer']>,
  left: number | undefined,
): Timer {
  try {
    const value = resolve(text, run.valuesOf(execution));
    if (value === null || value === '') throw new Error(`${text} has no value`);
    const { dueAt, repeat } = parseTimer(type, String(value), run.now());
    return { dueAt: dueAt.toISOString(), repeat: left ?? repeat ?? null };
  } catch (error) {
    // Whoever brought the process here can mend neither its model nor its variables.
    return { dueAt: NEVER.toISOString(), repeat: left ?? null, failure: (error as Error).message };
  }
}

/** Firings that a timer has left once it has fired: -1 without end, 0 none. */
export function leftOf({ repeat }: Timer): number {
  return repeat === null ? 0 : Math.max(repeat - 1, -1);
}

export function armedTimers({ state }: Run): PendingTimer[] {
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
