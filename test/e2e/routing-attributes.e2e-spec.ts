import { faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** Asks for a choice (required) and a year (number). */
const ACCESS_TO_DOCUMENTS = '11.08.03';
/** Asks for a plate, in the citizen's words, and since when the vehicle stands there (datetime). */
const ABANDONED_VEHICLE = '04.03.02';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('answers to what the classification asks, as facts of the routing', () => {
  let server: TestApplication;
  let infodesk: string;
  let designer: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    [infodesk, designer] = [await server.login('infodesk'), await server.login('designer')];
  });
  afterAll(() => server?.stop());

  const suggest = (body: object) => server.post('/routing/suggestions', { token: infodesk, body });
  const known = (classification: string, attributes: object) =>
    suggest({ kind: 'report', classification, attributes });

  /** Puts a rule before all others that asks for one answer. */
  async function published(code: string, answer: string, point: string): Promise<void> {
    const query = { key: 'smistamento', latest: 'true' };
    const found = await server.get('/decision-definitions', { token: designer, query });
    const [{ id, version }] = found.body.items;
    const { table } = (await server.get(`/decision-definitions/${id}/table`, { token: designer }))
      .body;
    const inputs = [
      ...table.inputs,
      { label: code, expression: `attributes.${code}`, type: 'string' },
    ];
    const others = table.rules.map((rule: any) => ({ ...rule, inputs: [...rule.inputs, '-'] }));
    const first = {
      inputs: [...table.inputs.map(() => '-'), `"${answer}"`],
      outputs: ['"2"', `"${point}"`, '"P15D"'],
    };
    const response = await server.post('/decision-definitions/smistamento/versions', {
      token: designer,
      body: { table: { ...table, inputs, rules: [first, ...others] }, basedOnVersion: version },
    });
    if (response.status !== 201) throw new Error(response.text);
  }

  it('are those of the contact, but for what citizens write in their own words', async () => {
    const contact = await register(server, infodesk, {
      classification: ACCESS_TO_DOCUMENTS,
      attributes: { annoPratica: '1975', titolo: 'tecnico' },
    } as object);
    const { body } = await suggest({ contactId: contact.id });
    expect(body.facts.attributes).toEqual({ annoPratica: 1975, titolo: 'tecnico' });
    const vehicle = await register(server, infodesk, {
      classification: ABANDONED_VEHICLE,
      attributes: { targa: 'AB123CD', fermoDal: '2026-11-01T10:00:00+01:00' },
    } as object);
    const { facts } = (await suggest({ contactId: vehicle.id })).body;
    expect(Object.keys(facts.attributes)).toEqual(['fermoDal']);
    expect(JSON.stringify(facts)).not.toContain('AB123CD');
  });

  it('are those given while it is being registered, in their types', async () => {
    const { status, body } = await known(ACCESS_TO_DOCUMENTS, { annoPratica: '1975' });
    expect([status, body.facts.attributes]).toEqual([200, { annoPratica: 1975 }]);
    const wrong = await known(ACCESS_TO_DOCUMENTS, { titolo: 'vicino' });
    expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['attributes.titolo']]);
    const unknown = await known(ACCESS_TO_DOCUMENTS, { colore: 'blu' });
    expect([unknown.status, faultyFields(unknown)]).toEqual([400, ['attributes.colore']]);
  });

  it('decide where a rule asks for them, and nothing where they are missing', async () => {
    await published('titolo', 'tecnico', 'navile-sportello');
    expect((await known(ACCESS_TO_DOCUMENTS, { titolo: 'tecnico' })).body.point).toMatchObject({
      code: 'navile-sportello',
    });
    for (const attributes of [{ titolo: 'altro' }, {}]) {
      const { status, body } = await known(ACCESS_TO_DOCUMENTS, attributes);
      expect([status, body.point?.code]).not.toContain('navile-sportello');
      expect(status).toBe(200);
    }
  });
});
