import fc from 'fast-check';
import { operandsOf } from '../code.js';
import type { Inferred } from '../inference.js';
import { compute, test } from '../run.js';
import { child, parse } from '../syntax.js';
import { type FeelValue, kindOf } from '../values.js';
import { canHold, ofKind } from './index.js';

/** Whether a cell can hold in a column of that kind, beside a variable `z` of any kind. */
function holds(cell: string, column: Inferred): boolean {
  const node = parse(cell, 'unary tests');
  const tests = operandsOf(child(node, 'PositiveUnaryTests')!);
  const kinds = { '?': column, z: undefined };
  return canHold(tests, !!child(node, 'not'), ofKind(column), { kinds, open: false });
}

/** Texts that are near to each other, so that many conditions hold, and many almost. */
const LITERALS = [
  ...['-3', '-1', '0', '1', '2', '2.5', '5', '6', '10', '1e21', '0.1', '12'],
  ...[
    '""',
    '"a"',
    '"A"',
    '"ab"',
    '"abc"',
    '"b"',
    '"ß"',
    '"ς"',
    '"Σ"',
    '"\\uD83D"',
    '"😀"',
    '"Monday"',
  ],
  ...['null', 'true', 'false', '[]', '["a"]', '[1]', '[1, 2]', '[null]', '["a", 1]', '{a: 1}'],
  ...['date("2026-01-01")', 'date("2026-02-01")', 'time("10:00:00")', 'time("10:00:00Z")'],
  ...['date and time("2026-01-01T10:00:00")', 'date and time("2026-01-01T10:00:00Z")'],
  ...['duration("P1D")', 'duration("-PT1H")', 'duration("P1Y")', 'duration("P12M")'],
];
const INPUTS: readonly FeelValue[] = LITERALS.map((text) => compute(text, {}).value).concat([
  ...[-0, Infinity, 1e300, 4.999999999999999, 123456789012345680000, 'aé', 'a😀', 'ABC', 'Tuesday'],
  ...[['abc'], [5], [[1]], { a: 'a' }],
]);
const ONE = [
  ...[
    'string length',
    'upper case',
    'lower case',
    'abs',
    'floor',
    'ceiling',
    'count',
    'sqrt',
    'exp',
    'not',
  ],
  ...[
    'sum',
    'min',
    'max',
    'day of week',
    'month of year',
    'day of year',
    'week of year',
    'date',
    'string',
  ],
  ...[
    'number',
    'odd',
    'even',
    'all',
    'any',
    'reverse',
    'stddev',
    'distinct values',
    'mean',
    'time',
  ],
];
const TWO = [
  ...[
    'contains',
    'starts with',
    'ends with',
    'list contains',
    'modulo',
    'is',
    'substring',
    'append',
  ],
  ...[
    'substring before',
    'matches',
    'index of',
    'round up',
    'floor',
    'min',
    'concatenate',
    'before',
    'substring after',
    'decimal',
    'ceiling',
    'round half up',
    'round down',
  ],
];
const PROPERTIES = [
  'year',
  'month',
  'day',
  'weekday',
  'hour',
  'minute',
  'second',
  'days',
  'months',
  'a',
];
const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='];

type Text = fc.Arbitrary<string>;

function joined(...parts: (string | Text)[]): Text {
  const given = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...given).map((texts) => texts.join(''));
}

const { cell } = fc.letrec<Record<'value' | 'condition' | 'test' | 'cell', string>>((tie) => {
  const value = tie('value');
  const condition = tie('condition');
  const compared = joined(value, ' ', fc.constantFrom(...COMPARISONS), ' ', value);
  const interval = joined(fc.constantFrom('[', '('), value, '..', value, fc.constantFrom(']', ')'));
  return {
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom('?', '?', '?', 'z') },
      { weight: 4, arbitrary: fc.constantFrom(...LITERALS) },
      { weight: 4, arbitrary: joined(fc.constantFrom(...ONE), '(', value, ')') },
      { weight: 3, arbitrary: joined(fc.constantFrom(...TWO), '(', value, ', ', value, ')') },
      joined('(', value, ' ', fc.constantFrom('+', '-', '*', '/', '**'), ' ', value, ')'),
      joined('(-', value, ')'),
      joined('(', value, ').', fc.constantFrom(...PROPERTIES)),
      joined('[', value, ', ', value, ']'),
      joined('(if ', condition, ' then ', value, ' else ', value, ')'),
      joined('(', condition, ')'),
    ),
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: compared },
      { weight: 5, arbitrary: joined('(', condition, ' and ', condition, ')') },
      { weight: 2, arbitrary: joined('(', condition, ' or ', condition, ')') },
      joined('not(', condition, ')'),
      joined('(', value, ' between ', value, ' and ', value, ')'),
      joined('(', value, ' in (', tie('test'), ', ', tie('test'), '))'),
      joined('(', value, ' instance of ', fc.constantFrom('number', 'string', 'date', 'Any'), ')'),
      joined('(some e in ', value, ' satisfies e = ', value, ')'),
      { weight: 2, arbitrary: value },
    ),
    test: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: condition },
      joined(fc.constantFrom(...COMPARISONS), ' ', value),
      value,
      interval,
      joined('[', interval, ', ', value, ']'),
    ),
    cell: fc.oneof(
      { weight: 4, arbitrary: tie('test') },
      joined(tie('test'), ', ', tie('test')),
      joined('not(', tie('test'), ', ', tie('test'), ')'),
    ),
  };
});

/** Conditions over values of one kind, of which most are of use: what bears on what is seen in these. */
function closeConditions(
  literals: readonly string[],
  made: (value: Text) => Text[],
  tested: (value: Text) => Text[] = () => [],
): Text {
  const plain = fc.oneof(fc.constantFrom('?', '?', 'z'), fc.constantFrom(...literals));
  const value = fc.oneof({ weight: 2, arbitrary: plain }, ...made(plain));
  const comparison = joined(value, ' ', fc.constantFrom(...COMPARISONS), ' ', value);
  const one = fc.oneof(
    { weight: 4, arbitrary: comparison },
    ...tested(value).map((arbitrary) => ({ weight: 3, arbitrary })),
    joined('not(', comparison, ')'),
    joined(value, ' between ', value, ' and ', value),
    joined(value, ' in (< ', value, ', [', value, '..', value, '))'),
    joined('not(', value, ' in ([', value, '..', value, ']))'),
    joined('if ', comparison, ' then ', comparison, ' else ', comparison),
  );
  const bracketed = joined('(', one, ')');
  const several = joined(bracketed, fc.constantFrom(' and ', ' or '), bracketed);
  return joined('(', several, ') and (', fc.oneof(several, one), ')');
}

const NUMBERS = ['0', '1', '2', '3', '-1', '0.5', '1.25', '-1.5', '14.05'];
const ofNumbers = closeConditions(NUMBERS, (value) => [
  joined('(', value, ' ', fc.constantFrom('+', '-', '*', '/'), ' ', value, ')'),
  joined(fc.constantFrom('abs', 'floor', 'ceiling', 'sqrt'), '(', value, ')'),
  joined('modulo(', value, ', ', value, ')'),
  joined('(-', value, ')'),
  joined(
    fc.constantFrom(
      ...['decimal', 'floor', 'ceiling', 'round up', 'round down', 'round half up'],
      'round half down',
    ),
    '(',
    value,
    ', ',
    fc.constantFrom('0', '1', '2', '-1', '0.5', 'z'),
    ')',
  ),
]);
const TEXTS = ['""', '"a"', '"b"', '"ab"', '"A"', '"ba"', '"aba"', '"😀"', '"a\\uD83D"'];
const places = fc.constantFrom('1', '2', '-1', '-2', '0', '1.5', '3', 'string length(z)');
const ofTexts = closeConditions(
  TEXTS,
  (value) => [
    joined(fc.constantFrom('upper case', 'lower case'), '(', value, ')'),
    joined('substring(', value, ', ', places, ')'),
    joined('substring(', value, ', ', places, ', ', places, ')'),
    joined(fc.constantFrom('substring before', 'substring after'), '(', value, ', ', value, ')'),
    joined('(', value, ' + ', value, ')'),
  ],
  (value) => [
    joined(fc.constantFrom('contains', 'starts with', 'ends with'), '(', value, ', ', value, ')'),
    joined(
      fc.constantFrom('not(starts with(', 'not(ends with(', 'not(contains('),
      ...[value, ', ', value, '))'],
    ),
    joined(
      'string length(',
      value,
      ') ',
      fc.constantFrom('= ', '< ', '> '),
      fc.constantFrom('0', '1', '2'),
    ),
  ],
);

const DAYS = [
  ...['date("2024-02-29")', 'date("2026-02-28")', 'date("2026-01-31")', 'date("2025-12-01")'],
  ...['date("1900-03-01")', 'date("2026-03-30")'],
];
const MOMENTS = [
  ...['2026-01-31T23:30:00Z', '2026-02-01T00:30:00@Europe/Rome', '2026-01-31T23:30:00'],
  ...['2024-02-29T10:00:00', '2026-02-28T23:59:59-05:00'],
].map((text) => `date and time("${text}")`);
const day = fc.oneof(fc.constantFrom('?', '?', '?', 'z'), fc.constantFrom(...DAYS));
const is = fc.constantFrom(...COMPARISONS, '=', '=');
const ofDays = (literals: readonly string[]) =>
  closeConditions(
    literals,
    (value) => [joined('date(', value, ')')],
    (value) => [
      joined(value, '.month ', is, ' ', fc.constantFrom('1', '2', '3', '12')),
      joined(value, '.day ', is, ' ', fc.constantFrom('1', '28', '29', '30', '31')),
      joined(value, '.year ', is, ' ', fc.constantFrom('1900', '2024', '2025', '2026')),
      joined(value, '.weekday ', is, ' ', fc.constantFrom('1', '4', '5', '6', '7')),
      joined('month of year(', value, ') = ', fc.constantFrom('"January"', '"February"')),
      joined('day of week(', value, ') = ', fc.constantFrom('"Saturday"', '"Thursday"')),
      joined(value, '.month = ', day, '.month'),
    ],
  );

/** `not(` at the beginning of a cell is the cell's own. */
function isReadable(text: string): boolean {
  try {
    parse(text, 'unary tests');
    return true;
  } catch {
    return false;
  }
}

function passing(text: string, input: FeelValue, z: FeelValue): boolean {
  return test(text, input, { z }).value === true;
}

function inputsOf(values: readonly FeelValue[]) {
  return fc.array(fc.constantFrom(...values), { minLength: 15, maxLength: 15 });
}

const valuesOf = (literals: readonly string[]) => literals.map((text) => compute(text, {}).value);

describe('A cell that some value makes true can hold', () => {
  it.each([
    ['any values', cell, INPUTS],
    ['numbers', ofNumbers, valuesOf(NUMBERS)],
    ['texts', ofTexts, valuesOf(TEXTS)],
    ['days', ofDays(DAYS), valuesOf(DAYS)],
    ['moments', ofDays(MOMENTS), valuesOf(MOMENTS)],
  ] as const)('whatever the cell: %s', (_what, cells, values) => {
    const inputs = inputsOf(values);
    fc.assert(fc.property(cells, inputs, inputs, expectSound), { numRuns: 200 });
  });
});

it('one moment is of two months in two zones, one day of one month', () => {
  const cell = '? = z and z.month = 1 and ?.month = 2';
  expect([holds(cell, 'date and time'), holds(cell, 'date')]).toEqual([true, false]);
});

function expectSound(text: string, inputs: FeelValue[], others: FeelValue[]): void {
  fc.pre(isReadable(text));
  const columns = new Map<Inferred, boolean>();
  const possible = (column: Inferred) => {
    if (!columns.has(column)) columns.set(column, holds(text, column));
    return columns.get(column)!;
  };
  for (const [at, input] of inputs.entries()) {
    if (!passing(text, input, others[at])) continue;
    const column = input === null ? undefined : kindOf(input);
    const said = { text, input, z: others[at], any: possible(undefined), column: possible(column) };
    expect(said).toMatchObject({ any: true, column: true });
  }
}
