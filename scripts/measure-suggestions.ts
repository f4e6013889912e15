/**
 * Prints how often the suggested classification is right, on the labelled descriptions of the tests and on the
 * categories of an open data file (`Categoria` of a CSV separated by `;`):
 *
 *   node --import ./test/setup/register-typescript.mjs scripts/measure-suggestions.ts [file.csv] [--missed]
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ClassificationReadModel } from '../src/modules/classification/index.js';
import { migrations } from '../migrations/index.js';
import { migrateDatabase } from '../src/platform/index.js';
import {
  LABELLED_DESCRIPTIONS,
  type LabelledDescription,
} from '../test/classification/labelled-descriptions.js';
import {
  halves,
  measure,
  percent,
  teach,
  type Accuracy,
} from '../test/classification/suggestion-accuracy.js';
import { startTestApplication, type TestApplication } from '../test/setup/test-application.js';
import { startTestServer } from '../test/setup/test-database.js';

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showMissed = process.argv.includes('--missed');

function print(name: string, { texts, top1, top3, subject, missed }: Accuracy): void {
  const shares = `first ${percent(top1)}, among three ${percent(top3)}, subject ${percent(subject)}`;
  console.log(`${name}: ${texts} texts, ${shares}`);
  if (!showMissed) return;
  for (const miss of missed) {
    console.log(`  ${miss.code} "${miss.text}": ${miss.suggested.join(', ') || 'nothing'}`);
  }
}

async function withServer(work: (server: TestApplication) => Promise<void>): Promise<void> {
  const server = await startTestApplication({ config: { backgroundWork: false } });
  await work(server).finally(() => server.stop());
}

/** The categories, each row a text: the open data hold no other words. */
async function categories(server: TestApplication, path: string): Promise<LabelledDescription[]> {
  const rows = parse(readFileSync(path, 'utf8'), {
    columns: true,
    delimiter: ';',
    bom: true,
  }) as { Categoria: string }[];
  const classifications = server.app.get(ClassificationReadModel);
  const codes = new Map<string, string | null>();
  const labelled: LabelledDescription[] = [];
  for (const { Categoria: text } of rows) {
    if (text === '') continue;
    if (!codes.has(text)) {
      codes.set(text, (await classifications.findByNameOrSynonym(text))?.code ?? null);
    }
    const code = codes.get(text);
    if (code) labelled.push({ code, text });
  }
  return labelled;
}

const database = await startTestServer((url) => migrateDatabase(url, migrations));
try {
  await withServer(async (server) => {
    print('Descriptions, nothing learnt', await measure(server, LABELLED_DESCRIPTIONS));
    const { learn, test } = halves(LABELLED_DESCRIPTIONS);
    print('Descriptions, second half, nothing learnt', await measure(server, test));
    await teach(server, learn);
    print('Descriptions, second half, first half learnt', await measure(server, test));
  });
  if (file) {
    await withServer(async (server) => {
      const { learn, test } = halves(await categories(server, file));
      print('Categories, second half, nothing learnt', await measure(server, test));
      await teach(server, learn);
      print('Categories, second half, first half learnt', await measure(server, test));
    });
  }
} finally {
  await database.stop();
}
