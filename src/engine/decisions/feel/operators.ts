import { orNull } from './arithmetic.js';
import { type Meter, STEPS_OF_A_MOMENT } from './limits.js';
import {
  type Context,
  equal,
  type FeelValue,
  type Kind,
  kindOf,
  not3,
  order,
  Range,
  type Run,
  type Truth,
} from './values.js';

/** `a operator b`; null where the two cannot be compared. */
export function compareWith(operator: string, a: FeelValue, b: FeelValue, meter: Meter): Truth {
  if (operator === '=') return equal(a, b, meter);
  if (operator === '!=') return not3(equal(a, b, meter));
  return ordered(operator, order(a, b, meter));
}

/** What `<`, `<=`, `>` or `>=` say of an order, which may not be known. */
export function ordered(operator: string, difference: number | null): Truth {
  if (difference === null) return null;
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** An interval, or a comparison as a value; null where its ends are of different kinds or have no order. */
export function rangeOf(
  operator: string,
  meter: Meter,
  start: FeelValue,
  end: FeelValue = start,
  startIncluded = false,
  endIncluded = false,
): FeelValue {
  if (order(start, end, meter) === null) return null;
  switch (operator) {
    case '<':
      return new Range(null, end, false, false);
    case '<=':
      return new Range(null, end, false, true);
    case '>':
      return new Range(start, null, false, false);
    case '>=':
      return new Range(start, null, true, false);
    case '=':
      return new Range(start, end, true, true);
    case '..':
      return new Range(start, end, startIncluded, endIncluded);
    default:
      return null;
  }
}

const OF_A_DAY = ['year', 'month', 'day', 'weekday'];
const OF_A_TIME = ['hour', 'minute', 'second', 'time offset', 'timezone'];
const OF_A_DURATION = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'];

/** Properties of FEEL's own values (DMN 1.3, table 65). */
export const PROPERTIES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  date: OF_A_DAY,
  time: OF_A_TIME,
  'date and time': [...OF_A_DAY, ...OF_A_TIME],
  'years and months duration': OF_A_DURATION,
  'days and time duration': OF_A_DURATION,
};

/** `value.name`: of a list, that of each element; null where there is none. */
export function propertyOf(value: FeelValue, name: string, run: Run): FeelValue {
  const kind = kindOf(value);
  switch (kind) {
    case 'list':
      run.meter.spend(1 + (value as FeelValue[]).length);
      return (value as FeelValue[]).map((each) => propertyOf(each, name, run));
    case 'context':
      return Object.hasOwn(value as Context, name) ? ((value as Context)[name] ?? null) : null;
    case 'range':
      return rangeProperty(value as Range, name);
    default: {
      const known = PROPERTIES[kind]?.includes(name);
      // The offset asks the rules of the zone.
      run.meter.spend(name === 'time offset' ? STEPS_OF_A_MOMENT : 1);
      return known ? orNull(() => (value as Context)[name]) : null;
    }
  }
}

function rangeProperty(range: Range, name: string): FeelValue {
  switch (name) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return null;
  }
}
