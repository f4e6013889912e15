import { MovableClock } from '../../platform/clock/index.js';
import { dmn, expression, table } from '../../../test/builders/dmn.js';
import type { Variables } from '../api/index.js';
import { DecisionRunner } from './decision-runner.js';
import { compute, FeelStepsExceeded, INLINE_STEPS, Meter } from './feel/index.js';
import { DecisionWorkers } from './worker/decision-workers.js';

const clock = new MovableClock();
const head = (key: string) => ({ id: `id-${key}`, key, version: 3, name: null });

describe('decisions that would never end, or need too much', () => {
  const runner = new DecisionRunner(clock);
  afterAll(() => runner.onModuleDestroy());

  const take = async (xml: string, inputs: Variables = {}, key = 'prova') =>
    runner.evaluate(await runner.parse('prova.dmn', xml), key, inputs, head);
  const value = async (text: string, inputs: Variables = {}) =>
    (await take(dmn(expression('prova', 'v', text)), inputs)).outputs[0].v;

  const y = '(function(f) f(f))(function(f) f(f))';
  const doubling = `{${Array.from({ length: 50 }, (_, at) => `a${at}: ${at ? `[a${at - 1}, a${at - 1}]` : '"x"'}`).join(', ')}}.a49`;

  it.each([
    ['a range', 'count(for i in 1..1000000000 return i)'],
    ['ranges in ranges', 'count(for i in 1..100000, j in 1..100000 return i)'],
    ['a condition over a range', 'some i in 1..1000000000 satisfies i < 0'],
    ['a function that calls itself', y],
    ['a list that doubles, written', `string(${doubling})`],
    ['a list that doubles, compared', `${doubling} = ${doubling}`],
    ['a list that doubles, flattened', `count(flatten(${doubling}))`],
    ['a list that doubles, as the result', doubling],
    [
      'a text that doubles',
      `count(for i in 1..60 return if i = 1 then t else partial[-1] + partial[-1])`,
    ],
    ['partial results', 'count(for i in 1..100000 return count(partial))'],
  ])('%s is stopped, and the next one is taken', async (_, text) => {
    await expect(value(text, { t: 'abc' })).rejects.toMatchObject({
      code: 'decision.limit-exceeded',
      status: 422,
    });
    expect(await value('count(for i in 1..1000 return i)')).toBe(1000);
  });

  it('a pattern takes as long as the text is, whatever it is', async () => {
    const text = `${'a'.repeat(50_000)}!`;
    expect(await value('matches(t, "^(a+)+$")', { t: text })).toBe(false);
    expect(await value('matches(t, p)', { t: 'ab', p: '^a.$' })).toBe(true);
    await expect(value('matches(t, p)', { t: 'ab', p: '(?=a)' })).rejects.toMatchObject({
      code: 'decision.failed',
      message: expect.stringContaining('looks ahead'),
    });
    const rule = table({
      inputs: ['x: string', 'p: string'],
      rules: ['matches(?, p) | - => "si"'],
    });
    await expect(take(dmn(rule), { x: 'a', p: '(a)\\1' })).rejects.toMatchObject({
      code: 'decision.failed',
      message: expect.stringContaining('rule 1, column "Colonna 1"'),
    });
  });

  it('what is short on most days and long today is taken in a worker', async () => {
    const words = Array.from({ length: 30_000 }, (_, at) => at);
    const file = await runner.parse(
      'p',
      dmn(expression('prova', 'v', 'every w in l satisfies w >= 0')),
    );
    expect(file.cheap).toBe(true);
    expect(await runner.evaluate(file, 'prova', { l: words }, head)).toMatchObject({
      definition: { id: 'id-prova', key: 'prova', version: 3 },
      outputs: [{ v: true }],
    });
  });

  it('an evaluation in a worker names the decisions it asked, and their faults are the same', async () => {
    const xml = dmn(
      expression('soglia', 'threshold', 'count(for i in 1..3 return i)'),
      table({ inputs: ['x: number'], requires: ['soglia'], rules: ['> threshold => "alta"'] }),
    );
    const { outputs, required } = await take(xml, { x: 5 });
    expect([outputs, required[0].definition.id]).toEqual([[{ y: 'alta' }], 'id-soglia']);
    await expect(take(xml, { x: 'cinque' })).rejects.toMatchObject({
      code: 'decision.input-invalid',
      details: { fields: [{ field: 'inputs.x', code: 'type' }] },
    });
  });

  it('a large file is read in a worker, which refuses what it would refuse here', async () => {
    const rules = Array.from({ length: 2_000 }, (_, at) => `"parola numero ${at}" => "b${at}"`);
    const { cheap, decisions } = await runner.parse('p', dmn(table({ hitPolicy: 'FIRST', rules })));
    expect([cheap, decisions.size]).toEqual([true, 1]);
    const broken = dmn(table({ hitPolicy: 'FIRST', rules: [...rules.slice(1), '3 => "c"'] }));
    await expect(runner.parse('p', broken)).rejects.toMatchObject({
      code: 'decision.refused',
      problems: [{ ruleNumber: 2_000, code: 'wrong-type' }],
    });
  });

  it('a text that is long to read is read in a worker, at deployment and later', async () => {
    const entries = (most: number) => Array.from({ length: most }, (_, at) => `a${at}: ${at}`);
    const parse = (text: string) => runner.parse('p', dmn(expression('prova', 'v', text)));
    const long = await parse(`{${entries(300).join(', ')}}.a7`);
    expect(long.cheap).toBe(false);
    expect((await runner.evaluate(long, 'prova', {}, head)).outputs).toEqual([{ v: 7 }]);
    expect((await parse(`{${entries(9).join(', ')}}.a7`)).cheap).toBe(true);
  });

  it("today is the city's, here and in a worker", async () => {
    clock.setTo('2026-11-21T23:30:00Z');
    const today = 'string(today()) + " " + string(now().hour)';
    expect(await value(today)).toBe('2026-11-22 0');
    expect(await value(`(for i in 1..1 return ${today})[1]`)).toBe('2026-11-22 0');
    clock.release();
  });

  it('string(count) is null, and a number that is none is not given', async () => {
    expect(await value('string(count)')).toBeNull();
    expect(await value('[count]')).toEqual([null]);
    expect(await value('1 / 0')).toBeNull();
  });
});

describe('what the server does in its own thread', () => {
  const numbers = (most: number) => Array.from({ length: most }, (_, at) => at);
  const wide = Object.fromEntries(numbers(5_000).map((at) => [`k${at}`, at]));
  const long = 'x'.repeat(15_000);

  it.each([
    ['moments moved', `{d: @"2020-01-01", p: @"P1D", r: count(l[d${'+p'.repeat(150)} < d])}.r`, {}],
    ['parts of days', 'count(l[week of year(date(2020,1,1)) = item])', {}],
    ['the present', 'count(l[string(today()) = "x"])', {}],
    ['moments read', 'count(l[date(string(item)) = null])', {}],
    ['durations scaled', '{p: @"P1D", r: count(l[p * item > p])}.r', {}],
    ['durations negated', '{p: @"P1D", r: count(l[-p > p])}.r', {}],
    ['offsets', '{d: @"2020-01-01T10:00:00@Europe/Rome", r: count(l[d.time offset = 1])}.r', {}],
    [
      'a search in a text that repeats itself',
      'contains(a, b)',
      { a: 'a'.repeat(120_000), b: `${'a'.repeat(300)}b${'a'.repeat(60_000)}` },
    ],
    ['long texts compared', 'count(l[a = b])', { a: `${long}a`, b: `${long}b` }],
    ['the order of long texts', 'count(l[a < b])', { a: `${long}a`, b: `${long}b` }],
    ['ranges of long texts', 'count(l[before(a, b)])', { a: `${long}a`, b: `${long}b` }],
    ['contexts compared', 'count(l[c = d])', { c: wide, d: { ...wide, one: 1 } }],
    ['long expressions', `count(l[${'1+'.repeat(190)}item = 0])`, {}],
    ['types of lists', 'count(l[l instance of list<number>])', {}],
    ['lists that fit no function', 'count(l[min(m) = 1])', { m: [...numbers(5_000), null] }],
    ['lists that are not joined', 'count(l[string join(m) = ""])', { m: [...numbers(5_000), ''] }],
    ['names with spaces', 'count(l[item = 1])', { ...wide, 'a b': 1, l: numbers(19_990) }],
  ])('%s are paid for, and soon too much', (_, text, inputs: Variables) => {
    const scope = { l: numbers(1_000), ...inputs };
    expect(() => compute(text, scope, new Meter(INLINE_STEPS))).toThrow(FeelStepsExceeded);
  });

  it.each([
    ['contains(t, "acqua") or starts with(t, "perdita")', { t: 'a'.repeat(2_000) }],
    ['[@"2026-01-01"..@"2026-12-31"]', {}],
    ['date("2026-05-01") + duration("P30D") > today()', {}],
    ['count(l[item > date("2026-01-01")])', { l: numbers(1_000) }],
    ['index of(l, 999)', { l: numbers(1_000) }],
  ])('%s is little', (text, inputs) => {
    expect(() => compute(text, inputs, new Meter(INLINE_STEPS / 4))).not.toThrow();
  });

  it.each([
    ['l[day of week(d) = item]', false],
    ['l[date(item) < d]', false],
    ['some i in l satisfies contains(i, "a")', false],
    ['every i in l satisfies duration(i) > d', false],
    ['contains(a, b)', false],
    ['substring before(a, b)', false],
    ['l[item > date("2026-01-01")]', true],
    ['day of week(today())', true],
    ['contains(a, "acqua")', true],
    ['l[name = "a"]', true],
  ])('%s: cheap is %s', async (text, cheap) => {
    const runner = new DecisionRunner(clock);
    expect((await runner.parse('p', dmn(expression('prova', 'v', text)))).cheap).toBe(cheap);
    await runner.onModuleDestroy();
  });

  it('does not read files whose texts it cannot measure', async () => {
    const runner = new DecisionRunner(clock);
    const asked: string[] = [];
    const workers = { run: ({ kind }: { kind: string }) => asked.push(kind) };
    Object.assign(runner, { workers });
    const plain = dmn(expression('prova', 'v', '1'));
    await runner.parse('p', plain);
    expect(asked).toEqual([]);
    await runner.parse('p', plain.replace('</text>', '<!-- uno --> + 2</text>'));
    await runner.parse('p', '<text '.repeat(30_000));
    expect(asked).toEqual(['parse', 'parse']);
  });

  it('a long text is no moment and no number', () => {
    const scope = { a: '1'.repeat(100_000) };
    expect(compute('[date(a), duration("P" + a), number(a + "x")]', scope).value).toEqual([
      null,
      null,
      null,
    ]);
    expect(compute('[number("1."), number(".5"), number("1.5e2")]', {}).value).toEqual([
      1, 0.5, 150,
    ]);
  });
});

describe('the worker threads', () => {
  const endless = dmn(expression('prova', 'v', 'count(for i in 1..1000000000 return i)'));
  const task = async () => {
    const file = await new DecisionRunner(clock).parse('prova', endless);
    return { kind: 'evaluate', file, key: 'prova', inputs: {}, now: clock.now() } as const;
  };

  it('end a task at its deadline, and do the next one in a new thread', async () => {
    const workers = new DecisionWorkers({ evaluate: 0, parse: 0 });
    const first = workers.run(await task());
    await expect(first).rejects.toMatchObject({ message: expect.stringContaining('too long') });
    await expect(workers.run(await task())).rejects.toMatchObject({
      code: 'decision.limit-exceeded',
    });
    await workers.stop();
  });

  it('take a bounded number of tasks; those that waited at the end fail', async () => {
    const workers = new DecisionWorkers();
    const given = await task();
    const answers = Array.from({ length: 110 }, () =>
      workers.run(given).then(
        () => 'done',
        ({ code }: { code: string }) => code,
      ),
    );
    await workers.stop();
    const codes = await Promise.all(answers);
    expect(codes.filter((code) => code === 'decision.busy')).toHaveLength(10);
    expect(codes.filter((code) => code === 'decision.limit-exceeded')).toHaveLength(100);
  });
});
