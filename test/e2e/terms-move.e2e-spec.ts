import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case, type Person } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const THURSDAY_NIGHT = '2026-11-26T22:59:59.999Z';
const FRIDAY_NIGHT = '2026-11-27T22:59:59.999Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('what stands beside a clock when its end moves', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const clock = async (contact: Case, kind: string): Promise<any> =>
    (await contact.get('regia', `/contacts/${contact.id}/clocks`)).body.items
      .filter((item: any) => item.kind === kind)
      .at(-1);
  const assignments = async (contact: Case): Promise<any[]> =>
    (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body.items;
  const act = async (person: Person, contact: Case, kind: string, what: 'suspend' | 'resume') => {
    const { id } = await clock(contact, kind);
    const body = what === 'suspend' ? { cause: 'siteInspection', reason: 'Sopralluogo' } : {};
    const acted = await contact.post(person, `/contacts/${contact.id}/clocks/${id}/${what}`, body);
    if (acted.status !== 200) throw new Error(acted.text);
  };

  it('the assignment of a step and what it asked of others end with its clock, and the timeline says so', async () => {
    const plain = await Case.open(server);
    await plain.understands('infodesk', false);
    const asking = await Case.open(server);
    await asking.understands('infodesk', false);
    await asking.does('sportello', 'valutare', { decision: 'inquire', points: 'savena-interni' });
    const [step] = await assignments(asking);
    const own = await asking.post('sportello', `/contacts/${asking.id}/inquiries`, {
      points: ['manutenzione-ingresso'],
      dueAt: '2026-11-24T17:00:00Z',
    });
    expect([own.status, step.dueAt]).toEqual([201, THURSDAY_NIGHT]);
    const ends = async () => [
      (await clock(asking, 'step')).dueAt,
      ...(await assignments(asking)).map(({ dueAt }) => dueAt),
      (await asking.task('istruire')).dueAt,
      (await assignments(plain))[0].dueAt,
      (await plain.task('valutare')).dueAt,
    ];
    const all = (dueAt: string) => [
      ...[dueAt, dueAt, dueAt, '2026-11-24T17:00:00.000Z'],
      ...[dueAt, dueAt, dueAt],
    ];
    expect(await ends()).toEqual(all(THURSDAY_NIGHT));

    const day = '2026-11-25';
    const path = '/working-calendar/closing-days';
    const closing = { day, name: 'Ponte', nameEn: 'Bridge day', reason: 'Ordinanza 9' };
    expect((await plain.post('admin', path, closing)).status).toBe(201);
    await server.app.get(ClockWatch).sweep();
    expect(await ends()).toEqual(all(FRIDAY_NIGHT));
    const moved = (await asking.timeline()).filter((text) => text.startsWith('Termine spostato'));
    const why = 'dal 26/11/2026 23:59 al 27/11/2026 23:59. Motivo: giorno di chiusura 25/11/2026';
    expect(moved).toEqual([
      expect.stringContaining(`per competenza a Sportello Specialistico Savena: ${why}`),
      expect.stringContaining(`per istruttoria a Servizi Interni Savena: ${why}`),
    ]);

    // Back again: nobody is left with a term beyond that of the step.
    await plain.post('admin', `${path}/${day}/removal`, { reason: 'Revocata' });
    await server.app.get(ClockWatch).sweep();
    expect(await ends()).toEqual(all(THURSDAY_NIGHT));
    await asking.waitUntil('2026-11-26T23:00:01Z');
    expect((await assignments(asking)).slice(0, 2).map(({ state }) => state)).toEqual([
      'expired',
      'expired',
    ]);
  });

  it('a work whose notice is suspended has no end, and afterwards that of its clock', async () => {
    const contact = await Case.open(server);
    const asked = await contact.post('infodesk', `/contacts/${contact.id}/works`, {
      servicePoint: 'manutenzione-ingresso',
      description: 'Chiudere la buca',
    });
    await contact.does('centrale', 'prendereInCarico', { decision: 'accept' });
    const dates = { plannedFrom: '2026-11-24', plannedTo: '2026-11-24' };
    await contact.does('centrale', 'programmare', dates);
    await contact.does('centrale', 'eseguire', { outcome: 'done', doneNote: 'Buca chiusa.' });
    const dueAt = async () =>
      (await contact.get('regia', `/works/${asked.body.id}`)).body.dueAt as string | null;
    expect(await dueAt()).toBe((await clock(contact, 'worksNotice')).dueAt);
    await act('infodesk', contact, 'worksNotice', 'suspend');
    expect(await dueAt()).toBeNull();
    server.clock.setTo('2026-12-03T09:00:00Z');
    await act('infodesk', contact, 'worksNotice', 'resume');
    expect(await dueAt()).toBe((await clock(contact, 'worksNotice')).dueAt);
    expect(await dueAt()).toMatch(/^2026-12-0/);
  });

  it('the task of a suspended clock says so, and comes last in both orders', async () => {
    const resting = await Case.open(server);
    await resting.understands('infodesk', true);
    await act('infodesk', resting, 'answer', 'suspend');
    const running = await Case.open(server);
    await running.understands('infodesk', true);
    expect(await resting.task('rispondere')).toMatchObject({ dueAt: null, suspended: true });
    expect(await running.task('rispondere')).toMatchObject({ suspended: false });
    for (const sort of ['dueAt', '-dueAt']) {
      const path = `/tasks?definitionKey=rispondere&sort=${sort}&limit=1`;
      const ids: string[] = [];
      for (let cursor = '', more = true; more;) {
        const page = await resting.get('infodesk', `${path}${cursor}`);
        expect(page.text).not.toContain('9999');
        ids.push(...page.body.items.map(({ contactId }: any) => contactId));
        more = page.body.nextCursor !== null;
        cursor = `&cursor=${page.body.nextCursor}`;
      }
      expect(ids).toEqual([running.id, resting.id]);
    }
    await act('infodesk', resting, 'answer', 'resume');
    expect(await resting.task('rispondere')).toMatchObject({
      suspended: false,
      dueAt: (await clock(resting, 'answer')).dueAt,
    });
    // A task that opens while the clock stands still has no end either.
    const early = await Case.open(server);
    await act('infodesk', early, 'answer', 'suspend');
    await early.understands('infodesk', true);
    expect(await early.task('rispondere')).toMatchObject({ dueAt: null, suspended: true });
  });
});
