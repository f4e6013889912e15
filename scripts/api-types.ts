import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { migrations } from '../migrations/index.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { startTestApplication } from '../test/setup/test-application.js';
import { startTestServer } from '../test/setup/test-database.js';

interface Schema {
  properties?: object;
  anyOf?: unknown;
  oneOf?: unknown;
}

/** Writes web/src/api/schema.d.ts, the types of the API, from the API document of this source tree. */
const FILE = 'web/src/api/schema.d.ts';

const database = await startTestServer((url) => migrateDatabase(url, migrations));
try {
  const server = await startTestApplication({ config: { backgroundWork: false } });
  const { text } = await server.get('/api/openapi.json');
  await server.stop();
  const document = JSON.parse(text) as { components: { schemas: Record<string, Schema> } };
  // Which fields go together is no matter of types.
  for (const schema of Object.values(document.components.schemas))
    if (schema.properties) for (const name of ['anyOf', 'oneOf'] as const) delete schema[name];
  const types = astToString(await openapiTS(document as never, { alphabetize: true }));
  const hash = createHash('sha256').update(text).digest('hex');
  await fs.writeFile(
    FILE,
    `// Made by "npm run api:types" from the API document; never edited by hand.\n// Document: ${hash}\n\n${types}`,
  );
  console.log(`${FILE} is up to date.`);
} finally {
  await database.stop();
}
