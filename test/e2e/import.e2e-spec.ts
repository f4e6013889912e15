import { existsSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { ClockWatch } from '../../src/modules/protocols/clock-watch.js';
import { contactRegistered, type OfContact } from '../../src/modules/contacts/index.js';
import { ContactImport } from '../../src/modules/intake/import/contact-import.js';
import { readMapping } from '../../src/modules/intake/import/import-mapping.js';
import { ImportRunner } from '../../src/modules/intake/import/import-runner.js';
import { faultyFields } from '../builders/contacts.js';
import { Hears, runAsSystem, UnitOfWork } from '../../src/platform/index.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

const HEADING = 'Id;Stato;Anno;Creato;Chiusa;DescrizioneBreve;Categoria';
const REAL_DATA = path.resolve('../shared/data/segnalazioni-municipium.csv');
const REAL_ROWS = 200;

/** A file of the Municipium app with these rows. */
function municipium(...rows: string[]): string {
  return [HEADING, ...rows, ''].join('\n');
}

@Module({})
class DefectiveModule {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Hears(contactRegistered)
  async registered({ contactId }: OfContact): Promise<void> {
    const [contact] = await this.unitOfWork.read('SELECT external_id FROM contact WHERE id = $1', [
      contactId,
    ]);
    if (contact.external_id === 'W2') throw new Error('a defect half way');
  }
}

describe('importing contacts', () => {
  let server: TestApplication;
  let admin: string;
  let regia: string;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, extraModules: [DefectiveModule] });
    admin = await server.login('admin');
    regia = await server.login('regia');
    infodesk = await server.login('infodesk');
  });

  afterAll(() => server.stop());

  const rows = (text: string, values: unknown[] = []) =>
    server.app.get(UnitOfWork).read(text, values);

  interface Upload {
    token?: string;
    source: string;
    query?: Record<string, string>;
    headers?: Record<string, string>;
  }

  /** Uploads a Municipium file as a form, to the point `urp-web` unless the query says otherwise. */
  function upload(content: string | Uint8Array, options: Upload): Promise<TestResponse> {
    const { token = admin, source, query, headers } = options;
    const form = new FormData();
    form.set('file', new Blob([content as BlobPart], { type: 'text/csv' }), 'segnalazioni.csv');
    return server.post('/imports/contacts', {
      token,
      headers,
      query: { point: 'urp-web', mapping: 'municipium', source, ...query },
      body: form,
    });
  }

  async function ended(started: TestResponse['body']): Promise<TestResponse['body']> {
    let run = started;
    while (run.state === 'waiting' || run.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      run = (await server.get(`/imports/${run.id}`, { token: admin })).body;
    }
    return run;
  }

  describe('a contact whose terms were over before it came in', () => {
    it('raises no alarm, and is to be understood from now', async () => {
      const { body } = await upload(municipium('P1;aperta;2023;2023-05-08;;App Municipium;Buche'), {
        source: 'past',
      });
      const { contactId } = await firstTaken(body.id);
      await server.app.get(JobExecutor).runDue();
      await server.app.get(ClockWatch).sweep();
      const clocks = await rows(
        'SELECT kind, state, warned_at FROM protocol_clock WHERE contact_id = $1 ORDER BY kind',
        [contactId],
      );
      expect(clocks).toMatchObject([
        { kind: 'acknowledgement', state: 'missed' },
        { kind: 'answer', state: 'missed', warned_at: expect.any(Date) },
        { kind: 'notAppropriate', state: 'missed', warned_at: expect.any(Date) },
      ]);
      expect(
        await rows(
          `SELECT type FROM outbox_event WHERE aggregate_id = $1 AND type LIKE 'clock.%'`,
          [contactId],
        ),
      ).toEqual([]);
      const tasks = await server.get('/tasks', { token: admin, query: { contactId } });
      expect(tasks.body.items).toHaveLength(1);
      expect(new Date(tasks.body.items[0].dueAt).getTime()).toBeGreaterThan(
        server.clock.now().getTime(),
      );
    });

    afterEach(() => server.clock.release());

    it.each([
      ['is answered here', true, '2023-05-08', null],
      ['is asked of the services', false, '2023-05-08', null],
      ['came in with the last instant of its term', true, '2027-03-01', '2027-03-22T22:59:59.999Z'],
    ])('tells the Network direction nothing when it %s', async (_, answerKnown, made, now) => {
      if (now) server.clock.setTo(now);
      const { body } = await upload(
        municipium(`P-${made};aperta;2023;${made};;App Municipium;Buche`),
        { source: `past-${made}-${answerKnown}` },
      );
      const { contactId } = await firstTaken(body.id);
      await server.app.get(JobExecutor).runDue();
      const { body: tasks } = await server.get('/tasks', { token: admin, query: { contactId } });
      const understood = await server.post(`/tasks/${tasks.items[0].id}/complete`, {
        token: admin,
        body: { variables: { classification: '01.01', appropriate: true, answerKnown } },
      });
      expect(understood.status).toBe(200);
      // The timer of the answer's term is over as soon as it is armed.
      await server.app.get(JobExecutor).runDue();
      await server.app.get(ClockWatch).sweep();
      const fired = await rows(
        `SELECT 1 FROM activity_history h JOIN process_instance i ON i.id = h.instance_id
          WHERE i.business_key = $1 AND h.element_id LIKE 'avvisareRegia%' AND h.ended_at IS NOT NULL`,
        [contactId],
      );
      expect(fired).toHaveLength(1);
      const told = await server.get(`/contacts/${contactId}/assignments`, { token: regia });
      expect(
        told.body.items.filter(
          ({ type, toPoint }: { type: string; toPoint: string }) =>
            type === 'information' && toPoint === 'regia-network',
        ),
      ).toEqual([]);
    });
  });

  /** The first row of a run that was taken in. */
  async function firstTaken(importId: string): Promise<{ contactId: string }> {
    const [row] = await rows(
      `SELECT contact_id AS "contactId" FROM import_row WHERE run_id = $1 AND outcome = 'taken' ORDER BY row_number LIMIT 1`,
      [importId],
    );
    return row as { contactId: string };
  }

  describe('a sound file', () => {
    it('registers each row with its date, its year’s number, its classification and its process', async () => {
      const response = await upload(
        municipium(
          'A1;chiusa;2023;2023-05-08;2023-05-25;App Municipium;Buche',
          'A2;aperta;2024;2024-12-31;;App Municipium;Verde pubblico',
        ),
        { source: 'sound' },
      );
      expect(response.status).toBe(201);
      expect(response.body).toMatchObject({
        state: 'finished',
        source: 'sound',
        fileName: 'segnalazioni.csv',
        point: 'urp-web',
        counts: {
          total: 2,
          processed: 2,
          taken: 2,
          alreadyTaken: 0,
          changed: 0,
          refused: 0,
          withWarnings: 0,
        },
        refusals: [],
        remarks: [],
      });
      expect(response.headers.get('location')).toBe(`/api/v1/imports/${response.body.id}`);

      const report = await server.get(`/imports/${response.body.id}/rows`, { token: admin });
      expect(report.body.items).toMatchObject([
        { row: 2, outcome: 'taken', externalId: 'A1', issues: [] },
        { row: 3, outcome: 'taken', externalId: 'A2', issues: [] },
      ]);
      const [first, second] = await Promise.all(
        report.body.items.map(({ contactId }: { contactId: string }) =>
          server.get(`/contacts/${contactId}`, { token: admin }),
        ),
      );
      expect(first.body).toMatchObject({
        protocolNumber: expect.stringMatching(/^2023\//),
        receivedAt: '2023-05-07T22:00:00.000Z',
        status: 'understanding',
        subject: 'Buche',
        description: 'App Municipium',
        classification: '01.01.01',
        owner: 'urp-web',
        anonymous: true,
        closedAt: null,
        external: { source: 'sound', id: 'A1' },
      });
      expect(second.body).toMatchObject({
        protocolNumber: expect.stringMatching(/^2024\//),
        classification: '05',
      });
      const tasks = await server.get('/tasks', {
        token: admin,
        query: { contactId: first.body.id },
      });
      expect(tasks.body.items).toMatchObject([{ definitionKey: 'capire', points: ['urp-web'] }]);
    });

    it('keeps what the system of origin said on the timeline, and sends no message', async () => {
      const { body } = await upload(
        municipium('B1;chiusa;2023;2023-05-08;2023-05-25;App Municipium;Buche'),
        { source: 'origin' },
      );
      const report = await server.get(`/imports/${body.id}/rows`, { token: admin });
      const { contactId } = report.body.items[0];
      const timeline = await server.get(`/contacts/${contactId}/timeline`, { token: admin });
      expect(timeline.body.items).toContainEqual(
        expect.objectContaining({
          kind: 'imported',
          text: "Importato da origin, n. B1, stato di origine: chiusa, chiuso all'origine il 25/05/2023.",
          data: expect.objectContaining({
            externalStatus: 'chiusa',
            externalClosedAt: '2023-05-24T22:00:00.000Z',
          }),
        }),
      );
      expect(
        await rows(`SELECT 1 FROM message WHERE contact_id = $1 AND state <> 'notSendable'`, [
          contactId,
        ]),
      ).toEqual([]);
    });

    it('takes rows without a category, or with an unknown one, and says so', async () => {
      const { body } = await upload(
        municipium(
          'C1;aperta;2023;2023-05-08;;App Municipium;',
          'C2;aperta;2023;2023-05-08;;App Municipium;Dischi volanti',
          'C3;aperta;2023;2023-05-08;;App Municipium;Altro',
        ),
        { source: 'categories' },
      );
      expect(body.counts).toMatchObject({ taken: 3, refused: 0, withWarnings: 2 });
      expect(body.remarks).toMatchObject([
        {
          row: 2,
          outcome: 'taken',
          issues: [{ severity: 'warning', column: 'Categoria', code: 'category-missing' }],
        },
        {
          row: 3,
          outcome: 'taken',
          issues: [{ severity: 'warning', column: 'Categoria', code: 'category-unknown' }],
        },
      ]);
      expect(
        await rows(
          `SELECT external_id, classification_code, subject FROM contact
            WHERE external_source = 'categories' ORDER BY external_id`,
        ),
      ).toEqual([
        { external_id: 'C1', classification_code: null, subject: null },
        { external_id: 'C2', classification_code: null, subject: 'Dischi volanti' },
        { external_id: 'C3', classification_code: '12.09', subject: 'Altro' },
      ]);
    });

    it('keeps formula-like cells as text', async () => {
      const formula = '=HYPERLINK("http://example.org";"x")';
      await upload(
        municipium(`D1;aperta;2023;2023-05-08;;"${formula.replaceAll('"', '""')}";Buche`),
        { source: 'formula' },
      );
      expect(
        await rows(`SELECT description FROM contact WHERE external_source = 'formula'`),
      ).toEqual([{ description: formula }]);
    });

    it('reads windows-1252 when told so, a byte order mark, and line ends of all kinds', async () => {
      const text = municipium('E1;aperta;2023;2023-05-08;;Perché la città è buia;Buche');
      const latin = await upload(Buffer.from(text, 'latin1'), {
        source: 'latin',
        query: { charset: 'windows-1252' },
      });
      expect(latin.body.counts).toMatchObject({ taken: 1 });
      const marked = await upload(`\uFEFF${text.replaceAll('\n', '\r\n')}`, { source: 'marked' });
      expect(marked.body.counts).toMatchObject({ taken: 1 });
      const descriptions = await rows(
        `SELECT description FROM contact WHERE external_source IN ('latin', 'marked')`,
      );
      expect(descriptions).toEqual([
        { description: 'Perché la città è buia' },
        { description: 'Perché la città è buia' },
      ]);
    });

    it('takes raw CSV with columns named like the fields, and NDJSON', async () => {
      const csv = await server.post('/imports/contacts', {
        token: admin,
        headers: { 'content-type': 'text/csv; charset=utf-8' },
        query: { point: 'urp-web', source: 'raw' },
        body:
          'externalId,description,receivedAt,location.lat,location.lon\n' +
          'F1,"Un lampione, spento",2025-03-01T10:00:00+01:00,44.49,11.34\n',
      });
      expect(csv.body).toMatchObject({ state: 'finished', counts: { taken: 1 } });
      const ndjson = await server.post('/imports/contacts', {
        token: admin,
        headers: { 'content-type': 'application/x-ndjson' },
        query: { point: 'urp-web', source: 'raw' },
        body: [
          '{"externalId":"F2","kind":"complaint","channel":"phone","description":"Rumore","classification":"09.03"}',
          '{"externalId":"F3","description":',
          '["F4"]',
          '{"externalId":"F5","description":"x","colour":"red"}',
          '{"externalId":"F6","kind":"complaint","channel":"phone","subject":" ","description":""}',
        ].join('\n'),
      });
      expect(ndjson.body.counts).toMatchObject({ total: 5, taken: 1, refused: 4 });
      expect(ndjson.body.refusals).toMatchObject([
        { row: 2, issues: [{ code: 'not-json' }, { code: 'required' }] },
        { row: 3, issues: [{ code: 'not-json' }, { code: 'required' }] },
        { row: 4, externalId: 'F5', issues: [{ column: 'colour', code: 'unknown-column' }] },
        { row: 5, externalId: 'F6', issues: [{ column: 'description', code: 'required' }] },
      ]);
      const [taken] = await rows(
        `SELECT kind, channel, classification_code FROM contact WHERE external_id = 'F2'`,
      );
      expect(taken).toEqual({ kind: 'complaint', channel: 'phone', classification_code: '09.03' });
    });

    it('follows a mapping of the caller’s own', async () => {
      const mapping = {
        columns: { n: 'externalId', quando: 'receivedAt', cosa: 'description', tipo: 'category' },
        dateFormat: 'dd/MM/yyyy',
        categories: { STRADE: '01.01' },
        defaults: { channel: 'phone' },
      };
      const { body } = await upload('n,quando,cosa,tipo\nG1,08/05/2023,Asfalto,STRADE\n', {
        source: 'own',
        query: { mapping: JSON.stringify(mapping) },
      });
      expect(body.counts).toMatchObject({ taken: 1 });
      expect(
        await rows(
          `SELECT channel, classification_code, received_at FROM contact WHERE external_source = 'own'`,
        ),
      ).toEqual([
        {
          channel: 'phone',
          classification_code: '01.01',
          received_at: new Date('2023-05-07T22:00:00Z'),
        },
      ]);
    });

    it('only reports on a dry run', async () => {
      const { body } = await upload(
        municipium(
          'H1;aperta;2023;2023-05-08;;App Municipium;Buche',
          'H2;aperta;2023;;;App Municipium;Buche',
        ),
        { source: 'dry', query: { dryRun: 'true' } },
      );
      expect(body).toMatchObject({ dryRun: true, counts: { taken: 1, refused: 1 } });
      expect(await rows(`SELECT 1 FROM contact WHERE external_source = 'dry'`)).toEqual([]);
    });

    it('answers 202 at once when asked, and is followed by its address', async () => {
      const lines = Array.from(
        { length: 60 },
        (_, index) => `I${index};aperta;2025;2025-02-03;;App Municipium;Tombini`,
      );
      const accepted = await upload(municipium(...lines), {
        source: 'async',
        headers: { prefer: 'respond-async' },
      });
      expect(accepted.status).toBe(202);
      const location = accepted.headers.get('location')!.replace('/api/v1', '');
      const run = await ended(accepted.body);
      expect(run).toMatchObject({ state: 'finished', counts: { total: 60, taken: 60 } });
      const first = await server.get(`${location}/rows`, { token: admin, query: { limit: '50' } });
      const { nextCursor } = first.body;
      const second = await server.get(`${location}/rows`, {
        token: admin,
        query: { limit: '50', cursor: nextCursor },
      });
      expect([first.body.items.length, second.body.items.length]).toEqual([50, 10]);
      for (const cursor of ['WzEsMl0', 'WyJ4Il0', 'W251bGwsbnVsbF0']) {
        const foreign = await server.get(`${location}/rows`, { token: admin, query: { cursor } });
        expect([foreign.status, faultyFields(foreign)]).toEqual([400, ['cursor']]);
      }
      expect(await rows('SELECT 1 FROM import_chunk')).toEqual([]);
    });
  });

  describe('repeating', () => {
    const file = municipium(
      'R1;aperta;2023;2023-05-08;;App Municipium;Buche',
      'R2;aperta;2023;2023-05-09;;App Municipium;Buche',
    );

    it('takes nothing twice, and reports changed rows without applying them', async () => {
      await upload(file, { source: 'repeat' });
      const again = await upload(file, { source: 'repeat' });
      expect(again.body.counts).toMatchObject({ taken: 0, alreadyTaken: 2, changed: 0 });
      const changed = await upload(
        file.replace('R2;aperta;2023;2023-05-09;', 'R2;chiusa;2023;2023-05-09;2023-06-01'),
        { source: 'repeat' },
      );
      expect(changed.body.counts).toMatchObject({ taken: 0, alreadyTaken: 1, changed: 1 });
      expect(changed.body.remarks).toMatchObject([
        { row: 3, outcome: 'changed', externalId: 'R2', issues: [{ code: 'row-changed' }] },
      ]);
      expect(await rows(`SELECT status FROM contact WHERE external_source = 'repeat'`)).toEqual([
        { status: 'understanding' },
        { status: 'understanding' },
      ]);
    });

    it('is executed by the process that took it, for whoever waits there', async () => {
      const file = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'import-')), 'rows.csv');
      await fs.writeFile(file, municipium('W1;aperta;2023;2023-05-08;;App Municipium;Buche'));
      const replica = await startTestApplication({ replicaOf: server });
      try {
        const accepted = runAsSystem('import-test', () =>
          server.app.get(ContactImport).accept(file, {
            source: 'waits',
            fileName: 'rows.csv',
            point: 'urp-web',
            dryRun: false,
            asked: { format: 'csv', charset: 'utf-8', mapping: readMapping('municipium') },
          }),
        );
        const id = await accepted;
        // Both look around for something to do, as they do now and then.
        await server.app.get(ImportRunner).run(null);
        await replica.app.get(ImportRunner).run(null);
        expect((await server.get(`/imports/${id}`, { token: admin })).body.state).toBe('waiting');
        await server.app.get(ImportRunner).run(id);
        expect((await server.get(`/imports/${id}`, { token: admin })).body).toMatchObject({
          state: 'finished',
          counts: { taken: 1 },
        });
      } finally {
        await replica.stop();
      }
    });

    it('sees a row that stands twice in one file', async () => {
      const { body } = await upload(
        municipium(
          'S1;aperta;2023;2023-05-08;;App Municipium;Buche',
          'S1;aperta;2023;2023-05-08;;App Municipium;Buche',
          'S1;aperta;2023;2023-05-08;;App Municipium;Tombini',
        ),
        { source: 'twice' },
      );
      expect(body.counts).toMatchObject({ taken: 1, alreadyTaken: 1, changed: 1 });
    });

    it('takes each row once when two servers import the same file at the same time', async () => {
      const replica = await startTestApplication({ replicaOf: server });
      try {
        const lines = Array.from(
          { length: 80 },
          (_, index) => `T${index};aperta;2025;2025-02-03;;App Municipium;Tombini`,
        );
        const form = new FormData();
        form.set('file', new Blob([municipium(...lines)]), 'segnalazioni.csv');
        const [one, other] = await Promise.all([
          upload(municipium(...lines), { source: 'race' }),
          replica.post('/imports/contacts', {
            token: admin,
            query: { point: 'urp-web', mapping: 'municipium', source: 'race' },
            body: form,
          }),
        ]);
        // A run that the other server has taken up goes on there.
        const runs = await Promise.all([one, other].map(({ body }) => ended(body)));
        const sum = (name: string) => runs[0].counts[name] + runs[1].counts[name];
        expect([sum('taken'), sum('alreadyTaken'), sum('refused')]).toEqual([80, 80, 0]);
        expect(
          await rows(`SELECT count(*)::int AS n FROM contact WHERE external_source = 'race'`),
        ).toEqual([{ n: 80 }]);
      } finally {
        await replica.stop();
      }
    });

    it('goes on after the last batch when the server that had the run is gone', async () => {
      const lines = Array.from(
        { length: 30 },
        (_, index) => `U${index};aperta;2025;2025-02-03;;App Municipium;Tombini`,
      );
      const { body } = await upload(municipium(...lines), { source: 'gone' });
      // As a server leaves it that died after its first batch.
      const content = Buffer.from(municipium(...lines));
      await server.app.get(UnitOfWork).run(async () => {
        const uow = server.app.get(UnitOfWork);
        await uow.query({
          text: 'INSERT INTO import_chunk (run_id, seq, content) VALUES ($1, 0, $2)',
          values: [body.id, content],
        });
        await uow.query({
          text: 'DELETE FROM import_row WHERE run_id = $1 AND row_number > 11',
          values: [body.id],
        });
        await uow.query({
          text: `UPDATE import_run SET state = 'running', finished_at = NULL, processed = 10, taken = 10,
                        lease_owner = gen_random_uuid(), lease_until = now() - interval '1 minute'
                  WHERE id = $1`,
          values: [body.id],
        });
      });
      let run = body;
      do {
        await new Promise((resolve) => setTimeout(resolve, 100));
        run = (await server.get(`/imports/${body.id}`, { token: admin })).body;
      } while (run.state === 'running');
      expect(run).toMatchObject({
        state: 'finished',
        counts: { processed: 30, taken: 10, alreadyTaken: 20 },
      });
    });
  });

  describe('rows that cannot be taken', () => {
    it('are refused one by one, with row, column, code and advice, and stop no other', async () => {
      const { status, body } = await upload(
        municipium(
          'V1;aperta;2023;2023-05-08;;App Municipium;Buche',
          ';aperta;2023;2023-05-08;;App Municipium;Buche',
          'V3;aperta;2023;08/05/2023;;App Municipium;Buche',
          'V4;aperta;2099;2099-05-08;;App Municipium;Buche',
          'V5;chiusa;2023;2023-05-08;2023-05-01;App Municipium;Buche',
          `V6;aperta;2023;2023-05-08;;${'x'.repeat(10_001)};Buche`,
          'V7;aperta;2023;2023-05-08;;App Municipium;Buche;in strada',
          'V8;aperta;2023;;;App Municipium;Buche',
          'V9;chiusa;2023;2023-05-08;ieri;App Municipium;Buche',
          '',
          'V10;aperta;2023;2023-05-08;;App Municipium;Buche',
        ),
        { source: 'refused' },
      );
      expect(status).toBe(201);
      expect(body.counts).toMatchObject({ total: 10, taken: 2, refused: 8 });
      expect(
        body.refusals.map(
          (refusal: { row: number; externalId: string; issues: Record<string, string>[] }) => [
            refusal.row,
            refusal.externalId,
            ...refusal.issues
              .filter(({ severity }) => severity === 'error')
              .map(({ column, code }) => `${column}: ${code}`),
          ],
        ),
      ).toEqual([
        [3, null, 'Id: required'],
        [4, 'V3', 'Creato: invalid-date'],
        [5, 'V4', 'Creato: in-the-future'],
        [6, 'V5', 'Chiusa: before-receipt'],
        [7, 'V6', 'DescrizioneBreve: too-long'],
        [8, 'V7', 'null: wrong-cell-count'],
        [9, 'V8', 'Creato: required'],
        [10, 'V9', 'Chiusa: invalid-date'],
      ]);
      for (const { issues } of body.refusals) {
        expect(issues[0]).toMatchObject({
          message: expect.stringMatching(/\w/),
          advice: expect.stringMatching(/\w/),
        });
      }
      const page = await server.get(`/imports/${body.id}/rows`, {
        token: admin,
        query: { outcome: 'refused', limit: '3' },
      });
      expect(page.body.items.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5]);
      expect(page.body.nextCursor).toEqual(expect.any(String));
    });

    it('are those that end before a column that is required, and their other halves', async () => {
      const { status, body } = await upload(
        [
          'sep=;',
          'externalId;receivedAt;description;subject;status;',
          'C1;2023-05-08;Buca',
          'C2;2023-05-08;Un testo',
          'che va a capo;aperta',
          'C3;2023-05-08;Lampione;;;;',
        ].join('\r\n'),
        { source: 'cut-rows', query: { mapping: 'standard' } },
      );
      expect([status, body.counts.taken]).toEqual([201, 2]);
      expect(
        body.refusals.map(({ row, issues }: { row: number; issues: Record<string, string>[] }) => [
          row,
          ...issues.map(({ column, code }) => `${column}: ${code}`),
        ]),
      ).toEqual([
        [3, 'null: row-cut'],
        [4, 'description: required', 'receivedAt: invalid-date', 'description: row-cut'],
      ]);
      expect(body.refusals[1].issues.at(-1)).toMatchObject({
        message: expect.stringMatching(/line break in a cell without quotes/),
        advice: expect.stringMatching(/between quotes/),
      });
    });

    it('with times that the clocks skipped or showed twice are taken, and which one is said', async () => {
      const { status, body } = await upload(
        [
          'externalId;receivedAt;description',
          'Z1;2023-03-26 02:30;Buche',
          'Z2;2023-10-29 02:30;Buche',
          'Z3;2023-10-29 02:30+01:00;Buche',
          'Z4;2023-10-29 03:30;Buche',
        ].join('\n'),
        { source: 'clock-changes', query: { mapping: 'standard' } },
      );
      expect([status, body.counts.taken]).toEqual([201, 4]);
      const { items } = (
        await server.get(`/imports/${body.id}/rows`, { token: admin, query: { outcome: 'taken' } })
      ).body;
      const told = (items as { externalId: string; issues: Record<string, string>[] }[]).map(
        ({ externalId, issues }) => [
          externalId,
          ...issues
            .filter(({ column }) => column === 'receivedAt')
            .map(
              ({ severity, code, message }) =>
                `${severity} ${code} ${/taken as (.*)\./.exec(message)![1]}`,
            ),
        ],
      );
      expect(told).toEqual([
        ['Z1', 'warning time-skipped 2023-03-26T03:30:00+02:00'],
        ['Z2', 'warning time-twice 2023-10-29T02:30:00+02:00'],
        ['Z3'],
        ['Z4'],
      ]);
    });

    it('do not stop the others when the registration itself fails half way', async () => {
      const { body } = await upload(
        municipium(
          'W1;aperta;2023;2023-05-08;;App Municipium;Buche',
          'W2;aperta;2023;2023-05-08;;App Municipium;Buche',
          'W3;aperta;2023;2023-05-08;;App Municipium;Buche',
        ),
        { source: 'half-way' },
      );
      expect(body.counts).toMatchObject({ taken: 2, refused: 1 });
      expect(body.refusals).toMatchObject([
        { row: 3, externalId: 'W2', issues: [{ column: null, code: 'server.error' }] },
      ]);
      expect(
        await rows(`SELECT external_id FROM contact WHERE external_source = 'half-way' ORDER BY 1`),
      ).toEqual([{ external_id: 'W1' }, { external_id: 'W3' }]);
    });
  });

  describe('files that cannot be read', () => {
    const sound = 'X1;aperta;2023;2023-05-08;;App Municipium;Buche';

    it.each([
      ['an empty file', '', 'import.empty-file', /empty/],
      ['a heading alone', `${HEADING}\n`, 'import.no-rows', /no rows/],
      [
        'another separator',
        municipium(sound).replaceAll(';', ','),
        'import.wrong-separator',
        /comma.*expects semicolon/,
      ],
      [
        'missing columns',
        'Id;Stato;Anno\n1;aperta;2023\n',
        'import.missing-columns',
        /"Creato", "Chiusa", "DescrizioneBreve", "Categoria"/,
      ],
      [
        'unknown columns',
        `${HEADING};Colore\n${sound};rosso\n`,
        'import.unknown-columns',
        /"Colore"/,
      ],
      ['a column twice', `${HEADING};Id\n${sound};2\n`, 'import.duplicate-columns', /"Id"/],
      [
        'a quote that is never closed',
        municipium(sound, 'X2;aperta;2023;2023-05-08;;"App;Buche', sound),
        'import.unbalanced-quotes',
        /row 3/,
      ],
      [
        'a quote in the middle of a cell',
        municipium(sound, sound, 'X3;aperta;2023;2023-05-08;;"App" Municipium;Buche'),
        'import.unbalanced-quotes',
        /row 4/,
      ],
      [
        'an endless row',
        municipium(sound, `X2;aperta;2023;2023-05-08;;${'x'.repeat(300_000)};Buche`),
        'import.row-too-large',
        /[Rr]ow 3/,
      ],
      ['a spreadsheet', 'PK\u0003\u0004\u0014', 'import.wrong-encoding', /export the sheet/],
    ])('refuses %s with 400', async (_name, content, code, message) => {
      const response = await upload(content, { source: 'unreadable' });
      expect(response.status).toBe(400);
      expect(response.body).toMatchObject({ code, detail: expect.stringMatching(message) });
      expect(response.body.errors).toMatchObject([{ field: 'file' }]);
    });

    it('names the byte and the line that are not UTF-8, and takes nothing before them', async () => {
      const text = municipium(
        'Y1;aperta;2023;2023-05-08;;App Municipium;Buche',
        'Y2;aperta;2023;2023-05-08;;città;Buche',
      );
      const response = await upload(Buffer.from(text, 'latin1'), { source: 'unreadable' });
      expect(response.status).toBe(400);
      expect(response.body).toMatchObject({
        code: 'import.wrong-encoding',
        byteOffset: text.indexOf('à'),
        row: 3,
        detail: expect.stringContaining('charset=windows-1252'),
      });
      expect(await rows(`SELECT 1 FROM contact WHERE external_source = 'unreadable'`)).toEqual([]);
    });

    it('refuses a file over the size limit with 413, and other media types with 415', async () => {
      const huge = await upload(Buffer.alloc(10_000_001, 'x'), { source: 'unreadable' });
      expect([huge.status, huge.body.code]).toEqual([413, 'import.file-too-large']);
      const xml = await server.post('/imports/contacts', {
        token: admin,
        headers: { 'content-type': 'application/xml' },
        body: '<contacts/>',
      });
      expect(xml.status).toBe(415);
      const elsewhere = await server.post('/contacts', {
        token: admin,
        headers: { 'content-type': 'text/csv' },
        body: municipium(sound),
      });
      expect(elsewhere.status).toBe(415);
    });

    it('refuses a form without a file, and a mapping that makes no sense', async () => {
      const form = new FormData();
      form.set('source', 'unreadable');
      const empty = await server.post('/imports/contacts', {
        token: admin,
        query: { point: 'urp-web' },
        body: form,
      });
      expect([empty.status, empty.body.code]).toEqual([400, 'import.missing-file']);
      for (const [mapping, field] of [
        ['comuni', 'mapping'],
        ['{"columns":{"Id":"externalId","x":"colour"}}', 'mapping.columns.x'],
        ['{"columns":{"x":"description"}}', 'mapping.columns'],
        ['{"columns":null}', 'mapping.columns'],
        ['{"dateFormat":null}', 'mapping.dateFormat'],
        ['{"colums":{}}', 'mapping.colums'],
        ['{"timeZone":"Mars/Olympus"}', 'mapping.timeZone'],
        ['{"delimiter":";;"}', 'mapping.delimiter'],
      ]) {
        const response = await upload(municipium(sound), {
          source: 'unreadable',
          query: { mapping },
        });
        expect([response.status, response.body.errors?.[0]?.field]).toEqual([400, field]);
      }
    });
  });

  describe('what is said twice or not at all', () => {
    const file = municipium('D1;aperta;2023;2023-05-08;;App Municipium;Buche');
    const twice = async (fields: [string, string][], query: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      form.set('file', new Blob([file], { type: 'text/csv' }), 'segnalazioni.csv');
      const { status, body } = await server.post('/imports/contacts', {
        token: admin,
        query: { point: 'urp-web', mapping: 'municipium', source: 'twice', ...query },
        body: form,
      });
      return [status, body.errors?.map(({ field }: { field: string }) => field)];
    };

    it('is refused by name: two fields, a field against the query, a charset that is empty', async () => {
      const both: [string, string][] = [
        ['dryRun', 'true'],
        ['dryRun', 'false'],
      ];
      expect(await twice(both)).toEqual([400, ['dryRun']]);
      expect(await twice([['dryRun', 'true']], { dryRun: 'false' })).toEqual([400, ['dryRun']]);
      expect(await twice([['charset', '']])).toEqual([400, ['charset']]);
      expect(await twice([], { charset: '' })).toEqual([400, ['charset']]);
    });

    it('may be said in both places alike', async () => {
      expect(await twice([['dryRun', 'true']], { dryRun: 'true' })).toEqual([201, undefined]);
    });
  });

  describe('who may import', () => {
    const file = municipium('Z1;aperta;2023;2023-05-08;;App Municipium;Buche');

    it('lets operators import for their own point only', async () => {
      const own = await upload(file, {
        token: infodesk,
        source: 'access',
        query: { point: 'savena-infodesk' },
      });
      expect([own.status, own.body.counts.taken]).toEqual([201, 1]);
      const foreign = await upload(file, {
        token: infodesk,
        source: 'access',
        query: { point: 'navile-infodesk' },
      });
      expect([foreign.status, foreign.body.code]).toEqual([403, 'point.not-yours']);
      const byRegia = await upload(file, {
        token: regia,
        source: 'access',
        query: { point: 'navile-infodesk' },
      });
      expect([byRegia.status, byRegia.body.counts.alreadyTaken]).toEqual([201, 1]);
    });

    it('names a point that is unknown, and one that registers no contacts', async () => {
      const unknown = await upload(file, { source: 'access', query: { point: 'luna' } });
      expect([unknown.status, unknown.body.errors?.[0]?.field]).toEqual([400, 'point']);
      const backOffice = await upload(file, {
        source: 'access',
        query: { point: 'savena-interni' },
      });
      expect([backOffice.status, backOffice.body.code]).toEqual([422, 'point.cannot-register']);
    });

    it.each(['manager', 'designer', 'decisore', 'worker'])('refuses %s', async (username) => {
      const token = await server.login(username);
      expect((await upload(file, { token, source: 'access' })).status).toBe(403);
    });

    it('refuses whoever is not signed in', async () => {
      expect((await server.post('/imports/contacts', { body: new FormData() })).status).toBe(401);
    });

    it('shows an import to whoever started it, the Network direction and administrators', async () => {
      const { body } = await upload(file, {
        token: infodesk,
        source: 'shown',
        query: { point: 'savena-infodesk' },
      });
      const sportello = await server.login('sportello');
      const seen = async (token: string) =>
        (await server.get(`/imports/${body.id}`, { token })).status;
      expect(await Promise.all([infodesk, regia, admin, sportello].map(seen))).toEqual([
        200, 200, 200, 404,
      ]);
      const rowsOf = await server.get(`/imports/${body.id}/rows`, { token: sportello });
      expect(rowsOf.status).toBe(404);
      const list = await server.get('/imports', { token: sportello });
      expect(list.body.items).toEqual([]);
      const own = await server.get('/imports', { token: infodesk, query: { limit: '1' } });
      expect(own.body.items).toMatchObject([{ id: body.id }]);
    });
  });

  const real = existsSync(REAL_DATA) ? it : it.skip;
  if (!existsSync(REAL_DATA)) {
    console.warn(`The import of real rows is not tested: there is no ${REAL_DATA}.`);
  }
  real(`takes the first ${REAL_ROWS} rows of the open data, and none of them twice`, async () => {
    const lines = readFileSync(REAL_DATA, 'utf8')
      .split('\n')
      .slice(0, REAL_ROWS + 1);
    const withoutCategory = lines.slice(1).filter((line) => line.endsWith(';')).length;
    const first = await upload(`${lines.join('\n')}\n`, { source: 'municipium' });
    expect(first.body.counts).toMatchObject({
      total: REAL_ROWS,
      taken: REAL_ROWS,
      refused: 0,
      withWarnings: withoutCategory,
    });
    const second = await upload(`${lines.join('\n')}\n`, { source: 'municipium' });
    expect(second.body.counts).toMatchObject({ taken: 0, alreadyTaken: REAL_ROWS, refused: 0 });
  });
});
