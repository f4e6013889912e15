import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

let server: TestApplication;
beforeAll(async () => {
  server = await startTestApplication({ config: { backgroundWork: false } });
});
afterAll(() => server?.stop());

describe('the types of the pages', () => {
  it('were made from the API document as it is', async () => {
    const types = await fs.readFile('web/src/api/schema.d.ts', 'utf8');
    const [, madeFrom] = /^\/\/ Document: (\w+)$/m.exec(types) ?? [];
    const { text } = await server.get('/api/openapi.json');
    const fresh = madeFrom === createHash('sha256').update(text).digest('hex');
    const advice =
      'The API has changed: run "npm run api:types" and commit web/src/api/schema.d.ts.';
    expect(fresh ? 'fresh' : advice).toBe('fresh');
  });
});
