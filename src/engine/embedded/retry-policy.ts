import { retryWaits } from './core/timer-text.js';
import type { ElementInfo } from './model/element-info.js';

/** Waits between attempts where the model sets none: a minute, then five, then half an hour. */
const DEFAULT_WAITS = [60_000, 300_000, 1_800_000];

/** Milliseconds to wait before each attempt after a failure (camunda:failedJobRetryTimeCycle, else the default). */
export function waitsOf(element: ElementInfo | undefined): number[] {
  const retryCycle =
    element?.service?.retryCycle ?? element?.boundary?.retryCycle ?? element?.startRetryCycle;
  return retryCycle ? retryWaits(retryCycle) : DEFAULT_WAITS;
}

/** The wait before the next attempt when `retriesLeft` remain after this failure. */
export function waitBefore(waits: number[], retriesLeft: number): number {
  return waits[Math.min(Math.max(waits.length - retriesLeft, 0), waits.length - 1)];
}
