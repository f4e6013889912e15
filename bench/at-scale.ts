import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { multiplyContacts } from '../test/builders/many-contacts.js';
import { startBenchDatabase } from './database.js';
import { type Client, startServerProcess } from './http.js';
import { printTimes } from './times.js';

/**
 * What an operator waits for when the database holds years of contacts: a registration with all that the desk asks while
 * one types, at a steady rate, then searches and lists.
 */
const { values: options } = parseArgs({
  options: {
    contacts: { type: 'string', default: '200000' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    dir: { type: 'string' },
  },
});

const SEEDS = 50;
const TEXTS = [
  'Una buca profonda davanti alla scuola, il marciapiede è rotto',
  'Il lampione di fronte al civico 12 è spento da una settimana',
  'Rifiuti abbandonati accanto ai cassonetti, non passano a raccoglierli',
  'Rumori notturni dal cantiere, lavorano anche dopo le undici',
  'Un albero pericolante nel parco, un ramo è già caduto',
  'Semaforo guasto all’incrocio, le auto non si fermano',
];
const LISTS = [
  '/contacts?q=fontana semaforo',
  '/contacts?q=buca',
  '/contacts?limit=50',
  '/contacts?status=understanding&kind=report',
  '/tasks?limit=50',
  '/assignments?limit=50',
];

const database = await startBenchDatabase(options.dir);
try {
  const server = await startServerProcess(database.url, database.dataDir, { background: true });
  try {
    const operator = await server.signIn('infodesk');
    for (let index = 0; index < SEEDS; index++) await operator.post('/contacts', contact(index));
    process.stdout.write(`Making ${options.contacts} contacts ... `);
    const contacts = await multiplyContacts(
      database.admin,
      Math.ceil(Number(options.contacts) / SEEDS) - 1,
    );
    console.log(`${contacts} are there.`);
    await measureRegistrations(operator);
    await measureLists('infodesk', operator);
    await measureLists('regia', await server.signIn('regia'));
  } finally {
    await server.stop();
  }
} finally {
  await database.stop();
}

function contact(index: number) {
  const description = TEXTS[index % TEXTS.length];
  return {
    kind: 'report',
    channel: 'phone',
    subject: description.slice(0, 40),
    description: `${description} (${index})`,
    citizen: { name: `Anna Bianchi ${index}`, email: `anna${index}@example.org` },
    location: { lat: 44.47 + (index % 97) / 2000, lon: 11.3 + (index % 89) / 1000 },
  };
}

/** Registrations begin at a steady rate, whether or not those before have ended. */
async function measureRegistrations(operator: Client): Promise<void> {
  const rate = Number(options.rate);
  const times: Record<string, number[]> = {
    suggestion: [],
    similar: [],
    routing: [],
    register: [],
  };
  const whole: number[] = [];
  const one = async (index: number) => {
    const body = contact(index);
    const { kind, channel, description, location } = body;
    const begun = performance.now();
    const step = async (name: string, path: string, given: object) => {
      const from = performance.now();
      const answer = await operator.post(path, given);
      times[name].push(performance.now() - from);
      return answer;
    };
    const [{ items }] = await Promise.all([
      step('suggestion', '/classifications/suggestions', { text: description }),
      step('similar', '/contacts/similar', { kind, description, location }),
    ]);
    const classification: string | undefined = items?.[0]?.code;
    await step('routing', '/routing/suggestions', { kind, channel, classification });
    await step('register', '/contacts', { ...body, classification });
    whole.push(performance.now() - begun);
  };
  await Promise.all([0, 1, 2, 3, 4].map((index) => one(10_000 + index)));
  for (const list of [...Object.values(times), whole]) list.length = 0;
  const running: Promise<void>[] = [];
  const begun = performance.now();
  for (let index = 0; index < rate * Number(options.seconds); index++) {
    const due = begun + (index * 1000) / rate;
    if (due > performance.now()) await sleep(due - performance.now());
    running.push(one(20_000 + index));
  }
  await Promise.all(running);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`\n${whole.length} registrations, ${(whole.length / seconds).toFixed(1)} a second`);
  printTimes({ ...times, 'all of it': whole });
}

async function measureLists(username: string, client: Client): Promise<void> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < 12; round++) {
    for (const path of LISTS) {
      const from = performance.now();
      await client.get(path);
      if (round >= 2) (times[path] ??= []).push(performance.now() - from);
    }
  }
  console.log(`\nLists and searches asked by ${username}`);
  printTimes(times);
}
