import { randomUUID } from 'node:crypto';
import { DEMO_ACCOUNTS } from '../../src/modules/organisation/demo-organisation.data.js';
import { register } from '../builders/contacts.js';
import { aPicture, fileForm } from '../builders/files.js';
import type { TestApplication, TestResponse } from '../setup/test-application.js';
import {
  type Authorization,
  type CaseObjects,
  PEOPLE,
  type Person,
  type Relation,
  type Resource,
} from './authorization-matrix.js';

export type Tokens = Record<Person, string>;

/** Signs every demonstration account in, once. */
export async function signInAll(server: TestApplication): Promise<Tokens> {
  const signedIn = PEOPLE.map(async (person) => [person, await server.login(person)] as const);
  return Object.fromEntries(await Promise.all(signedIn)) as Tokens;
}

/** Real cases of the demonstration organisation, each in another relation to its people. */
export const CASES = [
  /** Of Savena's Infodesk, which has not understood it yet. */
  'own',
  /** Of Savena's collection point, told to the Infodesk. */
  'collected',
  /** Of Savena's Infodesk, told to all who are asked in Savena and to the central service. */
  'told',
  'atInfodesk',
  'atSportello',
  'atInterni',
  'atCentrale',
  'atDecisore',
  /** Registered by Savena's Infodesk, taken over by a central service. */
  'takenOver',
  /** Of Navile's Infodesk. */
  'navile',
] as const;
export type CaseName = (typeof CASES)[number];

/** Which cases stand for a person's relations; the worker has to do with none. */
export const RELATIONS: Record<Person, Partial<Record<Relation, CaseName>>> = {
  infodesk: { owner: 'own', holder: 'atInfodesk', informed: 'collected', foreign: 'navile' },
  raccolta: { owner: 'collected', informed: 'told', foreign: 'navile' },
  sportello: { holder: 'atSportello', informed: 'told', foreign: 'navile' },
  interni: { holder: 'atInterni', informed: 'told', foreign: 'navile' },
  'infodesk-navile': { owner: 'navile', foreign: 'own' },
  urp: { foreign: 'navile' },
  centrale: { holder: 'atCentrale', informed: 'told', foreign: 'navile' },
  regia: { overseer: 'navile' },
  decisore: { holder: 'atDecisore', informed: 'own', foreign: 'navile' },
  manager: { overseer: 'navile' },
  designer: { overseer: 'navile' },
  admin: { overseer: 'navile' },
  worker: {},
};

/** Further cases in a relation that another case stands for as well. */
export const ALSO: Partial<Record<Person, [Relation, CaseName][]>> = {
  decisore: [['informed', 'takenOver']],
};

/** An id that nothing has. */
export const MISSING = randomUUID();

/** What the identifier after each segment of a path names. */
const RESOURCES: Record<string, Resource> = {
  contacts: 'contact',
  clocks: 'clock',
  tasks: 'task',
  assignments: 'assignment',
  'process-instances': 'instance',
  'process-definitions': 'definition',
  protocols: 'agreement',
  articles: 'article',
  imports: 'importRun',
  works: 'work',
  links: 'link',
  attachments: 'attachment',
  presence: 'contact',
  'process-instance': 'instance',
  task: 'task',
  variables: 'variable',
  comment: 'note',
  execution: 'instance',
  localVariables: 'variable',
};

/** The path of an operation with the ids of a case; MISSING for what the case has not, or for no case. */
export function addressOf(template: string, objects: CaseObjects | null): string {
  return template.replace(/([^/]+)\/\{[^}]+\}/g, (_, segment: string) => {
    const resource = RESOURCES[segment];
    return `${segment}/${(resource && objects?.[resource]) ?? MISSING}`;
  });
}

/** True when one of the person's roles may call the operation. */
export function mayCall(person: Person, { callers }: Authorization): boolean {
  if (callers === 'public' || callers === 'signedIn') return true;
  const account = DEMO_ACCOUNTS.find(({ username }) => username === person);
  return account!.roles.some((role) => callers.includes(role));
}

const PASS_ON = { decision: 'passOn' };

/** Brings the cases about over HTTP, as their people would. */
export class CaseBuilder {
  constructor(
    private readonly server: TestApplication,
    private readonly tokens: Tokens,
  ) {}

  async all(): Promise<Record<CaseName, CaseObjects>> {
    const cases: Record<CaseName, CaseObjects> = {
      own: await this.asked('infodesk'),
      collected: await this.asked('raccolta', 'savena-infodesk'),
      told: await this.asked(
        'infodesk',
        'savena-raccolta',
        'savena-sportello',
        'savena-interni',
        'manutenzione-ingresso',
      ),
      atInfodesk: await this.escalated('raccolta'),
      atSportello: await this.escalated('infodesk'),
      atInterni: await this.escalated('infodesk', ['sportello', PASS_ON]),
      atCentrale: await this.escalated('infodesk', ...this.toCentrale()),
      atDecisore: await this.escalated('infodesk', ...this.toCentrale(), ['centrale', PASS_ON]),
      takenOver: await this.takenOver('infodesk', 'centrale'),
      navile: await this.asked('infodesk-navile'),
    };
    return cases;
  }

  /** A registered contact with an inquiry at another department, told to `informed`. */
  async asked(by: Person, ...informed: string[]): Promise<CaseObjects> {
    const contact = await register(this.server, this.tokens[by]);
    for (const toPoint of informed) await this.assign(by, contact.id, 'information', toPoint);
    const assignment = await this.assign(by, contact.id, 'inquiry', 'mobilita-ingresso');
    return this.objects(by, contact, assignment.id);
  }

  /** As `asked`, owned by a point of the other afterwards. */
  async takenOver(by: Person, owner: Person): Promise<CaseObjects> {
    const objects = await this.asked(by);
    await this.done(owner, `/contacts/${objects.contact}/avocation`, {
      reason: 'Per le verifiche',
    });
    return objects;
  }

  /** A contact whose question climbed to the step after those given; the assignment is the open step's. */
  async escalated(by: Person, ...steps: [Person, object][]): Promise<CaseObjects> {
    const contact = await register(this.server, this.tokens[by], { classification: '01.01' });
    const understood = { classification: '01.01', appropriate: true, answerKnown: false };
    for (const [person, variables] of [[by, understood] as const, ...steps]) {
      const { id } = await this.openTask(contact.id);
      await this.done(person, `/tasks/${id}/complete`, { variables });
    }
    const { items } = await this.read(`/contacts/${contact.id}/assignments`);
    const step = items.find((item: { step: boolean; open: boolean }) => item.step && item.open);
    return this.objects(by, contact, step.id);
  }

  private toCentrale(): [Person, object][] {
    return [
      ['sportello', PASS_ON],
      ['interni', PASS_ON],
      ['regia', { service: 'manutenzione-ingresso' }],
    ];
  }

  private async objects(
    by: Person,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer of the registration, of every shape
    contact: any,
    assignment: string,
  ): Promise<CaseObjects> {
    const point: string = contact.registeredPoint;
    const clock = contact.clocks.find(({ kind }: { kind: string }) => kind === 'answer');
    const instance = await this.read(`/process-instances/${contact.processInstanceId}`);
    return {
      contact: contact.id,
      protocolNumber: contact.protocolNumber,
      task: (await this.openTask(contact.id)).id,
      assignment,
      instance: instance.id,
      clock: clock.id,
      point,
      agreement: await this.draft(point),
      article: await this.article(by, point, `prova-${contact.id}`),
      importRun: await this.import(by, point),
      definition: instance.definitionId,
      link: await this.link(by, contact.id),
      attachment: await this.attachment(by, contact.id),
      variable: 'contactId',
      note: await this.note(by, contact.id),
      // Last: its process has a task of its own.
      work: await this.work(by, contact.id),
    };
  }

  private async openTask(contactId: string): Promise<{ id: string }> {
    const { items } = await this.read('/tasks', { contactId });
    if (items.length !== 1) throw new Error(`${items.length} open tasks: ${JSON.stringify(items)}`);
    return items[0];
  }

  private assign(by: Person, contactId: string, type: string, toPoint: string) {
    const reason = 'Per le verifiche';
    return this.done(by, `/contacts/${contactId}/assignments`, { type, toPoint, reason });
  }

  private async draft(point: string): Promise<string> {
    const { id } = await this.done('regia', '/protocols', {
      code: `${point}-mobilita`,
      title: 'Prova',
      firstParty: point,
      secondParty: 'mobilita',
      terms: {},
    });
    return id;
  }

  private async work(by: Person, contactId: string): Promise<string> {
    const body = { servicePoint: 'mobilita-ingresso', description: 'Rifare le strisce' };
    return (await this.done(by, `/contacts/${contactId}/works`, body)).id;
  }

  /** With another contact of the same point. */
  private async link(by: Person, contactId: string): Promise<string> {
    const { id } = await register(this.server, this.tokens[by]);
    const body = { contactId: id, kind: 'related', reason: 'Per le verifiche' };
    return (await this.done(by, `/contacts/${contactId}/links`, body)).links[0].id;
  }

  private async attachment(by: Person, contactId: string): Promise<string> {
    const body = fileForm(await aPicture(), 'prova.png');
    const path = `/contacts/${contactId}/attachments`;
    return succeeded(await this.server.post(path, { token: this.tokens[by], body })).id;
  }

  private async note(by: Person, contactId: string): Promise<string> {
    const body = { body: 'Per le verifiche' };
    return (await this.done(by, `/contacts/${contactId}/notes`, body)).id;
  }

  private async article(by: Person, owner: string, code: string): Promise<string> {
    return (await this.done(by, '/knowledge/articles', { code, title: 'Prova', owner })).id;
  }

  private async import(by: Person, point: string): Promise<string> {
    const response = await this.server.post('/imports/contacts', {
      token: this.tokens[by],
      query: { point, dryRun: 'true', source: 'prove' },
      headers: { 'content-type': 'text/csv' },
      body: 'externalId,description,receivedAt\nP1,Una prova,2024-01-02T09:00:00Z\n',
    });
    return succeeded(response).id;
  }

  private async done(by: Person, path: string, body: object) {
    return succeeded(await this.server.post(path, { token: this.tokens[by], body }));
  }

  /** As the Network direction reads it. */
  private async read(path: string, query?: Record<string, string>) {
    return succeeded(await this.server.get(path, { token: this.tokens.regia, query }));
  }
}

/** The body of an answer; throws when it is a refusal. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export function succeeded(response: TestResponse): any {
  if (response.status < 300) return response.body;
  throw new Error(`${response.status} ${response.text}`);
}
