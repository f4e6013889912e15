import { KnowledgeWatch } from '../../src/modules/knowledge/index.js';
import { done, Manual, refusal } from '../builders/articles.js';
import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const NEVER = '00000000-0000-4000-8000-000000000000';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('the knowledge base at work', () => {
  let server: TestApplication;
  let manual: Manual;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    manual = await Manual.open(
      server,
      'infodesk',
      'infodesk-navile',
      'sportello',
      'centrale',
      'regia',
      'manager',
    );
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const use = (article: any, contactId: string, person = 'infodesk') =>
    manual.post(person, `/knowledge/articles/${article.id}/uses`, { contactId });
  const usefulness = async (article: any) =>
    done(await manual.get('regia', `/knowledge/articles/${article.id}/usefulness`));
  /** Answers with the article, and the citizen says how that was. */
  async function answered(article: any, outcome: string): Promise<Case> {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    done(await use(article, contact.id));
    await contact.does('infodesk', 'rispondere', { answer: 'Fatto.' });
    await contact.does('infodesk', 'verificare', { outcome });
    return contact;
  }

  describe('while one writes', () => {
    const suggest = (body: object) => manual.post('infodesk', '/knowledge/suggestions', body);
    const found = async (body: object) =>
      done(await suggest(body)).items.map(({ code, reason }: any) => [code, reason]);

    it('shows what has the words, from the first word of a title on, and nothing for where it is', async () => {
      expect(await found({ text: 'Il lampione' })).toContainEqual(['lampione-spento', 'text']);
      expect(await found({ text: 'Una buca' })).toContainEqual(['buche-carreggiata', 'text']);
      expect(await found({ text: 'davanti alla scuola in via Mazzini' })).toEqual([]);
      expect(await found({ text: 'xyzzy' })).toEqual([]);
    });

    it('shows first what is on the class that was chosen or suggested, in use alone', async () => {
      const draft = await manual.draft({ title: 'Lampioni in bozza', classifications: ['02.01'] });
      const items = done(
        await suggest({ text: 'Il lampione', classification: '01.01.01', limit: 20 }),
      ).items;
      const buche = items.findIndex(({ code }: any) => code === 'buche-carreggiata');
      const lamps = items.findIndex(({ code }: any) => code === 'lampione-spento');
      expect(items[buche]).toMatchObject({ reason: 'ancestor', matchedClassification: '01.01' });
      expect(lamps).toBeGreaterThan(buche);
      expect(items.map(({ code }: any) => code)).not.toContain(draft.code);
    });

    it('refuses what is no question', async () => {
      for (const [body, field] of [
        [{}, 'text'],
        [{ text: 'a\u0000b' }, 'text'],
        [{ text: 'buca', classification: '%' }, 'classification'],
        [{ text: 'buca', limit: 0 }, 'limit'],
      ] as const) {
        const answer = await suggest(body);
        expect([answer.status, faultyFields(answer)]).toEqual([400, [field]]);
      }
    });
  });

  describe('for a contact', () => {
    const fitting = async (contact: Case, person = 'infodesk') =>
      done(await manual.get(person, `/contacts/${contact.id}/knowledge`)).items;

    it('shows what fits its classification, then what lies above, then the words, each with the reason', async () => {
      const exact = await manual.approved({
        title: 'Buche da scavo',
        classifications: ['01.01.01'],
      });
      const contact = await Case.open(server, {
        classification: '01.01.01',
        subject: 'Buca e lampione spento',
        description: 'Accanto al palo il lampione è spento e c’è una buca.',
      });
      const items = await fitting(contact);
      const found = items.map(({ code, reason }: any) => [code, reason]);
      expect(found[0]).toEqual([exact.code, 'classification']);
      expect(found.slice(1, 3).map(([, reason]: string[]) => reason)).toEqual([
        'ancestor',
        'ancestor',
      ]);
      expect(found.map(([code]: string[]) => code)).toContain('buche-carreggiata');
      expect(found).toContainEqual(['lampione-spento', 'text']);
      expect(items[1]).toMatchObject({
        text: 'Classificazione superiore: Carreggiata.',
        textEn: 'Classification above: Carriageway.',
        matchedClassification: '01.01',
      });
      expect(items.find(({ code }: any) => code === 'lampione-spento').snippet).toMatch(
        /<mark>palo<\/mark>/,
      );
    });

    it('goes by the words alone while it is not classified, and never by one word', async () => {
      const contact = await Case.open(server, {
        subject: 'Zanzare',
        description: 'Tombini del parco pieni di zanzare, serve una disinfestazione.',
      });
      const items = await fitting(contact);
      expect(items[0]).toMatchObject({ code: 'disinfestazione-zanzare-topi', reason: 'text' });
      const vague = await Case.open(server, { subject: null, description: 'Autobus' });
      expect(await fitting(vague)).toEqual([]);
    });

    it('is shown to those who see the contact alone', async () => {
      const contact = await Case.open(server);
      const foreign = await manual.get('infodesk-navile', `/contacts/${contact.id}/knowledge`);
      expect(refusal(foreign)).toEqual([404, 'contact.not-found']);
    });
  });

  describe('model answers', () => {
    const render = (
      article: any,
      number: number | string,
      contactId: string,
      person = 'infodesk',
    ) =>
      manual.post(person, `/knowledge/articles/${article.id}/model-answers/${number}/render`, {
        contactId,
      });

    it('are filled with what the contact has, and name what it lacks', async () => {
      const article = await manual.called('buche-carreggiata');
      const contact = await Case.open(server, {
        citizen: null,
        location: { address: 'Via Mazzini 12, Bologna', district: 'savena' },
      });
      const filled = done(await render(article, 1, contact.id));
      expect(filled).toMatchObject({ title: 'Buca presa in carico', language: 'it' });
      expect(filled.missing).toEqual(['citizen.name']);
      expect(filled.text).toContain('Gentile {{citizen.name}},');
      expect(filled.text).toContain('buca in Via Mazzini.');
      expect(filled.text).toContain('entro il 15 dicembre 2026');
      expect(filled.text).toContain((await contact.contact()).protocolNumber);
      const named = await Case.open(server, { location: { address: 'Via Mazzini 12' } });
      const english = done(await render(article, 2, named.id));
      expect(english.text).toMatch(/^Dear Anna Bianchi,[^]*by 15 December 2026/);
      expect(english.missing).toEqual([]);
    });

    it('are found by their number, for contacts and articles the caller may see', async () => {
      const article = await manual.called('buche-carreggiata');
      const contact = await Case.open(server);
      for (const number of [0, 3, 'x']) {
        const missing = await render(article, number, contact.id);
        expect(refusal(missing)).toEqual([404, 'model-answer.not-found']);
      }
      const foreign = await render(article, 1, contact.id, 'infodesk-navile');
      expect(refusal(foreign)).toEqual([404, 'contact.not-found']);
      const draft = await manual.draft();
      expect(refusal(await render(draft, 1, contact.id))).toEqual([404, 'article.not-found']);
    });
  });

  describe('uses and outcomes', () => {
    it('are counted by month, once for each round of a contact', async () => {
      const article = await manual.approved();
      const contact = await Case.open(server);
      done(await use(article, contact.id));
      done(await use(article, contact.id));
      server.clock.setTo('2026-11-30T23:30:00Z'); // December in Italy
      done(await use(article, (await Case.open(server)).id));
      expect((await usefulness(article)).months).toEqual([
        { month: '2026-12-01', uses: 1, satisfied: 0, unsatisfied: 0 },
        { month: '2026-11-01', uses: 1, satisfied: 0, unsatisfied: 0 },
      ]);
      const { items } = done(await manual.get('regia', '/knowledge/articles', { q: article.code }));
      expect(items[0].uses).toBe(2);
      expect((await contact.timeline()).join('\n')).toContain(
        'Usata la scheda «Fontanelle che perdono»',
      );
    });

    it('follow what the citizen says of the answer, round by round', async () => {
      const article = await manual.approved();
      await answered(article, 'satisfied');
      await answered(article, 'noReply');
      const contact = await answered(article, 'unsatisfied');
      expect(await contact.status()).toBe('understanding');
      expect(await usefulness(article)).toMatchObject({ satisfied: 1, unsatisfied: 1 });
    });

    it('need an article in use and a contact that is one’s own', async () => {
      const contact = await Case.open(server);
      const draft = await manual.draft();
      expect(refusal(await use(draft, contact.id, 'regia'))).toEqual([409, 'article.not-approved']);
      const article = await manual.approved();
      expect(refusal(await use(article, contact.id, 'infodesk-navile'))).toEqual([
        404,
        'contact.not-found',
      ]);
      expect(refusal(await use({ id: NEVER }, contact.id))).toEqual([404, 'article.not-found']);
    });
  });

  describe('did it help?', () => {
    const vote = (article: any, person: string, body: object) =>
      manual.post(person, `/knowledge/articles/${article.id}/votes`, body);

    it('is said once by each person for a version, and may be said anew', async () => {
      const article = await manual.approved();
      done(await vote(article, 'infodesk', { helped: true }));
      done(await vote(article, 'infodesk-navile', { helped: false, comment: 'Manca il gestore' }));
      const now = done(await vote(article, 'infodesk', { helped: false, comment: 'Ripensandoci' }));
      expect(now).toMatchObject({ helped: 0, notHelped: 2 });
      expect(now.comments.map(({ comment, voter }: any) => [comment, voter])).toEqual(
        expect.arrayContaining([
          ['Manca il gestore', null],
          ['Ripensandoci', null],
        ]),
      );
      const own = done(
        await manual.get('sportello', `/knowledge/articles/${article.id}/usefulness`),
      );
      expect(own.comments.map(({ voter }: any) => voter)).toContain('Infodesk Navile');
    });

    it('is not asked of drafts, nor about contacts of others', async () => {
      const draft = await manual.draft();
      expect(refusal(await vote(draft, 'sportello', { helped: true }))).toEqual([
        409,
        'article.not-approved',
      ]);
      const article = await manual.approved();
      const contactId = (await Case.open(server)).id;
      expect(refusal(await vote(article, 'infodesk-navile', { helped: true, contactId }))).toEqual([
        404,
        'contact.not-found',
      ]);
    });
  });

  describe('stale articles', () => {
    const reasons = async (article: any): Promise<string[]> =>
      done(await manual.get('regia', `/knowledge/articles/${article.id}`)).stale.map(
        ({ reason }: any) => reason,
      );
    const open = async (article: any, person = 'sportello') =>
      done(await manual.get(person, '/knowledge/reviews', { open: 'true' })).items.filter(
        ({ articleId }: any) => articleId === article.id,
      );
    const sweep = () => server.app.get(KnowledgeWatch).sweep();

    it('are those whose review is due; their point is asked once, and may confirm them', async () => {
      const article = await manual.approved({ reviewMonths: 3 });
      expect(await reasons(article)).toEqual([]);
      server.clock.setTo('2027-02-23T09:00:00Z');
      expect(await reasons(article)).toEqual(['reviewDue']);
      expect(await sweep()).toBeGreaterThan(0);
      expect(await sweep()).toBe(0);
      expect(await open(article)).toMatchObject([
        { reasons: [{ reason: 'reviewDue', text: 'È passata la data della revisione.' }] },
      ]);
      expect(await open(article, 'infodesk')).toEqual([]);
      const list = done(
        await manual.get('regia', '/knowledge/articles', { stale: 'true', q: article.code }),
      );
      expect(list.count).toBe(1);
      const confirmed = await manual.step('sportello', article, 'confirmation', { note: 'Vale' });
      expect(confirmed).toMatchObject({ stale: [], reviewDueOn: '2027-05-23' });
      expect(await open(article)).toEqual([]);
      const over = done(await manual.get('sportello', '/knowledge/reviews', { open: 'false' }));
      expect(over.items[0]).toMatchObject({ outcome: 'confirmed', note: 'Vale' });
    });

    it('whose validity is over need a new version, which ends the review', async () => {
      const article = await manual.approved({ validTo: '2026-12-31' });
      server.clock.setTo('2027-01-01T00:30:00+01:00');
      expect(await reasons(article)).toEqual(['validityOver']);
      await sweep();
      const { revision } = done(await manual.get('sportello', `/knowledge/articles/${article.id}`));
      const refused = await manual.post(
        'sportello',
        `/knowledge/articles/${article.id}/confirmation`,
        { revision },
      );
      expect(refusal(refused)).toEqual([409, 'article.confirmation-not-enough']);
      const next = await manual.step('sportello', article, 'versions');
      done(await manual.patch('sportello', article.id, { validTo: null, revision: next.revision }));
      await manual.step('sportello', article, 'propose');
      await manual.step('regia', article, 'approve');
      expect(await reasons(article)).toEqual([]);
      expect(await open(article)).toEqual([]);
    });

    it('are those whose answers do not satisfy, until somebody has looked at them', async () => {
      const article = await manual.approved();
      for (const outcome of ['unsatisfied', 'unsatisfied', 'satisfied', 'satisfied']) {
        await answered(article, outcome);
      }
      expect(await reasons(article)).toEqual([]); // four say nothing yet
      await answered(article, 'satisfied');
      expect(await reasons(article)).toEqual(['unsatisfied']);
      const confirmed = await manual.step('sportello', article, 'confirmation');
      expect(confirmed.stale).toEqual([]);
    });

    it('are those that lead to an address that was given up, by a link or in the text', async () => {
      const retire = (person: string, body: object) =>
        manual.post(person, '/knowledge/retired-addresses', body);
      const linked = await manual.approved({
        links: [{ title: 'Modulo', url: 'https://vecchio.example.it/moduli/1?a=b' }],
      });
      const written = await manual.approved({
        body: 'Si veda [qui](https://vecchio.example.it/moduli).',
      });
      const near = await manual.approved({
        links: [{ title: 'Altro', url: 'https://vecchio.example.italia.it/moduli' }],
        body: 'Si veda [qui](https://vecchioXexample.it/moduli).',
      });
      const body = { address: 'https://vecchio.example.it/', reason: 'Sito chiuso' };
      expect(refusal(await retire('infodesk', body))).toEqual([403, 'auth.role-missing']);
      const http = await retire('regia', { ...body, address: 'http://vecchio.example.it' });
      expect(faultyFields(http)).toEqual(['address']);
      const [address] = done(await retire('regia', body)).items;
      expect(address).toMatchObject({ address: 'https://vecchio.example.it', articles: 2 });
      expect(await reasons(linked)).toEqual(['linkRetired']);
      expect(await reasons(written)).toEqual(['linkRetired']);
      expect(await reasons(near)).toEqual([]);
      expect(refusal(await retire('regia', body))).toEqual([409, 'knowledge.address-retired']);
    });
  });

  describe('what a contact taught', () => {
    const propose = (contactId: string, person = 'infodesk') =>
      manual.post(person, '/knowledge/proposals', { contactId });

    it('becomes a draft of its point with question, answer, steps and classification', async () => {
      const contact = await Case.open(server, {
        classification: '08.01',
        subject: 'Panchina <b>rotta</b>',
        description: 'Nel parco.',
      });
      expect(refusal(await propose(contact.id))).toEqual([409, 'knowledge.nothing-learnt']);
      await contact.understands('infodesk', true);
      const answer = 'La ripara il <i>vivaio</i>, si veda [qui](http://x.it) e {{chi}}.';
      await contact.does('infodesk', 'rispondere', { answer });
      expect(refusal(await propose(contact.id, 'infodesk-navile'))).toEqual([
        404,
        'contact.not-found',
      ]);
      const draft = done(await propose(contact.id));
      expect(draft).toMatchObject({
        state: 'draft',
        owner: 'savena-infodesk',
        classifications: ['08.01'],
        code: `contatto-${(await contact.contact()).protocolNumber.replace('/', '-')}`,
      });
      expect(draft.origin).toMatchObject({
        contactId: contact.id,
        question: 'Panchina <b>rotta</b>\n\nNel parco.',
        answer,
        deviation: null,
      });
      expect(draft.origin.steps.map(({ text }: any) => text)).toContain('Risposta data.');
      expect(refusal(await propose(contact.id))).toEqual([409, 'knowledge.already-proposed']);
      const changes = { titleEn: 'Broken bench', body: 'Ripara il vivaio.', modelAnswers: [] };
      done(await manual.patch('infodesk', draft.id, { ...changes, revision: draft.revision }));
      await manual.step('infodesk', draft, 'propose');
      await manual.step('regia', draft, 'approve');
      const seen = done(await manual.get('infodesk-navile', `/knowledge/articles/${draft.id}`));
      expect([seen.body, seen.origin]).toEqual(['Ripara il vivaio.', null]);
    });

    it('cannot be forestalled by an article that takes its code', async () => {
      const code = 'contatto-2026-000001';
      const refused = await manual.post('sportello', '/knowledge/articles', {
        code,
        title: 'x',
        owner: 'savena-sportello',
      });
      expect(faultyFields(refused)).toEqual(['code']);
    });
  });
  describe('in the service cycle', () => {
    const understood = { classification: '01.01.01', appropriate: true };
    const article = () => manual.called('buche-carreggiata');
    const opportunities = async (person: string, query: Record<string, string> = {}) =>
      done(await manual.get(person, '/knowledge/opportunities', query));
    const taught = async (contact: Case) =>
      (await opportunities('regia')).items.find(({ contactId }: any) => contactId === contact.id);
    const drafted = async (contact: Case): Promise<any> => {
      const number = (await contact.contact()).protocolNumber.replace('/', '-');
      const found = done(
        await manual.get('infodesk', '/knowledge/articles', { q: `contatto-${number}` }),
      ).items.find(({ code }: any) => code === `contatto-${number}`);
      return found && done(await manual.get('infodesk', `/knowledge/articles/${found.id}`));
    };
    async function closedWithoutArticle(): Promise<Case> {
      const contact = await Case.open(server, { citizen: null, classification: '02.01' });
      await contact.understands('infodesk', true);
      await contact.does('infodesk', 'rispondere', { answer: 'Riparato.' });
      expect(await contact.status()).toBe('closed');
      return contact;
    }

    it('an answer names the article it was given with, and no other than one in use', async () => {
      const before = (await article()).uses;
      const contact = await Case.open(server);
      await contact.understands('infodesk', true);
      const refused = await contact.tries('infodesk', 'rispondere', {
        answer: 'Fatto.',
        usedArticle: 'luna',
      });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['variables.usedArticle']]);
      const given = { answer: 'Fatto.', usedArticle: 'buche-carreggiata' };
      await contact.does('infodesk', 'rispondere', given);
      await contact.does('infodesk', 'verificare', { outcome: 'satisfied' });
      expect((await article()).uses).toBe(before + 1);
      expect(await taught(contact)).toBeUndefined();
      expect(await drafted(contact)).toBeUndefined();
    });

    it('a point that answers what climbed to it names its article too', async () => {
      const before = (await article()).uses;
      const contact = await Case.open(server);
      await contact.does('infodesk', 'capire', { ...understood, answerKnown: false });
      await contact.does('sportello', 'valutare', {
        decision: 'passOn',
        usedArticle: 'buche-carreggiata',
      });
      expect((await article()).uses).toBe(before);
      await contact.does('interni', 'valutare', {
        decision: 'answer',
        answer: 'Lunedì.',
        usedArticle: 'buche-carreggiata',
      });
      expect((await article()).uses).toBe(before + 1);
    });

    it('one tick makes a draft with the steps and the deviation, whoever closes the contact', async () => {
      const contact = await Case.open(server, { classification: '01.01.01' });
      await contact.does('infodesk', 'capire', { ...understood, answerKnown: false });
      await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Lunedì.' });
      await contact.does('infodesk', 'rispondere', { answer: 'Lunedì.', proposeKnowledge: true });
      expect(await drafted(contact)).toBeUndefined();
      const survey = (await contact.surveyPath()).replace('/sondaggio/', '/surveys/');
      done(await server.post(survey, { body: { outcome: 'satisfied' } }));
      expect(await contact.status()).toBe('closed');
      const draft = await drafted(contact);
      expect(draft).toMatchObject({ state: 'draft', routing: { point: 'savena-sportello' } });
      expect(draft.origin.deviation).toEqual({
        known: 'manutenzione-ingresso',
        answeredBy: 'savena-sportello',
      });
      expect(draft.origin.steps.map(({ text }: any) => text).join('\n')).toMatch(
        /Richiesta capita[^]*Assegnazione per competenza[^]*Risposta data/,
      );
    });

    it('without it the closing notes what could be learnt, to be taken up or dismissed', async () => {
      const first = await closedWithoutArticle();
      expect(await taught(first)).toMatchObject({
        reason: 'withoutArticle',
        owner: 'savena-infodesk',
        classification: '02.01',
        knownPoint: 'manutenzione-ingresso',
        answeredBy: null,
      });
      const proposal = await manual.post('infodesk', '/knowledge/proposals', {
        contactId: first.id,
      });
      expect(done(proposal).state).toBe('draft');
      expect(await taught(first)).toBeUndefined();

      const second = await closedWithoutArticle();
      const dismiss = (person: string) =>
        manual.post(person, `/knowledge/opportunities/${second.id}/dismissal`);
      expect(refusal(await dismiss('infodesk-navile'))).toEqual([404, 'opportunity.not-found']);
      expect((await opportunities('infodesk-navile')).count).toBe(0);
      expect((await dismiss('infodesk')).status).toBe(204);
      expect(await taught(second)).toBeUndefined();
      const dismissed = await opportunities('infodesk', { state: 'dismissed' });
      expect(dismissed.items.map(({ contactId }: any) => contactId)).toEqual([second.id]);
    });

    it('lists what could be learnt page by page, by classification', async () => {
      const contacts = [await closedWithoutArticle(), await closedWithoutArticle()];
      const below = await opportunities('regia', { classification: '02' });
      expect(below.items.map(({ contactId }: any) => contactId)).toEqual(
        expect.arrayContaining(contacts.map(({ id }) => id)),
      );
      expect((await opportunities('regia', { classification: '0' })).count).toBe(0);
      const all = await opportunities('regia');
      expect(all.count).toBe(all.items.length);
      const page = await opportunities('regia', { limit: '1' });
      const rest = await opportunities('regia', { cursor: page.nextCursor });
      expect([...page.items, ...rest.items]).toEqual(all.items);
    });
  });
});
