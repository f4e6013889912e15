import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('an object in a request', () => {
  let server: TestApplication;
  let token: string;
  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    token = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  const contact = { kind: 'report', channel: 'desk', description: 'Una buca' };
  it.each([
    ['/contacts', { ...contact, location: [{ lat: 44.47, lon: 11.38 }] }, 'location'],
    ['/contacts', { ...contact, location: [] }, 'location'],
    ['/contacts', { ...contact, citizen: [{ name: 'Anna' }] }, 'citizen'],
    ['/contacts/similar', { description: 'x', location: [[]] }, 'location'],
    ['/public/reports', { ...contact, channel: undefined, location: [] }, 'location'],
    ['/public/places/agreement', { said: [], last: 'address' }, 'said'],
    [
      '/knowledge/articles',
      { code: 'prova-annidata', title: 'P', body: 'x', links: [[]] },
      'links.0',
    ],
    [
      '/knowledge/articles',
      { code: 'prova-annidata', title: 'P', body: 'x', modelAnswers: [[]] },
      'modelAnswers.0',
    ],
  ])('is no list: %s %j', async (path, body, field) => {
    const answer = await server.post(path, { token, body });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      expect.arrayContaining([expect.objectContaining({ field })]),
    ]);
  });
});
