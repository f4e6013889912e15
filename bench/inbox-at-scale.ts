import 'reflect-metadata';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { multiplyOpenTasks } from '../test/builders/many-tasks.js';
import { startBenchDatabase } from './database.js';
import { type Client, startServerProcess } from './http.js';

/**
 * What the inbox asks, with 100,000 open tasks of one point: each filter and some together, pages far down, the counts of
 * the tabs, and the notifications. Fails when the 95th percentile of one of them is above `--limit` milliseconds.
 */
const { values: options } = parseArgs({
  options: {
    tasks: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '30' },
    limit: { type: 'string', default: '200' },
    dir: { type: 'string' },
  },
});

const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'];
const DISTRICTS = ['savena', 'navile', 'porto-saragozza', null];
const TEXTS = ['Una buca profonda', 'Il lampione è spento', 'Rumori notturni dal cantiere'];
const REQUESTS = [
  '/tasks?of=me&sort=dueAt',
  '/tasks?of=points&sort=dueAt',
  '/tasks?of=points&sort=-createdAt',
  '/tasks?of=points&limit=100',
  '/tasks?of=points&limit=1',
  '/tasks?of=points&kind=complaint',
  '/tasks?of=points&district=navile',
  '/tasks?of=points&definitionKey=capire',
  '/tasks?of=points&taken=nobody',
  '/tasks?of=points&taken=me',
  '/tasks?of=points&taken=others',
  '/tasks?of=points&term=overdue',
  '/tasks?of=points&term=today',
  '/tasks?of=points&term=week',
  '/tasks?of=points&term=suspended',
  '/tasks?of=points&term=none',
  '/tasks?of=points&colour=green',
  '/tasks?of=points&q=lampione',
  '/tasks?of=points&q=colle 17',
  '/tasks?of=points&q=2026/000007',
  '/tasks?of=points&q=zirlamento',
  '/tasks?of=points&q=via',
  '/tasks?of=points&kind=complaint&district=navile&definitionKey=capire&taken=nobody&colour=red',
  '/tasks?of=points&kind=complaint&q=lampione&term=week',
  '/tasks?of=points&taken=me&term=today&district=savena',
  '/assignments/counts',
  '/assignments?tab=toReceive&sort=dueAt',
  '/me/notifications?limit=15',
];

const database = await startBenchDatabase(options.dir);
try {
  const server = await startServerProcess(database.url, database.dataDir);
  try {
    const operator = await server.signIn('infodesk');
    for (let index = 0; index < KINDS.length * TEXTS.length; index++)
      await operator.post('/contacts', contact(index));
    process.stdout.write(`Making ${options.tasks} open tasks ... `);
    const made = await multiplyOpenTasks(database.admin, {
      times: Math.ceil(Number(options.tasks) / (KINDS.length * TEXTS.length)) - 1,
      now: new Date(),
      assignees: ['infodesk', 'collega'],
    });
    console.log(`${made} are there.`);
    await measure(operator, [...REQUESTS, `/tasks?of=points&cursor=${await farDown(operator)}`]);
  } finally {
    await server.stop();
  }
} finally {
  await database.stop();
}

function contact(index: number) {
  const district = DISTRICTS[(index + Math.floor(index / KINDS.length)) % DISTRICTS.length];
  const description = TEXTS[index % TEXTS.length];
  return {
    kind: KINDS[index % KINDS.length],
    channel: 'phone',
    subject: description,
    description: `${description} (${index})`,
    location: { address: `Via Mazzini ${index}`, ...(district ? { district } : {}) },
  };
}

/** The cursor behind 10,000 rows. */
async function farDown(operator: Client): Promise<string> {
  let cursor = '';
  for (let page = 0; page < 50; page++) {
    const { nextCursor } = await operator.get(`/tasks?of=points&limit=200${cursor}`);
    cursor = `&cursor=${nextCursor}`;
  }
  return cursor.replace('&cursor=', '');
}

async function measure(operator: Client, requests: string[]): Promise<void> {
  const times: Record<string, number[]> = {};
  for (let round = -2; round < Number(options.rounds); round++)
    for (const path of requests) {
      const from = performance.now();
      await operator.get(path);
      if (round >= 0) (times[path] ??= []).push(performance.now() - from);
    }
  const table = new Table({ head: ['', 'p50 ms', 'p95 ms', 'max ms'], style: { head: [] } });
  const slow: string[] = [];
  for (const [path, list] of Object.entries(times)) {
    const sorted = [...list].sort((a, b) => a - b);
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    table.push([path.slice(0, 90), ...[0.5, 0.95, 1].map((part) => at(part).toFixed(0))]);
    if (at(0.95) > Number(options.limit)) slow.push(path);
  }
  console.log(table.toString());
  console.log(
    slow.length === 0
      ? `Each within ${options.limit} ms (p95).`
      : `Above ${options.limit} ms (p95):\n${slow.join('\n')}`,
  );
  if (slow.length > 0) process.exitCode = 1;
}
