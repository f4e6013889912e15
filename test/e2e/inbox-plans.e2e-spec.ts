import pg from 'pg';
import { register } from '../builders/contacts.js';
import { multiplyOpenTasks } from '../builders/many-tasks.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

/** Enough that reading all of them costs more than any index. */
const TASKS = 30_000;
const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'];
const DISTRICTS = ['savena', 'navile', 'porto-saragozza', null];
const SUBJECTS = ['Buca profonda', 'Lampione spento', 'Rumori notturni'];
/** Tables that grow with the tasks. */
const GROWING = ['work_item', 'contact'];

/** Every filter that the inbox offers, with one value of each sort. */
const FILTERS: Record<string, readonly string[]> = {
  kind: ['complaint'],
  district: ['navile'],
  q: ['lampione', 'via mazz', '2026/000007', 'zirlamento'],
  definitionKey: ['capire'],
  taken: ['me', 'nobody', 'others'],
  term: ['overdue', 'today', 'week', 'suspended', 'none'],
  colour: ['red', 'amber', 'green', 'grey'],
  priority: ['urgent', 'high,urgent'],
};

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

describe(`with ${TASKS} open tasks of one point`, () => {
  let server: TestApplication;
  let client: pg.Client;
  let token: string;
  let cursor: string;
  const statements = new Map<string, unknown[]>();
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    token = await server.login('infodesk');
    for (const [place, kind] of KINDS.entries())
      for (const [number, subject] of SUBJECTS.entries()) {
        const district = DISTRICTS[(place + number) % DISTRICTS.length];
        await register(server, token, {
          kind,
          subject,
          location: { address: `Via Mazzini ${number}`, ...(district ? { district } : {}) },
        });
      }
    client = await openClient(server.databaseUrl);
    const times = Math.ceil(TASKS / (KINDS.length * SUBJECTS.length)) - 1;
    const assignees = ['infodesk', 'collega'];
    const made = await multiplyOpenTasks(client, { times, now: new Date(), assignees });
    expect(made).toBeGreaterThanOrEqual(TASKS);
    let page = await server.get('/tasks', { token, query: { of: 'points', limit: '200' } });
    for (let number = 0; number < 5; number++)
      page = await server.get('/tasks', {
        token,
        query: { of: 'points', limit: '200', cursor: page.body.nextCursor },
      });
    cursor = page.body.nextCursor;
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [statement, values] = given as [
        string | { text: string; values?: unknown[] },
        unknown[],
      ];
      const text = typeof statement === 'string' ? statement : statement?.text;
      if (/\b(work_item|assignment)\b/.test(text ?? ''))
        statements.set(text, (typeof statement === 'string' ? values : statement.values) ?? []);
      return query.apply(this, given);
    } as typeof pg.Client.prototype.query;
  }, 300_000);

  afterAll(async () => {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
    await client?.end();
    await server?.stop();
  });

  const single = Object.entries(FILTERS).flatMap(([name, values]) =>
    values.map((value) => ({ [name]: value })),
  );
  const pairs = single.flatMap((one, place) =>
    single.slice(place + 1).flatMap((other) => {
      const both = { ...one, ...other };
      return Object.keys(both).length === 2 ? [both] : [];
    }),
  );

  it.each(['me', 'points', 'colleagues'])(
    'each filter alone, in each order, is found by an index: of %s',
    async (of) => {
      for (const filter of [{}, ...single])
        for (const sort of ['dueAt', 'createdAt', '-createdAt', '-priority'])
          await found({ of, sort, toReceive: 'false', ...filter });
    },
  );

  it('each two filters together are found by an index', async () => {
    expect(pairs.length).toBeGreaterThan(100);
    for (const both of pairs) await found({ of: 'points', sort: 'dueAt', ...both });
  });

  it('pages far down are found by the index of the order', async () => {
    const used = await found({ of: 'points', sort: 'dueAt', cursor });
    expect(used).toContain('work_item_inbox');
  });

  /** Asks the API, and looks at the plan of each statement; answers the indexes that are used. */
  async function found(filter: Record<string, string>): Promise<string[]> {
    statements.clear();
    const { status } = await server.get('/tasks', { token, query: filter });
    expect(status).toBe(200);
    expect(statements.size).toBeGreaterThan(0);
    const used: string[] = [];
    for (const [text, values] of statements) {
      // Counting stops at 10,000.
      if (/^SELECT count/.test(text)) continue;
      const { rows } = (await query.call(client, {
        text: `EXPLAIN (FORMAT JSON) ${text}`,
        values,
      })) as { rows: { 'QUERY PLAN': { Plan: PlanNode }[] }[] };
      const nodes = [...nodesOf(rows[0]['QUERY PLAN'][0].Plan)];
      const scanned = nodes.filter(
        (node) => node['Node Type'] === 'Seq Scan' && GROWING.includes(node['Relation Name'] ?? ''),
      );
      expect([filter, scanned.map((node) => node['Relation Name'])]).toEqual([filter, []]);
      used.push(...nodes.flatMap((node) => node['Index Name'] ?? []));
    }
    expect(used.some((name) => /^work_item_/.test(name))).toBe(true);
    return used;
  }
});

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const below of node.Plans ?? []) yield* nodesOf(below);
}
