import { anna, register } from './contacts.js';
import { aPicture, fileForm } from './files.js';
import { bpmn, end, path, serviceTask, start } from './bpmn.js';
import type { Person } from './case.js';
import type { TestApplication, TestRequest, TestResponse } from '../setup/test-application.js';

/** Counselling for people in distress: the words of such a contact are read by those who work on it alone. */
export const SENSITIVE = '11.04.05';
const TOPIC = 'prova.riservata';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** Ids of one contact and of what belongs to it, by the name of the parameter or the segment before it. */
export type SpokenIds = Record<string, string>;

/**
 * Sensitive contacts about which something was said in every way there is. Each text is a word of its own, so that whoever
 * reads it anywhere is found.
 */
export class SpokenCases {
  private readonly saidTo = new Map<string, Person[]>();
  readonly cases: SpokenIds[] = [];
  private readonly tokens = new Map<string, string>();

  constructor(private readonly server: TestApplication) {}

  /** Those of the words that stand in a text, in whatever case. */
  wordsIn(text: string): string[] {
    const read = text.toLowerCase();
    return this.words().filter((word) => read.includes(word));
  }

  /** Every word that was said, in lower case. */
  words(): string[] {
    return [...this.saidTo.keys()];
  }

  /** Whether it was said to them, beside those who own the contact. */
  isSaidTo(word: string, person: string): boolean {
    return this.saidTo.get(word)!.includes(person as Person);
  }

  isCitizens(word: string): boolean {
    return /^zq(name|email|home)/.test(word);
  }

  /** A word that stands for this text, and nowhere else. */
  private word(text: string, ...saidTo: Person[]): string {
    this.saidTo.set(`zq${text}`.toLowerCase(), saidTo);
    return `Zq${text}`;
  }

  async all(): Promise<void> {
    await this.worked();
    await this.escalated();
    await this.ended();
    await this.refused();
    await this.imported();
    await this.stuck();
  }

  async do(person: Person | 'worker', at: string, body: unknown = {}, rest: TestRequest = {}) {
    const token = await this.token(person);
    return succeeded(at, await this.server.post(at, { token, body, ...rest }));
  }

  async read(person: Person, at: string, query?: Record<string, string>): Promise<any> {
    const token = await this.token(person);
    return succeeded(at, await this.server.get(at, { token, query }));
  }

  private async token(person: string): Promise<string> {
    let token = this.tokens.get(person);
    if (!token) this.tokens.set(person, (token = await this.server.login(person)));
    return token;
  }

  /** `saidTo`: who owns it later. */
  private async open(name: string, ...saidTo: Person[]): Promise<any> {
    return register(this.server, await this.token('infodesk'), {
      kind: 'complaint',
      classification: SENSITIVE,
      subject: this.word(`Subject${name}`, ...saidTo),
      description: this.word(`Description${name}`, ...saidTo),
      location: { address: this.word(`Address${name}`, ...saidTo), district: 'savena' },
      citizen: {
        ...anna,
        name: this.word(`Name${name}`, ...saidTo),
        email: `${this.word(`Email${name}`, ...saidTo)}@example.org`,
        address: this.word(`Home${name}`, ...saidTo),
      },
    });
  }

  private async completes(person: Person, contact: string, key: string, variables: object) {
    const { items } = await this.read('admin', '/tasks', {
      contactId: contact,
      definitionKey: key,
    });
    if (items.length === 0) throw new Error(`No task ${key} is open.`);
    await this.do(person, `/tasks/${items[0].id}/complete`, { variables });
  }

  private understood(answerKnown: boolean) {
    return { classification: SENSITIVE, appropriate: true, answerKnown };
  }

  /** Answered by its owner, with everything that can be written on the way. */
  private async worked(): Promise<void> {
    const contact = await this.open('Worked');
    const on = `/contacts/${contact.id}`;
    const clock = contact.clocks.find(({ kind }: any) => kind === 'answer').id;
    const note = await this.do('infodesk', `${on}/notes`, { body: this.word('Note') });
    await this.do('infodesk', `${on}/notes/${note.id}/corrections`, {
      body: this.word('Correction'),
      revision: 1,
    });
    await this.do('infodesk', `${on}/messages`, {
      subject: this.word('LetterSubject'),
      body: this.word('LetterBody'),
    });
    await this.do('infodesk', `${on}/clocks/${clock}/suspend`, {
      cause: 'siteInspection',
      reason: this.word('SuspendReason'),
    });
    await this.do('infodesk', `${on}/clocks/${clock}/resume`, {
      reason: this.word('ResumeReason'),
    });
    await this.do('infodesk', `${on}/assignments`, {
      type: 'information',
      toPoint: 'savena-sportello',
      reason: this.word('InformationReason', 'sportello'),
    });
    const asked = await this.do('infodesk', `${on}/inquiries`, {
      points: ['savena-interni'],
      reason: this.word('InquiryReason', 'interni'),
    });
    const inquiry = asked.items[0].id;
    await this.do('interni', `/assignments/${inquiry}/accept`);
    await this.do('interni', `/assignments/${inquiry}/answer`, {
      answer: this.word('InquiryAnswer', 'interni'),
    });
    const other = await register(this.server, await this.token('infodesk'));
    const linked = await this.do('infodesk', `${on}/links`, {
      contactId: other.id,
      kind: 'related',
      reason: this.word('LinkReason'),
    });
    const file = fileForm(await aPicture(), `${this.word('FileName')}.png`);
    const attachment = await this.do('infodesk', `${on}/attachments`, file);
    const dropped = await this.do(
      'infodesk',
      `${on}/attachments`,
      fileForm(await aPicture({ colour: '#00cc33' }), 'tolto.png'),
    );
    await this.do('infodesk', `${on}/attachments/${dropped.id}/removal`, {
      reason: this.word('DroppedReason'),
    });
    await this.do('infodesk', `${on}/publication/removal`, {
      reason: this.word('UnpublishReason'),
    });
    const work = await this.do('infodesk', `${on}/works`, {
      servicePoint: 'manutenzione-ingresso',
      description: this.word('WorkDescription', 'centrale'),
    });
    await this.completes('infodesk', contact.id, 'capire', this.understood(true));
    await this.completes('infodesk', contact.id, 'rispondere', {
      answer: this.word('Answer'),
      proposeKnowledge: true,
    });
    await this.completes('centrale', contact.id, 'prendereInCarico', {
      decision: 'reject',
      rejectionReason: this.word('RejectionReason', 'centrale'),
    });
    const proposed = await this.do('infodesk', '/knowledge/proposals', { contactId: contact.id });
    // It is no sensitive one itself: what was said of both is.
    await this.add(other, {});
    await this.add(
      contact,
      { clock, inquiry, work: work.id, attachment: attachment.id },
      proposed.id,
    );
    Object.assign(this.cases.at(-1)!, { links: linked.links[0].id, notes: note.id });
  }

  /** Asked of the next level, answered there, and not to the citizen's liking. */
  private async escalated(): Promise<void> {
    const contact = await this.open('Escalated', 'sportello');
    await this.completes('infodesk', contact.id, 'capire', this.understood(false));
    const inquired = { decision: 'inquire', points: 'savena-interni', inquiryMode: 'all' };
    await this.completes('sportello', contact.id, 'valutare', inquired);
    await this.completes('interni', contact.id, 'istruire', {
      findings: this.word('Findings', 'interni', 'sportello'),
      sufficient: true,
    });
    await this.completes('sportello', contact.id, 'valutare', {
      decision: 'notAppropriate',
      notAppropriateReason: this.word('NotOursReason', 'sportello'),
    });
    await this.completes('interni', contact.id, 'valutare', {
      decision: 'answer',
      answer: this.word('LevelAnswer', 'interni', 'sportello'),
    });
    await this.completes('infodesk', contact.id, 'rispondere', {
      answer: this.word('SecondAnswer', 'sportello'),
    });
    await this.completes('infodesk', contact.id, 'verificare', {
      outcome: 'unsatisfied',
      note: this.word('VerdictNote', 'sportello'),
    });
    await this.add(contact, {});
  }

  /** Handed over, taken over, its instance stopped, and cancelled at last. */
  private async ended(): Promise<void> {
    const contact = await this.open('Ended', 'regia');
    const on = `/contacts/${contact.id}`;
    await this.do('infodesk', `${on}/ownership`, {
      toPoint: 'savena-sportello',
      reason: this.word('HandoverReason', 'sportello', 'regia'),
    });
    await this.do('regia', `${on}/avocation`, {
      reason: this.word('AvocationReason', 'sportello', 'regia'),
    });
    await this.do('regia', `${on}/cancellation`, {
      reason: this.word('CancelReason', 'regia'),
      authorisedBy: this.word('AuthorisedBy', 'regia'),
    });
    await this.add(contact, {});
  }

  /** A file of another system: one row is taken, one refused. */
  private async imported(): Promise<void> {
    const rows = [
      'externalId,subject,description,receivedAt,classification',
      `Z1,${this.word('ImportSubject')},${this.word('ImportDescription')},2024-01-02T09:00:00Z,${SENSITIVE}`,
      `Z2,Prova,Una prova,${this.word('BadInstant')},${SENSITIVE}`,
    ];
    const run = await this.do('infodesk', '/imports/contacts', rows.join('\n'), {
      query: { point: 'savena-infodesk', source: 'app' },
      headers: { 'content-type': 'text/csv' },
    });
    const { items } = await this.read('infodesk', '/contacts', { q: 'ZqImportSubject' });
    await this.add(items[0], {});
    this.cases.at(-1)!.imports = run.id;
  }

  private async refused(): Promise<void> {
    const contact = await this.open('Refused');
    await this.completes('infodesk', contact.id, 'capire', {
      classification: SENSITIVE,
      appropriate: false,
      notAppropriateReason: this.word('RefusalReason'),
    });
    await this.add(contact, {});
  }

  /** Its process waits for a worker, whose report quotes what it was given. */
  private async stuck(): Promise<void> {
    const form = new FormData();
    const key = 'ciclo-di-servizio';
    const model = bpmn(
      `${start()}${serviceTask('esterno', TOPIC)}${end()}${path('start', 'esterno', 'end')}`,
      { key },
    );
    form.append('files', new Blob([model], { type: 'text/xml' }), `${key}.bpmn`);
    await this.do('designer', '/process-deployments', form);
    const contact = await this.open('Stuck');
    await this.do('admin', '/engine-rest/external-task/fetchAndLock', {
      workerId: 'prova',
      maxTasks: 1,
      topics: [{ topicName: TOPIC, lockDuration: 60_000 }],
    }).then(async ([{ id }]: any) => {
      await this.do('admin', `/engine-rest/external-task/${id}/failure`, {
        workerId: 'prova',
        errorMessage: this.word('FailureMessage'),
        errorDetails: this.word('FailureDetails'),
        retries: 0,
        retryTimeout: 0,
      });
      await this.add(contact, { 'external-task': id });
    });
  }

  private async add(contact: any, ids: SpokenIds, article?: string): Promise<void> {
    const [year, number] = contact.protocolNumber.split('/');
    this.cases.push({
      contacts: contact.id,
      contactId: contact.id,
      'process-instances': contact.processInstanceId,
      year,
      number: String(Number(number)),
      ...(ids.clock ? { clocks: ids.clock } : {}),
      ...(ids.inquiry ? { assignments: ids.inquiry } : {}),
      ...(ids.work ? { works: ids.work } : {}),
      ...(ids.attachment ? { attachments: ids.attachment } : {}),
      ...(ids['external-task'] ? { 'external-task': ids['external-task'] } : {}),
      ...(article ? { articles: article } : {}),
    });
    const { items } = await this.read('admin', '/tasks', { contactId: contact.id });
    const ended = await this.read('admin', '/tasks', { contactId: contact.id, state: 'completed' });
    const task = [...items, ...ended.items].at(0);
    if (task) this.cases.at(-1)!.tasks = task.id;
    Object.assign(this.cases.at(-1)!, await this.idsOfCamunda(contact.processInstanceId));
  }

  /** Under which ids Camunda's history, jobs and incidents have what belongs to an instance. */
  private async idsOfCamunda(processInstanceId: string): Promise<SpokenIds> {
    const ids: SpokenIds = { 'variable-instance': `${processInstanceId}:answer` };
    for (const list of ['history/activity-instance', 'job', 'incident']) {
      const path = `/engine-rest/${list}`;
      const [found] = await this.read('manager', path, { processInstanceId });
      if (found) ids[list.split('/').at(-1)!] = found.id;
    }
    return ids;
  }
}

/** The body; throws when it is a refusal. */
function succeeded(at: string, { status, body, text }: TestResponse): any {
  if (status < 300) return body;
  throw new Error(`${at}: ${status} ${text}`);
}
