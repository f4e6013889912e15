import { startTestApplication, type TestApplication } from '../setup/test-application.js';

let server: TestApplication;
let mine: string;
let theirs: string;
const PATH = '/me/saved-filters';

beforeAll(async () => {
  server = await startTestApplication({ demo: true });
  mine = await server.login('infodesk');
  theirs = await server.login('sportello');
});
afterAll(() => server?.stop());

const names = async (token: string): Promise<string[]> =>
  (await server.get(PATH, { token })).body.items.map(({ name }: { name: string }) => name);

it('are kept by name for each person, replaced under the same name, and removed by their owner alone', async () => {
  const save = (name: string, address: string) =>
    server.post(PATH, { token: mine, body: { name, address } });
  const first = await save(' Da capire ', '/?tab=punto&fase=capire');
  expect([first.status, first.body.name]).toEqual([201, 'Da capire']);
  const again = await save('Da capire', '/?fase=capire');
  expect(again.body).toEqual({ ...first.body, address: '/?fase=capire' });
  expect(await names(mine)).toEqual(['Da capire']);
  expect(await names(theirs)).toEqual([]);
  const removal = `${PATH}/${first.body.id}/removal`;
  const refused = await server.post(removal, { token: theirs });
  expect([refused.status, refused.body.code]).toEqual([404, 'saved-filter.not-found']);
  expect((await server.post(removal, { token: mine })).status).toBe(204);
  expect(await names(mine)).toEqual([]);
});

it('are shared with a point: its people find them, nobody else does, and only their owner removes them', async () => {
  const colleague = await server.account({ username: 'turno', points: ['savena-infodesk'] });
  const shared = { name: 'Urgenti', address: '/?tab=punto&colore=rosso', point: 'savena-infodesk' };
  const saved = await server.post(PATH, { token: mine, body: shared });
  expect(saved.body).toMatchObject({ ...shared, mine: true });
  const seen = (await server.get(PATH, { token: colleague })).body.items;
  expect(seen).toEqual([{ ...saved.body, mine: false }]);
  expect(await names(theirs)).toEqual([]);
  const removal = `${PATH}/${saved.body.id}/removal`;
  const refused = await server.post(removal, { token: colleague });
  expect([refused.status, refused.body.code]).toEqual([403, 'saved-filter.not-yours']);
  // Kept for oneself again.
  await server.post(PATH, { token: mine, body: { ...shared, point: null } });
  expect(await names(colleague)).toEqual([]);
  expect((await server.post(removal, { token: mine })).status).toBe(204);
});

it.each([
  ['point', { name: 'Altrove', address: '/', point: 'navile-infodesk' }],
  ['name', { name: '  ', address: '/' }],
  ['address', { name: 'Altrove', address: '//evil.example' }],
  ['address', { name: 'Altrove', address: 'https://evil.example' }],
])('are refused by the field %s', async (field, body) => {
  const answer = await server.post(PATH, { token: mine, body });
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
});

it('are no more than fifty', async () => {
  for (let number = 0; number < 50; number++) {
    await server.post(PATH, { token: theirs, body: { name: `f${number}`, address: '/' } });
  }
  const one = await server.post(PATH, { token: theirs, body: { name: 'troppi', address: '/' } });
  expect([one.status, one.body.code]).toEqual([409, 'saved-filter.too-many']);
});

it('tasks of one, and of the points, are told apart', async () => {
  const register = (description: string) =>
    server.post('/contacts', {
      token: mine,
      body: { kind: 'report', channel: 'desk', description },
    });
  await register('Una buca');
  await register('Un lampione');
  const list = async (of: string) =>
    (await server.get('/tasks', { token: mine, query: { of } })).body;
  const before = await list('me');
  expect(before.count).toBe(2);
  await server.account({ username: 'collega', points: ['savena-infodesk'] });
  const colleague = await server.login('collega');
  await server.post(`/tasks/${before.items[0].id}/claim`, { token: colleague });
  expect((await list('me')).items.map(({ id }: { id: string }) => id)).toEqual([
    before.items[1].id,
  ]);
  expect((await list('points')).count).toBe(2);
  const regia = await server.login('regia');
  expect((await server.get('/tasks', { token: regia })).body.count).toBe(2);
  expect((await server.get('/tasks', { token: regia, query: { of: 'points' } })).body.count).toBe(
    0,
  );
});
