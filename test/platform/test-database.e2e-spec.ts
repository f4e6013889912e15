import { createTestDatabase } from '../setup/test-database.js';
import { openClient } from '../setup/open-client.js';

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = await openClient(url);
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it('clones the migrated template for several at once, each for itself', async () => {
  const databases = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase()));
  expect(new Set(databases.map(({ url }) => url)).size).toBe(4);
  const tables = `SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'`;
  const [{ count }] = await query(databases[0].url, tables);
  expect(count).toBeGreaterThan(0);

  await query(databases[0].url, 'CREATE TABLE only_here (id int)');
  expect(await query(databases[0].url, tables)).toEqual([{ count: Number(count) + 1 }]);
  expect(await query(databases[1].url, tables)).toEqual([{ count }]);
  await Promise.all(databases.map((database) => database.drop()));
});

it('drops a database that somebody is still connected to', async () => {
  const { url, drop } = await createTestDatabase();
  const forgotten = await openClient(url);
  await drop();
  await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  await forgotten.end().catch(() => undefined);
});
