/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const SIDES = ['me', 'colleagues', 'others'] as const;

describe('a task stands in one list', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};
  const names = ['infodesk', 'collega', 'sportello', 'regia', 'manager', 'admin', 'capo', 'vice'];

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    await server.account({ username: 'collega', points: ['savena-infodesk'] });
    await server.account({ username: 'vice', points: ['navile-infodesk'] });
    await server.account({
      username: 'capo',
      roles: ['operator', 'manager'],
      points: ['savena-infodesk'],
    });
    for (const name of names) tokens[name] = await server.login(name);
    for (const [index, subject] of ['libera', 'di collega', 'da valutare', 'data'].entries()) {
      const { id } = await register(server, tokens.infodesk, { subject });
      const [task] = (await list('infodesk', { contactId: id })).items;
      if (index === 1) await server.post(`/tasks/${task.id}/claim`, { token: tokens.collega });
      if (index === 2) {
        const asked = await server.post(`/tasks/${task.id}/complete`, {
          token: tokens.infodesk,
          body: {
            variables: { classification: '01.01', appropriate: true, answerKnown: false },
          },
        });
        expect(asked.status).toBe(200);
      }
      if (index === 3) {
        const given = await server.post(`/contacts/${id}/assignments`, {
          token: tokens.infodesk,
          body: { type: 'competence', toPoint: 'savena-sportello' },
        });
        expect(given.status).toBe(201);
      }
    }
    await register(server, await server.login('infodesk-navile'), { subject: 'di Navile' });
  });
  afterAll(() => server?.stop());

  async function list(name: string, query: object): Promise<any> {
    const { status, body } = await server.get('/tasks', {
      token: tokens[name],
      query: { limit: '100', ...query } as any,
    });
    expect(status).toBe(200);
    expect(body.count).toBe(body.items.length);
    return body;
  }
  const found = async (name: string, query: object) =>
    (await list(name, query)).items.map(({ contact }: any) => contact.subject).sort();
  const toReceive = async (name: string) => {
    const { body } = await server.get('/assignments', {
      token: tokens[name],
      query: { tab: 'toReceive' },
    });
    return body.items.map(({ contact }: any) => contact.subject).sort();
  };

  it.each(names)('three sides have nothing in common, and all of what %s may see', async (name) => {
    const sides = await Promise.all(SIDES.map((of) => list(name, { of })));
    const ids = sides.flatMap(({ items }) => items.map(({ id }: any) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const all = (await list(name, {})).items.map(({ id }: any) => id);
    expect(ids.sort()).toEqual(all.sort());
  });

  it('those who watch over the network find all of it, whether they belong to a point or not', async () => {
    for (const name of ['manager', 'admin', 'regia']) {
      expect(await found(name, { of: 'others' })).toHaveLength(5);
      expect(await found(name, { of: 'colleagues' })).toEqual([]);
    }
    expect(await found('capo', { of: 'me' })).toEqual(['libera']);
    expect(await found('capo', { of: 'colleagues' })).toEqual(['di collega']);
    expect(await found('capo', { of: 'others' })).toEqual(['da valutare', 'data', 'di Navile']);
    expect(await found('infodesk', { of: 'others' })).toEqual([]);
  });

  it('what is still to be received is no work yet: it moves when it is received, or taken', async () => {
    const work = { of: 'me', toReceive: 'false' };
    expect(await toReceive('sportello')).toEqual(['da valutare', 'data']);
    expect(await found('sportello', work)).toEqual([]);
    expect(await found('sportello', { of: 'me' })).toEqual(['da valutare', 'data']);
    const [{ id, version }] = (
      await server.get('/assignments', { token: tokens.sportello, query: { tab: 'toReceive' } })
    ).body.items.filter(({ contact }: any) => contact.subject === 'data');
    await server.post('/assignments/receive', {
      token: tokens.sportello,
      body: { items: [{ id, version }] },
    });
    expect(await toReceive('sportello')).toEqual(['da valutare']);
    expect(await found('sportello', work)).toEqual(['data']);
    const [task] = (await list('sportello', { of: 'me' })).items.filter(
      ({ contact }: any) => contact.subject === 'da valutare',
    );
    const taken = await server.post(`/tasks/${task.id}/claim`, { token: tokens.sportello });
    expect(taken.status).toBe(200);
    expect(await toReceive('sportello')).toEqual([]);
    expect(await found('sportello', work)).toEqual(['da valutare', 'data']);
  });

  it('an inquiry by hand does not hide the work of whoever is asked', async () => {
    const [task] = (await list('infodesk', { q: 'libera' })).items;
    const asked = await server.post(`/contacts/${task.contactId}/assignments`, {
      token: tokens.infodesk,
      body: { type: 'inquiry', toPoint: 'savena-sportello' },
    });
    expect(asked.status).toBe(201);
    expect(await found('infodesk', { of: 'me', toReceive: 'false', q: 'libera' })).toEqual([
      'libera',
    ]);
  });
});
