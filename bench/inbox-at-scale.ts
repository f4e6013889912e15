import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { startBenchDatabase } from './database.js';
import { type Client, startServerProcess } from './http.js';
import { fillInbox } from './inbox.js';
import { printTimes } from './times.js';

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
    await fillInbox(database.admin, operator, Number(options.tasks));
    await measure(operator, [...REQUESTS, `/tasks?of=points&cursor=${await farDown(operator)}`]);
  } finally {
    await server.stop();
  }
} finally {
  await database.stop();
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
  const slow = printTimes(times, Number(options.limit));
  console.log(
    slow.length === 0
      ? `Each within ${options.limit} ms (p95).`
      : `Above ${options.limit} ms (p95):\n${slow.join('\n')}`,
  );
  if (slow.length > 0) process.exitCode = 1;
}
