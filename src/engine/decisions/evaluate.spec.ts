import { readFile } from 'node:fs/promises';
import { dmn, expression, table } from '../../../test/builders/dmn.js';
import type { DecisionResult, Variables } from '../api/index.js';
import type { DecisionRefused } from '../api/decisions.errors.js';
import { evaluateDecision } from './evaluate.js';
import { INLINE_STEPS, Meter } from './feel/index.js';
import { parseDecisions, readDmn, readsOf } from './parse-decisions.js';
import { readTable } from './read-table.js';
import { replaceTable } from './table-xml.js';

const head = (key: string) => ({ id: 'id', key, version: 1, name: null });

async function take(xml: string, inputs: Variables, key = 'prova'): Promise<DecisionResult> {
  return evaluateDecision(
    await parseDecisions('prova.dmn', xml),
    key,
    inputs,
    head,
    new Meter(INLINE_STEPS),
  );
}

async function refused(xml: string): Promise<DecisionRefused> {
  return parseDecisions('prova.dmn', xml).then(
    () => {
      throw new Error('the file was taken');
    },
    (error: DecisionRefused) => error,
  );
}

describe('hit policies', () => {
  const rules = ['"a" => "uno"', '"a","b" => "due"', 'not("c") => "tre"'];
  const outputs = ['y: string = "tre","uno","due"'];
  const results = async (hitPolicy: string, x: string) =>
    (await take(dmn(table({ hitPolicy, outputs, rules })), { x })).outputs.map(({ y }) => y);

  it('FIRST takes the first rule that matches', async () => {
    expect(await results('FIRST', 'a')).toEqual(['uno']);
    expect(await results('FIRST', 'b')).toEqual(['due']);
  });

  it('RULE ORDER and COLLECT take all, in the order of the table', async () => {
    expect(await results('RULE ORDER', 'a')).toEqual(['uno', 'due', 'tre']);
    expect(await results('COLLECT', 'a')).toEqual(['uno', 'due', 'tre']);
    expect(await results('COLLECT', 'c')).toEqual([]);
  });

  it('PRIORITY takes the most important output, OUTPUT ORDER all in that order', async () => {
    expect(await results('PRIORITY', 'a')).toEqual(['tre']);
    expect(await results('OUTPUT ORDER', 'a')).toEqual(['tre', 'uno', 'due']);
  });

  it('UNIQUE allows one rule, and names those that match beside it', async () => {
    expect(await results('UNIQUE', 'z')).toEqual(['tre']);
    expect(await results('UNIQUE', 'c')).toEqual([]);
    await expect(results('UNIQUE', 'a')).rejects.toMatchObject({
      code: 'decision.failed',
      message: expect.stringContaining('rules 1, 2, 3 do'),
      details: { rules: [1, 2, 3] },
    });
  });

  it('ANY allows several rules that say the same', async () => {
    const same = dmn(table({ hitPolicy: 'ANY', rules: ['"a" => "uno"', '- => "uno"'] }));
    expect((await take(same, { x: 'a' })).outputs).toEqual([{ y: 'uno' }]);
    await expect(results('ANY', 'a')).rejects.toMatchObject({ code: 'decision.failed' });
  });

  it.each([
    ['SUM', 6, null],
    ['MIN', 1, null],
    ['MAX', 3, null],
    ['COUNT', 3, 0],
  ])('COLLECT %s', async (aggregation, expected, none) => {
    const xml = dmn(
      table({
        hitPolicy: 'COLLECT',
        aggregation,
        outputs: ['y: number'],
        rules: ['"a" => 1', '"a" => 2', 'starts with(?, "a") => 1 + 2'],
      }),
    );
    expect((await take(xml, { x: 'a' })).outputs).toEqual([{ y: expected }]);
    expect((await take(xml, { x: 'z' })).outputs).toEqual([{ y: none }]);
  });
});

describe('inputs', () => {
  const byTime = dmn(
    table({
      inputs: ['at: dateTime', 'n: number', 'words: Any'],
      rules: [
        '>= date and time("2026-11-25T18:00:00+01:00") | - | - => "sera" // Di sera / In the evening',
        '- | [1..5] | list contains(?, "x") => "poco"',
        '- | > 5 | - => "molto"',
      ],
      hitPolicy: 'FIRST',
    }),
  );

  it('are dates, numbers and lists', async () => {
    const at = '2026-11-25T09:00:00+01:00';
    const evening = { at: '2026-11-25T19:00:00+01:00', n: 9, words: [] };
    const { matched, outputs, inputs } = await take(byTime, evening);
    expect(outputs).toEqual([{ y: 'sera' }]);
    expect(matched.map(({ id, number, description }) => ({ id, number, description }))).toEqual([
      { id: 'regola_1', number: 1, description: 'Di sera / In the evening' },
      { id: 'regola_3', number: 3, description: null },
    ]);
    expect(inputs[0]).toEqual({
      label: 'Colonna 1',
      expression: 'at',
      value: '2026-11-25T19:00:00+01:00',
    });
    expect((await take(byTime, { at, n: 3, words: ['x'] })).outputs).toEqual([{ y: 'poco' }]);
    expect((await take(byTime, { at, n: 3, words: ['z'] })).outputs).toEqual([]);
    expect((await take(byTime, { at: null, n: null, words: null })).outputs).toEqual([]);
  });

  it('that are missing or of another type are named', async () => {
    await expect(take(byTime, { at: 'ieri', n: '3' })).rejects.toMatchObject({
      code: 'decision.input-invalid',
      details: { fields: [{ field: 'inputs.at' }, { field: 'inputs.n' }] },
    });
    await expect(take(byTime, { at: null, n: 1 })).rejects.toMatchObject({
      details: { fields: [{ field: 'inputs.words', code: 'required' }] },
    });
  });
});

describe('decisions that ask others', () => {
  const file = dmn(
    expression('soglia', 'threshold', 'base * 2'),
    table({
      key: 'fascia',
      inputs: ['n: number'],
      outputs: ['band: string'],
      requires: ['soglia'],
      hitPolicy: 'FIRST',
      rules: ['> threshold => "alta"', '- => "bassa"'],
    }),
    table({
      inputs: ['band: string'],
      requires: ['fascia'],
      rules: ['"alta" => "si"', '"bassa" => "no"'],
    }),
  );

  it('see their results by the names of their outputs', async () => {
    const { outputs, required } = await take(file, { base: 5, n: 11 });
    expect(outputs).toEqual([{ y: 'si' }]);
    expect(required[0].outputs).toEqual([{ band: 'alta' }]);
    expect(required[0].required[0].outputs).toEqual([{ threshold: 10 }]);
    expect((await take(file, { base: 6, n: 11 })).outputs).toEqual([{ y: 'no' }]);
  });

  it('read what all of them read together', async () => {
    expect(readsOf(await parseDecisions('prova.dmn', file), 'prova')).toEqual(['base', 'n']);
  });

  it('a name that an expression binds is not read from outside', async () => {
    const words = dmn(expression('prova', 'v', 'some w in words satisfies contains(text, w)'));
    expect(readsOf(await parseDecisions('prova.dmn', words), 'prova')).toEqual(['text', 'words']);
    expect((await take(words, { words: ['a'], text: 'xa' })).outputs).toEqual([{ v: true }]);
  });

  it('are refused when they ask in a circle, or one that is not there', async () => {
    const circle = dmn(
      expression('prova', 'va', 'vb', ['b']),
      expression('b', 'vb', 'va', ['prova']),
    );
    expect((await refused(circle)).message).toContain('in a circle: prova, b, prova');
    const missing = dmn(expression('prova', 'va', '1', ['chi']));
    expect((await refused(missing)).message).toContain('asks the decision "chi"');
  });
});

describe('a table is refused, naming rule, column and text', () => {
  it.each([
    ['a broken cell', '"a => "uno"', 0, 'FEEL cannot read it'],
    ['a text without quotation marks', 'buche => "uno"', 0, '"buche" is no input'],
    ['a number among texts', '3 => "uno"', 0, 'does not belong into a column of texts'],
    ['an unknown function', 'inizia(?) => "uno"', 0, '"inizia"'],
    ['an output of another type', '"a" => 3', 1, 'does not belong into a column of texts'],
    ['a broken output', '"a" => "uno" +', 1, 'FEEL cannot read it'],
  ])('%s', async (_, rule, side, message) => {
    const error = await refused(dmn(table({ rules: ['"ok" => "ok"', rule] })));
    expect(error.code).toBe('decision.refused');
    const [problem] = error.problems;
    expect(problem).toMatchObject({
      decisionKey: 'prova',
      ruleNumber: 2,
      ruleId: 'regola_2',
      field: side === 0 ? 'rules.1.inputs.0' : 'rules.1.outputs.0',
      column: side === 0 ? 'Colonna 1' : 'y',
      text: rule.split('=>')[side].trim(),
      message: expect.stringContaining(message),
    });
    expect(error.message).toContain('prova, rule 2, column');
  });

  it.each([
    [{ hitPolicy: 'MEGLIO', rules: ['- => "a"'] }, 'no hit policy "MEGLIO"'],
    [{ hitPolicy: 'PRIORITY', rules: ['- => "a"'] }, 'needs the allowed values'],
    [{ hitPolicy: 'FIRST', aggregation: 'SUM', rules: ['- => "a"'] }, 'Only COLLECT'],
    [{ hitPolicy: 'COLLECT', aggregation: 'SUM', rules: ['- => "a"'] }, 'column of numbers'],
    [{ outputs: ['y: string = "a"'], rules: ['- => "b"'] }, 'none of the allowed values'],
    [{ inputs: ['x: string = "a"'], rules: ['"b" => "b"'] }, 'none of the allowed values'],
    [{ inputs: ['x: strano'], rules: ['- => "b"'] }, 'no type "strano"'],
    [{ outputs: ['y: string', 'y: string'], rules: ['- => "b" | "c"'] }, 'Two outputs'],
  ])('%j', async (given, message) => {
    expect((await refused(dmn(table(given)))).message).toContain(message);
  });

  it('and a file that is no DMN, or has what is not run', async () => {
    expect((await refused('<a/>')).message).toContain('not DMN 1.3');
    expect((await refused('<!DOCTYPE a>')).message).toContain('Document types');
    const script = dmn(table({ rules: ['- => "a"'] })).replace(
      '<inputExpression ',
      '<inputExpression expressionLanguage="groovy" ',
    );
    expect((await refused(script)).message).toContain('"groovy" is not run');
    const knowledge = dmn(
      '<businessKnowledgeModel id="bkm" name="b" />',
      table({ rules: ['- => "a"'] }),
    );
    expect((await refused(knowledge)).message).toContain('BusinessKnowledgeModel is not supported');
  });
});

it('an edited table keeps the ids of what stays, and the drawing', async () => {
  const xml = dmn(table({ rules: ['"a" => "uno" // Primo', '"b" => "due"'] }));
  const document = await readDmn('prova.dmn', xml);
  const before = readTable(document.decisions.get('prova')!.decisionLogic);
  const [first, second] = before.rules;
  replaceTable(document, 'prova', {
    ...before,
    hitPolicy: 'FIRST',
    inputs: [{ label: 'Nuova', expression: 'z', type: 'number', values: null }, ...before.inputs],
    rules: [
      { ...second, inputs: ['< 3', '"b"'] },
      { inputs: ['', ''], outputs: ['"tre"'], description: 'Nuova / New' },
      { ...first, inputs: ['', '"a"'] },
    ],
  });
  const { xml: changed } = await document.moddle.toXML(document.definitions, { format: true });
  expect(changed).toContain('<dmndi:DMNShape id="forma" dmnElementRef="prova">');
  expect(changed).toMatch(/<inputEntry id="inputEntry_2_0">\s*<text>"b"<\/text>/);
  const again = await readDmn('prova.dmn', changed);
  const after = readTable(again.decisions.get('prova')!.decisionLogic);
  expect(after.rules.map(({ id }) => id)).toEqual([
    'regola_2',
    expect.stringMatching(/^regola_[0-9a-f]{8}$/),
    'regola_1',
  ]);
  expect((await take(changed, { x: 'b', z: 2 })).outputs).toEqual([{ y: 'due' }]);
  expect((await take(changed, { x: 'b', z: 3 })).outputs).toEqual([{ y: 'tre' }]);
});

it.each(['smistamento', 'priorita'])('the shipped %s.dmn holds', async (name) => {
  const file = await parseDecisions(name, await readFile(`processes/${name}.dmn`, 'utf8'));
  expect(file.decisions.has(name)).toBe(true);
});
