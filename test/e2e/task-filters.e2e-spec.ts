/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('a list of tasks is narrowed', () => {
  let server: TestApplication;
  let infodesk: string;
  const numbers: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    // A Tuesday, at noon in Rome.
    server.clock.setTo('2026-11-24T11:00:00Z');
    infodesk = await server.login('infodesk');
    const cases = {
      hole: {
        kind: 'report',
        subject: 'Buca davanti alla scuola',
        location: { address: 'Via Mazzini 12', district: 'savena' },
      },
      noise: { kind: 'complaint', subject: 'Rumori notturni', location: { district: 'navile' } },
      lamp: {
        kind: 'report',
        subject: 'Lampione spento',
        location: { address: 'Piazza Verdi 3', district: 'navile' },
      },
      nowhere: { kind: 'informationRequest', subject: 'Orari dello sportello' },
    };
    for (const [name, body] of Object.entries(cases))
      numbers[name] = (await register(server, infodesk, body)).protocolNumber;
  });
  afterAll(() => server?.stop());

  const found = async (query: object, token = infodesk): Promise<string[]> => {
    const { status, body } = await server.get('/tasks', { token, query: query as any });
    expect(status).toBe(200);
    expect(body.count).toBe(body.items.length);
    const nameOf = (number: string) =>
      Object.keys(numbers).find((name) => numbers[name] === number) ?? number;
    return body.items.map(({ contact }: any) => nameOf(contact.protocolNumber)).sort();
  };

  it('by kind and district of the contact, also after they were corrected', async () => {
    expect(await found({ kind: 'report' })).toEqual(['hole', 'lamp']);
    expect(await found({ district: 'navile' })).toEqual(['lamp', 'noise']);
    expect(await found({ kind: 'complaint', district: 'navile' })).toEqual(['noise']);
    expect(await found({ kind: 'complaint', district: 'savena' })).toEqual([]);
    const { body } = await server.get('/contacts', {
      token: infodesk,
      query: { q: numbers.nowhere },
    });
    const [{ id, version }] = body.items;
    const changed = await server.request('PATCH', `/contacts/${id}`, {
      token: infodesk,
      headers: { 'if-match': `"${version}"` },
      body: { location: { address: 'Via Mazzini 1', district: 'savena' } },
    });
    expect(changed.status).toBe(200);
    expect(await found({ kind: 'informationRequest', district: 'savena' })).toEqual(['nowhere']);
    expect(await found({ district: 'savena' })).toEqual(['hole', 'nowhere']);
  });

  it('by words of the subject, by number, and by a street that is only begun', async () => {
    expect(await found({ q: 'buche scuola' })).toEqual(['hole']);
    expect(await found({ q: 'piazza ver' })).toEqual(['lamp']);
    expect(await found({ q: 'mazz', kind: 'report' })).toEqual(['hole']);
    expect(await found({ q: 'verdi' })).toEqual(['lamp']);
    expect(await found({ q: numbers.noise })).toEqual(['noise']);
    expect(await found({ q: numbers.noise.replace('/0000', '/') })).toEqual(['noise']);
    expect(await found({ q: "') OR true --" })).toEqual([]);
    expect(await found({ q: '%%% !!' })).toEqual([]);
  });

  it('by phase, and by who took them', async () => {
    const { body } = await server.get('/tasks', { token: infodesk, query: { q: numbers.lamp } });
    await server.post(`/tasks/${body.items[0].id}/claim`, { token: infodesk });
    expect(await found({ taken: 'me' })).toEqual(['lamp']);
    expect(await found({ taken: 'nobody' })).toEqual(['hole', 'noise', 'nowhere']);
    await server.account({ username: 'collega', points: ['savena-infodesk'] });
    const colleague = await server.login('collega');
    expect(await found({ taken: 'others' }, colleague)).toEqual(['lamp']);
    expect(await found({ taken: 'others' })).toEqual([]);
    expect(await found({ definitionKey: 'capire', taken: 'me' })).toEqual(['lamp']);
    expect(await found({ definitionKey: 'rispondere' })).toEqual([]);
  });

  it('by its term and the colour of it, as the clock goes on', async () => {
    const all = ['hole', 'lamp', 'noise', 'nowhere'];
    const { body } = await server.get('/tasks', { token: infodesk });
    const due = new Date(body.items[0].dueAt).getTime();
    const at = (instant: number) => server.clock.setTo(new Date(instant));
    expect(new Set(body.items.map(({ dueAt }: any) => dueAt)).size).toBeGreaterThan(0);
    at(due - 10 * 86_400_000);
    const early = await found({ colour: 'green' });
    expect(early).toContain(all[0]);
    expect(await found({ term: 'overdue' })).toEqual([]);
    at(due - 1000);
    expect(await found({ term: 'today' })).not.toEqual([]);
    expect(await found({ term: 'today' })).toEqual(
      (await found({ colour: 'amber', term: 'today' })).sort(),
    );
    const latest = Math.max(...body.items.map(({ dueAt }: any) => new Date(dueAt).getTime()));
    at(latest + 1000);
    expect(await found({ term: 'overdue' })).toEqual(all);
    expect(await found({ colour: 'red', kind: 'complaint' })).toEqual(['noise']);
    expect(await found({ term: 'today' })).toEqual([]);
    server.clock.setTo('2026-11-24T11:00:00Z');
  });

  it('names the parameter that makes no sense', async () => {
    for (const query of [{ kind: 'x' }, { term: 'x' }, { colour: 'x' }, { taken: 'x' }]) {
      const { status, body } = await server.get('/tasks', { token: infodesk, query: query as any });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ field: Object.keys(query)[0] })]);
    }
  });

  it('shows nothing of others: neither by place nor by words', async () => {
    const foreign = await server.login('infodesk-navile');
    expect(await found({ district: 'navile' }, foreign)).toEqual([]);
    expect(await found({ q: 'buca' }, foreign)).toEqual([]);
    expect(await found({ q: numbers.hole }, foreign)).toEqual([]);
  });
});
