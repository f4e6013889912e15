import { AssignmentWatch } from '../../src/modules/assignments/assignment-watch.js';
import { Case, type Person } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('an assignment that went to the wrong point', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  async function asking(body: object = {}): Promise<Case> {
    const contact = await Case.open(server, body);
    await contact.understands('infodesk', false);
    return contact;
  }

  const competences = async (contact: Case): Promise<any[]> =>
    (await contact.contact()).assignments.filter(({ type }: any) => type === 'competence');

  const reroute = (contact: Case, id: string, toPoint: string, person: Person = 'regia') =>
    contact.post(person, `/assignments/${id}/reroute`, { toPoint, reason: 'Tocca a loro' });

  async function byHand(contact: Case, body: object): Promise<any> {
    const made = await contact.post('infodesk', `/contacts/${contact.id}/assignments`, body);
    if (made.status !== 201) throw new Error(made.text);
    return made.body;
  }

  async function inquiries(contact: Case, points: string[], dueAt?: string): Promise<any[]> {
    const path = `/contacts/${contact.id}/inquiries`;
    const made = await contact.post('infodesk', path, { points, dueAt });
    if (made.status !== 201) throw new Error(made.text);
    return made.body.items;
  }

  const sweep = () => server.app.get(AssignmentWatch).sweep();

  const declines = (competentPoint: string) => ({
    decision: 'notAppropriate',
    notAppropriateReason: 'Non è nostra.',
    competentPoint,
  });

  describe('goes on by the process where whoever declines says who is competent', () => {
    it('within the districts at once, and climbs on from there', async () => {
      const contact = await asking();
      await contact.does('sportello', 'valutare', declines('navile-sportello'));
      expect((await contact.task('valutare')).points).toEqual(['navile-sportello']);
      expect((await competences(contact)).map(({ toPoint, state }) => [toPoint, state])).toEqual([
        ['savena-sportello', 'declined'],
        ['navile-sportello', 'proposed'],
      ]);
      await contact.does('regia', 'valutare', { decision: 'passOn' });
      // The back office of Savena receives from Savena only: the next is the central service.
      expect(await contact.open()).toEqual(['affidare']);
    });

    it('to a central service by way of the Network direction, which has the last word', async () => {
      const contact = await asking({ classification: '01.01' });
      const [step] = await competences(contact);
      const declined = await contact.post('sportello', `/assignments/${step.id}/decline`, {
        reason: 'Verde pubblico',
        competentPoint: 'ambiente-ingresso',
      });
      expect(declined.body.state).toBe('declined');
      const task = await contact.task('affidare');
      const { form } = (await contact.get('regia', `/tasks/${task.id}`)).body;
      expect(form.find(({ name }: any) => name === 'service').default).toBe('ambiente-ingresso');
      await contact.does('regia', 'affidare', { service: 'ambiente-ingresso' });
      expect((await contact.task('valutare')).points).toEqual(['ambiente-ingresso']);
    });

    it('to the decision maker as well', async () => {
      const contact = await asking();
      await contact.does('sportello', 'valutare', declines('savena-presidente'));
      expect((await contact.task('valutare')).points).toEqual(['savena-presidente']);
    });

    it.each([
      ['atlantide', 'unknown-code'],
      ['savena-infodesk', 'owner'],
      ['savena-sportello', 'asked-already'],
      ['navile-interni', 'back-office-own-scope'],
      ['navile-infodesk', 'collection-receives-from-collection'],
      ['manutenzione-operativo', 'back-office-own-scope'],
    ])('and to no point that may not receive it: %s breaks %s', async (point, code) => {
      const contact = await asking();
      const refused = await contact.tries('sportello', 'valutare', declines(point));
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['competentPoint']]);
      expect(refused.body.errors[0].code).toBe(code);
      expect((await competences(contact)).map(({ state }) => state)).toEqual(['proposed']);
    });

    it('never to and fro between two points', async () => {
      const contact = await asking();
      await contact.does('sportello', 'valutare', declines('navile-sportello'));
      const back = await contact.tries('regia', 'valutare', declines('savena-sportello'));
      expect([back.status, back.body.errors[0].code]).toEqual([400, 'asked-already']);
    });
  });

  describe('is given to another by the Network direction', () => {
    it.each<[string, (contact: Case) => Promise<void>]>([
      ['has to assess', async () => undefined],
      [
        'waits for inquiries',
        (contact) =>
          contact.does('sportello', 'valutare', { decision: 'inquire', points: 'savena-interni' }),
      ],
    ])('while its point %s: the step begins anew, with its own term', async (_, prepare) => {
      const contact = await asking();
      await prepare(contact);
      const [step] = await competences(contact);
      server.clock.setTo('2026-11-24T09:00:00Z');
      const made = await reroute(contact, step.id, 'navile-sportello');
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        fromPoint: 'regia-network',
        toPoint: 'navile-sportello',
        reroutedFrom: step.id,
        reason: 'Tocca a loro',
        step: true,
        dueAt: '2026-11-27T22:59:59.999Z',
      });
      expect(await contact.open()).toEqual(['valutare']);
      expect((await contact.task('valutare')).points).toEqual(['navile-sportello']);
      expect((await competences(contact))[0]).toMatchObject({
        state: 'recalled',
        closingReason: 'Tocca a loro',
      });
      // The old step's timer is gone with it.
      await contact.waitUntil('2026-11-27T00:00:00Z');
      expect((await contact.task('valutare')).points).toEqual(['navile-sportello']);
      await contact.does('regia', 'valutare', { decision: 'answer', answer: 'Ecco.' });
      expect(await contact.open()).toEqual(['rispondere']);
    });

    it('by hand, with the work, and after a decline as well', async () => {
      const contact = await Case.open(server);
      const first = await byHand(contact, { type: 'competence', toPoint: 'savena-sportello' });
      const second = (await reroute(contact, first.id, 'navile-sportello')).body;
      expect((await contact.task('capire')).points).toEqual(['navile-sportello']);
      const gone = await reroute(contact, first.id, 'santo-stefano-sportello');
      expect([gone.status, gone.body.code]).toEqual([409, 'assignment.not-reroutable']);
      await contact.post('regia', `/assignments/${second.id}/recall`, { reason: 'Ripensato' });
      const third = await byHand(contact, { type: 'competence', toPoint: 'savena-sportello' });
      await contact.post('sportello', `/assignments/${third.id}/decline`, {
        reason: 'Non nostra.',
        competentPoint: 'navile-sportello',
      });
      expect((await competences(contact)).at(-1)?.closingReason).toBe(
        'Non nostra. Competente: Sportello Specialistico Navile.',
      );
      expect((await contact.told(`/assignments/${third.id}`, 'en')).closingReason).toBe(
        'Non nostra. Competent: Sportello Specialistico Navile.',
      );
      const fourth = await reroute(contact, third.id, 'navile-sportello');
      expect(fourth.body).toMatchObject({ reroutedFrom: third.id, state: 'proposed' });
      expect((await contact.task('capire')).points).toEqual(['navile-sportello']);
    });

    it('an inquiry stays in its group, and comes from whoever asked', async () => {
      const contact = await Case.open(server);
      const asked = await contact.post('infodesk', `/contacts/${contact.id}/inquiries`, {
        points: ['savena-sportello', 'regia-network'],
        dueAt: '2026-12-01T12:00:00Z',
      });
      const [inquiry] = asked.body.items;
      const made = await reroute(contact, inquiry.id, 'savena-interni');
      expect(made.body).toMatchObject({
        type: 'inquiry',
        fromPoint: 'savena-infodesk',
        toPoint: 'savena-interni',
        inquiryGroup: asked.body.inquiryGroup,
        dueAt: '2026-12-01T12:00:00.000Z',
      });
    });

    it.each(['2026-12-01T12:00:00.000Z', '2026-12-01T12:00:00.001Z'])(
      'after its term, at %s: it has none any more, by hand as for an inquiry',
      async (now) => {
        const dueAt = '2026-12-01T12:00:00.000Z';
        const [given, asking] = [await Case.open(server), await Case.open(server)];
        const competence = await byHand(given, {
          ...{ type: 'competence', toPoint: 'savena-sportello', dueAt },
        });
        const [inquiry] = await inquiries(asking, ['savena-sportello'], dueAt);
        server.clock.setTo(now);
        await sweep();
        for (const [contact, { id }] of [
          [given, competence],
          [asking, inquiry],
        ] as const) {
          expect((await contact.get('regia', `/assignments/${id}`)).body.state).toBe('expired');
          const { status, body } = await reroute(contact, id, 'navile-sportello');
          expect([status, body.reroutedFrom, body.dueAt]).toEqual([201, id, null]);
        }
        expect((await given.task('capire')).points).toEqual(['navile-sportello']);
      },
    );

    it('an inquiry not once that has ended which it was asked for', async () => {
      const contact = await Case.open(server);
      const competence = await byHand(contact, { type: 'competence', toPoint: 'savena-sportello' });
      const [inquiry] = await inquiries(contact, ['savena-interni']);
      expect(inquiry.parentId).toBe(competence.id);
      await contact.post('interni', `/assignments/${inquiry.id}/decline`, { reason: 'Non so' });
      await contact.post('regia', `/assignments/${competence.id}/recall`, { reason: 'Ripensato' });
      const refused = await reroute(contact, inquiry.id, 'regia-network');
      expect([refused.status, refused.body.code]).toEqual([409, 'assignment.not-reroutable']);
      expect(refused.body.detail).toContain('ask anew');
    });

    it('and by nobody else, to no point that may not receive, and never an information', async () => {
      const contact = await Case.open(server);
      const { id } = await byHand(contact, { type: 'competence', toPoint: 'savena-sportello' });
      for (const person of ['infodesk', 'sportello', 'decisore', 'manager', 'admin'] as const) {
        expect((await reroute(contact, id, 'regia-network', person)).status).toBe(403);
      }
      for (const [toPoint, status] of [
        ['atlantide', 400],
        ['savena-sportello', 422],
        ['savena-interni', 422],
        ['savena-infodesk', 422],
        ['regia-network', 422],
      ] as const) {
        const refused = await reroute(contact, id, toPoint);
        expect([toPoint, refused.status, faultyFields(refused)]).toEqual([
          toPoint,
          status,
          ['toPoint'],
        ]);
      }
      const information = await byHand(contact, { type: 'information', toPoint: 'savena-interni' });
      const unread = await reroute(contact, information.id, 'savena-sportello');
      expect([unread.status, unread.body.code]).toEqual([
        422,
        'assignment.information-not-rerouted',
      ]);
      expect((await competences(contact)).map(({ state }) => state)).toEqual(['proposed']);
      const stale = await contact.post('regia', `/assignments/${id}/reroute`, {
        toPoint: 'navile-sportello',
        reason: 'x',
        version: 9,
      });
      expect([stale.status, stale.body.code]).toEqual([409, 'assignment.version-conflict']);
    });

    it('an inquiry of the escalation is not: its process waits for that point', async () => {
      const contact = await asking();
      await contact.does('sportello', 'valutare', {
        decision: 'inquire',
        points: 'savena-interni',
      });
      const inquiry = (await contact.contact()).assignments.find(
        ({ type }: any) => type === 'inquiry',
      );
      const refused = await reroute(contact, inquiry.id, 'regia-network');
      expect([refused.status, refused.body.code]).toEqual([409, 'assignment.driven-by-process']);
    });
  });

  it('inquiries of the process have a term of their own: they expire, and the step goes on', async () => {
    const contact = await asking();
    for (const inquiryTerm of ['2026-11-20T12:00:00Z', '2026-11-30T12:00:00Z']) {
      const refused = await contact.tries('sportello', 'valutare', {
        decision: 'inquire',
        points: 'savena-interni',
        inquiryTerm,
      });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['inquiryTerm']]);
    }
    await contact.does('sportello', 'valutare', {
      decision: 'inquire',
      points: 'savena-interni',
      inquiryTerm: '2026-11-24T12:00:00Z',
    });
    expect((await contact.task('istruire')).dueAt).toBe('2026-11-24T12:00:00.000Z');
    await contact.waitUntil('2026-11-24T12:00:01Z');
    expect((await contact.task('valutare')).points).toEqual(['savena-sportello']);
    const { assignments } = await contact.contact();
    expect(assignments.map(({ type, toPoint, state }: any) => [type, toPoint, state])).toEqual([
      ['competence', 'savena-sportello', 'accepted'],
      ['inquiry', 'savena-interni', 'expired'],
      ['information', 'savena-interni', 'proposed'],
      ['information', 'savena-sportello', 'proposed'],
    ]);
  });
});
