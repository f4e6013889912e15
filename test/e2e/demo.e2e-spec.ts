import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readDemoOptions, WrongUsage } from '../../src/demo/demo-options.js';
import { plainProgress } from '../../src/demo/demo-output.js';
import { runDemo } from '../../src/demo/demo-run.js';
import type { DemoSummary } from '../../src/demo/demo-summary.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';

const CATEGORIES = ['Buche', 'Verde pubblico', 'Altro', 'Tombini', 'Illuminazione pubblica', ''];

/** Thirty reports: twelve closed, two put aside, three withdrawn, one deleted, the others open. */
function thirtyReports(): string {
  const states = [
    ...Array<string>(12).fill('chiusa'),
    ...Array<string>(2).fill('archiviata'),
    ...Array<string>(3).fill('annullata'),
    'eliminata',
    ...Array<string>(9).fill('aperta'),
    ...Array<string>(3).fill('in carico'),
  ];
  const rows = states.map((state, index) => {
    const closed = ['chiusa', 'archiviata'].includes(state);
    const day = String((index % 20) + 1).padStart(2, '0');
    return [
      9000 + index,
      state,
      2024,
      `2024-03-${day}`,
      closed ? `2024-04-${day}` : '',
      'App Municipium',
      CATEGORIES[index % CATEGORIES.length],
    ].join(';');
  });
  return `Id;Stato;Anno;Creato;Chiusa;DescrizioneBreve;Categoria\n${rows.join('\n')}\n`;
}

describe('the demonstration', () => {
  let server: TestApplication;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    folder = await mkdtemp(path.join(os.tmpdir(), 'punto-dascolto-demo-'));
    file = path.join(folder, 'reports.csv');
    await writeFile(file, thirtyReports());
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(): Promise<{ summary: DemoSummary; printed: string }> {
    const lines: string[] = [];
    const line = (text: string) => void lines.push(text);
    const summary = await runDemo(
      { file, baseUrl: server.url, password: TEST_PASSWORD, concurrency: 3, point: 'urp-web' },
      { line, progress: (title, total) => plainProgress(line, title, total) },
    );
    return { summary, printed: lines.join('\n') };
  }

  const counted = ({ states }: DemoSummary) =>
    Object.fromEntries([...states].map(([origin, here]) => [origin, Object.fromEntries(here)]));

  const written = async () => {
    const token = await server.login('regia');
    const { body } = await server.get('/contacts', {
      token,
      query: { point: 'urp-web', limit: '50', sort: 'protocolNumber' },
    });
    return body.items.map((contact: { id: string; status: string; version: number }) => [
      contact.id,
      contact.status,
      contact.version,
    ]);
  };

  it('brings each report to the end it had, and finds all done the second time', async () => {
    const first = await run();
    expect(first.summary).toMatchObject({
      counts: { total: 30, taken: 30, refused: 0, withWarnings: 5 },
      ended: { closed: 12, notAppropriate: 2, cancelled: 4 },
      alreadyEnded: 0,
      leftToOthers: 0,
      changes: 48,
      failures: [],
    });
    const states = {
      chiusa: { closed: 12 },
      archiviata: { notAppropriate: 2 },
      annullata: { cancelled: 3 },
      eliminata: { cancelled: 1 },
      aperta: { understanding: 9 },
      'in carico': { understanding: 3 },
    };
    expect(counted(first.summary)).toEqual(states);
    expect(first.printed).toMatch(/Importazione \/ import: 30\/30/);
    expect(first.printed).toMatch(/Lavorazione \/ case work: 18\/18/);
    expect(first.printed).toMatch(/rows without category\s+│\s+5 /);
    expect(first.printed).toMatch(/median days to close, from the file\s+│\s+31 /);
    expect(first.printed).toMatch(/Modifiche \/ changes: 48/);
    const after = await written();

    const second = await run();
    expect(second.summary).toMatchObject({
      counts: { taken: 0, alreadyTaken: 30, changed: 0, refused: 0 },
      ended: { closed: 0, notAppropriate: 0, cancelled: 0 },
      alreadyEnded: 18,
      changes: 0,
      failures: [],
    });
    expect(counted(second.summary)).toEqual(states);
    expect(second.printed).toMatch(/Nothing changed/);
    expect(await written()).toEqual(after);
  });

  it('gives closed reports an answer, without asking an anonymous citizen', async () => {
    const token = await server.login('regia');
    const { body } = await server.get('/contacts', {
      token,
      query: { point: 'urp-web', status: 'closed', limit: '1' },
    });
    expect(body.items).toMatchObject([
      { outcome: 'notVerified', answer: expect.stringMatching(/\w/), anonymous: true },
    ]);
  });

  it('fails on a wrong password instead of doing half of the work', async () => {
    const lines: string[] = [];
    await expect(
      runDemo(
        { file, baseUrl: server.url, password: 'wrong-password', concurrency: 1, point: 'urp-web' },
        {
          line: (text) => void lines.push(text),
          progress: () => ({ update: () => undefined, end: () => undefined }),
        },
      ),
    ).rejects.toMatchObject({ status: 401 });
    expect(lines).toEqual([]);
  });

  it('reads its command line, and says what is wrong with it', () => {
    expect(readDemoOptions([file, '--concurrency', '8', '--point=savena-infodesk'], {})).toEqual({
      file,
      baseUrl: 'http://127.0.0.1:3000',
      givenPassword: undefined,
      dataDir: './data',
      concurrency: 8,
      point: 'savena-infodesk',
    });
    expect(readDemoOptions(['--help'], {})).toBe('help');
    for (const [args, environment] of [
      [[], {}],
      [[file, file], {}],
      [['/nowhere.csv'], {}],
      [[file, '--concurrency', '0'], {}],
      [[file, '--point'], {}],
      [[file, '--fast'], {}],
      [[file], { BASE_URL: 'server' }],
    ] as [string[], NodeJS.ProcessEnv][]) {
      expect(() => readDemoOptions(args, environment)).toThrow(WrongUsage);
    }
  });
});
