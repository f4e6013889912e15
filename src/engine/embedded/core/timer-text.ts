import { DateTime, Duration } from 'luxon';

/** Days and months of a term are days and months of the city's calendar, daylight saving included. */
const ZONE = 'Europe/Rome';

export type TimerType = 'timeDate' | 'timeDuration' | 'timeCycle';

export interface ParsedTimer {
  dueAt: Date;
  /** Firings left, this one included; -1 without end; undefined for a timer that fires once. */
  repeat?: number;
}

/**
 * Reads an ISO 8601 timer text (BPMN 2.0, section 10.5.5): a date, a duration, or a cycle `R3/PT10M`
 * (`R/PT10M` repeats without end). Throws an Error that says what is wrong; cron texts are refused.
 */
export function parseTimer(type: TimerType, text: string, now: Date): ParsedTimer {
  const value = text.trim();
  switch (type) {
    case 'timeDate':
      return { dueAt: date(value) };
    case 'timeDuration':
      return { dueAt: after(value, now) };
    case 'timeCycle': {
      const cycle = /^R(\d*)\/(P[^/]*)$/.exec(value);
      if (!cycle) throw new Error(`"${value}" is not a cycle like R3/PT10M (cron texts are not supported)`);
      const repeat = cycle[1] === '' ? -1 : Number(cycle[1]);
      if (repeat === 0) throw new Error(`"${value}" repeats zero times`);
      return { dueAt: after(cycle[2], now), repeat };
    }
  }
}

function date(text: string): Date {
  const parsed = DateTime.fromISO(text, { zone: ZONE });
  if (!parsed.isValid) throw new Error(`"${text}" is not an ISO 8601 date such as 2026-12-15T09:00:00Z`);
  return parsed.toJSDate();
}

function after(text: string, now: Date): Date {
  const duration = Duration.fromISO(text);
  if (!duration.isValid) throw new Error(`"${text}" is not an ISO 8601 duration such as P2D or PT10M`);
  return DateTime.fromJSDate(now, { zone: ZONE }).plus(duration).toJSDate();
}

/**
 * The waits between attempts that a failedJobRetryTimeCycle asks for, in milliseconds: `R3/PT1M` is three
 * times a minute, `PT1M,PT30M` a list. Throws on a text that is neither.
 */
export function retryWaits(text: string): number[] {
  const waits = text.split(',').flatMap((part) => {
    const [, times, duration] = /^\s*(?:R(\d+)\/)?(P\S+)\s*$/.exec(part) ?? [];
    const length = Duration.fromISO(duration ?? '');
    if (!length.isValid) throw new Error(`"${text}" is not a retry cycle such as R3/PT1M`);
    return Array.from({ length: times ? Number(times) : 1 }, () => length.toMillis());
  });
  if (!waits.length || waits.length > 100) throw new Error(`"${text}" is not a retry cycle of 1 to 100 attempts`);
  return waits;
}
