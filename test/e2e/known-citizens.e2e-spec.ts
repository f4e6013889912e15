import { faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const nicolo = {
  name: 'Nicolò D’Ambrosio',
  email: 'n.dambrosio@example.org',
  phone: '+39 051 765-4321',
  taxCode: 'DMBNCL80A01A944K',
};

describe('a citizen who is known already', () => {
  let server: TestApplication;
  let infodesk: string;
  let navile: string;
  let regia: string;
  let id: string;
  let contact: { id: string; protocolNumber: string };

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    navile = await server.login('infodesk-navile');
    regia = await server.login('regia');
    const body = await register(server, infodesk, { citizen: nicolo });
    id = body.citizen.id;
    contact = body;
  });
  afterAll(() => server?.stop());

  const search = (q: string, token = infodesk, limit?: number) =>
    server.post('/citizens/search', { token, body: { q, limit } });
  const found = async (q: string, token = infodesk): Promise<string[]> => {
    const answer = await search(q, token);
    expect(answer.status).toBe(200);
    return answer.body.items.map((item: any) => item.id);
  };

  it.each([
    ['part of the name', 'ambro'],
    ['name without accents, in any order', 'ambrosio nicolo'],
    ['name as if it had no apostrophe', 'dambrosio'],
    ['e-mail address', 'N.Dambrosio@ex'],
    ['tax code', 'dmbncl80'],
    ['phone, however it is written', '051 765 43'],
    ['phone with other signs', '(051)7654321'],
    ['a part of the phone, each digit apart', '7 6 5'],
    ['a slip of the pen', 'nicolo dambrsio'],
  ])('is found by %s', async (_, q) => {
    expect(await found(q)).toEqual([id]);
  });

  it('is shown with what tells them apart, and how many of their contacts are open', async () => {
    const { body } = await search('ambrosio');
    expect(body).toEqual({
      items: [
        {
          id,
          name: nicolo.name,
          email: nicolo.email,
          phone: nicolo.phone,
          taxCode: nicolo.taxCode,
          address: null,
          preferredLanguage: 'it',
          openContacts: 1,
        },
      ],
      more: false,
    });
  });

  it('is kept as it is seen: pasted marks of direction are neither dialled nor written to', async () => {
    const marked = { phone: '\u202A+39 333\u00A07654321\u202C', email: '\u200EMarta@example.org' };
    const { citizen } = await register(server, infodesk, { citizen: { name: 'Marta', ...marked } });
    expect(citizen).toMatchObject({ phone: '+39 333 7654321', email: 'marta@example.org' });
    const plain = { name: 'Marta', phone: '3337654321', email: 'marta@example.org' };
    expect((await register(server, infodesk, { citizen: plain })).citizen.id).toBe(citizen.id);
  });

  it('is not found by letters that everybody has, nor by signs that mean anything to the database', async () => {
    for (const q of ['d%', '   ', '%%%', 'a b c', '0 5', '%\u{c21d6} ab']) {
      const answer = await search(q);
      expect([q, answer.status === 400 ? faultyFields(answer) : answer.body.items]).toEqual([
        q,
        q === '%%%' ? [] : ['q'],
      ]);
    }
  });

  it('is found only by those whose points have to do with one of their contacts', async () => {
    for (const q of [nicolo.taxCode, nicolo.email, nicolo.phone, nicolo.name])
      expect(await found(q, navile)).toEqual([]);
    expect(await found('ambrosio', regia)).toEqual([id]);
    for (const username of ['manager', 'decisore', 'designer'])
      expect((await search('ambrosio', await server.login(username))).status).toBe(403);
  });

  it('is one of so many as were asked for, and the rest is told', async () => {
    for (const name of ['Zeno Quaranta', 'Zoe Quaranta', 'Zita Quaranta'])
      await register(server, infodesk, { citizen: { name, phone: `051 ${name.length}` } });
    const { body } = await search('quaranta', infodesk, 2);
    expect(body.items).toHaveLength(2);
    expect(body.more).toBe(true);
    expect((await search('quaranta', infodesk, 21)).status).toBe(400);
  });

  it('is written down as looked for: who asked and who was shown, not what was typed', async () => {
    await search('ambrosio');
    const client = await openClient(server.databaseUrl);
    const { rows } = await client.query(
      `SELECT actor_name, details FROM audit_entry WHERE action = 'citizen.searched' ORDER BY at DESC LIMIT 1`,
    );
    await client.end();
    expect(rows).toEqual([{ actor_name: expect.any(String), details: { shown: [id] } }]);
  });

  it('is registered for by their id, and what they add is learnt', async () => {
    const body = await register(server, infodesk, {
      citizen: { id, address: 'Via Mazzini 12', email: 'altro@example.org' },
    });
    expect(body.citizen).toMatchObject({
      id,
      name: nicolo.name,
      email: nicolo.email,
      address: 'Via Mazzini 12',
    });
    expect(body.anonymous).toBe(false);
  });

  it('is as one who does not exist for those who may not know them', async () => {
    const attempt = (citizen: string) =>
      server.post('/contacts', {
        token: navile,
        body: {
          kind: 'report',
          channel: 'desk',
          description: 'Una buca.',
          citizen: { id: citizen },
        },
      });
    const foreign = await attempt(id);
    const nobody = await attempt('5b3c7a52-63c4-4a4c-9f54-0c1f8a9d1b11');
    expect(foreign.status).toBe(400);
    expect(faultyFields(foreign)).toEqual(['citizen.id']);
    const withoutId = ({ body: { requestId: _, ...rest } }: typeof foreign) =>
      JSON.stringify(rest).replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID');
    expect(withoutId(foreign)).toBe(withoutId(nobody));
  });

  it('has the contacts that the reader may know to be theirs', async () => {
    const list = async (token: string) =>
      (await server.get('/contacts', { token, query: { citizen: id, open: 'true' } })).body.items;
    const mine = await list(infodesk);
    expect(mine.map((item: any) => item.id)).toContain(contact.id);
    expect(mine.every((item: any) => item.citizen.id === id)).toBe(true);
    expect(await list(navile)).toEqual([]);
    // A manager sees the contact, but not whose it is.
    expect(await list(await server.login('manager'))).toEqual([]);
  });
});
