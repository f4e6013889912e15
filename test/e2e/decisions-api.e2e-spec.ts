/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { readFile } from 'node:fs/promises';
import { dmn, table } from '../builders/dmn.js';
import { ProcessApi } from './process-api.js';

const LATEST = { latest: 'true' };

describe('the API of decisions', () => {
  let desk: ProcessApi;
  beforeAll(async () => {
    desk = await ProcessApi.open();
    const names = ['smistamento.dmn', 'priorita.dmn'];
    const texts = await Promise.all(names.map((name) => readFile(`processes/${name}`, 'utf8')));
    const files = Object.fromEntries(names.map((name, at) => [name, texts[at]]));
    expect((await desk.deploy('designer', files)).status).toBe(201);
  });
  afterAll(() => desk?.stop());

  const latest = async (key: string) =>
    (await desk.get('designer', '/decision-definitions', { key, ...LATEST })).body.items[0];
  const tableOf = async (key: string) =>
    (await desk.get('designer', `/decision-definitions/${(await latest(key)).id}/table`)).body;
  const publish = (key: string, body: object, by: any = 'designer') =>
    desk.post(by, `/decision-definitions/${key}/versions`, body);
  const evaluate = (key: string, inputs: object) =>
    desk.post('designer', `/decision-definitions/${key}/evaluate`, { inputs });

  async function deployed(key: string, ...rules: string[]) {
    const content = dmn(table({ key, hitPolicy: 'FIRST', rules })).replace('"prova"', `"${key}"`);
    const answer = await desk.deploy('designer', { [`${key}.dmn`]: content });
    expect(answer.status).toBe(201);
    return { content, answer };
  }

  it('the shipped tables can be read', async () => {
    const { items } = (await desk.get('manager', '/decision-definitions', LATEST)).body;
    expect(items.map(({ key }: any) => key)).toEqual(
      expect.arrayContaining(['paroleUrgenti', 'priorita', 'smistamento']),
    );
    const { table: shipped, definition } = await tableOf('smistamento');
    expect(definition).toMatchObject({ key: 'smistamento', version: 1, kind: 'table' });
    expect(shipped).toMatchObject({ hitPolicy: 'FIRST', aggregation: null });
    expect(shipped.inputs[0]).toMatchObject({ label: 'Classe', expression: 'classCode' });
    expect(shipped.rules.at(-1).description).toContain('Infodesk');
  });

  it('a deployment answers new versions of decisions, and the file as it was', async () => {
    const { content, answer } = await deployed('primo', '"a" => "uno"');
    const [{ id, version }] = answer.body.decisions;
    expect(version).toBe(1);
    const xml = await desk.get('manager', `/decision-definitions/${id}/xml`);
    expect(xml.text).toBe(content);
    expect(xml.headers.get('content-type')).toMatch(/^application\/xml/);
    const again = await desk.deploy('designer', { 'primo.dmn': content });
    expect(again.body).toMatchObject({ decisions: [], unchangedDecisions: [{ id, version: 1 }] });
  });

  it('evaluating tells the rules that match, and what the columns saw', async () => {
    await deployed('spiegata', '"a" => "uno" // La prima / The first', '- => "altro"');
    const { status, body } = await evaluate('spiegata', { x: 'a' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      definition: { key: 'spiegata', version: 1 },
      hitPolicy: 'FIRST',
      outputs: [{ y: 'uno' }],
      matched: [
        { number: 1, description: 'La prima / The first', outputs: { y: 'uno' } },
        { number: 2, description: null },
      ],
      inputs: [{ label: 'Colonna 1', expression: 'x', value: 'a' }],
      required: [],
    });
    const wrong = await evaluate('spiegata', { x: 3 });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      code: 'decision.input-invalid',
      errors: [{ field: 'inputs.x', code: 'type' }],
    });
    expect((await evaluate('nessuna', {})).status).toBe(404);
  });

  it('an edited table is tried without being published; a file is read without being deployed', async () => {
    const { content } = await deployed('bozza', '"a" => "uno"', '- => "altro"');
    const { table: read } = await tableOf('bozza');
    const changed = { ...read, rules: [{ inputs: ['"b"'], outputs: ['"due"'] }, read.rules[1]] };
    const ask = (body: object) =>
      desk.post('manager', '/decision-definitions/bozza/evaluate', { inputs: { x: 'b' }, ...body });
    expect((await ask({ table: changed })).body).toMatchObject({
      outputs: [{ y: 'due' }],
      matched: [{ number: 1 }, { number: 2 }],
    });
    expect((await ask({})).body.outputs).toEqual([{ y: 'altro' }]);
    const both = await ask({ table: changed, version: 1 });
    expect([both.status, both.body.errors[0].field]).toEqual([400, 'version']);
    const broken = await ask({
      table: { ...changed, rules: [{ inputs: ['1'], outputs: ['"x"'] }] },
    });
    expect(broken.body).toMatchObject({ errors: [{ code: 'wrong-type' }] });

    const reading = (xml: string) =>
      desk.post('designer', '/decision-definitions/bozza/reading', { xml });
    const other = await reading(
      content.replace('"uno"', '"tre"').replace('&quot;uno', '&quot;tre'),
    );
    expect(other.status).toBe(200);
    expect(other.body.table.rules[0].outputs).toEqual(['"tre"']);
    expect((await reading('<nessuno/>')).body.code).toBe('decision.refused');
    const elsewhere = await reading(
      dmn(table({ key: 'altra', rules: ['"a" => "b"'] })).replace('"prova"', '"altra"'),
    );
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'decision-definition.not-found']);
    expect((await latest('bozza')).version).toBe(1);
  });

  it('an edited table becomes a version; a lost race is 409', async () => {
    await deployed('modificata', '"a" => "uno" // Prima', '- => "altro"');
    const { table: read } = await tableOf('modificata');
    const changed = {
      ...read,
      rules: [{ ...read.rules[0], outputs: ['"cambiato"'] }, read.rules[1]],
    };
    const answer = await publish('modificata', { table: changed, basedOnVersion: 1 });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ key: 'modificata', version: 2 });
    expect((await evaluate('modificata', { x: 'a' })).body.outputs).toEqual([{ y: 'cambiato' }]);
    const { table: after } = await tableOf('modificata');
    expect(after.rules.map(({ id }: any) => id)).toEqual(read.rules.map(({ id }: any) => id));

    const late = await publish('modificata', { table: read, basedOnVersion: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'decision.version-conflict']);
    const both = await Promise.all(
      ['"x"', '"y"'].map((output) =>
        publish('modificata', {
          table: { ...after, rules: [{ inputs: [''], outputs: [output] }] },
          basedOnVersion: 2,
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await latest('modificata')).version).toBe(3);
  });

  it('a broken edit points to rule and column, and publishes nothing', async () => {
    await deployed('rotta', '"a" => "uno"');
    const { table: read } = await tableOf('rotta');
    const broken = { ...read, rules: [...read.rules, { inputs: ['buche'], outputs: ['"b"'] }] };
    const answer = await publish('rotta', { table: broken, basedOnVersion: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'decision.refused',
      errors: [{ field: 'table.rules.1.inputs.0', code: 'unknown-name' }],
      problems: [{ decisionKey: 'rotta', ruleNumber: 2, column: 'Colonna 1', text: 'buche' }],
    });
    expect((await latest('rotta')).version).toBe(1);
    const form = await publish('rotta', {
      table: { ...read, hitPolicy: 'BEST' },
      basedOnVersion: 1,
    });
    expect(form.status).toBe(400);
    expect(form.body.errors).toMatchObject([{ field: 'table.hitPolicy' }]);
  });

  it('a table that a manager tries stops nobody, whatever stands in it', async () => {
    await deployed('attacco', '"a" => "uno"');
    const { table: read } = await tableOf('attacco');
    const tries = (cell: string, output = '"x"') =>
      desk.post('manager', '/decision-definitions/attacco/evaluate', {
        inputs: { x: `${'a'.repeat(30)}!` },
        table: { ...read, rules: [{ inputs: [cell], outputs: [output] }] },
      });
    const endless = 'count(for i in 1..1000000000 return i)';
    const answers = await Promise.all([
      tries('', `string(${endless})`),
      tries(`string length(?) > ${endless}`),
      tries('['.repeat(1_900)),
      tries('matches(?, "^(a+)+$")'),
      tries('matches(?, "(?=a)b")'),
      tries('', 'string(count)'),
      evaluate('attacco', { x: 'a' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'decision.limit-exceeded'],
      [422, 'decision.limit-exceeded'],
      [422, 'decision.refused'],
      [200, undefined],
      [422, 'decision.refused'],
      [200, undefined],
      [200, undefined],
    ]);
    expect(answers[2].body.errors).toMatchObject([
      { field: 'table.rules.0.inputs.0', code: 'too-large' },
    ]);
    expect(answers[3].body.outputs).toEqual([]);
    expect(answers[4].body.problems).toMatchObject([
      { ruleNumber: 1, column: 'Colonna 1', code: 'unsupported-pattern' },
    ]);
    expect(answers[5].body.outputs).toEqual([{ y: null }]);
  });

  it('null passes no cell that asks something of it', async () => {
    const asked = async (key: string, type: string, cell: string, x: unknown) => {
      const rules = [`${cell} => "vale"`, '- => "altro"'];
      const content = dmn(table({ key, hitPolicy: 'FIRST', inputs: [`x: ${type}`], rules }));
      const answer = await desk.deploy('designer', {
        [`${key}.dmn`]: content.replace('"prova"', `"${key}"`),
      });
      expect(answer.status).toBe(201);
      return (await evaluate(key, { x })).body.outputs[0].y;
    };
    expect(await asked('nullo-testo', 'string', 'contains(?, "buca")', null)).toBe('altro');
    expect(await asked('nullo-numero', 'number', '? > 5', null)).toBe('altro');
    expect(await asked('nullo-data', 'date', '? > date("2026-01-01")', null)).toBe('altro');
    expect(await asked('nullo-vero', 'boolean', 'not(?)', null)).toBe('altro');
    expect(await asked('nullo-lista', 'Any', 'list contains(?, "a")', null)).toBe('altro');
    expect(await asked('nullo-proprio', 'string', 'null', null)).toBe('vale');
    expect(await asked('numero', 'number', '? > 5', 6)).toBe('vale');
  });

  it('a literal expression has no table', async () => {
    const { id } = await latest('paroleUrgenti');
    const answer = await desk.get('designer', `/decision-definitions/${id}/table`);
    expect([answer.status, answer.body.code]).toEqual([409, 'decision.not-a-table']);
  });
});
