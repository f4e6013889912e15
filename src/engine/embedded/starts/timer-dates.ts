import { NEVER, parseTimer } from '../core/timer-text.js';
import { resolve } from '../juel.js';
import { NOW } from '../juel-methods.js';
import type { TimerStart } from '../model/start-events.js';

/** When a process begins, and how often yet. */
export interface StartDate {
  dueAt: Date;
  /** Starts left, this one included; -1: without end; null: it is the only one. */
  repeats: number | null;
}

/** When a timer that is armed at `now` is due. `failure`: why it has no date of its own. */
export function armed(timer: TimerStart, now: Date): StartDate & { failure: string | null } {
  try {
    return { ...read(timer, now, now), failure: null };
  } catch (error) {
    return { dueAt: NEVER, repeats: null, failure: (error as Error).message };
  }
}

/**
 * The start of a cycle that follows one which was due at `dueAt`; null: that was the last. Those that were missed, while the
 * server stood still or its failure waited for somebody, are not made up for.
 */
export function following(
  timer: TimerStart,
  { dueAt, repeats }: StartDate,
  now: Date,
): StartDate | null {
  if (repeats === null || repeats === 1) return null;
  const left = repeats < 0 ? repeats : repeats - 1;
  try {
    const next = read(timer, dueAt < NEVER ? dueAt : now, now).dueAt;
    return { dueAt: next > now ? next : read(timer, now, now).dueAt, repeats: left };
  } catch {
    // A cron text that names years has no instant to come after the last of them.
    return null;
  }
}

function read({ type, text }: TimerStart, from: Date, now: Date): StartDate {
  const value = resolve(text, { [NOW]: () => now });
  const { dueAt, repeat } = parseTimer(type, String(value ?? ''), from);
  return { dueAt, repeats: repeat ?? null };
}
