import fs from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase } from '../setup/test-database.js';
import { openClient } from '../setup/open-client.js';

/** A unit of work that changes such a table has to say so, else it reads what was there before. */
it('has everything that writes reference tables say so', async () => {
  const tables = await countedTables();
  expect(tables.length).toBeGreaterThan(8);
  const writes = new RegExp(
    `(INSERT INTO|UPDATE|DELETE FROM) (${tables.join('|')})\\b(?! SET last_sign_in_at)`,
  );
  const silent: string[] = [];
  let speaking = 0;
  for (const file of await fs.readdir('src', { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const source = await fs.readFile(path.join('src', file), 'utf8');
    if (!writes.test(source)) continue;
    if (source.includes('references.changes(')) speaking += 1;
    else silent.push(file);
  }
  expect(silent).toEqual([]);
  expect(speaking).toBeGreaterThan(7);
});

/** Those with a trigger that counts their changes. */
async function countedTables(): Promise<string[]> {
  const database = await createTestDatabase();
  const client = await openClient(database.url);
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT t.tgrelid::regclass::text AS name FROM pg_trigger t
         JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'count_reference_change'`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
    await database.drop();
  }
}
