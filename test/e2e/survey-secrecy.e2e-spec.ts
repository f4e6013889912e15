import { ensurePagesBuilt } from '../browser/built-pages.js';
import { apiDocument } from '../../src/platform/index.js';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';
import { AUTHORIZATIONS } from './authorization-matrix.js';

/** Between them they read all that staff reads. */
const STAFF = ['infodesk', 'regia', 'admin', 'designer'] as const;
/** What the citizen has the link for, and a stream that does not end. */
const NOT_READ = /\/(surveys|sondaggio)\/|\/me\/events$/;

describe("the link of the citizen's survey", () => {
  let server: TestApplication;

  beforeAll(async () => {
    await ensurePagesBuilt();
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  }, 600_000);
  afterAll(() => server?.stop());
  afterEach(() => server.clock.release());

  async function answered(): Promise<Case> {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa.' });
    return contact;
  }

  it('is in the mail and opens the survey, and is told to no member of staff by any answer of the API', async () => {
    const contact = await answered();
    const path = await contact.surveyPath();
    expect((await fetch(new URL(path, server.url))).status).toBe(200);
    const token = path.replace('/sondaggio/', '');
    const task = (await contact.tasks())[0];
    const ids: Record<string, string> = {
      contacts: contact.id,
      tasks: task.id,
      'process-instances': contact.registered.processInstanceId,
    };
    const told: string[] = [];
    const read = new Set<string>();
    const { paths } = apiDocument(server.app);
    for (const operation of Object.keys(AUTHORIZATIONS)) {
      const [method, template] = operation.split(' ');
      if (method !== 'GET' || NOT_READ.test(template)) continue;
      const address = template
        .replace('/api/v1', '')
        .replace(/([^/]+)\/\{(id|contactId)\}/, (all, of) => (ids[of] ? `${of}/${ids[of]}` : all));
      if (address.includes('{')) continue;
      for (const person of STAFF) {
        for (const question of questions(paths[template]?.get, contact)) {
          const response = await contact.get(person, `${address}${question}`);
          if (response.status === 200) read.add(template);
          if (response.text.includes(token)) told.push(`${person}: ${address}${question}`);
        }
      }
    }
    expect(told).toEqual([]);
    // What the tabs, the sheet, the lists and the registers are made of was truly read.
    expect([...read]).toEqual(
      expect.arrayContaining([
        '/api/v1/contacts',
        '/api/v1/contacts/{id}',
        '/api/v1/contacts/{id}/messages',
        '/api/v1/contacts/{id}/timeline',
        '/api/v1/contacts/{id}/notes',
        '/api/v1/me/notifications',
        '/api/v1/organisation/export',
        '/api/v1/organisation/changes',
        '/api/v1/protocol-register',
        '/api/v1/process-instances/{id}/variables',
        '/api/v1/tasks/{id}',
      ]),
    );
  }, 120_000);

  /** None, and what narrows a list to the contact; a timeline with what the engine did. */
  function questions(operation: { parameters?: object[] } | undefined, contact: Case): string[] {
    const names = ((operation?.parameters ?? []) as { name: string; in: string }[])
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => name);
    return [
      '',
      ...(names.includes('contactId') ? [`?contactId=${contact.id}`] : []),
      ...(names.includes('technical') ? ['?technical=true&limit=200'] : []),
    ];
  }

  it('reads masked in the messages, the reminder as well', async () => {
    server.clock.setTo('2026-11-23T09:00:00Z');
    const contact = await answered();
    const path = await contact.surveyPath();
    await contact.waitUntil('2026-12-01T09:00:01Z');
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/messages`);
    const texts: [string, string][] = body.items
      .filter(({ template }: { template: string }) => template.startsWith('survey'))
      .map(({ template, body: text }: { template: string; body: string }) => [template, text]);
    expect(texts.map(([template]) => template)).toEqual(['survey', 'surveyReminder']);
    for (const [, text] of texts) {
      expect(text).toMatch(/\/sondaggio\/…[\s?]/);
      expect(text).not.toContain(path);
    }
  });

  it('stays masked in what an operator repeats of it', async () => {
    const contact = await answered();
    const path = await contact.surveyPath();
    const written = { subject: 'Il sondaggio', body: `Lo trova qui: ${server.url}${path} .` };
    expect(
      (await contact.post('infodesk', `/contacts/${contact.id}/messages`, written)).status,
    ).toBe(201);
    const { text } = await contact.get('infodesk', `/contacts/${contact.id}/messages`);
    expect(text).toContain('Lo trova qui');
    expect(text).not.toContain(path);
  });

  it('is on no paper that somebody hands over: who has no e-mail is told the other ways', async () => {
    const main = await Case.open(server);
    const byPost = { name: 'Bruno Verdi', address: 'Via Mazzini 14, Bologna' };
    const contact = await Case.open(server, { citizen: byPost });
    const { version } = await contact.contact();
    const merge = { into: main.id, reason: 'La stessa buca.', version };
    expect((await contact.post('infodesk', `/contacts/${contact.id}/merge`, merge)).status).toBe(
      200,
    );
    await main.understands('infodesk', true);
    await main.does('infodesk', 'rispondere', { answer: 'La buca sarà chiusa.' });
    const { body } = await contact.get('infodesk', `/contacts/${contact.id}/messages`);
    const letter = body.items.find(({ template }: { template: string }) => template === 'survey');
    expect(letter).toMatchObject({ channel: 'letter', state: 'notSendable' });
    expect(letter.body).not.toContain('/sondaggio/');
    expect(letter.body).toContain('dalla pagina con cui segue la richiesta');
    await expect(contact.surveyPath()).rejects.toThrow('No survey was mailed');
  });
});
