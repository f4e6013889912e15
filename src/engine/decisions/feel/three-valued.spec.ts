import { evaluate, parseDate } from 'feelin';
import { BUILTINS, type Parameter } from './builtins/index.js';
import { Meter } from './limits.js';
import { compute, test } from './run.js';
import { Callable, type FeelValue, Range, toJson } from './values.js';

/** A value of each type of parameter, and one of another type. */
const GOOD: Record<Parameter['type'], FeelValue> = {
  number: 3,
  string: 'a',
  boolean: true,
  date: parseDate('2026-01-02'),
  time: compute('time("10:00:00")', {}).value,
  'date and time': compute('date and time("2026-01-02T10:00:00")', {}).value,
  'years and months duration': compute('duration("P1M")', {}).value,
  'days and time duration': compute('duration("P1D")', {}).value,
  list: [1, 2],
  context: { a: 1 },
  range: new Range(1, 5, true, true),
  function: new Callable('f', () => true),
  any: 1,
  value: 1,
  ordered: 2,
  'point or range': 2,
  moment: parseDate('2026-01-02'),
  duration: compute('duration("P1D")', {}).value,
};
const WRONG: Partial<Record<Parameter['type'], FeelValue>> = {
  ...Object.fromEntries(Object.keys(GOOD).map((type) => [type, { odd: true }])),
  context: 7,
  any: undefined,
  value: undefined,
  list: undefined,
};

function call(name: string, positional: FeelValue[]): FeelValue {
  const run = { meter: new Meter(1_000), missing: null, fault: null };
  return BUILTINS.get(name)!.callable.call({ positional }, run);
}

describe('a function that is given null, or a value of another type, gives null', () => {
  const calls = [...BUILTINS.values()].flatMap(({ name, overloads }) =>
    overloads.flatMap(({ parameters }) =>
      parameters.flatMap(({ type }, at) => {
        const given = parameters.map((parameter) => GOOD[parameter.type]);
        return [
          ...(type === 'any' ? [] : [[name, at, 'null', given.with(at, null)] as const]),
          ...(WRONG[type] === undefined
            ? []
            : [[name, at, 'another type', given.with(at, WRONG[type])] as const]),
        ];
      }),
    ),
  );

  it.each(calls)('%s, argument %i: %s', (name, _at, _what, given) => {
    expect(call(name, [...given])).toBeNull();
  });

  it.each([...BUILTINS.values()])('$name, called with values that fit, does not throw', (each) => {
    for (const { parameters } of each.overloads) {
      const given = parameters.map(({ type }) => GOOD[type]);
      expect(() => call(each.name, given)).not.toThrow();
    }
  });
});

/** `a`: a value; `n`: null. `expected` is JSON. */
const SCOPE = {
  n: null,
  num: 5,
  text: 'abc',
  yes: true,
  no: false,
  list: [1, null, 'a'],
  ctx: { a: 1, empty: null },
  day: parseDate('2026-01-02'),
};

describe('operators, with null and other types (DMN 1.3, tables 38, 42, 50 to 57)', () => {
  it.each([
    // Equality: null equals null alone; different kinds are neither equal nor different.
    ...['n = null', 'null = n'].map((each) => [each, true] as const),
    ...['num = null', 'null = text', 'list = null', 'ctx = n', 'day = null'].map(
      (each) => [each, false] as const,
    ),
    ...['num != null', 'text != n'].map((each) => [each, true] as const),
    ['n != null', false],
    ...[
      'num = text',
      'num != text',
      'yes = "true"',
      'day = "2026-01-02"',
      '[5] = 5',
      'ctx = 1',
    ].map((each) => [each, null] as const),
    ['[1, null] = [1, null]', true],
    ['[1, 2] = [1]', false],
    ['{a: null} = {a: null}', true],
    ['{a: 1} = {b: 1}', false],
    // Order: only values of one kind that has an order.
    ...['<', '<=', '>', '>='].flatMap((operator) =>
      [
        `n ${operator} 5`,
        `5 ${operator} n`,
        `n ${operator} n`,
        `text ${operator} 5`,
        `"10" ${operator} 5`,
        `yes ${operator} 0`,
        `yes ${operator} no`,
        `list ${operator} 0`,
        `[9] ${operator} 5`,
        `ctx ${operator} ctx`,
        `day ${operator} "2026-01-01"`,
        `day ${operator} date and time("2026-01-01T00:00:00")`,
        `duration("P1M") ${operator} duration("P1D")`,
      ].map((each) => [each, null] as const),
    ),
    // between and in.
    ['n between 1 and 5', null],
    ['3 between n and 5', null],
    ['9 between n and 5', false],
    ['3 between 1 and n', null],
    ['0 between 1 and n', false],
    ['"3" between 1 and 5', null],
    ['3 between "1" and "5"', null],
    ['3 between 5 and 1', false],
    ['n in [1..5]', null],
    ['"3" in [1..5]', null],
    ['3 in [n..5]', null],
    ['3 in ["a".."z"]', null],
    ['3 in [5..1]', false],
    ['n in (> 5)', null],
    ['n in (null, > 5)', true],
    ['n in (1, 2)', false],
    ['5 in (n, 5)', true],
    ['5 in (n, 6)', false],
    ['5 in ("a")', null],
    ['n in list', true],
    ['n in [1, 2]', false],
    // One answer for null alone, in brackets, and among others.
    ...['null', '(null)', '((null))', '(null, 1)', '(n)', '(n, 1)', 'n', '[null]'].flatMap(
      (given) => [[`n in ${given}`, true] as const, [`5 in ${given}`, false] as const],
    ),
    ['5 in (ctx.empty)', false],
    ['yes in (true)', true],
    ['no in (true)', false],
    ['5 in (true)', null],
    ['5 in (!= 4)', true],
    ['n in (5)', false],
    // and, or, not: Kleene's tables.
    ['yes and n', null],
    ['no and n', false],
    ['n and n', null],
    ['n and no', false],
    ['yes and 5', null],
    ['no and "a"', false],
    ['yes or n', true],
    ['no or n', null],
    ['n or yes', true],
    ['n or n', null],
    ['no or "a"', null],
    ['not(n)', null],
    ['not(5)', null],
    ['not("true")', null],
    ['not(no)', true],
    // Arithmetic.
    ...['+', '-', '*', '/', '**'].flatMap((operator) =>
      [
        `n ${operator} 1`,
        `1 ${operator} n`,
        `1 ${operator} yes`,
        `list ${operator} 1`,
        `day ${operator} 1`,
        `day ${operator} n`,
        `n ${operator} duration("P1D")`,
        `ctx ${operator} ctx`,
      ].map((each) => [each, null] as const),
    ),
    ['text + 1', null],
    ['text - text', null],
    ['day + day', null],
    ['day * duration("P1D")', null],
    ['1 / 0', null],
    ['0 / 0', null],
    ['-n', null],
    ['-text', null],
    ['-day', null],
    ['day + duration("P999999999Y")', null],
    // Quantifiers, if, for.
    ['some x in [1, null] satisfies x > 0', true],
    ['some x in [-1, null] satisfies x > 0', null],
    ['some x in [1] satisfies x', null],
    ['some x in n satisfies true', null],
    ['some x in [] satisfies true', false],
    ['every x in [1, null] satisfies x > 0', null],
    ['every x in [-1, null] satisfies x > 0', false],
    ['every x in [1] satisfies "a"', null],
    ['every x in n satisfies true', null],
    ['every x in [] satisfies false', true],
    ['if n then 1 else 2', 2],
    ['if "true" then 1 else 2', 2],
    ['if 1 then 1 else 2', 2],
    ['for x in n return x', null],
    ['for x in [1, null] return x + 1', [2, null]],
    ['for x in "a".."c" return x', null],
    ['for x in n..3 return x', null],
    ['for x in 1.5..3 return x', null],
    // Paths and filters.
    ['n.a', null],
    ['num.a', null],
    ['ctx.missing', null],
    ['ctx.empty.deeper', null],
    ['text.length', null],
    ['ctx.constructor', null],
    ['n[1]', null],
    ['list[n]', []],
    ['list[item = null]', [null]],
    ['list[item > 0]', [1]],
    ['[1, 2, 3][item > n]', []],
    ['[true, false][item = false]', [false]],
    ['list[0]', null],
    ['list[9]', null],
    ['list["a"]', []],
    // instance of.
    ['n instance of number', false],
    ['n instance of Any', false],
    ['num instance of string', false],
    ['list instance of list<number>', false],
    ['day instance of date', true],
    // Lists of truth values.
    ['all([true, null])', null],
    ['all([false, null])', false],
    ['any([true, null])', true],
    ['any([false, 1])', null],
    ['sum([1, null])', null],
    ['max([1, "a"])', null],
    ['min([null])', null],
    ['count([null])', 1],
    ['list contains(list, null)', true],
    ['list contains([1], null)', false],
    ['list contains([1], "1")', false],
    ['list contains([date("2026-01-02")], day)', true],
    ['index of(list, null)', [2]],
    ['distinct values([1, null, 1, null])', [1, null]],
    ['string(n)', null],
    ['string(list)', '[1, null, "a"]'],
    ['string(count)', null],
    ['before(n, 1)', null],
    ['before(1, "a")', null],
    ['before([1..2], ["a".."b"])', null],
    ['is(n, n)', true],
    ['is(n, 1)', false],
    ['number("1.000,5", ".", ",")', 1000.5],
    ['number("", ".", ",")', null],
    ['number("abc")', null],
    ['date("2026-02-30")', null],
    ['date("-2026-01-01")', null],
    ['decimal(0.00000015, 8)', 1.5e-7],
    ['floor(0.00000019, 7)', 1e-7],
    ['decimal(1e21, 2)', 1e21],
    ['modulo(-12, 5)', 3],
    ['modulo(12, -5)', -3],
    ['modulo(123456789012345680000, 10)', 8],
    ['modulo(1e300, 7) < 7', true],
    ['modulo(5, 0)', null],
    ['sqrt(-1)', null],
    ['log(0)', null],
    ['substring("abc", 0)', null],
  ] as const)('%s', (text, expected) => {
    const { value, missing } = compute(text, SCOPE, new Meter(10_000));
    expect([toJson(value), missing]).toEqual([expected, null]);
  });
});

describe('cells', () => {
  const day = (text: string) => parseDate(text);
  const passing = (cell: string, ...values: FeelValue[]) =>
    values.map((value) => test(cell, value, { other: null, limit: 3, flag: true }).value === true);

  it.each([
    ['null', null, 5],
    ['null, 5', null, 6],
    ['not(5)', 6, 5],
    ['not("a", "b")', null, 'a'],
    ['other', null, 5],
    ['[null, 5]', null, 6],
    ['? = null', null, 5],
    ['not(? != null)', null, 5],
    ['? > 5', 6, null],
    ['? > 5 or ? < 3', 2, null],
    ['> limit', 4, null],
    ['= limit', 3, null],
    ['!= 5', 6, 5],
    ['[1..5]', 3, null],
    ['not([1..5])', 9, null],
    ['not(> 5)', 5, null],
    ['not(? > 5)', 5, null],
    ['contains(?, "buca")', 'una buca', null],
    ['not(contains(?, "buca"))', 'una', null],
    ['not(starts with(?, "b"))', 'a', null],
    ['matches(?, "^b")', 'buca', null],
    ['string length(?) < 5', 'buca', null],
    ['string length(?) >= 0', 'buca', null],
    ['upper case(?) = "A"', 'a', null],
    ['list contains(?, "x")', ['x'], null],
    ['not(list contains(?, "x"))', ['y'], null],
    ['count(?) = 0', [], null],
    ['count(?) >= 0', [1], null],
    ['sum(?) < 5', [1, 2], null],
    ['every x in ? satisfies x > 0', [1], null],
    ['some x in ? satisfies x > 0', [1], null],
    ['?.a > 5', { a: 6 }, null],
    ['?.a > 5', { a: 6 }, { a: null }],
    ['? in (1, 2)', 2, null],
    ['? between 1 and 5', 2, null],
    ['modulo(?, 2) = 0', 4, null],
    ['abs(?) < 3', -2, null],
    ['even(?)', 2, null],
    ['odd(?)', 3, null],
    ['floor(?) = 1', 1.5, null],
    ['true', true, null],
    ['false', false, null],
    ['not(true)', false, true],
    ['? = true', true, null],
    ['not(?)', false, null],
    ['? and flag', true, null],
    ['day of week(?) = "Friday"', day('2026-01-02'), null],
    ['?.year = 2026', day('2026-01-02'), null],
    ['> date("2026-01-01")', day('2026-01-02'), null],
    ['? - date("2026-01-01") < duration("P9D")', day('2026-01-02'), null],
    ['? + duration("P1D") = date("2026-01-03")', day('2026-01-02'), null],
    ['before(?, date("2026-02-01"))', day('2026-01-02'), null],
    ['after(?, 3)', 4, null],
    ['includes([1..5], ?)', 3, null],
    ['? instance of number', 3, null],
    // Other types than the column has, where it has none.
    ['> 5', 6, '6'],
    ['? > 5', 6, '9'],
    ['> 0', 6, true],
    ['"5"', '5', 5],
    ['not(5)', 6, '6'],
    ['contains(?, "a")', 'a', 5],
    ['[1..5]', 3, '3'],
    ['true', true, 'true'],
    ['1', 1, [1]],
  ] as const)('%s: passes %j, not %j', (cell, yes, no) => {
    expect(passing(cell, yes, no)).toEqual([true, false]);
  });
});

it('a cell with a dash, or the name of a column that is null, takes null', () => {
  expect([test('-', null, {}).value, test('-', 5, {}).value]).toEqual([true, true]);
  expect(test('other', null, { other: null }).value).toBe(true);
});

it.each([
  ['split("a;b;c;;", ";")', ['a', 'b', 'c', '', '']],
  ['split(";", ";")', ['', '']],
  ['split("", ";")', ['']],
])('%s keeps what is empty', (text, parts) => {
  expect(compute(text, {}).value).toEqual(parts);
});

it.each([
  '1 + 2 * 3 ** 2 - 4 / 2',
  'if 3 > 2 then "a" else "b"',
  'for i in 1..3, j in [10, 20] return i * j',
  'for i in 1..5 return if i = 1 then 1 else sum(partial)',
  '[1, 2, 3, 4][item > 2]',
  '[{a: 1, b: 2}, {a: 3, b: 4}][a = 3].b',
  '{a: 1, b: a + 1}.b',
  '[1, 2, 3][-1]',
  'substring("citofono", 2, 3)',
  'substring("citofono", -3)',
  'substring before("a-b", "-")',
  'substring after("a-b", "-")',
  'upper case("è")',
  'string length("🙂è")',
  'replace("abcd", "(b)(c)", "[$2$1]")',
  'replace("abc", "b", "<$0>")',
  'matches("Via Roma 3", "via", "i")',
  'split("a;b;;c", ";")',
  'string join(["a", "b"], "-")',
  'append([1], 2, 3)',
  'concatenate([1], [2, 3])',
  'insert before([1, 3], 2, 2)',
  'remove([1, 2, 3], 2)',
  'reverse([1, 2])',
  'union([1, 2], [2, 3])',
  'flatten([1, [2, [3]]])',
  'sort([3, 1, 2], function(x, y) x < y)',
  'list replace([1, 2], 2, 9)',
  'sublist([1, 2, 3], 2)',
  'decimal(1.005, 1)',
  'round half up(2.5, 0)',
  'round half down(-2.5, 0)',
  'round up(1.21, 1)',
  'floor(-1.5)',
  'ceiling(1.2)',
  'modulo(-12, 5)',
  'median([3, 1, 2])',
  'stddev([2, 4, 7, 5])',
  'mode([1, 2, 2])',
  'date("2026-01-31") + duration("P1M")',
  'date("2026-03-01") - date("2026-01-01")',
  'date and time(date("2026-01-01"), time("10:00:00"))',
  'time("10:00:00") + duration("PT1H")',
  'years and months duration(date("2024-01-01"), date("2026-03-01"))',
  'duration("P1D") + duration("PT12H")',
  'date("2026-01-02").weekday',
  'day of week(date and time("2026-01-02T00:00:00"))',
  'week of year(date("2026-01-08"))',
  '@"2026-01-01" < @"2026-01-02"',
  'get value({a: 1}, "a")',
  'get entries({a: 1})',
  'context put({a: 1}, "b", 2)',
  'context merge([{a: 1}, {b: 2}])',
  'number("1 000.5", " ", ".")',
  'string(1.5)',
  'some x in [1, 2] satisfies x = 2',
  'every x in [1, 2] satisfies x > 0',
  '(function(x) x * 2)(4)',
  'substring(string: "abc", start position: 2)',
  '"a" instance of string',
  '5 in (< 3, > 4)',
  'met by([5..6], [1..5])',
  'overlaps([1..5], [3..8])',
])('%s is what another interpreter of FEEL says', (text) => {
  const ours = toJson(compute(text, {}, new Meter(10_000)).value);
  expect(ours).toEqual(JSON.parse(JSON.stringify(evaluate(text, {}).value)));
});
