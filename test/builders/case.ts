import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { UnitOfWork } from '../../src/platform/index.js';
import type { TestApplication, TestResponse } from '../setup/test-application.js';
import { anna, register, type ContactBody } from './contacts.js';

/** Usernames of the demonstration organisation's people. */
export type Person =
  | 'infodesk'
  | 'sportello'
  | 'interni'
  | 'centrale'
  | 'regia'
  | 'decisore'
  | 'manager'
  | 'designer'
  | 'admin'
  | 'raccolta'
  | 'urp';

/** One contact played through the cycle over HTTP, by the people of the demonstration organisation. */
export class Case {
  private constructor(
    private readonly server: TestApplication,
    private readonly tokens: Map<string, string>,
    readonly id: string,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer of the registration, of every shape
    readonly registered: any,
  ) {}

  /** Registers a contact as `person`; Anna, with an e-mail address, unless the body says otherwise. */
  static async open(
    server: TestApplication,
    body: ContactBody = {},
    person: Person = 'infodesk',
  ): Promise<Case> {
    const tokens = new Map<string, string>();
    const token = await server.login(person);
    tokens.set(person, token);
    const contact = await register(server, token, { citizen: anna, ...body });
    return new Case(server, tokens, contact.id, contact);
  }

  /** A contact that is there already, as the Network direction sees it. */
  static async of(server: TestApplication, id: string): Promise<Case> {
    const regia = await server.login('regia');
    const { body } = await server.get(`/contacts/${id}`, { token: regia });
    return new Case(server, new Map([['regia', regia]]), id, body);
  }

  async token(person: Person): Promise<string> {
    let token = this.tokens.get(person);
    if (!token) this.tokens.set(person, (token = await this.server.login(person)));
    return token;
  }

  /** The contact as the Network direction sees it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  async contact(): Promise<any> {
    return (await this.server.get(`/contacts/${this.id}`, { token: await this.token('regia') }))
      .body;
  }

  /** What the API answers the Network direction in a language. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  async told(path: string, language: string): Promise<any> {
    const headers = { 'accept-language': language };
    const token = await this.token('regia');
    return (await this.server.request('GET', path, { token, headers })).body;
  }

  async status(): Promise<string> {
    return (await this.contact()).status;
  }

  /** Element ids of the open tasks, sorted. */
  async open(): Promise<string[]> {
    return (await this.tasks()).map((task) => task.definitionKey).sort();
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  async tasks(): Promise<any[]> {
    const response = await this.server.get('/tasks', {
      token: await this.token('regia'),
      query: { contactId: this.id },
    });
    return response.body.items;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  async task(definitionKey: string): Promise<any> {
    const found = (await this.tasks()).filter((task) => task.definitionKey === definitionKey);
    if (found.length !== 1)
      throw new Error(
        `${found.length} open tasks ${definitionKey}: ${JSON.stringify(await this.open())}`,
      );
    return found[0];
  }

  /** Completes the open task and answers the response, whatever it is. */
  async tries(
    person: Person,
    definitionKey: string,
    variables: object = {},
  ): Promise<TestResponse> {
    const { id } = await this.task(definitionKey);
    return this.server.post(`/tasks/${id}/complete`, {
      token: await this.token(person),
      body: { variables },
    });
  }

  /** Completes the open task; throws when that is refused. */
  async does(person: Person, definitionKey: string, variables: object = {}): Promise<void> {
    const response = await this.tries(person, definitionKey, variables);
    if (response.status !== 200)
      throw new Error(`${definitionKey} by ${person}: ${response.status} ${response.text}`);
  }

  async understands(person: Person, answerKnown: boolean): Promise<void> {
    await this.does(person, 'capire', {
      classification: this.registered.classification ?? '01.01',
      appropriate: true,
      answerKnown,
    });
  }

  /** Moves the clock to `instant` (ISO) and runs what became due. */
  async waitUntil(instant: string): Promise<void> {
    this.server.clock.setTo(instant);
    await this.server.app.get(JobExecutor).runDue();
  }

  async post(person: Person, path: string, body: object = {}): Promise<TestResponse> {
    return this.server.post(path, { token: await this.token(person), body });
  }

  async request(method: string, person: Person, path: string, body: object): Promise<TestResponse> {
    return this.server.request(method, path, { token: await this.token(person), body });
  }

  async get(person: Person, path: string): Promise<TestResponse> {
    return this.server.get(path, { token: await this.token(person) });
  }

  /** The sentences of the timeline, in Italian. */
  async timeline(): Promise<string[]> {
    const response = await this.get('regia', `/contacts/${this.id}/timeline`);
    return response.body.items.map((entry: { text: string }) => entry.text);
  }

  /** The entries of one kind in the timeline, in both languages. */
  async entries(kind: string): Promise<{ text: string; textEn: string; technical: boolean }[]> {
    const response = await this.get('regia', `/contacts/${this.id}/timeline`);
    return response.body.items.filter((entry: { kind: string }) => entry.kind === kind);
  }

  /** The path of the survey, as only the citizen's mail has it. */
  surveyPath(): Promise<string> {
    return mailedSurvey(this.server, this.id);
  }

  /** Templates of the messages to the citizen, oldest first. */
  async messages(): Promise<string[]> {
    const response = await this.get('regia', `/contacts/${this.id}/messages`);
    return response.body.items.map((message: { template: string }) => message.template);
  }
}

/** The path of a contact's latest survey, from the mail as it leaves: nobody else may read it. */
export async function mailedSurvey(server: TestApplication, contactId: string): Promise<string> {
  const [mail] = await server.app.get(UnitOfWork).read<{ body: string }>(
    `SELECT body FROM message WHERE contact_id = $1 AND template = 'survey'
      ORDER BY created_at DESC LIMIT 1`,
    [contactId],
  );
  const [path] = /\/sondaggio\/[\w-]{32}/.exec(mail?.body ?? '') ?? [];
  if (!path) throw new Error(`No survey was mailed for ${contactId}.`);
  return path;
}
