import pg from 'pg';
import { faultyFields, register } from '../builders/contacts.js';
import { openClient } from '../setup/open-client.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MISSING = '00000000-0000-4000-8000-000000000000';

describe('one phone number, however it is written', () => {
  let server: TestApplication;
  let client: pg.Client;
  let infodesk: string;
  let navile: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    navile = await server.login('infodesk-navile');
    regia = await server.login('regia');
    client = await openClient(server.databaseUrl);
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  const of = async (name: string, phone: string, more: object = {}, token = infodesk) => {
    const contact = await register(server, token, { citizen: { name, phone, ...more } });
    return { contact: contact.id as string, citizen: contact.citizen.id as string };
  };
  const doubles = async (token = infodesk) => {
    const { status, body } = await server.get('/citizens/doubles', { token });
    expect(status).toBe(200);
    return body.items as { first: { id: string; contacts: number }; second: { id: string } }[];
  };
  const merge = (id: string, duplicate: string, token = infodesk) =>
    server.post(`/citizens/${id}/merge`, { token, body: { duplicate } });
  /** Two citizens as they came to be before phones were compared as numbers. */
  async function doubled(name: string, phone: string, second = {}, token = infodesk) {
    const one = await of(name, phone);
    const two = await of(name, '06 11111111', second, token);
    await client.query(
      'UPDATE citizen SET phone = $2, phone_key = (SELECT phone_key FROM citizen WHERE id = $3) WHERE id = $1',
      [two.citizen, phone.replaceAll(' ', '.'), one.citizen],
    );
    return { one, two };
  }

  it('is one citizen, and found by any writing and by its end', async () => {
    const written = [
      '333 765 4321',
      '+39 333 7654321',
      '0039 333.765.4321',
      '(+39) 333-7654321',
      '333/7654321 int. 2',
    ];
    const ids = new Set<string>();
    for (const phone of written) ids.add((await of('Lia Telefoni', phone)).citizen);
    expect(ids.size).toBe(1);
    const [id] = ids;
    for (const q of [...written.slice(0, 4), '654321', '7654321', '0039 333 765', 'lia 4321']) {
      const { body } = await server.post('/citizens/search', { token: infodesk, body: { q } });
      expect([q, body.items.map((item: { id: string }) => item.id)]).toEqual([q, [id]]);
    }
    for (const q of ['333 765 4321', '+393337654321', '654321']) {
      const { body } = await server.get('/contacts', { token: infodesk, query: { q } });
      expect([q, body.items.length]).toEqual([q, written.length]);
    }
    const short = await server.get('/contacts', { token: infodesk, query: { q: '54321' } });
    expect(short.body.items).toEqual([]);
  });

  it('proposes who was doubled, and merges them', async () => {
    const email = 'd.gemelli@example.org';
    const { one, two } = await doubled('Dora Gemelli', '051 765 4000', { email });
    expect(await doubles()).toEqual([
      expect.objectContaining({
        first: expect.objectContaining({ id: one.citizen, contacts: 1 }),
        second: expect.objectContaining({ id: two.citizen, email }),
      }),
    ]);
    expect(await doubles(navile)).toEqual([]);
    const { status, body } = await merge(one.citizen, two.citizen);
    expect([status, body]).toEqual([200, { contacts: 1 }]);
    expect(await doubles()).toEqual([]);
    const { body: moved } = await server.get(`/contacts/${two.contact}`, { token: infodesk });
    expect(moved.citizen).toMatchObject({ id: one.citizen, email, phone: '051 765 4000' });
    expect((await merge(one.citizen, two.citizen)).body.code).toBe('citizen.already-merged');
    // Whoever chose the one who went, in a page that was open, registers for the one who stays.
    const chosen = await register(server, infodesk, { citizen: { id: two.citizen } });
    expect(chosen.citizen.id).toBe(one.citizen);
    expect((await of('dora gemelli', '+39 (0)51 7654000')).citizen).toBe(one.citizen);
    const { rows } = await client.query(
      `SELECT details FROM audit_entry WHERE action = 'citizen.merged' AND subject_id = $1`,
      [one.citizen],
    );
    expect(rows).toEqual([{ details: { merged: two.citizen, contacts: [two.contact] } }]);
    const kept = await client.query('SELECT contacts FROM citizen_merge WHERE merged_id = $1', [
      two.citizen,
    ]);
    expect(kept.rows).toEqual([{ contacts: [two.contact] }]);
  });

  it('does not merge two who may be different', async () => {
    const [a, b] = [await of('Ugo Uno', '051 765 4001'), await of('Ugo Due', '051 765 4001')];
    const refused = await merge(a.citizen, b.citizen);
    expect([refused.status, refused.body.code, faultyFields(refused)]).toEqual([
      ...[422, 'citizen.not-the-same', ['duplicate']],
    ]);
    expect((await merge(a.citizen, a.citizen)).body.code).toBe('citizen.not-the-same');
    expect((await merge(a.citizen, MISSING)).status).toBe(404);
    expect((await merge(MISSING, a.citizen)).status).toBe(404);
    expect(faultyFields(await merge(a.citizen, 'x'))).toEqual(['duplicate']);
  });

  it('leaves to the Network direction what is of several scopes', async () => {
    const { one, two } = await doubled('Eva Estesa', '051 765 4002', {}, navile);
    expect(await doubles()).toEqual([]);
    expect(await doubles(navile)).toEqual([]);
    expect((await merge(one.citizen, two.citizen)).status).toBe(404);
    const own = await register(server, infodesk, {});
    await client.query('UPDATE contact SET citizen_id = $2 WHERE id = $1', [own.id, two.citizen]);
    expect((await merge(one.citizen, two.citizen)).body.code).toBe('citizen.known-elsewhere');
    expect((await doubles(regia)).map(({ second }) => second.id)).toEqual([two.citizen]);
    expect((await merge(one.citizen, two.citizen, regia)).body).toEqual({ contacts: 2 });
  });
});
