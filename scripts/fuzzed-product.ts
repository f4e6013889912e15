import { ROLES } from '../src/platform/index.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { startTestApplication } from '../test/setup/test-application.js';
import { startTestServer } from '../test/setup/test-database.js';

/** The whole product with its demonstration, listening, and a token of somebody who may do all. */
export async function startFuzzedProduct(): Promise<{
  url: string;
  token: string;
  stop(): Promise<void>;
}> {
  const database = await startTestServer(migrateDatabase);
  const server = await startTestApplication({ demo: true });
  const token = await server.account({
    username: 'prove-automatiche',
    roles: [...ROLES],
    points: ['savena-infodesk', 'regia-network'],
  });
  return {
    url: server.url,
    token,
    async stop() {
      await server.stop();
      await database.stop();
    },
  };
}
