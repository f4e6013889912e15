import { OutboxDispatcher } from '../../src/platform/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';

interface Entry {
  at: Date;
  actor_name: string;
  action: string;
  details: Record<string, unknown>;
}

describe('what happened to a contact can be told afterwards', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const audited = (contact: Case) =>
    server.app
      .get(UnitOfWork)
      .read<Entry & Record<string, unknown>>(
        `SELECT at, actor_name, action, details FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
        [contact.id],
      );

  it('every change of state is in the audit trail, with who, when and from where to where', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    server.clock.setTo('2026-11-24T09:00:00Z');
    await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
    await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    await contact.understands('sportello', true);
    await contact.does('sportello', 'rispondere', { answer: 'Meglio.' });
    await contact.does('sportello', 'verificare', { outcome: 'satisfied' });
    expect(await contact.status()).toBe('closed');
    const to: Record<string, (entry: Entry) => unknown> = {
      'contact.status-changed': ({ details }) => details.to,
      'contact.reopened': () => 'understanding',
      'contact.closed': () => 'closed',
    };
    const changes = (await audited(contact)).filter(({ action }) => action in to);
    const states = changes.map((entry) => to[entry.action](entry));
    expect(states).toEqual([
      ...['understanding', 'escalated', 'answering', 'verifying', 'understanding', 'answering'],
      ...['verifying', 'closed'],
    ]);
    // Each begins where the one before ended: none is missing.
    changes.forEach(({ details }, index) => {
      if (details.from) expect(details.from).toBe(states[index - 1] ?? 'registered');
    });
    const who = changes.map(
      ({ actor_name, at }) => `${actor_name} ${at.toISOString().slice(0, 10)}`,
    );
    expect(who[1]).toBe('Infodesk Savena 2026-11-23');
    expect(who[2]).toBe('Sportello Specialistico Savena 2026-11-24');
  });

  it('assignments and ownership as well, with the reason', async () => {
    const contact = await Case.open(server);
    const assigned = await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      ...{ type: 'competence', toPoint: 'savena-sportello', reason: 'Vostra' },
    });
    const path = `/assignments/${assigned.body.id}`;
    await contact.post('sportello', `${path}/accept`);
    await contact.post('sportello', `${path}/decline`, { reason: 'Non è nostra' });
    await contact.post('regia', `/contacts/${contact.id}/avocation`, { reason: 'Delicata' });
    const entries = await audited(contact);
    const of = (action: string) => entries.find((entry) => entry.action === action);
    expect(of('assignment.proposed')).toMatchObject({
      actor_name: 'Infodesk Savena',
      details: { toPoint: 'savena-sportello', reason: 'Vostra' },
    });
    expect(of('assignment.accepted')).toMatchObject({
      actor_name: 'Sportello Specialistico Savena',
    });
    expect(of('assignment.declined')).toMatchObject({ details: { reason: 'Non è nostra' } });
    expect(of('ownership.changed')).toMatchObject({
      actor_name: 'Regia del Network',
      details: { from: 'savena-infodesk', to: 'regia-network', reason: 'Delicata' },
    });
  });

  it('a clock warns at each of its thresholds, then its end is told, and the Network direction with it', async () => {
    const made = await Case.open(server);
    const body = {
      ...{ code: 'soglie', title: 'Soglie', firstParty: 'savena-infodesk', secondParty: '*' },
      terms: { answerTerm: 'P10D', termCalendar: 'calendarDays', thresholds: [50, 80] },
    };
    const draft = (await made.post('regia', '/protocols', body)).body;
    const { textHash } = (await made.get('regia', `/protocols/${draft.id}`)).body;
    const sign = `/protocols/${draft.id}/sign`;
    await made.post('infodesk', sign, { party: 'savena-infodesk', textHash });
    await made.post('regia', sign, { party: '*', textHash });
    expect((await made.post('regia', `/protocols/${draft.id}/enforce`)).status).toBe(200);
    server.clock.setTo('2026-11-23T09:00:01Z');
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const told = async (day: string) => {
      await contact.waitUntil(`2026-${day}T12:00:00Z`);
      await server.app.get(ClockWatch).sweep();
      await server.app.get(OutboxDispatcher).drain();
      return (await contact.timeline())
        .filter((text) => /\(risposta\)/.test(text))
        .map((text) => /(\d+) %|scaduto/.exec(text)![0]);
    };
    const alerted = async () =>
      (await contact.contact()).assignments.some(
        ({ toPoint }: { toPoint: string }) => toPoint === 'regia-network',
      );
    expect(await told('11-26')).toEqual([]);
    expect(await told('11-30')).toEqual(['50 %']);
    expect(await told('12-02')).toEqual(['50 %', '80 %']);
    expect(await alerted()).toBe(false);
    expect(await told('12-05')).toEqual(['50 %', '80 %', 'scaduto']);
    expect(await alerted()).toBe(true);
  });
});
