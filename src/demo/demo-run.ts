import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CaseWork, endingOf, type Ending } from './case-work.js';
import { DemoClient } from './demo-client.js';
import type { DemoOutput } from './demo-output.js';
import type { DemoSummary, ImportCounts } from './demo-summary.js';
import { closingTables } from './demo-tables.js';
import { readFacts, type FileFacts } from './municipium-file.js';

export interface DemoRun {
  file: string;
  baseUrl: string;
  password: string;
  concurrency: number;
  point: string;
}

interface ImportedContact {
  id: string;
  status: string;
  classification: string | null;
  contactable: boolean;
  external: { source: string; id: string } | null;
}

interface ImportRun {
  id: string;
  state: 'waiting' | 'running' | 'finished' | 'failed';
  failure: string | null;
  counts: ImportCounts;
}

interface ImportRow {
  row: number;
  issues: { column: string | null; code: string; message: string }[];
}

const SOURCE = 'municipium';
/** The Network direction may do at every point what operators do at theirs. */
const ACCOUNT = 'regia';
const ENDS = ['closed', 'notAppropriate', 'cancelled'];
const POLL_MS = 300;
const REFUSALS_SHOWN = 10;
/** More than that, and it is not the single contact that is at fault. */
const MAX_FAILURES = 100;

/**
 * Loads the file through the import, brings the reports that their municipality had closed to their end by
 * completing tasks, and prints what became of all. Run again, it finds everything done.
 */
export async function runDemo(run: DemoRun, output: DemoOutput): Promise<DemoSummary> {
  const began = performance.now();
  const facts = await readFacts(run.file);
  const client = new DemoClient(run.baseUrl);
  await client.login(ACCOUNT, run.password);
  const imported = await importFile(client, run, output);
  const importedAt = performance.now();
  const before = await contactsOf(client, run.point);
  const work = await workOn(client, run, { facts, contacts: before, output });
  const workedAt = performance.now();
  const after = work.changed > 0 ? await contactsOf(client, run.point) : before;
  const summary: DemoSummary = {
    facts,
    counts: imported,
    refused: imported.refused,
    ended: work.ended,
    alreadyEnded: work.alreadyEnded,
    leftToOthers: work.leftToOthers,
    changes: imported.taken + work.changed,
    failures: work.failures,
    states: byState(after, facts),
    requests: client.requests,
    waitedMs: client.waitedMs,
    importSeconds: (importedAt - began) / 1000,
    workSeconds: (workedAt - importedAt) / 1000,
    seconds: (performance.now() - began) / 1000,
  };
  output.line(closingTables(summary));
  return summary;
}

async function importFile(
  client: DemoClient,
  { file, point }: DemoRun,
  output: DemoOutput,
): Promise<ImportCounts> {
  const form = new FormData();
  form.set('point', point);
  form.set('mapping', 'municipium');
  form.set('source', SOURCE);
  form.set('file', new Blob([await readFile(file)], { type: 'text/csv' }), path.basename(file));
  const accepted = await client.upload<ImportRun>('/imports/contacts', form, {
    prefer: 'respond-async',
  });
  let run = accepted.body;
  const progress = output.progress('Importazione / import', run.counts.total);
  for (;;) {
    progress.update(run.counts.processed);
    if (run.state === 'finished' || run.state === 'failed') break;
    await sleep(POLL_MS);
    run = await client.get<ImportRun>(`/imports/${run.id}`);
  }
  progress.end();
  if (run.state === 'failed') throw new Error(`The import failed: ${run.failure}`);
  await tellRefusals(client, run, output);
  return run.counts;
}

async function tellRefusals(client: DemoClient, run: ImportRun, output: DemoOutput): Promise<void> {
  if (run.counts.refused === 0) return;
  const { items } = await client.get<{ items: ImportRow[] }>(`/imports/${run.id}/rows`, {
    outcome: 'refused',
    limit: String(REFUSALS_SHOWN),
  });
  for (const { row, issues } of items) {
    for (const { column, code, message } of issues) {
      output.line(`  riga / row ${row}${column ? `, ${column}` : ''}: ${code}, ${message}`);
    }
  }
  if (run.counts.refused > items.length) {
    output.line(`  ... GET /api/v1/imports/${run.id}/rows?outcome=refused`);
  }
}

async function contactsOf(client: DemoClient, point: string): Promise<ImportedContact[]> {
  const contacts: ImportedContact[] = [];
  for await (const contact of client.all<ImportedContact>('/contacts', {
    point,
    sort: 'registeredAt',
  })) {
    if (contact.external?.source !== SOURCE) continue;
    const { id, status, classification, contactable, external } = contact;
    contacts.push({ id, status, classification, contactable, external });
  }
  return contacts;
}

interface WorkDone {
  ended: Record<Ending, number>;
  alreadyEnded: number;
  leftToOthers: number;
  changed: number;
  failures: string[];
}

async function workOn(
  client: DemoClient,
  { concurrency }: DemoRun,
  given: { facts: FileFacts; contacts: ImportedContact[]; output: DemoOutput },
): Promise<WorkDone> {
  const { facts, contacts, output } = given;
  const work: WorkDone = {
    ended: { closed: 0, notAppropriate: 0, cancelled: 0 },
    alreadyEnded: 0,
    leftToOthers: 0,
    changed: 0,
    failures: [],
  };
  const toEnd = contacts.flatMap((contact) => {
    const ending = endingOf(facts.stateOf.get(contact.external!.id) ?? '');
    if (!ending) return [];
    if (!ENDS.includes(contact.status)) return [{ contact, ending }];
    work.alreadyEnded++;
    return [];
  });
  const cases = await CaseWork.prepare(client);
  const progress = output.progress('Lavorazione / case work', toEnd.length);
  const queue = toEnd.values();
  let done = 0;
  const worker = async () => {
    for (const { contact, ending } of queue) {
      try {
        const outcome = await cases.bringTo(ending, contact);
        if (outcome === 'ended') work.ended[ending]++;
        else work.leftToOthers++;
        if (outcome !== 'untouched') work.changed++;
      } catch (error) {
        work.failures.push(`${contact.external!.id}: ${(error as Error).message}`);
        if (work.failures.length >= MAX_FAILURES) return;
      }
      progress.update(++done);
    }
  };
  progress.update(0);
  await Promise.all(Array.from({ length: concurrency }, worker));
  progress.end();
  return work;
}

function byState(contacts: ImportedContact[], facts: FileFacts): Map<string, Map<string, number>> {
  const states = new Map<string, Map<string, number>>();
  for (const { status, external } of contacts) {
    const origin = facts.stateOf.get(external!.id);
    // From another file of the same source.
    if (origin === undefined) continue;
    const here = states.get(origin) ?? new Map<string, number>();
    states.set(origin, here.set(status, (here.get(status) ?? 0) + 1));
  }
  return states;
}
