import { faultyFields } from '../builders/contacts.js';
import {
  startTestApplication,
  type TestApplication,
  type TestResponse,
} from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** An article that could be proposed at once. */
export const anArticle = (changes: object = {}) => ({
  code: 'fontanelle',
  title: 'Fontanelle che perdono',
  titleEn: 'Leaking drinking fountains',
  owner: 'savena-sportello',
  body: '## Come si tratta\n\nSi chiude il rubinetto e si avvisa il gestore.',
  questions: ['Dove si trova la fontanella?'],
  routing: { point: 'manutenzione-ingresso', note: 'Perdita forte: urgente.' },
  modelAnswers: [{ title: 'Presa in carico', language: 'it', text: 'Pratica {{protocolNumber}}.' }],
  links: [{ title: 'Comune', url: 'https://www.comune.bologna.it/' }],
  classifications: ['08.01'],
  ...changes,
});

describe('articles of the knowledge base', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    for (const person of [
      'infodesk',
      'sportello',
      'infodesk-navile',
      'regia',
      'manager',
      'designer',
    ]) {
      tokens[person] = await server.login(person);
    }
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const get = (person: string, path: string, query?: Record<string, string>) =>
    server.get(path, { token: tokens[person], query });
  const post = (person: string, path: string, body: object) =>
    server.post(path, { token: tokens[person], body });
  const ok = ({ status, body, text }: TestResponse): any => {
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  };
  const codeOf = ({ status, body }: TestResponse) => [status, body?.code];

  let number = 0;
  async function draft(changes: object = {}, person = 'sportello'): Promise<any> {
    const code = `scheda-${++number}`;
    return ok(await post(person, '/knowledge/articles', anArticle({ code, ...changes })));
  }
  async function step(person: string, article: any, name: string, body: object = {}): Promise<any> {
    const { id } = article;
    const { revision } = ok(await get('regia', `/knowledge/articles/${id}`));
    return ok(await post(person, `/knowledge/articles/${id}/${name}`, { revision, ...body }));
  }
  async function approved(changes: object = {}): Promise<any> {
    const article = await draft(changes);
    await step('sportello', article, 'propose');
    return step('regia', article, 'approve');
  }

  describe('from draft to approval', () => {
    it('are seen by their point alone until the Network direction approves them', async () => {
      const article = await draft();
      expect(article).toMatchObject({ state: 'draft', version: 1, inUse: false, revision: 1 });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      expect((await get('manager', `/knowledge/articles/${article.id}`)).status).toBe(200);
      const proposed = await step('sportello', article, 'propose');
      expect(proposed).toMatchObject({ state: 'proposed', proposedBy: expect.any(String) });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      const done = await step('regia', article, 'approve');
      expect(done).toMatchObject({
        state: 'approved',
        inUse: true,
        approvedBy: 'Regia del Network',
        reviewDueOn: '2027-11-23',
      });
      const seen = ok(await get('infodesk-navile', `/knowledge/articles/${article.id}`));
      expect(seen).toMatchObject({ title: 'Fontanelle che perdono', openVersion: null });
      expect(seen.routing).toEqual({
        point: 'manutenzione-ingresso',
        districtLevel: null,
        note: 'Perdita forte: urgente.',
      });
    });

    it('are approved by nobody else, and not before they are proposed', async () => {
      const article = await draft();
      const approve = (person: string) =>
        post(person, `/knowledge/articles/${article.id}/approve`, { revision: 1 });
      expect(codeOf(await approve('sportello'))).toEqual([403, 'auth.role-missing']);
      expect(codeOf(await approve('regia'))).toEqual([409, 'article.invalid-transition']);
    });

    it('are given back with a reason, and can then be changed and proposed again', async () => {
      const article = await draft();
      await step('sportello', article, 'propose');
      const closed = await server.request('PATCH', `/knowledge/articles/${article.id}`, {
        token: tokens.sportello,
        body: { title: 'Altro', revision: 2 },
      });
      expect(codeOf(closed)).toEqual([409, 'article.not-a-draft']);
      const declined = await step('regia', article, 'decline', { reason: 'Manca il gestore.' });
      expect(declined).toMatchObject({ state: 'draft', declinedReason: 'Manca il gestore.' });
      const changed = await server.request('PATCH', `/knowledge/articles/${article.id}`, {
        token: tokens.sportello,
        body: { title: 'Fontanelle: chi le ripara' },
        headers: { 'if-match': `"${declined.revision}"` },
      });
      expect(ok(changed)).toMatchObject({ title: 'Fontanelle: chi le ripara', state: 'draft' });
      await step('sportello', article, 'propose');
      await step('regia', article, 'approve');
      const history = ok(await get('regia', `/knowledge/articles/${article.id}/history`)).items;
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
      const article = await draft();
      const edit = (body: object) =>
        server.request('PATCH', `/knowledge/articles/${article.id}`, {
          token: tokens.sportello,
          body,
        });
      ok(await edit({ body: 'Uno', revision: 1 }));
      expect(codeOf(await edit({ body: 'Due', revision: 1 }))).toEqual([
        409,
        'article.version-conflict',
      ]);
      expect(faultyFields(await edit({ body: 'Due' }))).toEqual(['revision']);
    });

    it('need a text, an English title and a classification before they are proposed', async () => {
      const article = await draft({ body: '', titleEn: '', classifications: [] });
      const refused = await post('sportello', `/knowledge/articles/${article.id}/propose`, {
        revision: 1,
      });
      expect(codeOf(refused)).toEqual([422, 'article.incomplete']);
      expect(faultyFields(refused)).toEqual(['body', 'titleEn', 'classifications']);
    });

    it('are no business of other points, nor is a draft for them', async () => {
      const article = await approved();
      const start = await post('infodesk', `/knowledge/articles/${article.id}/versions`, {
        revision: article.revision,
      });
      expect(codeOf(start)).toEqual([403, 'article.not-yours']);
      const other = await post('infodesk', '/knowledge/articles', anArticle({ code: 'altra' }));
      expect(codeOf(other)).toEqual([403, 'point.not-yours']);
    });

    it('have a code of their own', async () => {
      const { code } = await draft();
      const again = await post('sportello', '/knowledge/articles', anArticle({ code }));
      expect(codeOf(again)).toEqual([409, 'article.code-taken']);
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
      const known = ok(await get('infodesk', '/knowledge/placeholders')).items;
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
      const article = await draft({ body: 'Se la perdita è < 1 litro e non > 2.' });
      expect(article.body).toContain('< 1 litro');
    });
  });

  describe('versions', () => {
    it('leave the approved one in use until the next is approved, and tell what changed', async () => {
      const article = await approved({ questions: ['Dove?', 'Da quando?'] });
      const next = await step('sportello', article, 'versions', { changeNote: 'Nuovo gestore' });
      expect(next).toMatchObject({ version: 2, state: 'draft', changeNote: 'Nuovo gestore' });
      const edited = await server.request('PATCH', `/knowledge/articles/${article.id}`, {
        token: tokens.sportello,
        body: { questions: ['Dove?', 'Quanto perde?'], reviewMonths: 6, revision: next.revision },
      });
      ok(edited);
      const used = ok(await get('infodesk', `/knowledge/articles/${article.id}`));
      expect(used).toMatchObject({ version: 1, state: 'approved', openVersion: null });
      const hidden = await get('infodesk', `/knowledge/articles/${article.id}`, { version: '2' });
      expect(hidden.status).toBe(404);
      const again = await post('sportello', `/knowledge/articles/${article.id}/versions`, {
        revision: edited.body.revision,
      });
      expect(codeOf(again)).toEqual([409, 'article.version-open']);

      const diff = ok(
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

      await step('sportello', article, 'propose');
      await step('regia', article, 'approve');
      const { items } = ok(await get('infodesk', `/knowledge/articles/${article.id}/versions`));
      expect(items.map(({ version, state }: any) => [version, state])).toEqual([
        [2, 'approved'],
        [1, 'superseded'],
      ]);
      const old = ok(await get('infodesk', `/knowledge/articles/${article.id}`, { version: '1' }));
      expect(old.questions).toEqual(['Dove?', 'Da quando?']);
    });

    it('do not end before the next begins', async () => {
      const article = await approved();
      await step('sportello', article, 'versions');
      const { revision } = ok(await get('regia', `/knowledge/articles/${article.id}`));
      await server.request('PATCH', `/knowledge/articles/${article.id}`, {
        token: tokens.sportello,
        body: { validFrom: '2026-12-01', revision },
      });
      await step('sportello', article, 'propose');
      const approve = () =>
        post('regia', `/knowledge/articles/${article.id}/approve`, { revision: revision + 2 });
      const refused = await approve();
      expect(codeOf(refused)).toEqual([422, 'article.validity-gap']);
      expect(faultyFields(refused)).toEqual(['validFrom']);
      server.clock.setTo('2026-12-01T09:00:00Z');
      expect((await approve()).body).toMatchObject({ version: 2, inUse: true });
    });

    it('in use are withdrawn by the Network direction alone, drafts by their point', async () => {
      const article = await approved();
      const refused = await post('sportello', `/knowledge/articles/${article.id}/withdraw`, {
        reason: 'Superata',
        revision: article.revision,
      });
      expect(codeOf(refused)).toEqual([403, 'article.only-network-direction']);
      const next = await step('sportello', article, 'versions');
      const dropped = await step('sportello', next, 'withdraw', { reason: 'Non serve' });
      expect(dropped).toMatchObject({ version: 2, state: 'withdrawn' });
      expect(ok(await get('infodesk', `/knowledge/articles/${article.id}`)).version).toBe(1);
      await step('regia', article, 'withdraw', { reason: 'Servizio chiuso' });
      expect((await get('infodesk', `/knowledge/articles/${article.id}`)).status).toBe(404);
      const nothing = await post('regia', `/knowledge/articles/${article.id}/withdraw`, {
        reason: 'Ancora',
        revision: (await get('regia', `/knowledge/articles/${article.id}`)).body.revision,
      });
      expect(codeOf(nothing)).toEqual([409, 'article.not-approved']);
    });

    it('go with the article to another point', async () => {
      const article = await draft();
      const response = await post('sportello', `/knowledge/articles/${article.id}/owner`, {
        owner: 'savena-infodesk',
        revision: 1,
      });
      expect(response.status).toBe(204);
      expect((await get('sportello', `/knowledge/articles/${article.id}`)).status).toBe(404);
      expect(ok(await get('infodesk', `/knowledge/articles/${article.id}`)).owner).toBe(
        'savena-infodesk',
      );
    });
  });

  describe('are found', () => {
    const search = async (query: Record<string, string>, person = 'infodesk') =>
      ok(await get(person, '/knowledge/articles', query));
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
      await approved({
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
      const { code } = await draft({ title: 'Zampillo' });
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
      ok(
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
      await approved({
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
