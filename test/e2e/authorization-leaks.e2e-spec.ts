import { apiDocument } from '../../src/platform/index.js';
import { aContact, register } from '../builders/contacts.js';
import { aPicture, fileForm } from '../builders/files.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import {
  addressOf,
  CaseBuilder,
  mayCall,
  MISSING,
  signInAll,
  succeeded,
  type Tokens,
} from './authorization-cases.js';
import { AUTHORIZATIONS, type CaseObjects, type Person } from './authorization-matrix.js';

/** All that people of another scope must never read; no other contact has it. */
const MARKER = /zirlament|NVLZRL80A01A944K|0517654321/i;
const SECRET = {
  kind: 'complaint',
  channel: 'phone',
  classification: '02.01',
  subject: 'Zirlamento notturno',
  description: 'Lo zirlamento dei tordi non lascia dormire.',
  citizen: {
    name: 'Zirlamento Navilotti',
    email: 'zirlamento@example.org',
    phone: '0517654321',
    taxCode: 'NVLZRL80A01A944K',
    address: 'Via dello Zirlamento 7, Bologna',
  },
  location: { address: 'Via dello Zirlamento 7', district: 'navile', lat: 44.52, lon: 11.34 },
};

/** Everybody in Savena, and a central service that was not asked. */
const STRANGERS: Person[] = [
  'infodesk',
  'raccolta',
  'sportello',
  'interni',
  'decisore',
  'centrale',
];

/** A contact's id, that of its citizen, and its protocol number. */
interface Named {
  id: string;
  citizen: string;
  number: string;
}

/** What to ask for in a parameter whose schema does not list its values: words and names of the secret case. */
const ASKED: Record<string, (named: Named) => string[]> = {
  q: ({ number }) => [
    'zirlamento',
    'Zirlamento Navilotti',
    'zirlamento@example.org',
    'tordi',
    'NVLZRL80A01A944K',
    '0517654321',
    'Via dello Zirlamento 7',
    number,
    number.replace(/\D0*/, '/'),
  ],
  contactId: ({ id }) => [id],
  citizen: ({ citizen }) => [citizen],
  assignee: () => ['infodesk-navile'],
  classification: () => ['02', '02.01'],
  definitionKey: () => ['capire', 'valutare', 'rispondere', 'verificare'],
  district: () => ['navile'],
  dueBefore: () => ['2027-12-31T00:00:00Z'],
  fromPoint: () => ['navile-infodesk'],
  limit: () => ['1'],
  key: () => ['ciclo-di-servizio', 'escalation-servizi-centrali'],
  owner: () => ['navile-infodesk'],
  point: () => ['navile-infodesk', 'navile-sportello'],
  processKey: () => ['ciclo-di-servizio', 'escalation-servizi-centrali'],
  elementId: () => ['capire'],
  processInstanceId: ({ id }) => [id],
  receivedFrom: () => ['2026-11-23'],
  receivedTo: () => ['2026-11-24'],
  toPoint: () => ['navile-sportello'],
  version: () => ['1'],
  fromVersion: () => ['1'],
  toVersion: () => ['1'],
  from: () => ['2026-11-01T00:00:00Z'],
  to: () => ['2026-12-31T00:00:00Z'],
  party: () => ['navile'],
  plannedAfter: () => ['2026-11-01T00:00:00Z'],
  plannedBefore: () => ['2027-12-31T00:00:00Z'],
  protocol: () => ['rete'],
  place: () => ['44.494,11.343'],
  requestedPoint: () => ['navile-infodesk'],
  servicePoint: () => ['ambiente-ingresso'],
  week: () => ['2026-W48'],
  year: () => ['2026'],
  number: () => ['1'],
  numberFrom: () => ['1'],
  numberTo: () => ['9'],
  registeredFrom: () => ['2026-11-23'],
  registeredTo: () => ['2026-11-24'],
  sender: () => ['zirlamento'],
  subject: () => ['zirlamento'],
  part: () => ['1'],
  day: () => ['2026-11-24'],
  actor: () => ['infodesk-navile'],
  changedFrom: () => ['2026-11-23'],
  changedTo: () => ['2026-11-24'],
  subjectId: ({ id }) => [id, 'navile', 'navile-infodesk', 'infodesk-navile'],
  suggestedPoint: () => ['navile-sportello'],
  chosenPoint: () => ['navile-sportello'],
  scope: () => ['navile'],
  level: () => ['1'],
  parent: () => ['02'],
};

interface Parameter {
  name: string;
  in: string;
  schema: { type?: string; format?: string; enum?: string[]; items?: { enum?: string[] } };
}

describe('a case of another scope', () => {
  let server: TestApplication;
  let tokens: Tokens;
  let paths: ReturnType<typeof apiDocument>['paths'];
  /** Savena's own case. */
  let own: CaseObjects;
  let secret: CaseObjects;
  let secretCitizen: string;
  /** Answers by person and question, before anything of Navile was registered and after. */
  let before: Map<string, string>;
  let after: Map<string, string>;
  /** Questions of `after` that name the secret case itself. */
  let pointed: Map<string, string>;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    // It stands still: what is left of a term would differ between two answers.
    server.clock.setTo('2026-11-23T09:00:00Z');
    tokens = await signInAll(server);
    paths = apiDocument(server.app).paths;
    const builder = new CaseBuilder(server, tokens);
    own = await builder.asked('infodesk', 'savena-raccolta', 'savena-sportello', 'savena-interni');
    const nothing = { id: MISSING, citizen: MISSING, number: '2026/999999' };
    before = await answers(nothing);
    secret = await playSecret();
    after = await answers(nothing);
    const { body } = await server.get(`/contacts/${secret.contact}`, { token: tokens.regia });
    secretCitizen = body.citizen.id;
    pointed = await answers(
      { id: secret.contact, citizen: secretCitizen, number: secret.protocolNumber },
      nothing,
    );
  }, 400_000);
  afterAll(() => server?.stop());

  /** Goes through the cycle in Navile up to the question whether the answer satisfies, with words of its own. */
  async function playSecret(): Promise<CaseObjects> {
    const by = 'infodesk-navile';
    const { id, protocolNumber, processInstanceId, clocks } = await register(
      server,
      tokens[by],
      SECRET,
    );
    const post = async (person: Person, path: string, body: object) =>
      succeeded(await server.post(path, { token: tokens[person], body }));
    const complete = async (person: Person, variables: object) => {
      const query = { contactId: id };
      const { items } = succeeded(await server.get('/tasks', { token: tokens.regia, query }));
      await post(person, `/tasks/${items[0].id}/complete`, { variables });
      return items[0].id as string;
    };
    const reason = 'Per lo zirlamento';
    const task = await complete(by, {
      classification: SECRET.classification,
      appropriate: true,
      answerKnown: false,
    });
    const { items } = succeeded(
      await server.get(`/contacts/${id}/assignments`, { token: tokens[by] }),
    );
    await post(by, `/contacts/${id}/assignments`, {
      type: 'inquiry',
      toPoint: 'ambiente-ingresso',
      reason,
    });
    const clock = clocks.find(({ kind }: { kind: string }) => kind === 'answer').id;
    await post(by, `/contacts/${id}/clocks/${clock}/suspend`, { cause: 'forceMajeure', reason });
    await complete('regia', { decision: 'answer', answer: 'Lo zirlamento finisce in autunno.' });
    await complete(by, { answer: 'Lo zirlamento finisce in autunno.' });
    const work = await post(by, `/contacts/${id}/works`, {
      servicePoint: 'ambiente-ingresso',
      description: 'Fermare lo zirlamento',
    });
    const run = await takeIn(by, 'navile-infodesk');
    const agreement = await post('regia', '/protocols', {
      code: 'navile-infodesk-ambiente',
      title: 'Navile e Ambiente',
      firstParty: 'navile-infodesk',
      secondParty: 'ambiente',
      terms: {},
    });
    const article = await post(by, '/knowledge/articles', {
      code: 'zirlamento',
      title: 'Zirlamento notturno',
      owner: 'navile-infodesk',
    });
    const partner = await register(server, tokens[by], SECRET);
    const linked = await post(by, `/contacts/${id}/links`, {
      contactId: partner.id,
      kind: 'related',
      reason,
    });
    const attachment = await post(
      by,
      `/contacts/${id}/attachments`,
      fileForm(await aPicture(), 'zirlamento.png'),
    );
    const note = await post(by, `/contacts/${id}/notes`, { body: 'Lo zirlamento continua.' });
    return {
      contact: id,
      protocolNumber,
      task,
      assignment: items[0].id,
      instance: processInstanceId,
      clock,
      point: 'navile-infodesk',
      agreement: agreement.id,
      article: article.id,
      importRun: run.id,
      work: work.id,
      link: linked.links[0].id,
      attachment: attachment.id,
      variable: 'answer',
      note: note.id,
      definition: own.definition,
    };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  async function takeIn(person: Person, point: string): Promise<any> {
    return succeeded(
      await server.post('/imports/contacts', {
        token: tokens[person],
        query: { point, source: 'app' },
        headers: { 'content-type': 'text/csv' },
        body: 'externalId,subject,description,receivedAt\nApp-1,Zirlamento,Uno zirlamento,2024-01-02T09:00:00Z\n',
      }),
    );
  }

  /** The values to ask for in each filter of a list, and in none. */
  function questions(operation: string, named: Named) {
    // What everybody signed in may read is the same for all: once is enough.
    if (AUTHORIZATIONS[operation].callers === 'signedIn') return [''];
    const [, path] = operation.split(' ');
    const { parameters = [] } = paths[path].get ?? {};
    const filters = (parameters as Parameter[]).filter(
      ({ name, in: place }) => place === 'query' && name !== 'cursor',
    );
    // Operators must name a case.
    const always: Record<string, string> = filters.some(({ name }) => name === 'contactId')
      ? { contactId: named.id }
      : {};
    return [
      {},
      always,
      ...filters.flatMap(({ name, schema }) =>
        valuesOf(operation, name, schema, named).flatMap((value) => [
          { [name]: value },
          { ...always, [name]: value },
        ]),
      ),
    ].map((query) => new URLSearchParams(query as Record<string, string>).toString());
  }

  /**
   * What every stranger reads: in lists with every filter, and of Savena's own case. `without`: only what is asked
   * otherwise than with these names.
   */
  async function answers(named: Named, without?: Named): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const operation of readings()) {
      const path = addressOf(operation.split(' ')[1], own);
      const known = without ? questions(operation, without) : [];
      for (const question of new Set(questions(operation, named))) {
        if (known.includes(question)) continue;
        const asked = STRANGERS.filter((person) => mayCall(person, AUTHORIZATIONS[operation]));
        const texts = await Promise.all(
          asked.map((person) => server.get(`${path}?${question}`, { token: tokens[person] })),
        );
        texts.forEach(({ status, text }, i) => {
          if (status >= 500) throw new Error(`${operation}?${question}: ${text}`);
          found.set(`${asked[i]}: ${path}?${question}`, text.replace(/"requestId":"[^"]*"/, ''));
        });
      }
    }
    return found;
  }

  it('changes nothing in what others read: no body, no count, no page, no search', () => {
    const changed = [...before].filter(
      // Protocols are everybody's to read.
      ([question, text]) =>
        !(question.includes('/protocols') && !question.includes('/compliance')) &&
        after.get(question) !== text,
    );
    expect(changed.map(([question]) => question)).toEqual([]);
    expect(before.size).toBeGreaterThan(STRANGERS.length * 80);
  });

  it('stands nowhere, also for who asks for it by its id, its number and its words', () => {
    const given = [secret.contact, secret.protocolNumber, secret.task, secret.assignment];
    const told = [...after, ...pointed].filter(
      ([, text]) =>
        MARKER.test(text) ||
        [...given, secret.instance, secret.clock, secret.importRun, secret.article].some((id) =>
          text.includes(id),
        ),
    );
    expect(told.map(([question, text]) => `${question}\n${text}`)).toEqual([]);
  });

  it('is found and counted as little as one that does not exist', () => {
    const nothing = (question: string) =>
      question
        .replaceAll(secret.contact, MISSING)
        .replaceAll(secretCitizen, MISSING)
        .replaceAll(encodeURIComponent(secret.protocolNumber), encodeURIComponent('2026/999999'))
        .replaceAll(
          encodeURIComponent(secret.protocolNumber.replace(/\D0*/, '/')),
          encodeURIComponent('2026/999999'),
        );
    const different = [...pointed].filter(([question, text]) => {
      return after.get(nothing(question)) !== text;
    });
    expect(different).toEqual([]);
    expect(pointed.size).toBeGreaterThan(STRANGERS.length * 10);
  });

  it('is found by its own people with the same questions', async () => {
    const seen = async (path: string, query: Record<string, string>) =>
      (await server.get(path, { token: tokens['infodesk-navile'], query })).text;
    expect(await seen('/contacts', { q: 'zirlamento' })).toContain(secret.contact);
    expect(await seen('/contacts', { q: secret.protocolNumber })).toContain(secret.contact);
    expect(await seen('/tasks', { contactId: secret.contact, state: 'completed' })).toContain(
      secret.task,
    );
    expect(await seen('/assignments', { toPoint: 'navile-sportello' })).toContain(
      secret.assignment,
    );
    expect(await seen('/process-instances', { contactId: secret.contact })).toContain(
      secret.instance,
    );
    expect(await seen('/imports', {})).toContain(secret.importRun);
    for (const part of ['', '/timeline', '/messages']) {
      expect(await seen(`/contacts/${secret.contact}${part}`, {})).toMatch(MARKER);
    }
  });

  it('says nothing of itself where it is refused', async () => {
    for (const operation of readings().filter((name) => name.includes('{'))) {
      const path = addressOf(operation.split(' ')[1], secret);
      for (const person of STRANGERS) {
        const { text } = await server.get(path, { token: tokens[person] });
        expect([
          operation,
          person,
          MARKER.test(text),
          text.includes(secret.protocolNumber),
        ]).toEqual([operation, person, false, false]);
      }
    }
  });

  it('keeps its id from whoever imports the same row of the same source', async () => {
    const navile = succeeded(
      await server.get(`/imports/${secret.importRun}/rows`, { token: tokens['infodesk-navile'] }),
    );
    expect(navile.items[0]).toMatchObject({ outcome: 'taken', contactId: expect.any(String) });
    const run = await takeIn('infodesk', 'savena-infodesk');
    expect(run.counts).toMatchObject({ taken: 0, alreadyTaken: 1 });
    const rows = await server.get(`/imports/${run.id}/rows`, { token: tokens.infodesk });
    expect(rows.body.items[0]).toMatchObject({ outcome: 'alreadyTaken', contactId: null });
    expect(rows.text).not.toContain(navile.items[0].contactId);
    const seenByAll = await server.get(`/imports/${run.id}/rows`, { token: tokens.regia });
    expect(seenByAll.body.items[0].contactId).toBe(navile.items[0].contactId);
  });

  it('is not replayed to another account that sends the same Idempotency-Key', async () => {
    const request = (person: Person) => ({
      token: tokens[person],
      body: aContact({ subject: 'Stessa chiave' }),
      headers: { 'idempotency-key': 'la-stessa-chiave' },
    });
    const first = succeeded(await server.post('/contacts', request('infodesk-navile')));
    const second = succeeded(await server.post('/contacts', request('infodesk')));
    expect(second.id).not.toBe(first.id);
    expect(second.owner).toBe('savena-infodesk');
  });

  it('cannot be hung onto one of one’s own', async () => {
    const answer = await server.post(`/contacts/${own.contact}/assignments`, {
      token: tokens.infodesk,
      body: { type: 'inquiry', toPoint: 'ambiente-ingresso', parentId: secret.assignment },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe('parentId');
  });
});

/** Operations that read, outside of what everybody may see. */
function readings(): string[] {
  return Object.entries(AUTHORIZATIONS)
    .filter(([operation, { callers }]) => callers !== 'public' && operation.startsWith('GET '))
    .filter(([operation]) => /^GET \/(api\/v1|engine-rest)\//.test(operation))
    .map(([operation]) => operation);
}

function valuesOf(
  operation: string,
  name: string,
  schema: Parameter['schema'],
  named: Named,
): string[] {
  const listed = schema.enum ?? schema.items?.enum;
  if (listed) return listed;
  if (ASKED[name]) return ASKED[name](named);
  if (schema.type === 'boolean') return ['true', 'false'];
  // Camunda's lists have hundreds of filters: all are asked for the same words.
  if (operation.startsWith('GET /engine-rest/')) return camundaValues(schema, named);
  throw new Error(`No value to try in the parameter ${name}: add one to ASKED.`);
}

/** What to ask for in a filter of Camunda's lists. */
function camundaValues({ type, format }: Parameter['schema'], { id }: Named): string[] {
  if (type === 'integer' || type === 'number') return ['1'];
  if (format === 'date-time') return ['2026-11-23T00:00:00.000+0000'];
  return [id, 'infodesk-navile', 'zirlamento'];
}
