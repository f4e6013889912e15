import { Linter } from 'eslint';
// Plain JavaScript, as ESLint loads it.
import ownTables from '../../scripts/eslint/own-tables.js';
import { TABLE_OWNERS } from '../../scripts/eslint/table-owners.js';
import { openClient } from '../setup/open-client.js';
import { createTestDatabase } from '../setup/test-database.js';

const linter = new Linter({ cwd: '/house' });

function faultsOf(file: string, code: string): string[] {
  const house = { rules: { 'own-tables': ownTables } };
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { house: house as never },
    rules: { 'house/own-tables': 'error' },
  };
  return linter.verify(code, config, `/house/${file}`).map(({ message }) => message);
}

describe('the owner of a table', () => {
  it('alone may name it in a statement', () => {
    const code = 'const text = `SELECT 1 FROM work_order w JOIN contact c ON true`;';
    expect(faultsOf('src/modules/contacts/case/x.ts', code)).toEqual([
      '"work_order" belongs to src/modules/works: ask its read model.',
    ]);
    expect(
      faultsOf('src/modules/works/x.ts', "const text = 'UPDATE ONLY contact SET x = 1';"),
    ).toEqual(['"contact" belongs to src/modules/contacts: ask its read model.']);
  });

  it('is told of each use that is gone, so that the list of those still to go shrinks', () => {
    expect(faultsOf('src/modules/works/works.read-model.ts', 'const nothing = 1;')).toEqual(
      ['contact', 'point'].map(
        (table) =>
          `foreign-uses.js names "${table}" for this file, which no longer uses it: take it out.`,
      ),
    );
  });

  it('is known for every table', async () => {
    const database = await createTestDatabase();
    const client = await openClient(database.url);
    try {
      const { rows } = await client.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'schema_migration'
          ORDER BY name`,
      );
      const owned = Object.values(TABLE_OWNERS).flat();
      expect(owned.sort()).toEqual(rows.map(({ name }) => name));
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
