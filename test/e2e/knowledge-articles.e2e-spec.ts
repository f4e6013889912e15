import { anArticle, done, Manual, refusal } from '../builders/articles.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('articles of the knowledge base', () => {
  let server: TestApplication;
  let manual: Manual;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    manual = await Manual.open(
      server,
      'infodesk',
      'sportello',
      'infodesk-navile',
      'regia',
      'manager',
    );
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const get = (person: string, path: string, query?: Record<string, string>) =>
    manual.get(person, path, query);
  const post = (person: string, path: string, body: object) => manual.post(person, path, body);

  describe('from draft to approval', () => {
    it('are seen by their point alone until the Network direction approves them', async () => {
      const article = await manual.draft();
      expect(article).toMatchObject({ state: 'draft', version: 1, inUse: false, revision: 1 });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      expect((await get('manager', `/knowledge/articles/${article.id}`)).status).toBe(200);
      const proposed = await manual.step('sportello', article, 'propose');
      expect(proposed).toMatchObject({ state: 'proposed', proposedBy: expect.any(String) });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      const approved = await manual.step('regia', article, 'approve');
      expect(approved).toMatchObject({
        state: 'approved',
        inUse: true,
        approvedBy: 'Regia del Network',
        reviewDueOn: '2027-11-23',
      });
      const seen = done(await get('infodesk-navile', `/knowledge/articles/${article.id}`));
      expect(seen).toMatchObject({ title: 'Fontanelle che perdono', openVersion: null });
      expect(seen.routing).toEqual({
        point: 'manutenzione-ingresso',
        districtLevel: null,
        note: 'Perdita forte: urgente.',
      });
    });

    it('are approved by nobody else, and not before they are proposed', async () => {
      const article = await manual.draft();
      const approve = (person: string) =>
        post(person, `/knowledge/articles/${article.id}/approve`, { revision: 1 });
      expect(refusal(await approve('sportello'))).toEqual([403, 'auth.role-missing']);
      expect(refusal(await approve('regia'))).toEqual([409, 'article.invalid-transition']);
    });

    it('are given back with a reason, and can then be changed and proposed again', async () => {
      const article = await manual.draft();
      await manual.step('sportello', article, 'propose');
      const closed = await manual.patch('sportello', article.id, { title: 'Altro', revision: 2 });
      expect(refusal(closed)).toEqual([409, 'article.not-a-draft']);
      const declined = await manual.step('regia', article, 'decline', {
        reason: 'Manca il gestore.',
      });
      expect(declined).toMatchObject({ state: 'draft', declinedReason: 'Manca il gestore.' });
      const changed = await manual.patch(
        'sportello',
        article.id,
        { title: 'Fontanelle: chi le ripara' },
        { 'if-match': `"${declined.revision}"` },
      );
      expect(done(changed)).toMatchObject({ title: 'Fontanelle: chi le ripara', state: 'draft' });
      await manual.step('sportello', article, 'propose');
      await manual.step('regia', article, 'approve');
      const history = done(await get('regia', `/knowledge/articles/${article.id}/history`)).items;
      expect(history.map(({ action }: any) => action)).toEqual([
        'drafted',
        'proposed',
        'declined',
        'changed',
        'proposed',
        'approved',
      ]);
      expect(history[2]).toMatchObject({ reason: 'Manca il gestore.', actor: 'Regia del Network' });
    });

    it('refuse a change of what somebody else has changed since, and one of no known revision', async () => {
      const article = await manual.draft();
      const edit = (body: object) => manual.patch('sportello', article.id, body);
      done(await edit({ body: 'Uno', revision: 1 }));
      expect(refusal(await edit({ body: 'Due', revision: 1 }))).toEqual([
        409,
        'article.version-conflict',
      ]);
      expect(faultyFields(await edit({ body: 'Due' }))).toEqual(['revision']);
    });

    it('need a text, an English title and a classification before they are proposed', async () => {
      const article = await manual.draft({ body: '', titleEn: '', classifications: [] });
      const refused = await post('sportello', `/knowledge/articles/${article.id}/propose`, {
        revision: 1,
      });
      expect(refusal(refused)).toEqual([422, 'article.incomplete']);
      expect(faultyFields(refused)).toEqual(['body', 'titleEn', 'classifications']);
    });

    it('are no business of other points, nor is a draft for them', async () => {
      const article = await manual.approved();
      const start = await post('infodesk', `/knowledge/articles/${article.id}/versions`, {
        revision: article.revision,
      });
      expect(refusal(start)).toEqual([403, 'article.not-yours']);
      const other = await post('infodesk', '/knowledge/articles', anArticle({ code: 'altra' }));
      expect(refusal(other)).toEqual([403, 'point.not-yours']);
    });

    it('have a code of their own', async () => {
      const { code } = await manual.draft();
      const again = await post('sportello', '/knowledge/articles', anArticle({ code }));
      expect(refusal(again)).toEqual([409, 'article.code-taken']);
    });
  });

  describe('what they say', () => {
    it.each<[string, object, string[]]>([
      ['HTML', { body: 'Leggi <b>qui</b>.' }, ['body']],
      ['HTML in a question', { questions: ['Dove<br>?'] }, ['questions.0']],
      ['a link of another kind in the text', { body: '[x](javascript:alert(1))' }, ['body']],
      ['a link without https', { links: [{ title: 'x', url: 'http://a.it' }] }, ['links.0.url']],
      [
        'an unknown placeholder',
        { modelAnswers: [{ title: 'x', language: 'it', text: 'Ciao {{citizen.age}}' }] },
        ['modelAnswers.0.text'],
      ],
      ['an unknown classification', { classifications: ['01', '99'] }, ['classifications.1']],
      ['an unknown point', { routing: { point: 'luna' } }, ['routing.point']],
      [
        'both a point and a level',
        { routing: { point: 'savena-interni', districtLevel: 2 } },
        ['routing'],
      ],
      ['an end before the start', { validFrom: '2026-12-02', validTo: '2026-12-01' }, ['validTo']],
      ['a day that is none', { validFrom: '2026-02-30' }, ['validFrom']],
      ['an unknown owner', { owner: 'luna' }, ['owner']],
      ['an unknown field', { html: 'x' }, ['html']],
    ])('is refused with %s', async (_what, changes, fields) => {
      const refused = await post('regia', '/knowledge/articles', anArticle(changes));
      expect([refused.status, faultyFields(refused)]).toEqual([400, fields]);
    });

    it('lists the known placeholders where one is unknown', async () => {
      const modelAnswers = [{ title: 'x', language: 'it', text: '{{nome}}' }];
      const refused = await post('regia', '/knowledge/articles', anArticle({ modelAnswers }));
      expect(refused.body.errors[0]).toMatchObject({ code: 'unknown-placeholder' });
      expect(refused.body.errors[0].message).toContain('citizen.name');
      const known = done(await get('infodesk', '/knowledge/placeholders')).items;
      expect(known.map(({ name }: any) => name)).toEqual(
        expect.arrayContaining([
          'protocolNumber',
          'citizen.name',
          'location.street',
          'answerDueAt',
        ]),
      );
    });

    it('takes comparisons for what they are', async () => {
      const article = await manual.draft({ body: 'Se la perdita è < 1 litro e non > 2.' });
      expect(article.body).toContain('< 1 litro');
    });
  });

  describe('versions', () => {
    it('leave the approved one in use until the next is approved, and tell what changed', async () => {
      const article = await manual.approved({ questions: ['Dove?', 'Da quando?'] });
      const next = await manual.step('sportello', article, 'versions', {
        changeNote: 'Nuovo gestore',
      });
      expect(next).toMatchObject({ version: 2, state: 'draft', changeNote: 'Nuovo gestore' });
      const edited = await manual.patch('sportello', article.id, {
        questions: ['Dove?', 'Quanto perde?'],
        reviewMonths: 6,
        revision: next.revision,
      });
      done(edited);
      const used = done(await get('infodesk', `/knowledge/articles/${article.id}`));
      expect(used).toMatchObject({ version: 1, state: 'approved', openVersion: null });
      const hidden = await get('infodesk', `/knowledge/articles/${article.id}`, { version: '2' });
      expect(hidden.status).toBe(404);
      const again = await post('sportello', `/knowledge/articles/${article.id}/versions`, {
        revision: edited.body.revision,
      });
      expect(refusal(again)).toEqual([409, 'article.version-open']);

      const diff = done(
        await get('sportello', `/knowledge/articles/${article.id}/diff`, {
          fromVersion: '1',
          toVersion: '2',
        }),
      );
      expect(diff.fields).toEqual([
        {
          field: 'questions',
          lines: [
            { change: 'same', text: 'Dove?' },
            { change: 'removed', text: 'Da quando?' },
            { change: 'added', text: 'Quanto perde?' },
          ],
        },
        {
          field: 'reviewMonths',
          lines: [
            { change: 'removed', text: '12' },
            { change: 'added', text: '6' },
          ],
        },
      ]);

      await manual.step('sportello', article, 'propose');
      await manual.step('regia', article, 'approve');
      const { items } = done(await get('infodesk', `/knowledge/articles/${article.id}/versions`));
      expect(items.map(({ version, state }: any) => [version, state])).toEqual([
        [2, 'approved'],
        [1, 'superseded'],
      ]);
      const old = done(
        await get('infodesk', `/knowledge/articles/${article.id}`, { version: '1' }),
      );
      expect(old.questions).toEqual(['Dove?', 'Da quando?']);
    });

    it('do not end before the next begins', async () => {
      const article = await manual.approved();
      await manual.step('sportello', article, 'versions');
      const { revision } = done(await get('regia', `/knowledge/articles/${article.id}`));
      await manual.patch('sportello', article.id, { validFrom: '2026-12-01', revision });
      await manual.step('sportello', article, 'propose');
      const approve = () =>
        post('regia', `/knowledge/articles/${article.id}/approve`, { revision: revision + 2 });
      const refused = await approve();
      expect(refusal(refused)).toEqual([422, 'article.validity-gap']);
      expect(faultyFields(refused)).toEqual(['validFrom']);
      server.clock.setTo('2026-12-01T09:00:00Z');
      expect((await approve()).body).toMatchObject({ version: 2, inUse: true });
    });

    it('in use are withdrawn by the Network direction alone, drafts by their point', async () => {
      const article = await manual.approved();
      const refused = await post('sportello', `/knowledge/articles/${article.id}/withdraw`, {
        reason: 'Superata',
        revision: article.revision,
      });
      expect(refusal(refused)).toEqual([403, 'article.only-network-direction']);
      const next = await manual.step('sportello', article, 'versions');
      const dropped = await manual.step('sportello', next, 'withdraw', { reason: 'Non serve' });
      expect(dropped).toMatchObject({ version: 2, state: 'withdrawn' });
      expect(done(await get('infodesk', `/knowledge/articles/${article.id}`)).version).toBe(1);
      await manual.step('regia', article, 'withdraw', { reason: 'Servizio chiuso' });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      const nothing = await post('regia', `/knowledge/articles/${article.id}/withdraw`, {
        reason: 'Ancora',
        revision: (await get('regia', `/knowledge/articles/${article.id}`)).body.revision,
      });
      expect(refusal(nothing)).toEqual([409, 'article.not-approved']);
    });

    it('go with the article to another point', async () => {
      const article = await manual.draft();
      const response = await post('sportello', `/knowledge/articles/${article.id}/owner`, {
        owner: 'savena-infodesk',
        revision: 1,
      });
      expect(response.status).toBe(204);
      expect((await get('sportello', `/knowledge/articles/${article.id}`)).status).toBe(404);
      expect(done(await get('infodesk', `/knowledge/articles/${article.id}`)).owner).toBe(
        'savena-infodesk',
      );
    });
  });

  describe('are found', () => {
    const search = async (query: Record<string, string>, person = 'infodesk') =>
      done(await get(person, '/knowledge/articles', query));
    const codes = async (query: Record<string, string>, person?: string): Promise<string[]> =>
      (await search(query, person)).items.map(({ code }: any) => code);

    it('by words in any form, without accents, misspelt', async () => {
      expect((await codes({ q: 'buca' }))[0]).toBe('buche-carreggiata');
      expect((await codes({ q: 'lampioni spenti' }))[0]).toBe('lampione-spento');
      expect((await codes({ q: 'carta identita' }))[0]).toBe('carta-identita-residenza');
      expect((await codes({ q: 'lampine' }))[0]).toBe('lampione-spento');
      expect(await codes({ q: 'zirlamento' })).toEqual([]);
    });

    it('with the passage marked, and nothing else as HTML', async () => {
      await manual.approved({
        title: 'Cisterne',
        body: 'Se l’acqua è <= 2 & la cisterna perde, chiudere.',
      });
      const { items } = await search({ q: 'cisterna' });
      expect(items[0].rank).toBeGreaterThan(0);
      expect(items[0].snippet).toContain('&lt;= 2 &amp; la <mark>cisterna</mark> perde');
      const [potholes] = (await search({ q: 'buca' })).items;
      expect(potholes.snippet).toMatch(/<mark>buche<\/mark>/i);
    });

    it('by the classification, its ancestors and what lies below', async () => {
      expect(await codes({ classification: '01.01.01' })).toEqual([
        'buche-carreggiata',
        'danni-insidia-stradale',
      ]);
      const roads = await codes({ classification: '01' });
      expect(roads).toEqual(expect.arrayContaining(['neve-ghiaccio', 'buche-carreggiata']));
      expect(roads).not.toContain('lampione-spento');
    });

    it('by state and owner, counted by state for whoever asks', async () => {
      const { code } = await manual.draft({ title: 'Zampillo' });
      const own = await search({ q: 'zampillo' }, 'sportello');
      expect([own.count, own.counts.draft, own.counts.approved]).toEqual([1, 1, 0]);
      expect((await search({ q: 'zampillo' })).count).toBe(0);
      expect(await codes({ state: 'draft', q: 'zampillo' }, 'regia')).toEqual([code]);
      expect(await codes({ owner: 'regia-network' })).toEqual([
        'carta-identita-residenza',
        'nidi-mensa-scolastica',
        'tari-imu',
      ]);
    });

    it.each(['title', '-title', '-uses', '-changedAt', 'code'])(
      'page by page, each once, sorted by %s',
      async (sort) => {
        const whole = await codes({ sort, limit: '200' });
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await search({ sort, limit: '7', ...(cursor ? { cursor } : {}) });
          paged.push(...page.items.map(({ code }: any) => code));
          cursor = page.nextCursor;
        } while (cursor);
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBeGreaterThan(24);
      },
    );

    it('page by page by rank too', async () => {
      const whole = await codes({ q: 'settore', limit: '200' });
      const first = await search({ q: 'settore', limit: '3' });
      const rest = await codes({ q: 'settore', limit: '200', cursor: first.nextCursor });
      expect([...first.items.map(({ code }: any) => code), ...rest]).toEqual(whole);
    });

    it('never with a cursor of another sort', async () => {
      const { nextCursor } = await search({ sort: 'title', limit: '2' });
      const refused = await get('infodesk', '/knowledge/articles', {
        sort: '-uses',
        cursor: nextCursor,
      });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['cursor']]);
    });
  });

  describe('where to route', () => {
    const competent = async (classification: string, district?: string) =>
      done(
        await get('infodesk', '/knowledge/routing', {
          classification,
          ...(district && { district }),
        }),
      ).competent;

    it('is said by the closest article in use that names somebody', async () => {
      expect(await competent('01.01.01')).toMatchObject({
        point: 'manutenzione-ingresso',
        classification: '01.01',
        article: { code: 'buche-carreggiata' },
      });
      expect((await competent('04.03')).point).toBe('polizia-municipale-ingresso');
      expect(await competent('12.03')).toBeNull();
    });

    it('may be a level of the district', async () => {
      expect((await competent('11.01', 'savena')).point).toBe('savena-sportello');
      expect((await competent('11.01', 'navile')).point).toBe('navile-sportello');
      expect(await competent('11.01')).toBeNull();
    });

    it('follows what is approved, and its validity', async () => {
      await manual.approved({
        classifications: ['12.02'],
        routing: { point: 'savena-interni' },
        validTo: '2026-11-30',
      });
      expect((await competent('12.02')).point).toBe('savena-interni');
      server.clock.setTo('2026-12-01T00:30:00+01:00');
      expect(await competent('12.02')).toBeNull();
    });
  });
});
