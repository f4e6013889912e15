import { finite } from '../arithmetic.js';
import { type Meter, STEPS_OF_A_NODE } from '../limits.js';
import {
  and3,
  Callable,
  equal,
  type FeelValue,
  kindOf,
  order,
  or3,
  type Run,
  type Truth,
  truthOf,
} from '../values.js';
import { builtin, type Builtin, type Implementation } from './signature.js';
import { part } from './texts.js';

type List = FeelValue[];

/** A function of numbers, given one by one or as a list; null where one of them is none. */
function ofNumbers(name: string, work: (numbers: number[]) => FeelValue): Builtin {
  return builtin(
    `${name}(...list: number): ${name === 'mode' ? 'list' : 'number'}`,
    (args, run) => {
      run.meter.spend(args.length * 4);
      return work(args as number[]);
    },
  );
}

/** The least, or the greatest, of values of one kind that has an order. */
function extreme(name: string, wins: (difference: number) => boolean): Builtin {
  return builtin(`${name}(...list: ordered): any`, (args, { meter }) => {
    meter.spend(args.length);
    if (args.length === 0) return null;
    let best = args[0];
    for (const value of args.slice(1)) {
      const difference = order(value, best, meter);
      if (difference === null) return null;
      if (wins(difference)) best = value;
    }
    return best;
  });
}

function ofTruths(name: string, join: (a: Truth, b: Truth) => Truth, none: Truth): Builtin {
  return builtin(`${name}(...list: any): boolean`, (args, { meter }) => {
    meter.spend(args.length);
    return args.map(truthOf).reduce(join, none);
  });
}

/** A function whose work and result grow with the list. */
function ofList(signature: string, work: (list: List, ...rest: FeelValue[]) => FeelValue): Builtin {
  return builtin(signature, ([list, ...rest], { meter }) => {
    meter.spend(1 + (list as List).length);
    return work(list as List, ...rest);
  });
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

const perItem: (work: (list: List, run: Run, wanted: FeelValue) => FeelValue) => Implementation =
  (work) =>
  ([list, wanted], run) =>
    work(list as List, run, wanted ?? null);

/** Functions of lists (DMN 1.3, tables 74 and 80). */
export const LISTS: Builtin[] = [
  builtin(
    'list contains(list: list, element: any): boolean',
    perItem((list, { meter }, wanted) => list.some((each) => equal(each, wanted, meter) === true)),
  ),
  builtin(
    'index of(list: list, match: any): list',
    perItem((list, { meter }, wanted) =>
      list.flatMap((each, at) => (equal(each, wanted, meter) === true ? [at + 1] : [])),
    ),
  ),
  ofList('count(list: list): number', (list) => list.length),
  extreme('min', (difference) => difference < 0),
  extreme('max', (difference) => difference > 0),
  ofNumbers('sum', (all) => (all.length === 0 ? null : finite(sum(all)))),
  ofNumbers('mean', (all) => (all.length === 0 ? null : finite(sum(all) / all.length))),
  ofNumbers('product', (all) => (all.length === 0 ? null : finite(all.reduce((p, n) => p * n, 1)))),
  ofNumbers('median', median),
  ofNumbers('stddev', deviation),
  ofNumbers('mode', mode),
  ofTruths('all', and3, true),
  ofTruths('any', or3, false),
  ofList(
    'sublist(list: list, start position: number, length?: number): list',
    (list, start, length) => part(list, start as number, length as number | undefined),
  ),
  builtin('append(list: list, ...item: any): list', ([list, ...items], { meter }) => {
    meter.spend((list as List).length + items.length);
    return [...(list as List), ...items];
  }),
  builtin('concatenate(...list: list): list', (args, run) => joined(args as List[], run)),
  builtin('union(...list: list): list', (args, run) => distinct(joined(args as List[], run), run)),
  builtin(
    'distinct values(list: list): list',
    perItem((list, run) => distinct(list, run)),
  ),
  builtin(
    'duplicate values(list: list): list',
    perItem((list, run) => duplicates(list, run)),
  ),
  builtin(
    'flatten(list: list): list',
    perItem((list, run) => flat(list, run)),
  ),
  ofList(
    'insert before(list: list, position: number, newItem: any): list',
    (list, position, item) => {
      const at = place(list, position as number);
      return at === null ? null : [...list.slice(0, at), item, ...list.slice(at)];
    },
  ),
  ofList('remove(list: list, position: number): list', (list, position) => {
    const at = place(list, position as number);
    return at === null ? null : [...list.slice(0, at), ...list.slice(at + 1)];
  }),
  ofList('reverse(list: list): list', (list) => [...list].reverse()),
  builtin(
    'list replace(list: list, position: number, newItem: any): list',
    ([list, position, item], { meter }) => {
      meter.spend((list as List).length);
      const at = place(list as List, position as number);
      return at === null ? null : (list as List).map((each, index) => (index === at ? item : each));
    },
    'list replace(list: list, match: function, newItem: any): list',
    ([list, match, item], run) =>
      (list as List).map((each) => (asked(match, [each, item], run) === true ? item : each)),
  ),
  builtin('sort(list: list, precedes: function): list', ([list, precedes], run) => {
    run.meter.spend((list as List).length);
    return [...(list as List)].sort((a, b) => {
      if (asked(precedes, [a, b], run) === true) return -1;
      return asked(precedes, [b, a], run) === true ? 1 : 0;
    });
  }),
];

function asked(called: FeelValue, positional: FeelValue[], run: Run): FeelValue {
  return (called as Callable).call({ positional }, run);
}

/** An index from a position: 1 is the first, -1 the last; null where the list has none. */
function place(list: List, position: number): number | null {
  if (!Number.isInteger(position) || position === 0) return null;
  const at = position < 0 ? list.length + position : position - 1;
  return at < 0 || at >= list.length ? null : at;
}

function joined(lists: List[], { meter }: Run): List {
  meter.spend(lists.reduce((length, list) => length + list.length, 1));
  return lists.flat();
}

/** Equal values once, where they first stood. Plain values are found at once, others one by one. */
function distinct(list: List, { meter }: Run): List {
  const plain = new Set<FeelValue>();
  const others: List = [];
  return list.filter((value) => {
    meter.spend(1);
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'string') spendOnKey(value, plain.size, meter);
      if (plain.has(value)) return false;
      plain.add(value);
      return true;
    }
    if (others.some((other) => equal(other, value, meter) === true)) return false;
    others.push(value);
    return true;
  });
}

/** Long texts are no better known by a hash than by their length: each may be compared with all before it. */
function spendOnKey(text: string, others: number, meter: Meter): void {
  meter.spendOnText(text.length > LONGEST_HASHED ? text.length * (1 + others) : text.length);
}

const LONGEST_HASHED = 16_000;

function duplicates(list: List, run: Run): List {
  return distinct(list, run).filter((value) => {
    const same = list.filter((each) => equal(each, value, run.meter) === true);
    return same.length > 1;
  });
}

function flat(list: List, run: Run): List {
  return list.flatMap((each) => {
    run.meter.spend(1);
    if (kindOf(each) !== 'list') return [each];
    const inner = flat(each as List, run);
    run.meter.spend(STEPS_OF_A_NODE * inner.length);
    return inner;
  });
}

function median(numbers: number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : finite((sorted[middle - 1] + sorted[middle]) / 2);
}

function deviation(numbers: number[]): number | null {
  if (numbers.length < 2) return null;
  const mean = sum(numbers) / numbers.length;
  return finite(Math.sqrt(sum(numbers.map((n) => (n - mean) ** 2)) / (numbers.length - 1)));
}

/** The most frequent ones, in ascending order. */
function mode(numbers: number[]): number[] {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return [...counts].flatMap(([n, times]) => (times === most ? [n] : [])).sort((a, b) => a - b);
}
