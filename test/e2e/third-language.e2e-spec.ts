import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Catalogue } from '../../src/platform/i18n/index.js';
import { JOIN_MAILS, renderJoin } from '../../src/modules/communications/joins/join-mails.js';
import { render, TEMPLATES } from '../../src/modules/communications/templates.js';
import { agreementDocument } from '../../src/modules/protocols/agreement-document.js';
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/**
 * A language that nobody translated: the Italian texts with every letter made a lambda. Greek's code, in which months
 * have no Latin letter either: what is left of them is of another language, or data.
 */
const MADE_UP = 'el';
const ITALIAN = path.resolve('web', 'src', 'i18n', 'it');
const ADDRESS = /https?:\/\/\S+/g;

type Texts = { [key: string]: string | Texts };

function madeUp(texts: Texts): Texts {
  const said = (text: string) =>
    text.replace(/\{\{.*?\}\}|\p{L}/gu, (found) => (found[1] ? found : 'λ'));
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? said(text) : madeUp(text),
    ]),
  );
}

/** Words in Latin letters, addresses of pages apart. */
function latin(text: string): string[] {
  return text.replace(ADDRESS, '').match(/\p{Script=Latin}+/gu) ?? [];
}

/** What a printed page shows: texts, and the entries of lists and tables. */
function shownIn(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    typeof value === 'string'
      ? Array.isArray(content) || key === 'text'
        ? [value]
        : []
      : shownIn(value),
  );
}

describe('what the server says in a third language', () => {
  let folder: string;
  let catalogue: Catalogue;
  let server: TestApplication;
  let infodesk: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'third-language-'));
    await fs.cp(path.dirname(ITALIAN), folder, { recursive: true });
    await fs.mkdir(path.join(folder, MADE_UP));
    for (const file of await fs.readdir(ITALIAN)) {
      const texts = JSON.parse(await fs.readFile(path.join(ITALIAN, file), 'utf8')) as Texts;
      const said = file === 'facts.json' ? { ...madeUp(texts), form: texts.form } : madeUp(texts);
      await fs.writeFile(path.join(folder, MADE_UP, file), JSON.stringify(said));
    }
    catalogue = Catalogue.of(folder);
    server = await startTestApplication({
      demo: true,
      config: { catalogueDir: folder, municipality: 'Δήμος' },
    });
    infodesk = await server.login('infodesk');
  });
  afterAll(async () => {
    await server?.stop();
    await fs.rm(folder, { recursive: true, force: true });
  });

  /** The answer to whoever reads the made-up language. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  async function asked(path: string, body: object): Promise<any> {
    const headers = { 'accept-language': MADE_UP };
    const answer = await server.request('POST', path, { token: infodesk, headers, body });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }

  it('is a mail to a citizen who prefers it', async () => {
    const citizen = { name: 'Άννα', email: 'anna@example.org', preferredLanguage: MADE_UP };
    const contact = await register(server, infodesk, { citizen, subject: 'Λακκούβα' });
    expect(contact.citizen.preferredLanguage).toBe(MADE_UP);
    const { body } = await server.get(`/contacts/${contact.id}/messages`, { token: infodesk });
    const [mail] = body.items;
    expect(mail.body).toContain('λ «Λακκούβα» λλ');
    expect(latin(`${mail.subject} ${mail.body}`)).toEqual([]);
  });

  it('is every other mail as well', () => {
    const at = new Date('2026-12-01T09:00:00Z');
    const data = {
      ...{ protocolNumber: '2026/000042', name: 'Άννα', subject: 'Λακκούβα', receivedAt: at },
      ...{ answerDueAt: at, answer: 'Ναι.', reason: 'Όχι.', mainNumber: '2026/000041' },
      ...{ followUrl: 'https://a.example/s', surveyUrl: 'https://a.example/t' },
      works: { description: 'Έργο', period: '01/12/2026', note: 'Τώρα' },
    };
    const join = { name: 'Λακκούβες', receivedAt: at, link: 'https://a.example/u', answer: 'Ναι.' };
    const mails = [
      ...TEMPLATES.map((template) => render(template, MADE_UP, data, catalogue)),
      ...TEMPLATES.map((name) => render(name, MADE_UP, { ...data, surveyUrl: null }, catalogue)),
      ...JOIN_MAILS.map((mail) => renderJoin(mail, MADE_UP, join, catalogue)),
    ];
    for (const { subject, body } of mails) {
      expect(subject).toContain('λ');
      expect([body, latin(subject), latin(body)]).toEqual([body, [], []]);
    }
  });

  it('is a printed agreement', async () => {
    const token = await server.login('regia');
    const { body } = await server.get('/protocols?state=inForce', { token });
    const found = body.items[0];
    const printed = await server.get(`/protocols/${found.id}/document?language=${MADE_UP}`, {
      token,
    });
    expect(printed.status).toBe(200);
    const given = { code: '1', title: 'Τίτλος', responsibilities: 'Ρόλοι', textHash: '0' };
    const signed = { firstSignedBy: 'Α', firstSignedAt: found.createdAt, firstSignedHash: '0' };
    const unsigned = { secondSignedBy: null, secondSignedAt: null, secondSignedHash: null };
    for (const terms of [
      { answerTerm: 'P3DT2H', thresholds: [50, 80] },
      { suspensionCauses: [] },
    ]) {
      const agreement = { ...found, ...given, ...signed, ...unsigned, terms };
      const parties = new Map([found.firstParty, found.secondParty].map((code) => [code, 'Μέρος']));
      const names = { parties, classifications: new Map<string, string>() };
      const definition = agreementDocument(agreement, names, catalogue, MADE_UP);
      const { header, content, footer } = definition;
      const foot = (footer as (page: number, pages: number) => object)(1, 2);
      const shown = shownIn([header, content, foot]).filter((text) => !text.startsWith('SHA-256'));
      const codes = [found.firstParty, found.secondParty];
      const said = shown.filter((text) => !codes.includes(text));
      expect(said.length).toBeGreaterThan(20);
      expect(said.flatMap(latin)).toEqual([]);
    }
  });

  it('is why something is suggested', async () => {
    const text = 'si è aperta una buca nella strada';
    const { items } = await asked('/classifications/suggestions', { text });
    const reasons = items.flatMap((item: { reasons: { text: string }[] }) =>
      item.reasons.map((reason) => reason.text),
    );
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(latin(reason.replace(/«.*?»/g, ''))).toEqual([]);

    await register(server, infodesk, { description: text, classification: '01.01' });
    const draft = { description: text, classification: '01.01' };
    const [similar] = (await asked('/contacts/similar', draft)).items;
    expect([similar.reason, latin(similar.reason)]).toEqual([expect.stringContaining('λ'), []]);

    // What comes after the colon is data: the description of a rule, the name of a class.
    const routed = await asked('/routing/suggestions', {
      ...{ kind: 'report', channel: 'desk', classification: '01.01', point: 'savena-infodesk' },
      text,
    });
    const articles = await asked('/knowledge/suggestions', { text, classification: '01.01' });
    const said = [routed.routing.text, routed.priorityExplanation.text, articles.items[0].text];
    for (const one of said.map((sentence: string) => sentence.split(': ')[0])) {
      expect([one, latin(one)]).toEqual([expect.stringContaining('λ'), []]);
    }
  });

  it('is a legal text that the municipality has not written', async () => {
    for (const name of ['privacy', 'accessibility']) {
      const { body } = await server.get(`/public/texts/${name}`);
      const [{ language, blocks }] = body.others;
      expect(language).toBe(MADE_UP);
      expect(shownIn(blocks).flatMap(latin)).toEqual([]);
    }
  });

  it('is refused where the catalogue has no texts', async () => {
    const citizen = { name: 'Anna', preferredLanguage: 'fr' };
    const body = { kind: 'report', channel: 'desk', description: 'x', citizen };
    const answer = await server.post('/contacts', { token: infodesk, body });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        {
          field: 'citizen.preferredLanguage',
          code: 'unknown-code',
          message: 'preferredLanguage must be one of it, el, en.',
        },
      ],
    ]);
    const report = { kind: 'report', description: 'x', language: 'fr' };
    const refused = await server.post('/public/reports', { body: report });
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'language']);
  });
});
