import { DateTime } from 'luxon';
import { LOCAL_ZONE } from '../../platform/clock/index.js';

/** Where an expression finds the instant of `now()`; set by whoever evaluates it. */
export const NOW = Symbol('now');

type Method<T> = (value: T, ...given: unknown[]) => unknown;

/** Methods of texts, lists, maps and instants that Camunda 7's documentation shows; nothing of the runtime can be reached. */
const TEXT: Record<string, Method<string>> = {
  contains: (text, part) => text.includes(String(part)),
  startsWith: (text, part) => text.startsWith(String(part)),
  endsWith: (text, part) => text.endsWith(String(part)),
  equals: (text, other) => text === other,
  equalsIgnoreCase: (text, other) =>
    typeof other === 'string' && text.toLowerCase() === other.toLowerCase(),
  isEmpty: (text) => text === '',
  length: (text) => text.length,
  indexOf: (text, part) => text.indexOf(String(part)),
  substring: (text, from, to) =>
    text.substring(Number(from), to === undefined ? undefined : Number(to)),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
};

const LIST: Record<string, Method<unknown[]>> = {
  size: (list) => list.length,
  isEmpty: (list) => list.length === 0,
  contains: (list, item) => list.includes(item),
  indexOf: (list, item) => list.indexOf(item),
  get: (list, index) => list[Number(index)] ?? null,
};

const MAP: Record<string, Method<Record<string, unknown>>> = {
  size: (map) => Object.keys(map).length,
  isEmpty: (map) => Object.keys(map).length === 0,
  containsKey: (map, key) => Object.hasOwn(map, String(key)),
  get: (map, key) => (Object.hasOwn(map, String(key)) ? map[String(key)] : null),
};

const PLAIN: Record<string, Method<number | boolean>> = {
  equals: (value, other) => value === other,
  toString: (value: number | boolean) => String(value),
};

const AMOUNTS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** Instants as Joda-Time, which Camunda's `dateTime()` answers, names what they can do; in the city's calendar. */
const INSTANT: Record<string, Method<DateTime>> = {
  ...Object.fromEntries(
    AMOUNTS.flatMap((unit) => {
      const name = unit[0].toUpperCase() + unit.slice(1);
      const plus: Method<DateTime> = (at, amount) => at.plus({ [unit]: Number(amount) });
      const minus: Method<DateTime> = (at, amount) => at.minus({ [unit]: Number(amount) });
      return [
        [`plus${name}`, plus],
        [`minus${name}`, minus],
      ];
    }),
  ),
  withTimeAtStartOfDay: (at) => at.startOf('day'),
  toDate: (at) => at,
  isAfter: (at, other) => at > instantOf(other),
  isBefore: (at, other) => at < instantOf(other),
  getYear: (at) => at.year,
  getMonthOfYear: (at) => at.month,
  getDayOfMonth: (at) => at.day,
  getDayOfWeek: (at) => at.weekday,
  getHourOfDay: (at) => at.hour,
  toString: (at: DateTime) => at.toISO(),
};

const NAMES = new Set([TEXT, LIST, MAP, PLAIN, INSTANT].flatMap((methods) => Object.keys(methods)));

/** Whether anything has a method of that name. */
export function isMethod(name: string): boolean {
  return NAMES.has(name);
}

/** Calls a method. Throws an Error that says what has no such method. */
export function callMethod(value: unknown, name: string, given: readonly unknown[]): unknown {
  const methods = methodsOf(value);
  const method = methods && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) throw new Error(`${shown(value)} has no method ${name}()`);
  return method(value as never, ...given);
}

function methodsOf(value: unknown): Record<string, Method<never>> | null {
  if (typeof value === 'string') return TEXT;
  if (Array.isArray(value)) return LIST;
  if (DateTime.isDateTime(value)) return INSTANT;
  if (typeof value === 'number' || typeof value === 'boolean') return PLAIN;
  return typeof value === 'object' && value !== null ? MAP : null;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'null' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

type Scope = Readonly<Record<string | symbol, unknown>>;

/** Functions without an object. */
export const FUNCTIONS: Record<string, (scope: Scope, ...given: unknown[]) => unknown> = {
  now: instantIn,
  dateTime: instantIn,
  dateTimeBy: (_scope, date) => instantOf(date),
};

function instantIn(scope: Scope): DateTime {
  const now = scope[NOW] as (() => Date) | undefined;
  if (!now) throw new Error('the present instant is not known here');
  return DateTime.fromJSDate(now(), { zone: LOCAL_ZONE });
}

/** An instant, or a text that spells one in ISO 8601. Throws an Error. */
export function instantOf(value: unknown): DateTime {
  if (DateTime.isDateTime(value)) return value;
  const instant = DateTime.fromISO(String(value), { zone: LOCAL_ZONE });
  if (!instant.isValid) throw new Error(`${shown(value)} is no date`);
  return instant;
}

/** What `execution` can do in an expression: look at variables. */
export const OF_EXECUTION: Record<string, (scope: Scope, name: unknown) => unknown> = {
  getVariable: (scope, name) => (Object.hasOwn(scope, String(name)) ? scope[String(name)] : null),
  hasVariable: (scope, name) => Object.hasOwn(scope, String(name)),
};
