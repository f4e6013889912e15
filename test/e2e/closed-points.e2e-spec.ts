import { Manual } from '../builders/articles.js';
import { Case, type Person } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const CLOSED = 'mobilita-ingresso';
const reason = 'Prova';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('nothing new is given to a closed point', () => {
  let server: TestApplication;
  let contact: Case;
  let asked: any;
  let article: any;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo(MONDAY);
    contact = await Case.open(server);
    // It owned the contact once, and was asked something: neither opens a way back to it.
    const path = `/contacts/${contact.id}`;
    await done(contact, 'regia', `${path}/avocation`, { reason, toPoint: CLOSED });
    await done(contact, 'regia', `${path}/ownership`, { reason, toPoint: 'savena-infodesk' });
    const made = await done(contact, 'infodesk', `${path}/inquiries`, {
      points: ['manutenzione-ingresso'],
    });
    [asked] = made.items;
    const manual = await Manual.open(server, 'sportello', 'regia');
    article = await manual.approved({ classifications: ['03.01'], routing: { point: CLOSED } });
    await done(contact, 'admin', `/points/${CLOSED}/close`, { version: 1 });
  });
  afterAll(() => server?.stop());

  async function done(by: Case, person: Person, path: string, body: object): Promise<any> {
    const response = await by.post(person, path, body);
    if (response.status >= 300) throw new Error(`${path}: ${response.text}`);
    return response.body;
  }

  it.each<[string, Person, () => [path: string, body: object], string]>([
    [
      'a handover, back to one that had it',
      'infodesk',
      () => [`/contacts/${contact.id}/ownership`, { toPoint: CLOSED, reason }],
      'toPoint',
    ],
    [
      'an avocation for another',
      'regia',
      () => [`/contacts/${contact.id}/avocation`, { toPoint: CLOSED, reason }],
      'toPoint',
    ],
    ...(['competence', 'inquiry', 'information'] as const).map(
      (type): [string, Person, () => [string, object], string] => [
        `an assignment for ${type}`,
        'infodesk',
        () => [`/contacts/${contact.id}/assignments`, { type, toPoint: CLOSED }],
        'toPoint',
      ],
    ),
    [
      'inquiries of several',
      'infodesk',
      () => [`/contacts/${contact.id}/inquiries`, { points: ['savena-sportello', CLOSED] }],
      'points',
    ],
    [
      'a rerouting',
      'regia',
      () => [`/assignments/${asked.id}/reroute`, { toPoint: CLOSED, reason }],
      'toPoint',
    ],
  ])('by %s', async (_, person, sent, field) => {
    const before = (await contact.contact()).assignments.length;
    const [path, body] = sent();
    const refused = await contact.post(person, path, body);
    expect([refused.status, refused.body.code]).toEqual([422, 'assignment.point-closed']);
    expect(refused.body.errors).toMatchObject([{ field }]);
    const after = await contact.contact();
    expect([after.owner, after.assignments.length]).toEqual(['savena-infodesk', before]);
  });

  it('by the step that hands a question to a central service', async () => {
    const climbing = await Case.open(server);
    await climbing.understands('infodesk', false);
    await climbing.does('sportello', 'valutare', { decision: 'passOn' });
    await climbing.does('interni', 'valutare', { decision: 'passOn' });
    const refused = await climbing.tries('regia', 'affidare', { service: CLOSED });
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([
      400,
      { field: expect.stringContaining('service'), code: 'point-closed' },
    ]);
    expect(await climbing.open()).toEqual(['affidare']);
  });

  it('nor does the manual send anybody there: the article that does is stale', async () => {
    const { body } = await contact.get('regia', `/knowledge/articles/${article.id}`);
    expect(body.stale.map(({ reason: why }: any) => why)).toEqual(['pointRetired']);
    const routing = await contact.get('infodesk', '/knowledge/routing?classification=03.01');
    expect(routing.body.competent).toBeNull();
    const suggestion = await contact.post('infodesk', '/routing/suggestions', {
      ...{ kind: 'report', classification: '03.01', district: 'savena' },
    });
    expect(suggestion.status).toBe(200);
    expect(suggestion.body.point?.code).not.toBe(CLOSED);
  });

  it('nor does it take over by its heirs: they do so for their own point', async () => {
    const heir = await server.account({ username: 'erede', points: [CLOSED] });
    const refused = await server.post(`/contacts/${contact.id}/avocation`, {
      token: heir,
      body: { reason },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'ownership.avocation-not-allowed']);
  });

  it('nor does it register, and says why', async () => {
    const { status, body } = await contact.post('admin', '/contacts', {
      ...{ kind: 'report', channel: 'desk', description: 'Buca', point: CLOSED },
    });
    expect([status, body.code, body.errors[0].field]).toEqual([422, 'point.closed', 'point']);
  });
});
