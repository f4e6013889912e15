import { startTestApplication, type TestApplication } from '../setup/test-application.js';

let server: TestApplication;

beforeAll(async () => {
  server = await startTestApplication();
});
afterAll(() => server?.stop());

describe('signing in', () => {
  it('answers an access token that says who one is', async () => {
    const token = await server.account({ username: 'infodesk', points: ['savena-infodesk'] });
    const me = await server.get('/auth/me', { token });
    expect(me.status).toBe(200);
    expect(me.body).toMatchObject({ username: 'infodesk', points: ['savena-infodesk'] });
  });
});
