import { migrations } from '../../migrations/index.js';
import { migrateDatabase } from '../../src/platform/database/index.js';
import { openClient } from '../setup/open-client.js';
import { createTestDatabase } from '../setup/test-database.js';

/** As they were written, and the key that a release before this one gave them; last the key of today. */
const PHONES = [
  ['118', null, '118'],
  ['0549 886377', '+390549886377', '+3780549886377'],
  ['1 555 123 4567', '+3915551234567', '+15551234567'],
  ['44 20 7946 0958', '+39442079460958', '+442079460958'],
  ['051 7654321', '+390517654321', '+390517654321'],
  ['12', null, null],
] as const;

it('gives the citizens of an older release the keys by which their phones are found today', async () => {
  const database = await createTestDatabase();
  const client = await openClient(database.url);
  try {
    for (const [phone, key] of PHONES) {
      await client.query(
        `INSERT INTO citizen (id, name, phone, phone_key, preferred_language, created_at)
         VALUES (gen_random_uuid(), 'Lia Serra', $1, $2, 'it', now())`,
        [phone, key],
      );
    }
    await client.query(`DELETE FROM schema_migration WHERE name LIKE 'PhonesOfNeighbours%'`);
    await migrateDatabase(database.url, migrations);
    const { rows } = await client.query<{ phone: string; key: string | null }>(
      'SELECT phone, phone_key AS key FROM citizen',
    );
    expect(new Map(rows.map(({ phone, key }) => [phone, key]))).toEqual(
      new Map(PHONES.map(([phone, , key]) => [phone, key])),
    );
  } finally {
    await client.end();
    await database.drop();
  }
});
