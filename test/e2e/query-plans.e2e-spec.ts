import pg from 'pg';
import { aContact, register } from '../builders/contacts.js';
import { GROWING_TABLES, multiplyContacts } from '../builders/many-contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

/** Enough for the planner to prefer an index wherever one serves. */
const COPIES = 2_000;

/** Statements that look at every row by their nature, with why that is right. */
const ALLOWED: readonly { text: RegExp; why: string }[] = [
  {
    text: /^SELECT count\(\*\)::int AS count FROM \((?!.*seen_by)SELECT .* LIMIT 10000\) counted$/s,
    why: 'stops at 10,000; who sees few contacts has them by an index',
  },
];

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Filter?: string;
  Plans?: PlanNode[];
}

describe('with many contacts, no statement reads a growing table from end to end', () => {
  let server: TestApplication;
  let client: pg.Client;
  let tokens: Record<string, string>;
  const contacts: { id: string; citizen: { id: string } }[] = [];
  const statements = new Map<string, unknown[]>();
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    tokens = {};
    for (const username of ['infodesk', 'sportello', 'regia', 'manager', 'decisore', 'admin'])
      tokens[username] = await server.login(username);
    for (let index = 0; index < 10; index++) {
      contacts.push(
        await register(server, tokens.infodesk, {
          ...aContact(),
          citizen: { name: `Anna Bianchi ${index}`, email: `anna${index}@example.org` },
          location: { lat: 44.49 + index / 1000, lon: 11.34, address: `Via Mazzini ${index}` },
          classification: index === 0 ? '01.01' : null,
        }),
      );
      await server.post(`/contacts/${contacts[index].id}/assignments`, {
        token: tokens.infodesk,
        body: { type: 'information', toPoint: 'savena-sportello' },
      });
      await server.post(`/contacts/${contacts[index].id}/notes`, {
        token: tokens.infodesk,
        body: { body: 'Sentito il cantiere, @sportello.' },
      });
    }
    client = await openClient(server.databaseUrl);
    await multiplyContacts(client, COPIES);
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [statement, values] = given as [
        string | { text: string; values?: unknown[] },
        unknown[],
      ];
      const text = typeof statement === 'string' ? statement : statement?.text;
      if (/^\s*(select|with|update|delete)\b/i.test(text ?? ''))
        statements.set(text, (typeof statement === 'string' ? values : statement.values) ?? []);
      return query.apply(this, given);
    } as typeof pg.Client.prototype.query;
  }, 240_000);

  afterAll(async () => {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
    await client?.end();
    await server?.stop();
  });

  const lists = [
    '/contacts',
    '/contacts?q=fontana semaforo',
    '/contacts?q=panchina tombino&status=understanding',
    '/contacts?kind=report&channel=desk',
    '/contacts?classification=01.01',
    '/tasks',
    '/tasks?definitionKey=capire',
    '/assignments',
    '/assignments?type=competence&overdue=true',
    '/process-instances',
    '/protocol-register?sender=bianchi',
    // Of /public/contacts/summary a year is counted, once in ten minutes.
    '/public/contacts',
    '/public/contacts?scope=savena&phase=closed',
    '/public/contacts/places',
  ];
  const ofOne = [
    '',
    '/timeline',
    '/assignments',
    '/ownership',
    '/messages',
    '/clocks',
    '/links',
    '/knowledge',
    '/notes',
    '/readers?q=info',
  ];

  it.each(['infodesk', 'regia', 'manager'])('asked by %s', async (username) => {
    statements.clear();
    const token = tokens[username];
    const [{ id }] = contacts;
    for (const path of lists) await server.get(path, { token });
    for (const path of ofOne) await server.get(`/contacts/${id}${path}`, { token });
    expect(statements.size).toBeGreaterThan(10);
    expect(await readEndToEnd()).toEqual([]);
  });

  it('asked while a contact is registered and worked on', async () => {
    statements.clear();
    const token = tokens.infodesk;
    const description = 'Una buca davanti alla scuola, il marciapiede è rotto';
    const location = { lat: 44.49, lon: 11.34 };
    await server.post('/classifications/suggestions', { token, body: { text: description } });
    await server.post('/contacts/similar', { token, body: { description, location } });
    for (const q of ['bianchi anna', 'binchi ana'])
      await server.post('/citizens/search', { token, body: { q } });
    const citizen = contacts[0].citizen.id;
    await server.get('/contacts', { token, query: { citizen, open: 'true' } });
    const { id } = await register(server, token, { ...aContact({ description }), location });
    const tasks = await server.get('/tasks', { token, query: { contactId: id } });
    await server.post(`/tasks/${tasks.body.items[0].id}/complete`, {
      token,
      body: { variables: { classification: '01.01', appropriate: true, answerKnown: true } },
    });
    expect(statements.size).toBeGreaterThan(10);
    expect(await readEndToEnd()).toEqual([]);
  });

  /** Statements whose plan has a sequential scan of a growing table. */
  async function readEndToEnd(): Promise<string[]> {
    const found: string[] = [];
    const ask = (statement: unknown) =>
      query.call(client, statement) as Promise<{ rows: { 'QUERY PLAN': { Plan: PlanNode }[] }[] }>;
    for (const [text, values] of statements) {
      if (ALLOWED.some((allowed) => allowed.text.test(text))) continue;
      await ask('BEGIN');
      try {
        const { rows } = await ask({ text: `EXPLAIN (FORMAT JSON) ${text}`, values });
        const scanned = scans(rows[0]['QUERY PLAN'][0].Plan);
        if (scanned.length > 0) found.push(`${scanned.join(', ')}: ${text.replace(/\s+/g, ' ')}`);
      } finally {
        await ask('ROLLBACK');
      }
    }
    return found;
  }
});

/** Growing tables that the plan reads to their end. Below a LIMIT, a scan without a condition stops soon. */
function scans(node: PlanNode, limited = false): string[] {
  const table = node['Relation Name'];
  const endsSoon = limited && !node.Filter;
  const isScan = node['Node Type'] === 'Seq Scan' && table && isGrowing(table) && !endsSoon;
  const below = node['Node Type'] === 'Limit';
  return [...(isScan ? [table] : []), ...(node.Plans ?? []).flatMap((plan) => scans(plan, below))];
}

function isGrowing(table: string): boolean {
  return (GROWING_TABLES as readonly string[]).includes(table);
}
