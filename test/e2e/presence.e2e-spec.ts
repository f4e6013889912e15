/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */
import { register } from '../builders/contacts.js';
import { EventStream } from '../setup/event-stream.js';
import { eventually } from '../setup/eventually.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('who has a case open', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};
  let contactId: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    await server.account({ username: 'carla', displayName: 'Carla', points: ['savena-infodesk'] });
    for (const name of ['infodesk', 'carla', 'infodesk-navile'])
      tokens[name] = await server.login(name);
    contactId = (await register(server, tokens.infodesk)).id;
  });
  afterAll(() => server?.stop());

  const say = (name: string, writing: boolean, id = contactId) =>
    server.request('PUT', `/me/presence/${id}`, { token: tokens[name], body: { writing } });
  const leave = (name: string) =>
    server.request('DELETE', `/me/presence/${contactId}`, { token: tokens[name] });
  const others = async (name: string) =>
    (await server.get(`/me/presence/${contactId}`, { token: tokens[name] })).body.items;
  const carla = (writing: boolean) => ({ username: 'carla', displayName: 'Carla', writing });

  it('is told to the others, and when they write; oneself is left out', async () => {
    expect((await say('carla', false)).body.items).toEqual([]);
    expect((await say('infodesk', false)).body.items).toEqual([carla(false)]);
    await say('carla', true);
    expect(await others('infodesk')).toEqual([carla(true)]);
    expect(await others('carla')).toEqual([expect.objectContaining({ username: 'infodesk' })]);
    expect((await leave('carla')).status).toBe(204);
    expect(await others('infodesk')).toEqual([]);
  });

  it('only those who may see the case say it, or are told', async () => {
    expect((await say('infodesk-navile', false)).status).toBe(404);
    const asked = await server.get(`/me/presence/${contactId}`, {
      token: tokens['infodesk-navile'],
    });
    expect(asked.status).toBe(404);
  });

  it('ends without a word for 45 seconds', async () => {
    await say('carla', true);
    server.clock.advance(44_000);
    expect(await others('infodesk')).toEqual([carla(true)]);
    server.clock.advance(2_000);
    expect(await others('infodesk')).toEqual([]);
  });

  it('is heard through the stream, and ends with the last stream of an account', async () => {
    await say('infodesk', false);
    const mine = await EventStream.open(server, { authorization: `Bearer ${tokens.infodesk}` });
    const hers = await EventStream.open(server, { authorization: `Bearer ${tokens.carla}` });
    await mine.until(({ event, data }) => event === 'open' && data.listening);
    await say('carla', true);
    await eventually('the other hears of it', async () => mine.topics.includes('presence'));
    expect(await others('infodesk')).toEqual([carla(true)]);
    await hers.close();
    await eventually('it ends', async () => (await others('infodesk')).length === 0);
    await mine.close();
  });

  it('ends with the right to see the case, and the others hear of it', async () => {
    const admin = await server.login('admin');
    const accounts = await server.get('/accounts', { token: admin, query: { q: 'carla' } });
    const path = `/accounts/${accounts.body.items[0].id}/grants`;
    const grants = (await server.get(path, { token: admin })).body.items;
    const { id, version } = grants.find(({ kind }: any) => kind === 'membership');
    await say('infodesk', false);
    await say('carla', true);
    expect(await others('infodesk')).toEqual([carla(true)]);
    const mine = await EventStream.open(server, { authorization: `Bearer ${tokens.infodesk}` });
    await mine.until(({ event, data }) => event === 'open' && data.listening);
    const until = async (validUntil: string | null, known: number) => {
      const body = { validUntil, version: known };
      const changed = await server.request('PATCH', `/grants/${id}`, { token: admin, body });
      expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
      return changed.body.version as number;
    };
    const yesterday = new Date(server.clock.now().getTime() - 86_400_000);
    const ended = await until(yesterday.toISOString().slice(0, 10), version);
    expect(await others('infodesk')).toEqual([]);
    await eventually('the other hears of it', async () => mine.topics.includes('presence'));
    await mine.close();
    await until(null, ended);
  });

  it('is bounded: of more than ten cases the one seen longest ago is left', async () => {
    await say('carla', false);
    for (let made = 0; made < 10; made++) {
      server.clock.advance(10);
      const { id } = await register(server, tokens.infodesk, { subject: `Caso ${made}` });
      await say('carla', false, id);
    }
    expect(await others('infodesk')).toEqual([]);
    expect((await say('carla', 'forse' as any)).status).toBe(400);
  });
});
