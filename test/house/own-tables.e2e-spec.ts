import { Linter } from 'eslint';
// Plain JavaScript, as ESLint loads it.
import ownTables from '../../scripts/eslint/own-tables.js';
import { ACROSS_OWNERS, PUBLISHED_VIEWS, TABLE_OWNERS } from '../../scripts/eslint/table-owners.js';
import { openClient } from '../setup/open-client.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

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

  it.each([
    'SELECT 1 FROM work_order w, contact c WHERE true',
    'SELECT 1 FROM work_order AS w, work_order o, contact',
    'SELECT 1 FROM "contact" c',
    'DELETE FROM work_order USING contact',
  ])('is found in %s', (statement) => {
    expect(faultsOf('src/modules/works/x.ts', `const text = \`${statement}\`;`)).toEqual([
      '"contact" belongs to src/modules/contacts: ask its read model.',
    ]);
  });

  it('publishes views, which others read and never write', () => {
    const read = 'const text = `SELECT 1 FROM work_order w JOIN contact_summary c ON true`;';
    expect(faultsOf('src/modules/works/x.ts', read)).toEqual([]);
    for (const statement of [
      'UPDATE contact_summary SET status = 1',
      'INSERT INTO contact_summary VALUES (1)',
      'DELETE FROM contact_summary',
    ])
      expect(faultsOf('src/modules/works/x.ts', `const text = '${statement}';`)).toEqual([
        '"contact_summary" is a read model of src/modules/contacts: it is only read.',
      ]);
  });

  it('publishes them for its own layer and for those above', () => {
    const text = (view: string) => `const text = 'SELECT 1 FROM ${view}';`;
    expect(faultsOf('src/modules/organisation/x.ts', text('class_summary'))).toEqual([]);
    expect(faultsOf('src/engine/x.ts', text('contact_summary'))).toEqual([
      '"contact_summary" is published by src/modules/contacts, which lies above: ask a question that it answers.',
    ]);
    expect(faultsOf('src/platform/x.ts', text('point_summary'))).toHaveLength(1);
    expect(faultsOf('src/platform/x.ts', text('closed_group'))).toEqual([]);
  });

  it('alone uses the entity of its table', () => {
    const use = 'uow.repository(Contact).find();';
    const foreign = `import { Contact } from '../contacts/index.js'; ${use}`;
    expect(faultsOf('src/modules/works/x.ts', foreign)).toEqual([
      '"Contact" is an entity of another module: ask its service or read model.',
    ]);
    const own = `import { Contact } from './contact.entity.js'; ${use}`;
    expect(faultsOf('src/modules/contacts/case/x.ts', own)).toEqual([]);
  });

  describe('in the database', () => {
    let database: TestDatabase;
    let client: Awaited<ReturnType<typeof openClient>>;

    beforeAll(async () => {
      database = await createTestDatabase();
      client = await openClient(database.url);
    });

    afterAll(async () => {
      await client?.end();
      await database?.drop();
    });

    it('is known for every table and every view', async () => {
      const named = async (kind: string) => {
        const { rows } = await client.query<{ name: string }>(
          `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = $1 AND c.relname <> 'schema_migration'
            ORDER BY name`,
          [kind],
        );
        return rows.map(({ name }) => name);
      };
      // Whoever adds one names its owner in scripts/eslint/table-owners.js.
      const tables = { 'TABLE_OWNERS in scripts/eslint/table-owners.js': await named('r') };
      expect({
        'TABLE_OWNERS in scripts/eslint/table-owners.js': Object.values(TABLE_OWNERS).flat().sort(),
      }).toEqual(tables);
      const views = { 'PUBLISHED_VIEWS in scripts/eslint/table-owners.js': await named('v') };
      expect({
        'PUBLISHED_VIEWS in scripts/eslint/table-owners.js': Object.values(PUBLISHED_VIEWS)
          .flat()
          .sort(),
      }).toEqual(views);
    });

    it('alone is written and read by a function of the database, but for those that are named', async () => {
      const { rows } = await client.query<{ name: string; source: string; tables: string[] }>(
        `SELECT p.proname AS name, p.prosrc AS source,
                ARRAY(SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t WHERE t.tgfoid = p.oid) AS tables
           FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'`,
      );
      const owners = Object.entries(TABLE_OWNERS);
      const ownerOf = (table: string) => owners.find(([, own]) => own.includes(table))?.[0];
      const across = rows.filter(({ source, tables }) => {
        const named = [...source.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)/g)];
        const used = named
          .map(([, table]) => ownerOf(table))
          .filter((owner) => owner !== undefined);
        return used.length > 0 && new Set([...used, ...tables.map(ownerOf)]).size > 1;
      });
      expect(across.map(({ name }) => name).sort()).toEqual(ACROSS_OWNERS.toSorted());
    });

    it('publishes columns of its own tables alone, and says what they are', async () => {
      for (const [owner, views] of Object.entries(PUBLISHED_VIEWS))
        for (const view of views) {
          const { rows } = await client.query<{ table: string; says: string | null }>(
            `SELECT DISTINCT u.table_name AS table, obj_description($1::text::regclass) AS says
               FROM information_schema.view_table_usage u WHERE u.view_name = $1::text`,
            [view],
          );
          expect({ view, tables: rows.length > 0 }).toEqual({ view, tables: true });
          for (const { table, says } of rows) {
            expect({ view, owns: TABLE_OWNERS[owner].includes(table) }).toEqual({
              view,
              owns: true,
            });
            expect(says).toMatch(/^[A-Z].*\.$/);
          }
        }
    });
  });
});
