import { JobExecutor } from '../../src/engine/embedded/job-executor.js';
import { ProcessEngine, ProcessQueries } from '../../src/engine/api/index.js';
import { register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

export const MISSING = '00000000-0000-4000-8000-000000000000';

const PEOPLE = ['admin', 'manager', 'regia', 'designer', 'infodesk', 'worker'] as const;
export type DialectPerson = (typeof PEOPLE)[number] | 'program';

interface Answer {
  status: number;
  body: any;
  text: string;
}

/** The whole product, and what the contract's tests ask of its /engine-rest. */
export class CamundaApi {
  private constructor(
    readonly server: TestApplication,
    private readonly tokens: Record<string, string>,
  ) {}

  static async open(): Promise<CamundaApi> {
    const server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    const tokens: Record<string, string> = {};
    for (const person of PEOPLE) tokens[person] = await server.login(person);
    // Keys of programs live for a year at most.
    const expiresOn = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
    const key = await server.post('/api-keys', {
      token: tokens.admin,
      body: { name: 'programma', roles: ['manager'], points: [], expiresOn },
    });
    tokens.program = key.body.key;
    return new CamundaApi(server, tokens);
  }

  get engine(): ProcessEngine {
    return this.server.app.get(ProcessEngine);
  }

  get queries(): ProcessQueries {
    return this.server.app.get(ProcessQueries);
  }

  ask(method: string, person: DialectPerson, path: string, body?: unknown): Promise<Answer> {
    return this.server.request(method, `/engine-rest${path}`, { token: this.tokens[person], body });
  }

  get(person: DialectPerson, path: string, query: Record<string, string> = {}): Promise<Answer> {
    const token = this.tokens[person];
    return this.server.request('GET', `/engine-rest${path}`, { token, query });
  }

  /** What is answered to a GET; throws when it is not 200. */
  async read(path: string, query: Record<string, string> = {}): Promise<any> {
    const answer = await this.get('admin', path, query);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Asks a list in its four ways with the same conditions; answers the items, which are the same by all of them. */
  async list(path: string, conditions: Record<string, string>): Promise<any[]> {
    const items = await this.read(path, conditions);
    const { count } = await this.read(`${path}/count`, conditions);
    const body = inBody(conditions);
    const searched = await this.ask('POST', 'admin', path, body);
    const counted = await this.ask('POST', 'admin', `${path}/count`, body);
    expect([searched.body, count, counted.body]).toEqual([
      ...[items, items.length, { count: items.length }],
    ]);
    return items;
  }

  async contact(): Promise<string> {
    return (await register(this.server, this.tokens.infodesk)).id;
  }

  /** Moves the clock on and runs what became due. */
  async runDueAt(instant: Date): Promise<void> {
    this.server.clock.setTo(instant);
    await this.server.app.get(JobExecutor).runDue();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** The conditions of a query as a body holds them: its flags, numbers and lists are no texts there. */
function inBody(conditions: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(conditions).map(([name, value]) => {
      if (/(In|Ids|Groups)$/.test(name)) return [name, value.split(',')];
      if (/^version$|priority/i.test(name)) return [name, Number(value)];
      return [name, value === 'true' || value === 'false' ? value === 'true' : value];
    }),
  );
}
