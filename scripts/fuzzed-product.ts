import { ROLES } from '../src/modules/identity/index.js';
import { migrations } from '../migrations/index.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { startTestApplication } from '../test/setup/test-application.js';
import { startTestServer } from '../test/setup/test-database.js';

/** The whole product with its demonstration, listening, and a token of somebody who may do all. */
export async function startFuzzedProduct(): Promise<{
  url: string;
  token: string;
  /** Of the account that has the token. */
  accountId: string;
  /** False: the session has ended. */
  isSignedIn(): Promise<boolean>;
  stop(): Promise<void>;
}> {
  const database = await startTestServer((url) => migrateDatabase(url, migrations));
  const server = await startTestApplication({ demo: true });
  const token = await server.account({
    username: 'prove-automatiche',
    roles: [...ROLES],
    points: ['savena-infodesk', 'regia-network'],
  });
  const me = () =>
    fetch(`${server.url}/api/v1/auth/me`, { headers: { authorization: `Bearer ${token}` } });
  const { id } = (await (await me()).json()) as { id: string };
  return {
    url: server.url,
    token,
    accountId: id,
    isSignedIn: async () => (await me()).ok,
    async stop() {
      await server.stop();
      await database.stop();
    },
  };
}
