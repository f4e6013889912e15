import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('limits count what people call characters', () => {
  let server: TestApplication;
  let token: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    token = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  const report = (given: object) =>
    server.post('/contacts', {
      token,
      body: { kind: 'report', channel: 'desk', description: 'Testo di prova', ...given },
    });

  it.each(['🚧', '👨‍👩‍👧‍👦', 'e\u0301', 'a'])('200 of %s are a subject, 201 are not', async (one) => {
    const taken = await report({ subject: one.repeat(200) });
    expect([taken.status, taken.body.subject]).toEqual([201, one.repeat(200)]);
    const refused = await report({ subject: one.repeat(201) });
    expect([refused.status, faultyFields(refused)]).toEqual([400, ['subject']]);
  });

  it('a name too', async () => {
    const of = (name: string) => report({ citizen: { name, email: 'nome@example.org' } });
    expect((await of('🚧'.repeat(200))).status).toBe(201);
    expect(faultyFields(await of('🚧'.repeat(201)))).toEqual(['citizen.name']);
  });

  it('a letter with thousands of marks is no short text', async () => {
    const refused = await report({ subject: `e${'\u0301'.repeat(10_000)}` });
    expect([refused.status, faultyFields(refused)]).toEqual([400, ['subject']]);
  });
});
