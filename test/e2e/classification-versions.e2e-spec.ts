import { VersionWatch } from '../../src/modules/classification/index.js';
import { Case } from '../builders/case.js';
import { aContact, faultyFields, register } from '../builders/contacts.js';
import { succeeded } from './authorization-cases.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

const HEADING =
  'code;parent;name;nameEn;synonyms;defaultPriority;sensitivity;attributes;mapping;mapsTo;reason';

describe('versions of the classification', () => {
  let server: TestApplication;
  let token: string;
  let infodesk: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    token = await server.login('regia');
    infodesk = await server.login('infodesk');
  });
  afterAll(() => server?.stop());

  /** A draft, edited over HTTP; each step sends the version that the one before answered. */
  class Draft {
    constructor(
      readonly id: string,
      public version: number,
    ) {}

    static async of(body: object = {}): Promise<Draft> {
      const response = await server.post('/classification-versions', {
        token,
        body: { title: 'Prova', ...body },
      });
      return new Draft(succeeded(response).id, 1);
    }

    async tries(method: string, path: string, body: object = {}) {
      const response = await server.request(method, `/classification-versions/${this.id}${path}`, {
        token,
        headers: { 'if-match': `"${this.version}"` },
        ...(method === 'DELETE' ? {} : { body }),
      });
      if (response.status === 200 && response.body.version) this.version = response.body.version;
      return response;
    }

    async does(method: string, path: string, body: object = {}) {
      return succeeded(await this.tries(method, path, body));
    }

    async get(path: string): Promise<any> {
      return succeeded(await server.get(`/classification-versions/${this.id}${path}`, { token }));
    }

    async import(body: string | object, query: Record<string, string> = {}) {
      const raw = typeof body === 'string';
      const response = await server.post(`/classification-versions/${this.id}/import`, {
        token,
        body,
        query,
        headers: {
          'if-match': `"${this.version}"`,
          ...(raw ? { 'content-type': 'text/csv' } : {}),
        },
      });
      if (response.body?.applied) this.version += 1;
      return response;
    }

    async discard(): Promise<void> {
      expect((await this.tries('DELETE', '')).status).toBe(204);
    }
  }

  const node = async (code: string) =>
    (await server.get(`/classifications/${code}`, { token })).body;
  const found = async (classification: string): Promise<string[]> => {
    const { body } = await server.get('/contacts', { token, query: { classification } });
    return body.items.map(({ id }: { id: string }) => id);
  };
  const issues = (response: any): string[] =>
    response.body.errors.map(({ field, code }: any) => `${field} ${code}`);

  it('begin with the shipped reconstruction, which is current', async () => {
    const { body } = await server.get('/classification-versions', { token });
    expect(body).toMatchObject({ count: 1, nextCursor: null });
    expect(body.items[0]).toMatchObject({ number: 1, state: 'current', nodes: 337 });
    const [{ id }] = body.items;
    const page = await server.get(`/classification-versions/${id}/nodes`, {
      token,
      query: { parent: '02.01', limit: '2' },
    });
    expect(page.body).toMatchObject({ count: 5, items: [{ code: '02.01.01' }, {}] });
    const edit = await server.request('PATCH', `/classification-versions/${id}`, {
      token,
      body: { version: body.items[0].version, title: 'Altro' },
    });
    expect([edit.status, edit.body.code]).toEqual([409, 'classification.invalid-transition']);
  });

  describe('a draft', () => {
    it('takes the current tree over, and is sound as long as nothing disappears', async () => {
      const draft = await Draft.of();
      expect(await draft.get('')).toMatchObject({ state: 'draft', nodes: 337, mappings: 0 });
      expect(await draft.get('/check')).toEqual({ sound: true, issues: [], disappearing: [] });
      await draft.discard();
      const gone = await server.get(`/classification-versions/${draft.id}`, { token });
      expect([gone.status, gone.body.code]).toEqual([404, 'classification-version.not-found']);
    });

    it('is edited by one at a time: who read an older version is told', async () => {
      const draft = await Draft.of();
      await draft.does('PATCH', '', { note: 'Prima' });
      draft.version = 1;
      const late = await draft.tries('PATCH', '', { note: 'Tardi' });
      expect([late.status, late.body.code]).toEqual([409, 'classification.version-conflict']);
      const blind = await server.request('PATCH', `/classification-versions/${draft.id}`, {
        token,
        body: { note: 'Alla cieca' },
      });
      expect([blind.status, faultyFields(blind)]).toEqual([400, ['version']]);
    });

    it.each([
      ['99.01', { name: '', nameEn: 'x' }, 'name'],
      ['99.01', { name: 'x', nameEn: 'x'.repeat(201) }, 'nameEn'],
      ['9;9', { name: 'x', nameEn: 'x' }, 'code'],
      ['99', { name: 'x', nameEn: 'x', synonyms: 'uno' }, 'synonyms'],
      ['99', { name: 'x', nameEn: 'x', defaultPriority: 'subito' }, 'defaultPriority'],
      ['99', { name: 'x', nameEn: 'x', sensitivity: 'top' }, 'sensitivity'],
      [
        '99',
        {
          name: 'x',
          nameEn: 'x',
          attributes: [{ code: '1', datatype: 'string', description: 'd' }],
        },
        'attributes[0].code',
      ],
      [
        '99',
        {
          name: 'x',
          nameEn: 'x',
          attributes: [{ code: 'a', datatype: 'money', description: 'd' }],
        },
        'attributes[0].datatype',
      ],
      [
        '99',
        {
          name: 'x',
          nameEn: 'x',
          attributes: [{ code: 'a', datatype: 'singlevaluelist', description: 'd' }],
        },
        'attributes[0].values',
      ],
    ])('refuses the node %s %j, naming %s', async (code, body, field) => {
      const draft = await Draft.of();
      const response = await draft.tries('PUT', `/nodes/${code}`, body);
      expect([response.status, faultyFields(response)]).toEqual([400, [field]]);
      await draft.discard();
    });

    it('loses no branch by accident', async () => {
      const draft = await Draft.of();
      const refused = await draft.tries('DELETE', '/nodes/02.01');
      expect([refused.status, refused.body.code]).toEqual([
        409,
        'classification.node-has-children',
      ]);
      await draft.does('DELETE', '/nodes/02.01?withDescendants=true');
      const check = await draft.get('/check');
      expect(check.disappearing).toEqual(['02.01', ...[1, 2, 3, 4, 5].map((n) => `02.01.0${n}`)]);
      expect(check.issues).toHaveLength(6);
      const refusedToo = await draft.tries('POST', '/publish');
      expect([refusedToo.status, refusedToo.body.code]).toEqual([
        422,
        'classification.version-not-sound',
      ]);
      expect(issues(refusedToo)[0]).toBe('mappings.02.01 mapping-missing');
      await draft.discard();
    });

    it('says what is wrong with its tree: parents, cycles, names', async () => {
      const draft = await Draft.of({ empty: true });
      expect((await draft.get('/check')).issues[0].issue).toBe('empty');
      const { body } = await draft.import(
        [
          'code;parent;name;nameEn',
          '01;01.01;Uno;One',
          '01.01;01;Due;Two',
          '02.01;;Orfano;Orphan',
          '03;;Tre;Three',
          '03.01;03;Figlio;Child',
          '03.02;03;figlio;Child',
          '04;03;Quattro;Four',
        ].join('\n'),
      );
      expect(body).toMatchObject({ applied: true, added: 7, refused: 0 });
      const tree = (await draft.get('/check')).issues
        .filter(({ issue }: any) => issue !== 'mapping-missing')
        .map(({ code, issue }: any) => `${code} ${issue}`);
      expect(tree).toEqual([
        '01 cycle',
        '01.01 cycle',
        '02.01 parent-unknown',
        '04 parent-mismatch',
        '03.02 name-twice',
      ]);
      await draft.discard();
    });
  });

  describe('import and export', () => {
    it.each(['csv', 'json'])('give the same version back as %s', async (format) => {
      const draft = await Draft.of();
      await draft.does('DELETE', '/nodes/12.01.02');
      await draft.does('PUT', '/mappings/12.01.02', { kind: 'moved', toCodes: ['12.01.01'] });
      const file = await server.get(`/classification-versions/${draft.id}/export`, {
        token,
        query: { format },
      });
      expect(file.headers.get('content-disposition')).toContain(`classificazione-`);
      const { body } = await draft.import(format === 'csv' ? file.text : JSON.parse(file.text));
      expect(body).toMatchObject({
        applied: true,
        rows: 337,
        unchanged: 337,
        added: 0,
        changed: 0,
        refused: 0,
        removed: [],
        issues: [],
      });
      expect((await draft.get('')).mappings).toBe(1);
      await draft.discard();
    });

    it('tell what would happen, row by row, and write nothing on a dry run', async () => {
      const draft = await Draft.of();
      const csv = [HEADING, '12.03;;Elogi;Praise;bravi|evviva;;;;;;', '13;;Nuova;New;;high;;;;;'];
      const dry = await draft.import(csv.join('\n'), { mode: 'merge', dryRun: 'true' });
      expect(dry.body).toMatchObject({ applied: false, dryRun: true, added: 1, changed: 1 });
      expect((await draft.get('')).nodes).toBe(337);
      const { body } = await draft.import(csv.join('\n'), { mode: 'merge' });
      expect(body).toMatchObject({ applied: true, added: 1, changed: 1, removed: [], issues: [] });
      expect((await draft.get('')).nodes).toBe(338);
      const replaced = await draft.import(csv.join('\n'), { dryRun: 'true' });
      expect(replaced.body.removed).toHaveLength(336);
      await draft.discard();
    });

    it('take all rows or none, and name each wrong one', async () => {
      const draft = await Draft.of();
      const { status, body } = await draft.import(
        [
          HEADING,
          '13;;Nuova;New;;;;;;;',
          '13;;Ancora;Again;;;;;;;',
          '13.01;;;New;;presto;;;;;',
          '13.02;;Con domande;With;;;;[{;;;',
          '01.01.01;;;;;;;;retired;;',
          '01.01.02;;;;;;;;split;01.01.01;',
        ].join('\n'),
        { mode: 'merge' },
      );
      expect([status, body.applied, body.refused, body.added]).toEqual([200, false, 5, 1]);
      const told = body.items.map(({ row, outcome, errors }: any) => [
        row,
        outcome,
        ...errors.map(({ field, code }: any) => `${field} ${code}`),
      ]);
      expect(told).toEqual([
        [2, 'added'],
        [3, 'refused', 'code duplicate'],
        [4, 'refused', 'name required', 'defaultPriority not-allowed'],
        [5, 'refused', 'attributes unreadable'],
        [6, 'refused', 'reason required'],
        [7, 'refused', 'toCodes wrong-count'],
      ]);
      expect((await draft.get('')).nodes).toBe(337);
      await draft.discard();
    });

    it('take rows that a spreadsheet cut', async () => {
      const draft = await Draft.of();
      const csv = 'sep=;\nCode;Name;NameEn;synonyms;;\n13;Nuova;New\n;;;\n13.01;Altra\n';
      const { status, body } = await draft.import(csv, { mode: 'merge' });
      expect([status, body.applied, body.added]).toEqual([200, false, 1]);
      expect(body.items[1]).toMatchObject({
        row: 4,
        errors: [
          { field: 'nameEn', code: 'required' },
          { field: 'nameEn', code: 'row-cut', message: expect.stringMatching(/line break/) },
        ],
      });
      await draft.discard();
    });

    it.each([
      ['code;nome\n01;Uno', 'wrong-columns'],
      ['code;name;nameEn\n01;Uno;One;oh', 'nameless-column'],
      ['code;name;nameEn;Name\n01;Uno;One;oh', 'duplicate-columns'],
      ['code;name;nameEn\n"01;Uno', 'unreadable'],
      ['code;name;nameEn\n', 'empty'],
    ])('refuse the file %j: %s', async (csv, code) => {
      const draft = await Draft.of();
      const { status, body } = await draft.import(csv);
      expect([status, body.errors]).toMatchObject([400, [{ field: 'file', code }]]);
      await draft.discard();
    });

    it('take a file from a form', async () => {
      const draft = await Draft.of();
      const form = new FormData();
      form.append('file', new Blob(['code,name,nameEn\n14,Quattordici,Fourteen\n']), 'albero.csv');
      const { body } = await server.post(`/classification-versions/${draft.id}/import`, {
        token,
        body: form,
        query: { mode: 'merge', version: '1' },
      });
      expect(body).toMatchObject({ applied: true, added: 1 });
      const none = await server.post(`/classification-versions/${draft.id}/import`, {
        token,
        body: new FormData(),
        query: { version: '2' },
      });
      expect([none.status, faultyFields(none)]).toEqual([400, ['file']]);
    });
  });

  describe('publication', () => {
    it('waits for its day, one version at a time, and can be withdrawn until then', async () => {
      server.clock.setTo('2026-11-25T10:00:00Z');
      const draft = await Draft.of();
      await draft.does('PUT', '/nodes/12.05', { name: 'Gemellaggi', nameEn: 'Twin towns' });
      const past = await draft.tries('POST', '/publish', { from: '2026-11-24' });
      expect([past.status, faultyFields(past)]).toEqual([400, ['from']]);
      const waiting = await draft.does('POST', '/publish', { from: '2026-12-01' });
      expect(waiting).toMatchObject({ state: 'scheduled', validFrom: '2026-11-30T23:00:00.000Z' });
      const other = await Draft.of();
      const second = await other.tries('POST', '/publish');
      expect([second.status, second.body.code]).toEqual([409, 'classification.version-scheduled']);
      expect((await draft.does('POST', '/withdraw')).state).toBe('draft');
      await draft.does('POST', '/publish', { from: '2026-12-01' });
      const watch = server.app.get(VersionWatch);
      server.clock.setTo('2026-11-30T22:59:00Z');
      expect(await watch.sweep()).toBe(false);
      expect((await node('12.05')).code).toBe('classification.not-found');
      server.clock.setTo('2026-11-30T23:00:00Z');
      expect(await watch.sweep()).toBe(true);
      expect(await node('12.05')).toMatchObject({ name: 'Gemellaggi', active: true });
      expect(await draft.get('')).toMatchObject({ state: 'current' });
      const late = await draft.tries('POST', '/withdraw');
      expect([late.status, late.body.code]).toEqual([409, 'classification.version-conflict']);
    });

    it('maps what disappears: open contacts keep their code and are shown under the new one', async () => {
      const moved = await register(server, infodesk, { classification: '02.01.03' });
      const split = await Case.open(server, { classification: '01.02.02' });
      const retired = await register(server, infodesk, { classification: '12.02.03' });
      const draft = await Draft.of();
      for (const code of ['02.01.03', '01.02.02', '12.02.03']) {
        await draft.does('DELETE', `/nodes/${code}`);
      }
      await draft.does('PUT', '/nodes/01.02.05', { name: 'Cordolo', nameEn: 'Kerb' });
      await draft.does('PUT', '/nodes/01.02.06', { name: 'Gradino', nameEn: 'Step' });
      await draft.does('PUT', '/mappings/02.01.03', { kind: 'moved', toCodes: ['77'] });
      await draft.does('PUT', '/mappings/12.01', { kind: 'moved', toCodes: ['12.03'] });
      const wrong = await draft.tries('POST', '/publish');
      expect(issues(wrong)).toEqual([
        'mappings.01.02.02 mapping-missing',
        'mappings.12.02.03 mapping-missing',
        'mappings.02.01.03 target-unknown',
        'mappings.12.01 mapping-unneeded',
      ]);
      await draft.does('DELETE', '/mappings/12.01');
      await draft.does('PUT', '/mappings/02.01.03', { kind: 'moved', toCodes: ['02.01.01'] });
      await draft.does('PUT', '/mappings/01.02.02', {
        kind: 'split',
        toCodes: ['01.02.05', '01.02.06'],
      });
      await draft.does('PUT', '/mappings/12.02.03', {
        kind: 'retired',
        reason: 'Se ne occupa altri.',
      });
      await draft.does('POST', '/publish');

      const seen = async (id: string) => (await server.get(`/contacts/${id}`, { token })).body;
      expect(await seen(moved.id)).toMatchObject({
        classification: '02.01.03',
        currentClassification: { code: '02.01.01', name: 'Lampione spento', nameEn: 'Lamp out' },
      });
      expect((await seen(split.id)).currentClassification.code).toBe('01.02.05');
      expect(await seen(retired.id)).toMatchObject({
        classification: '12.02.03',
        classificationName: 'Manifestazioni ed eventi',
        currentClassification: null,
      });
      expect(await found('02.01')).toContain(moved.id);
      expect(await found('01.02.05')).toContain(split.id);
      expect(await found('02.01.03')).toEqual([moved.id]);

      expect(await node('01.02.02')).toMatchObject({
        active: false,
        successor: '01.02.05',
        successors: ['01.02.05', '01.02.06'],
        retiredIn: (await draft.get('')).number,
      });
      const amended = await server.request('PATCH', `/contacts/${moved.id}`, {
        token: infodesk,
        body: { version: moved.version, subject: 'Altro oggetto' },
      });
      expect(amended.body).toMatchObject({ classification: '02.01.03', subject: 'Altro oggetto' });
    });

    it('answers a retired code with its successor, wherever somebody classifies', async () => {
      const error = async (body: object) =>
        (await server.post('/contacts', { token: infodesk, body: aContact(body) })).body.errors[0];
      expect(await error({ classification: '01.02.02' })).toEqual({
        field: 'classification',
        code: 'retired-code',
        message: expect.stringMatching(/"01.02.05" \(Cordolo\) or "01.02.06" \(Gradino\)/),
      });
      expect((await error({ classification: '12.02.03' })).message).toMatch(
        /nothing took its place/,
      );
      const contact = await Case.open(server);
      const understood = await contact.tries('infodesk', 'capire', {
        classification: '02.01.03',
        appropriate: true,
        answerKnown: true,
      });
      expect(understood.status).toBe(400);
      expect(understood.body.errors[0]).toMatchObject({
        field: 'classification',
        code: 'retired-code',
        message: expect.stringContaining('"02.01.01" (Lampione spento)'),
      });
      const imported = await server.post('/imports/contacts', {
        token: infodesk,
        query: { source: 'prove', dryRun: 'true' },
        headers: { 'content-type': 'text/csv' },
        body: 'externalId,description,receivedAt,classification\nP1,Buio,2024-01-02T09:00:00Z,02.01.03\n',
      });
      expect(imported.body.refusals[0].issues[0]).toMatchObject({ code: 'retired-code' });
    });

    it('follows a successor that is retired later, and lets a code come back', async () => {
      const draft = await Draft.of();
      await draft.does('DELETE', '/nodes/01.02.05');
      await draft.does('PUT', '/mappings/01.02.05', { kind: 'moved', toCodes: ['01.02.06'] });
      await draft.does('PUT', '/nodes/12.02.03', { name: 'Feste', nameEn: 'Festivals' });
      await draft.does('POST', '/publish');
      expect(await node('01.02.02')).toMatchObject({ active: false, successor: '01.02.06' });
      expect(await node('01.02.05')).toMatchObject({ active: false, successor: '01.02.06' });
      expect(await node('12.02.03')).toMatchObject({
        active: true,
        name: 'Feste',
        retiredIn: null,
      });
    });

    it('makes old contacts as sensitive as what their code has become', async () => {
      const draft = await Draft.of();
      await draft.does('DELETE', '/nodes/02.01.04');
      await draft.does('PUT', '/mappings/02.01.04', { kind: 'moved', toCodes: ['11.04.02'] });
      await draft.does('POST', '/publish');
      expect(await node('02.01.04')).toMatchObject({ active: false, sensitivity: 'sensitive' });
    });
  });
});
