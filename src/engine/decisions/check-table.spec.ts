import { dmn, expression, table, type TableText } from '../../../test/builders/dmn.js';
import type { DecisionRefused } from '../api/decisions.errors.js';
import { compute, expressionFault } from './feel/index.js';
import { parseDecisions } from './parse-decisions.js';

async function problemsOf(...decisions: string[]) {
  return parseDecisions('prova.dmn', dmn(...decisions)).then(
    () => [],
    ({ problems }: DecisionRefused) => problems,
  );
}

/** The problem of a cell in the first column of the second rule. */
async function cellProblem(type: string, cell: string, values?: string) {
  const given: TableText = {
    hitPolicy: 'FIRST',
    inputs: [`x: ${type}${values ? ` = ${values}` : ''}`, 'z: string'],
    rules: ['- | - => "a"', `${cell} | - => "b"`],
  };
  const [problem] = await problemsOf(table(given));
  return problem;
}

describe('a cell that can never hold is refused with its row and column', () => {
  it.each([
    ['string', '3', 'wrong-type'],
    ['string', '"a", 3', 'wrong-type'],
    ['string', 'not(3)', 'wrong-type'],
    ['string', 'true', 'wrong-type'],
    ['string', '< 5', 'wrong-type'],
    ['string', '[1..5]', 'wrong-type'],
    ['string', '= 5', 'wrong-type'],
    ['string', '? > 5', 'never-true'],
    ['number', '? < ?', 'never-true'],
    ['number', '? != ?', 'never-true'],
    ['number', '? > 3 and ? > ?', 'never-true'],
    ['number', '? = null and ? > 5', 'never-true'],
    ['string', '? = null and ? = "a"', 'never-true'],
    ['string', 'null = ? and "a" = ?', 'never-true'],
    ['string', '5 < ?', 'never-true'],
    ['string', '? = 5', 'never-true'],
    ['string', '? in (1, 2)', 'never-true'],
    ['string', '? between 1 and 5', 'never-true'],
    ['string', 'sum(?) > 3', 'never-true'],
    ['string', '? + 1 > 3', 'never-true'],
    ['string', 'day of week(?) = "Monday"', 'never-true'],
    ['string', 'upper case(?)', 'never-true'],
    ['string', 'string length(?) = "a"', 'never-true'],
    ['string', 'string length(?) > 5 and string length(?) = "a"', 'never-true'],
    ['string', '["b".."a"]', 'never-true'],
    ['string', 'date("2026-01-01")', 'wrong-type'],
    ['string', '[1, 2]', 'wrong-type'],
    ['number', '"a"', 'wrong-type'],
    ['number', '> "a"', 'wrong-type'],
    ['number', '[5..3]', 'never-true'],
    ['number', '(5..5]', 'never-true'],
    ['number', 'not([5..3])', 'never-true'],
    ['number', '[1.."b"]', 'wrong-type'],
    ['number', '> null', 'never-true'],
    ['number', '? > null', 'never-true'],
    ['number', 'contains(?, "a")', 'never-true'],
    ['number', 'not(contains(?, "a"))', 'never-true'],
    ['number', '? = "a" and ? > 3', 'never-true'],
    ['number', '? > 5 and ? < 3', 'never-true'],
    ['number', '? > 5 and 5 > ?', 'never-true'],
    ['number', '? >= 5 and ? < 5', 'never-true'],
    ['number', '? in [1..3] and ? between 4 and 5', 'never-true'],
    ['number', '? between 5 and 1', 'never-true'],
    ['number', '? in [5..3]', 'never-true'],
    ['number', '? + "a" = "b"', 'never-true'],
    ['number', '? + 1', 'never-true'],
    ['number', '? and true', 'never-true'],
    ['number', '1 > 2', 'never-true'],
    ['number', 'matches(string(?), "^1") and 1 > 2', 'never-true'],
    ['number', 'date("2026-01-01")', 'wrong-type'],
    ['boolean', '"true"', 'wrong-type'],
    ['boolean', '1', 'wrong-type'],
    ['boolean', '> false', 'never-true'],
    ['boolean', '? > false', 'never-true'],
    ['boolean', '? = "true"', 'never-true'],
    ['boolean', 'not("a")', 'wrong-type'],
    ['date', '"2026-01-01"', 'wrong-type'],
    ['date', '> "2026-01-01"', 'wrong-type'],
    ['date', '? > "2026-01-01"', 'never-true'],
    ['date', 'date("2026-02-30")', 'never-true'],
    ['date', '> date("2026-02-30")', 'never-true'],
    ['date', '[date("2026-02-01")..date("2026-01-01")]', 'never-true'],
    ['date', 'date and time("2026-01-01T00:00:00")', 'wrong-type'],
    ['date', '? > date("2026-02-01") and ? < date("2026-01-01")', 'never-true'],
    ['dateTime', 'date("2026-01-01")', 'wrong-type'],
    ['dateTime', '> time("10:00:00")', 'wrong-type'],
    ['time', '> date("2026-01-01")', 'wrong-type'],
    ['Any', '[5..3]', 'never-true'],
    ['Any', '? > 5 and ? < 3', 'never-true'],
    ['Any', '> [1]', 'never-true'],
    ['Any', '1 = "a"', 'never-true'],
    ['number', 'z > 5', 'never-true'],
    ['number', 'contains(z, 5)', 'never-true'],
    ['string', 'string length(?) < 0', 'never-true'],
    ['string', 'string length(?) = -1', 'never-true'],
    ['string', 'string length(?) = 2.5', 'never-true'],
    ['string', 'string length(?) > 3 and string length(?) < 2', 'never-true'],
    ['string', 'string length(?) > 2 and contains("ab", ?) and (? in ("a", "b"))', 'never-true'],
    ['string', 'starts with(?, "a") and ? = "b"', 'never-true'],
    ['string', 'starts with(?, "a") and starts with(?, "b")', 'never-true'],
    ['string', 'contains(?, "abc") and string length(?) < 3', 'never-true'],
    ['string', 'contains(upper case(?), "a")', 'never-true'],
    ['string', 'upper case(?) = "abc"', 'never-true'],
    ['string', 'upper case(?) in ("abc", "d")', 'never-true'],
    ['string', 'list contains([], ?)', 'never-true'],
    ['string', 'list contains(["a", "b"], ?) and ? = "c"', 'never-true'],
    ['string', '? in []', 'never-true'],
    ['string', '"a" in "b"', 'never-true'],
    ['string', '? = z and ? != z', 'never-true'],
    ['string', '? < z and z < ?', 'never-true'],
    ['string', 'if ? = "a" then ? = "b" else false', 'never-true'],
    ['string', 'if string length(?) > 3 then "a" else "b"', 'never-true'],
    ['string', '? instance of number', 'never-true'],
    ['string', '? != null and (? = null or false)', 'never-true'],
    ['number', 'abs(?) < 0', 'never-true'],
    ['number', 'abs(?) = -3', 'never-true'],
    ['number', 'abs(?) + 1 < 1', 'never-true'],
    ['number', 'modulo(?, 10) > 20', 'never-true'],
    ['number', 'floor(?) = 2.5', 'never-true'],
    ['number', 'sqrt(?) < 0', 'never-true'],
    ['number', '? > 3 and not(true)', 'never-true'],
    ['number', '? > 3 and not(? > 2)', 'never-true'],
    ['number', 'not(< 5, >= 5)', 'never-true'],
    ['number', 'not([1..5], < 1, > 5)', 'never-true'],
    ['number', '(? < 3 or ? > 5) and ? = 4', 'never-true'],
    ['number', '(? > 3) = false and ? > 4', 'never-true'],
    ['number', '? between 3 and 5 and ? * 2 > 10', 'never-true'],
    ['number', '(? in ([1..5])) and ? != 1 and ? <= 1', 'never-true'],
    ['number', '(? in [1..3]) and ? between 4 and 5', 'never-true'],
    ['date', '?.month > 12', 'never-true'],
    ['date', '?.hour = 3', 'never-true'],
    ['date', 'day of week(?) = "Foo"', 'never-true'],
    ['date', 'week of year(?) > 60', 'never-true'],
    ['string', 'ends with(?, "a") and ends with(?, "b")', 'never-true'],
    ['string', 'starts with(?, "ab") and not(starts with(?, "a"))', 'never-true'],
    ['string', 'ends with(?, "ab") and not(ends with(?, "b"))', 'never-true'],
    ['string', 'not(contains(?, "b")) and starts with(?, "abc")', 'never-true'],
    ['string', 'contains(?, "abc") and not(contains(?, "b"))', 'never-true'],
    ['string', 'not(starts with(?, ""))', 'never-true'],
    ['string', 'not(starts with(?, "a")) and ? in ("a", "ab")', 'never-true'],
    ['string', 'ends with(?, "b") and ? = "a"', 'never-true'],
    ['string', 'starts with(?, "ab") and ends with(?, "c") and string length(?) = 2', 'never-true'],
    ['string', '? + "a" = "b"', 'never-true'],
    ['string', 'substring(?, 1, 2) = "abc"', 'never-true'],
    ['string', 'string length(substring(?, 1, 2)) > 2', 'never-true'],
    ['string', 'substring(?, -2) = "abc"', 'never-true'],
    ['string', 'substring(?, 0) = "a"', 'never-true'],
    ['string', 'substring(?, 1, -1) = ""', 'never-true'],
    ['string', 'substring(?, 1, 2) = "ab" and starts with(?, "b")', 'never-true'],
    ['string', 'substring(?, -1) = "a" and ends with(?, "b")', 'never-true'],
    ['string', 'substring(?, 3, 1) = "a" and string length(?) < 3', 'never-true'],
    ['string', 'substring(?, 1, 3) = "ab" and string length(?) > 2', 'never-true'],
    ['string', 'substring before(?, "-") = "a-b"', 'never-true'],
    ['string', 'substring before(?, "-") = "a" and not(contains(?, "-"))', 'never-true'],
    ['string', 'substring after(?, "-") = "a" and ends with(?, "b")', 'never-true'],
    ['number', 'decimal(?, 0) = 1.5', 'never-true'],
    ['number', 'decimal(?, 1) = 1.25', 'never-true'],
    ['number', 'decimal(?, -2) = 150', 'never-true'],
    ['number', 'decimal(?, 1) > 1.5 and decimal(?, 1) < 1.6', 'never-true'],
    ['number', 'ceiling(?) = 1.5', 'never-true'],
    ['number', 'floor(?, 1) = 1.25', 'never-true'],
    ['number', 'round up(?, 1) = 0.25', 'never-true'],
    ['number', 'round half up(?, 0) = 2.5', 'never-true'],
    ['number', 'decimal(?, 0.5) = 2', 'never-true'],
    ['number', 'floor(?) = 5 and ? < 5', 'never-true'],
    ['number', 'ceiling(?) = 5 and ? <= 4', 'never-true'],
    ['number', 'decimal(?, 0) = 5 and ? > 5.5', 'never-true'],
    ['date', '?.month = 2 and ?.day = 30', 'never-true'],
    ['date', '?.day = 31 and ?.month in (4, 6, 9, 11)', 'never-true'],
    ['date', '?.year = 2026 and ?.month = 2 and ?.day = 29', 'never-true'],
    ['date', '?.year in (2026, 2027) and ?.month = 2 and ?.day > 28', 'never-true'],
    ['date', '? = date("2026-01-01") and ?.month = 2', 'never-true'],
    ['date', '?.year = 2025 and ? > date("2026-01-01")', 'never-true'],
    ['date', '? in [date("2026-02-01")..date("2026-02-28")] and ?.day = 29', 'never-true'],
    ['date', 'month of year(?) = "February" and ?.day = 30', 'never-true'],
    ['date', 'day of week(?) = "Monday" and ?.weekday = 2', 'never-true'],
    ['date', '?.year = 2026 and ?.month = 1 and ?.day = 1 and ?.weekday = 5', 'never-true'],
    ['dateTime', '?.month = 2 and ?.day = 30', 'never-true'],
    ['date', '? = date("2026-13-01")', 'never-true'],
    ['date', 'date(?) = date("2026-02-30")', 'never-true'],
    ['date', '? = @"2026-13-01"', 'never-true'],
    ['date', '? = null or ? > date("2026-02-30")', 'never-true'],
    ['date', '? in (date("2026-01-01"), date("2026-02-30"))', 'never-true'],
    ['string', '? = substring("abc", 0)', 'never-true'],
    ['number', '? = number("a")', 'never-true'],
    ['Any', 'count(?) < 0', 'never-true'],
    ['Any', '? > 5 and string length(?) > 2', 'never-true'],
    ['Any', '? = "a" and abs(?) > 2', 'never-true'],
  ])('%s: %s', async (type, cell, code) => {
    expect(await cellProblem(type, cell)).toMatchObject({
      code,
      decisionKey: 'prova',
      ruleNumber: 2,
      ruleId: 'regola_2',
      column: 'Colonna 1',
      field: 'rules.1.inputs.0',
      text: cell,
    });
  });

  it.each([
    ['string', '"c"', '"a","b"', 'not-among-values'],
    ['string', '"a","c"', '"a","b"', 'not-among-values'],
    ['string', 'starts with(?, "c")', '"a","b"', 'never-true'],
    ['string', 'string length(?) > 3', '"a","b"', 'never-true'],
    ['number', '> 5', '1,2,3', 'never-true'],
    ['number', '[10..20]', '1,2,3', 'never-true'],
    ['string', 'contains(?, "c") and z = "d"', '"a","b"', 'never-true'],
    ['string', '? = "c" or z > ? and ? = "d"', '"a","b"', 'never-true'],
    ['number', '4', '1,2,3', 'not-among-values'],
  ])('%s: %s, of %3$s', async (type, cell, values, code) => {
    expect(await cellProblem(type, cell, values)).toMatchObject({
      code,
      ruleNumber: 2,
      text: cell,
    });
  });

  it.each([
    ['string', 'null'],
    ['string', 'not(null)'],
    ['string', '"a", null'],
    ['string', '? = null or contains(?, "a")'],
    ['string', '> "a"'],
    ['string', 'z'],
    ['string', '["a", "b"]'],
    ['string', 'z = "a"'],
    ['string', 'not(contains(?, "a"))'],
    ['number', '[1..5), > 7'],
    ['number', '[5..5]'],
    ['number', '? > 5 or ? < 3'],
    ['number', '? > 5 and ? < 7'],
    ['number', 'string length(z)'],
    ['number', 'modulo(?, 2) = 0'],
    ['boolean', 'not(true)'],
    ['boolean', '? or z = "a"'],
    ['date', '> date("2026-01-01")'],
    ['date', '?.year = 2026'],
    ['date', 'day of week(?) = "Monday"'],
    ['dateTime', '?.hour > 12'],
    ['Any', 'list contains(?, "x")'],
    ['Any', 'every x in ? satisfies x > 0'],
    ['Any', '?[1].name = "a"'],
    ['Any', '"a", 3, true'],
    ['string', 'upper case(?) = "ABC"'],
    ['string', 'lower case(?) = upper case(?)'],
    ['string', 'ends with(?, "ab") and ends with(?, "b")'],
    ['string', 'starts with(?, "ab") and ends with(?, "bc") and string length(?) = 3'],
    ['string', 'starts with(?, "a") and not(starts with(?, "ab"))'],
    ['string', 'contains(?, "a") and not(starts with(?, "a"))'],
    ['string', 'substring(?, 1, 2) = "ab"'],
    ['string', 'substring(?, 1, 5) = "ab"'],
    ['string', 'substring(?, 2) = "abc" and starts with(?, "b")'],
    ['string', 'substring before(?, "-") = "a" and ends with(?, "-b")'],
    ['string', 'substring after(?, "-") = "a-b"'],
    ['number', 'decimal(?, 1) = 1.2'],
    ['number', 'decimal(?, -2) = 200 and ? > 200'],
    ['number', 'floor(?) = 5 and ? > 5.9'],
    ['number', 'decimal(?, 0) = 4 and ? = 4.5'],
    ['number', 'round up(?, string length(z)) = 1.25'],
    ['date', '?.month = 2 and ?.day = 29'],
    ['date', '?.year = 2024 and ?.month = 2 and ?.day = 29'],
    ['date', '?.month = 2 and ?.day = 29 and ?.weekday = 1'],
    ['date', '?.year = 2026 and ?.month = 1 and ?.day = 1 and ?.weekday = 4'],
    ['date', '? >= date("2026-02-28") and ?.day = 1 and ?.year = 2026'],
    ['dateTime', '?.month = 1 and ? > date and time("2026-02-01T00:00:00@Europe/Rome")'],
    ['date', '? = date("2026-12-01")'],
    ['string', 'string length(?) > 3 and starts with(?, "a") and ? < "b"'],
    ['string', '? != z and ? <= z'],
    ['string', 'not("a", "b")'],
    ['number', 'not(< 5, > 5)'],
    ['number', 'modulo(?, 10) > 5'],
    ['number', 'z in (? > 3)'],
    ['number', '? > 3 and string length(z) > 2'],
    ['number', '(? < 3 or ? > 5) and ? = 6'],
    ['number', '1 / ? > 1000'],
    ['number', '(? in [0..1]) and 0 - ? < -0.5'],
    ['number', '(? in ([-2..1])) and abs(?) > 1.5 and -? > 1.5'],
    ['number', '(? in [-2..1]) and ? * ? > 3'],
    ['date', '? = date("2026-01-01") and ?.month = 1'],
    ['Any', '? in []'],
    ['Any', '? != 5 and not(? in [[1.."a"]])'],
    ['Any', '?.month > 12'],
    ['Any', 'string length(?) = 1 and count(?) = 1'],
  ])('and one that may hold is not: %s: %s', async (type, cell) => {
    expect(await cellProblem(type, cell)).toBeUndefined();
  });
});

it('a call of plain values that gives none is named', async () => {
  const problem = await cellProblem('date', '? = null or date(?) = date("2026-02-30")');
  expect(problem).toMatchObject({ code: 'never-true', ruleNumber: 2, column: 'Colonna 1' });
  expect(problem.message).toContain('date("2026-02-30") has no value');
});

it('what follows "in" as far as it goes is told', async () => {
  const problem = await cellProblem('number', '? in [1..3] and ? > 2');
  expect(problem).toMatchObject({ code: 'never-true', ruleNumber: 2, column: 'Colonna 1' });
  expect(problem.message).toContain('write brackets around the comparison');
});

it('one too intricate to be followed to its end is taken', async () => {
  const nested = Array.from({ length: 12 }, (_, at) => `z < "${at}"`).reduce(
    (inner, each) => `((${inner}) = (${each}))`,
    '? = z',
  );
  expect(await cellProblem('string', nested)).toBeUndefined();
});

it('one that holds for an allowed value, beside what other columns hold, is not', async () => {
  expect(await cellProblem('string', 'contains(?, "b") and z = "d"', '"a","b"')).toBeUndefined();
  expect(await cellProblem('string', '? = null and z = "d"', '"a","b"')).toBeUndefined();
});

it('a column of texts that is computed may be one of durations', async () => {
  const cells = ['> duration("P1D")', '? = duration("P1D")', 'duration("P1D")'];
  for (const cell of cells) {
    const given = { inputs: ['duration(x): string'], rules: [`${cell} => "a"`] };
    expect(await problemsOf(table(given))).toEqual([]);
  }
  const given = { inputs: ['upper case(x): string'], rules: ['3 => "a"'] };
  expect(await problemsOf(table(given))).toMatchObject([{ code: 'wrong-type' }]);
});

describe('what is never run', () => {
  it.each([
    ['matches(?, "(?=a)b")', 'unsupported-pattern', 'looks ahead or behind'],
    ['matches(?, "(?<!a)b")', 'unsupported-pattern', 'looks ahead or behind'],
    ['matches(?, "(a)\\\\1")', 'unsupported-pattern', 'refers back'],
    ['matches(?, "[")', 'unsupported-pattern', 'cannot be read'],
    ['matches(?, "a", "x")', 'unsupported-pattern', 'flag "x"'],
    ['matches(?, "((a{100}){100}){100}")', 'unsupported-pattern', ''],
    ['replace(?, "(a)\\\\1", "b") = "c"', 'unsupported-pattern', 'refers back'],
    ['count(split(?, "(?=a)")) > 1', 'unsupported-pattern', 'looks ahead'],
    ['contains(?)', 'wrong-arguments', 'contains(string, match)'],
    ['contains(?, "a", "b")', 'wrong-arguments', 'contains(string, match)'],
    ['contains(string: ?, what: "b")', 'wrong-arguments', 'contains(string, match)'],
    ['contiene(?, "a")', 'unknown-function', 'contiene'],
    ['every w in ? satisfies ww = 1', 'unknown-name', 'ww'],
    [`${'('.repeat(40)}1${')'.repeat(40)}`, 'too-large', 'nested more than 32'],
    [`${'['.repeat(9_000)}`, 'too-large', 'nested more than 32'],
    [Array(300).fill('1').join(' + '), 'too-large', 'more than 200 operators'],
    [`"${'a'.repeat(11_000)}"`, 'too-large', 'longer than 10000'],
  ])('%.40s', async (cell, code, message) => {
    const problem = await cellProblem('string', cell);
    expect(problem).toMatchObject({ code, ruleNumber: 2, column: 'Colonna 1' });
    expect(problem.message).toContain(message);
  });

  it.each([
    ['', ' + a'],
    ['', ' and a'],
    ['', '.a'],
    ['', '[1]'],
    ['', '(1)'],
    ['- ', ''],
    ['if a then a else ', ''],
    ['a in ', ''],
  ])('200 operators stand in a chain, one more does not: %sa%s', (before, after) => {
    const fault = (operators: number) => {
      const text = `${before.repeat(operators)}a${after.repeat(operators)}`;
      return expressionFault(text, null, { kinds: {}, open: true })?.code;
    };
    expect([fault(200), fault(201)]).toEqual([undefined, 'too-large']);
    expect(() => compute(`${before.repeat(200)}a${after.repeat(200)}`, { a: 1 })).not.toThrow();
  });

  it('brackets in texts and comments are none', async () => {
    const texts = Array.from({ length: 60 }, (_, at) => `":-( ${at}"`).join(', ');
    expect(await cellProblem('string', texts)).toBeUndefined();
    expect(await cellProblem('string', `"a" /* ${'('.repeat(50)} */`)).toBeUndefined();
  });

  it('a table that would loop for ever is checked at once, outputs and columns too', async () => {
    const endless = 'count(for i in 1..1000000000, j in 1..1000000000 return i)';
    const given = table({
      inputs: [`${endless}: number`],
      outputs: ['y: number'],
      rules: [`${endless} => ${endless}`],
    });
    expect(await problemsOf(given, expression('altra', 'v', endless))).toEqual([]);
  });

  it('decisions that ask one another many times over are refused', async () => {
    const chain = Array.from({ length: 40 }, (_, at) =>
      expression(
        at === 0 ? 'prova' : `d${at}`,
        `v${at}`,
        '1',
        at === 0 ? [] : at === 1 ? ['prova'] : [`d${at - 1}`],
      ).replace(
        /<informationRequirement id="(\w+)".*?<\/informationRequirement>/,
        (one) => one + one.replace('id="', 'id="bis_'),
      ),
    );
    const problems = await problemsOf(...chain);
    expect(problems[0].message).toContain('asks more than 200 decisions');
  });
});

it('an output of another type than its column is refused, computed ones too', async () => {
  const refused = async (type: string, output: string) =>
    (await problemsOf(table({ outputs: [`y: ${type}`], rules: [`"a" => ${output}`] })))[0]?.code;
  expect(await refused('string', '1 + 2')).toBe('wrong-type');
  expect(await refused('number', 'upper case(x)')).toBe('wrong-type');
  expect(await refused('number', 'string length(x) + 1')).toBeUndefined();
  expect(await refused('boolean', 'if x = "a" then 1 else 2')).toBe('wrong-type');
  expect(await refused('string', 'if x = "a" then null else "b"')).toBeUndefined();
});

it('an id that is there twice is told with its lines', async () => {
  const one = table({ rules: ['"a" => "b"', '"c" => "d"'] });
  const [problem] = await problemsOf(one.replace('id="regola_2"', 'id="in_0"'));
  expect(problem.elementId).toBe('in_0');
  expect(problem.message).toMatch(
    /^The id "in_0" is given to 2 elements: line \d+ \(input\), line \d+ \(rule\)\. Give each its own id\.$/,
  );
});
