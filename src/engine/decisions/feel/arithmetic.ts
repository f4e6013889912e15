import { duration, evaluate, FeelDateTime, FeelDuration } from 'feelin';
import { type Meter, STEPS_OF_A_MOMENT } from './limits.js';
import { kindOf, isZoned, type FeelValue, type Kind, type Run } from './values.js';

export type Operator = '+' | '-' | '*' | '/' | '**' | '^';

const MOMENTS: ReadonlySet<Kind> = new Set<Kind>(['date', 'time', 'date and time']);
const DURATIONS: ReadonlySet<Kind> = new Set<Kind>([
  'years and months duration',
  'days and time duration',
]);

/** `a operator b` (DMN 1.3, table 56): null where one is null, or the two do not fit. */
export function calculate(operator: Operator, a: FeelValue, b: FeelValue, run: Run): FeelValue {
  const left = kindOf(a);
  const right = kindOf(b);
  if (left === 'number' && right === 'number') {
    return finite(NUMBERS[operator](a as number, b as number));
  }
  if (left === 'string' && right === 'string') {
    if (operator !== '+') return null;
    run.meter.spendOnText((a as string).length + (b as string).length);
    return (a as string) + (b as string);
  }
  if (!DURATIONS.has(left) && !MOMENTS.has(left) && !DURATIONS.has(right)) return null;
  run.meter.spend(STEPS_OF_A_MOMENT);
  return orNull(() => calculateTime(operator, a, b, left, right));
}

/** Does `work`; null where a date or a duration leaves what can be counted with. */
export function orNull(work: () => FeelValue): FeelValue {
  try {
    return work() ?? null;
  } catch {
    return null;
  }
}

export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

const NUMBERS: Record<Operator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
  '^': (a, b) => a ** b,
};

function calculateTime(
  operator: Operator,
  a: FeelValue,
  b: FeelValue,
  left: Kind,
  right: Kind,
): FeelValue {
  if (operator === '*' || operator === '/') return scaled(operator, a, b, left, right);
  if (operator !== '+' && operator !== '-') return null;
  const moment = MOMENTS.has(left);
  if (DURATIONS.has(left) && DURATIONS.has(right)) {
    return left === right ? feelin(operator, a, b) : null;
  }
  if (moment && DURATIONS.has(right)) return shifted(operator, a, b, left, right);
  if (operator === '+') {
    return DURATIONS.has(left) && MOMENTS.has(right) ? shifted('+', b, a, right, left) : null;
  }
  // A difference: of two times, or of two days with or without a time.
  const fit = moment && MOMENTS.has(right) && (left === 'time') === (right === 'time');
  if (!fit || isZoned(a) !== isZoned(b)) return null;
  return hasZone(a) && hasZone(b) ? elapsed(a, b) : feelin('-', a, b);
}

function shifted(
  operator: '+' | '-',
  moment: FeelValue,
  by: FeelValue,
  kind: Kind,
  of: Kind,
): FeelValue {
  const exact = of === 'days and time duration';
  if (kind === 'time' && !exact) return null;
  return exact && hasZone(moment)
    ? movedBy(operator, moment, by as FeelDuration)
    : feelin(operator, moment, by);
}

type ZonedMoment = FeelDateTime & { zone: string };

function hasZone(value: FeelValue): value is ZonedMoment {
  return value instanceof FeelDateTime && isZoned(value);
}

/**
 * A duration in days and time is time that passes, of which a day has 24 hours (DMN 1.3, 10.3.2.3.7): where clocks are
 * put forward or back the hands show an hour more or less. feelin counts by the hands.
 */
function movedBy(operator: '+' | '-', moment: ZonedMoment, by: FeelDuration): FeelValue {
  const { zone } = moment;
  const time = by.unwrap().round({ largestUnit: 'hour' });
  const start = moment.unwrap().toZonedDateTime(zone);
  const moved = operator === '+' ? start.add(time) : start.subtract(time);
  const hands = moved.toPlainDateTime();
  // Of an hour that comes twice, the zone alone means the first; the second is told by its offset.
  const first = hands.toZonedDateTime(zone).epochMilliseconds === moved.epochMilliseconds;
  return new FeelDateTime(hands, first ? zone : moved.offset);
}

function elapsed(a: ZonedMoment, b: ZonedMoment): FeelValue {
  const [end, start] = [a, b].map((each) => each.unwrap().toZonedDateTime(each.zone));
  const time = end.withTimeZone('UTC').since(start.withTimeZone('UTC'), { largestUnit: 'hour' });
  return new FeelDuration(time.round({ largestUnit: 'day' }), false);
}

function feelin(operator: '+' | '-', a: FeelValue, b: FeelValue): FeelValue {
  return evaluate(`a ${operator} b`, { a, b }).value;
}

function scaled(
  operator: '*' | '/',
  a: FeelValue,
  b: FeelValue,
  left: Kind,
  right: Kind,
): FeelValue {
  if (DURATIONS.has(left) && left === right) {
    return operator === '/' ? finite(amountOf(a) / amountOf(b)) : null;
  }
  if (DURATIONS.has(left) && right === 'number') {
    const factor = operator === '*' ? (b as number) : 1 / (b as number);
    return ofAmount(left, amountOf(a) * factor);
  }
  if (operator === '*' && left === 'number' && DURATIONS.has(right)) {
    return ofAmount(right, amountOf(b) * (a as number));
  }
  return null;
}

/** Months, or milliseconds. */
export function amountOf(value: FeelValue): number {
  const given = value as FeelDuration;
  const fields = given.unwrap();
  return given.yearsMonths
    ? fields.years * 12 + fields.months
    : fields.total({ unit: 'millisecond' });
}

function ofAmount(kind: Kind, amount: number): FeelValue {
  if (!Number.isFinite(amount)) return null;
  const whole = Math.trunc(amount);
  return kind === 'days and time duration' ? duration(whole) : ofMonths(whole);
}

/** The duration of so many whole months. */
export function ofMonths(months: number): FeelValue {
  return duration(`${months < 0 ? '-' : ''}P${Math.abs(months)}M`);
}

/** `-value`. */
export function negated(value: FeelValue, meter: Meter): FeelValue {
  const kind = kindOf(value);
  if (kind === 'number') return -(value as number);
  if (!DURATIONS.has(kind)) return null;
  meter.spend(STEPS_OF_A_MOMENT);
  return orNull(() => ofAmount(kind, -amountOf(value)));
}
