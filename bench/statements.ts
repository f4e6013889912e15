/* eslint-disable @typescript-eslint/no-explicit-any -- answers of several shapes, read where they are used */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { PRODUCT_MODULES } from '../src/app.module.js';
import { createApplication } from '../src/application.js';
import { configurationOf } from '../test/setup/configuration.js';
import { CleanUp } from './clean-up.js';
import { WireCounters, type WireCounts } from './counters.js';
import { startBenchDatabase } from './database.js';
import { Client } from './http.js';
import { plainTable } from './table.js';
import { median } from './times.js';

const USAGE = `npm run bench:statements -- [--list] [--rounds N]

  Counts what travels between the product and PostgreSQL for each command of a contact from its registration to its end,
  over HTTP, everything warm, background work off; the session's check is counted too.

  --list     prints the statements of one round`;

/** Rounds before the counting: statements are prepared on each connection, reference data is read. */
const WARM_UP = 12;

interface Counted extends WireCounts {
  command: string;
  texts: string[];
}

const { values: options } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await bench(Number(options.rounds), options.list);

async function bench(rounds: number, list: boolean): Promise<void> {
  const counters = WireCounters.install();
  const cleanUp = new CleanUp();
  try {
    const database = await startBenchDatabase();
    cleanUp.add(() => database.stop());
    const password = randomBytes(12).toString('base64url');
    const configuration = configurationOf({
      databaseUrl: database.url,
      dataDir: database.dataDir,
      demo: true,
      demoContacts: 0,
      demoPassword: password,
      logLevel: 'error',
      backgroundWork: false,
    });
    const app = await createApplication({ configuration, modules: PRODUCT_MODULES });
    cleanUp.add(() => app.close());
    await app.listen({ port: 0, host: '127.0.0.1' });
    const operator = await Client.signIn(await app.getUrl(), 'infodesk', password);
    for (let round = 0; round < WARM_UP; round++) await walk(operator, counters);
    const found: Counted[][] = [];
    for (let round = 0; round < rounds; round++) found.push(await walk(operator, counters));
    console.log(tableOf(found));
    if (list) for (const command of found.at(-1)!) console.log(textOf(command));
  } finally {
    await cleanUp.run();
  }
}

/** One contact from its registration to its end. */
async function walk(operator: Client, counters: WireCounters): Promise<Counted[]> {
  const counted: Counted[] = [];
  const count = async (command: string, work: () => Promise<any>): Promise<any> => {
    let answer: unknown;
    const counts = await counters.count(async () => void (answer = await work()));
    counted.push({ command, ...counts, texts: counters.texts });
    return answer;
  };
  const { id } = await count('registration', () =>
    operator.post('/contacts', {
      kind: 'report',
      channel: 'desk',
      subject: 'Buca in via Mazzini',
      description: 'Davanti al numero 12 si è aperta una buca profonda.',
      citizen: { name: 'Anna Neri', email: 'anna.neri@example.org' },
    }),
  );
  const complete = async (task: string, variables: object): Promise<void> => {
    const { items } = await count(`list: ${task}`, () =>
      operator.get(`/tasks?contactId=${id}&definitionKey=${task}`),
    );
    await count(task, () => operator.post(`/tasks/${items[0].id}/complete`, { variables }));
  };
  await complete('capire', { classification: '01.01', appropriate: true, answerKnown: true });
  await complete('rispondere', { answer: 'La buca si chiude entro venerdì.' });
  await count('case', () => operator.get(`/contacts/${id}`));
  return counted;
}

function tableOf(rounds: Counted[][]): string {
  const rows = rounds[0].map(({ command }, index) => {
    const all = rounds.map((round) => round[index]);
    const of = (pick: (counts: Counted) => number) => String(median(all.map(pick)));
    return [
      command,
      of(({ roundTrips }) => roundTrips),
      of(({ statements }) => statements),
      String(Math.max(...all.map(({ statements }) => statements))),
      of(({ commits }) => commits),
      of(({ parses }) => parses),
    ];
  });
  return plainTable(['command', 'round trips', 'statements', 'most', 'commits', 'parses'], rows);
}

function textOf({ command, texts }: Counted): string {
  const lines = texts.map(
    (text, index) =>
      `${String(index + 1).padStart(3)} ${text.replace(/\s+/g, ' ').trim().slice(0, 220)}`,
  );
  return `\n${command}\n${lines.join('\n')}`;
}
