import { OutboxDispatcher } from '../../src/platform/index.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case, type Person } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** Fifteen working days later, without the Immacolata, is Tuesday the 15th of December. */
const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('protocols and clocks over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  async function clock(contact: Case, kind: string): Promise<any> {
    const { body } = await contact.get('regia', `/contacts/${contact.id}/clocks`);
    return body.items.filter((item: any) => item.kind === kind).at(-1);
  }

  async function sweep(): Promise<void> {
    await server.app.get(ClockWatch).sweep();
    await server.app.get(OutboxDispatcher).drain();
  }

  const suspend = async (contact: Case, kind: string, reason = 'Attesa di documenti') =>
    contact.post(
      'infodesk',
      `/contacts/${contact.id}/clocks/${(await clock(contact, kind)).id}/suspend`,
      { cause: 'citizenDocuments', reason },
    );
  const sign = async (contact: Case, person: Person, id: string, party: string) => {
    const { textHash } = (await contact.get('regia', `/protocols/${id}`)).body;
    return contact.post(person, `/protocols/${id}/sign`, { party, textHash });
  };
  const resume = async (contact: Case, kind: string) =>
    contact.post(
      'infodesk',
      `/contacts/${contact.id}/clocks/${(await clock(contact, kind)).id}/resume`,
    );

  it('start from the receipt, and are met as the contact goes on', async () => {
    const contact = await Case.open(server, { receivedAt: '2026-11-20T17:00:00+01:00' });
    expect(await clock(contact, 'acknowledgement')).toMatchObject({
      state: 'met',
      startedAt: '2026-11-20T16:00:00.000Z',
      dueAt: '2026-11-23T22:59:59.999Z',
      agreement: 'rete/1',
    });
    expect(await clock(contact, 'notAppropriate')).toMatchObject({
      state: 'running',
      dueAt: '2026-11-24T22:59:59.999Z',
    });
    await contact.understands('infodesk', true);
    expect(await clock(contact, 'notAppropriate')).toMatchObject({ state: 'cancelled' });
    server.clock.setTo('2026-11-25T10:00:00Z');
    await contact.does('infodesk', 'rispondere', { answer: 'Fatto.' });
    expect(await clock(contact, 'answer')).toMatchObject({
      state: 'met',
      metAt: '2026-11-25T10:00:00.000Z',
      overdue: false,
    });
  });

  it('keep what is left over a suspension of weeks, and the process is told the new end', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    server.clock.setTo('2026-11-25T11:00:00Z');
    const before = await clock(contact, 'answer');
    expect((await suspend(contact, 'answer')).body).toMatchObject({
      state: 'suspended',
      dueAt: null,
      remainingMs: before.remainingMs,
      suspensionReason: 'Attesa di documenti',
    });
    const again = await suspend(contact, 'answer');
    expect([again.status, again.body.code]).toEqual([409, 'clock.invalid-transition']);
    server.clock.setTo('2026-12-28T11:00:00Z');
    expect(await clock(contact, 'answer')).toMatchObject({
      remainingMs: before.remainingMs,
      overdue: false,
    });
    const resumed = await resume(contact, 'answer');
    expect(resumed.body).toMatchObject({ state: 'running', remainingMs: before.remainingMs });
    // 13 working days and 12 hours were left, and the year's end and the Epiphany lie in between.
    expect(resumed.body.dueAt).toBe('2027-01-18T22:59:59.999Z');
    const { processInstanceId } = await contact.contact();
    const { body } = await contact.get(
      'manager',
      `/process-instances/${processInstanceId}/variables`,
    );
    expect(JSON.stringify(body)).toContain('2027-01-18T22:59:59.999Z');
    expect((await contact.timeline()).join('\n')).toMatch(
      /Termine sospeso \(risposta\): Documenti o chiarimenti .*\. Motivo: Attesa/,
    );
  });

  it('keep what is left over a second suspension, too, each with a reason of its own', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const left: number[] = [];
    const note = async () => left.push((await clock(contact, 'answer')).remainingMs);
    for (const [stop, go, reason] of [
      ['2026-11-25T11:00:00Z', '2026-12-01T11:00:00Z', 'Mancano le foto'],
      ['2026-12-02T11:00:00Z', '2026-12-14T11:00:00Z', 'Manca la planimetria'],
    ]) {
      server.clock.setTo(stop);
      await note();
      expect((await suspend(contact, 'answer', reason)).body).toMatchObject({
        state: 'suspended',
        suspensionReason: reason,
      });
      server.clock.setTo(go);
      await note();
      expect((await resume(contact, 'answer')).body.state).toBe('running');
      await note();
      expect((await resume(contact, 'answer')).status).toBe(409);
    }
    expect(left.slice(0, 3)).toEqual(Array(3).fill(left[0]));
    expect(left.slice(3)).toEqual(Array(3).fill(left[3]));
    expect(left[0] - left[3]).toBe(86_400_000); // one working day ran between the two
    const told = (await contact.timeline()).filter((text) => text.startsWith('Termine sospeso'));
    expect(told).toEqual([
      expect.stringContaining('Motivo: Mancano le foto'),
      expect.stringContaining('Motivo: Manca la planimetria'),
    ]);
  });

  it('let the not-appropriate way out stay open as long as its clock is suspended', async () => {
    const contact = await Case.open(server);
    await suspend(contact, 'notAppropriate');
    server.clock.setTo('2026-12-10T09:00:00Z');
    await contact.does('infodesk', 'capire', {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'Competenza della Provincia.',
    });
    expect(await contact.status()).toBe('notAppropriate');
    expect(await clock(contact, 'notAppropriate')).toMatchObject({ state: 'met' });
    expect(await clock(contact, 'answer')).toMatchObject({ state: 'cancelled' });
  });

  const alerts = async (contact: Case): Promise<number> =>
    (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body.items.filter(
      ({ toPoint, type }: any) => toPoint === 'regia-network' && type === 'information',
    ).length;

  it('alert the Network direction once, when the term has really passed', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await suspend(contact, 'answer');
    await contact.waitUntil('2026-12-20T09:00:00Z'); // the process's own timer fires while it is suspended
    await sweep();
    expect(await alerts(contact)).toBe(0);
    await resume(contact, 'answer');
    await sweep();
    expect(await alerts(contact)).toBe(0);
    server.clock.setTo('2027-02-01T09:00:00Z');
    await sweep();
    await sweep();
    expect(await alerts(contact)).toBe(1);
    expect(await clock(contact, 'answer')).toMatchObject({ state: 'missed', overdue: true });
    await contact.does('infodesk', 'rispondere', { answer: 'Tardi, ma ecco.' });
    expect(await clock(contact, 'answer')).toMatchObject({ state: 'missed' });
  });

  it('alert it again for the answer of another round', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.waitUntil('2026-12-16T09:00:00Z');
    await sweep();
    await contact.does('infodesk', 'rispondere', { answer: 'Tardi, ma ecco.' });
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    await sweep();
    expect(await alerts(contact)).toBe(1);
    await contact.understands('sportello', true);
    await contact.waitUntil('2027-02-01T09:00:00Z');
    await sweep();
    await sweep();
    expect(await clock(contact, 'answer')).toMatchObject({ round: 2, state: 'missed' });
    expect(await alerts(contact)).toBe(2);
  });

  it('end with their last instant: the direction is alerted then, and they are missed after it', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const { dueAt } = await clock(contact, 'answer');
    const at = async (after: number) => {
      await contact.waitUntil(new Date(Date.parse(dueAt) + after).toISOString());
      await sweep();
      const { state, overdue } = await clock(contact, 'answer');
      return [state, overdue, await alerts(contact)];
    };
    expect(await at(-1)).toEqual(['running', false, 0]);
    expect(await at(0)).toEqual(['running', false, 1]);
    expect(await at(1)).toEqual(['missed', true, 1]);
  });

  it('stand still with a merge as long as they have not run out, and count from then on as they were', async () => {
    const LAST = Date.parse('2026-11-25T22:59:59.999Z');
    const [main, inTime, late] = [
      await Case.open(server),
      await Case.open(server),
      await Case.open(server),
    ];
    const merges = (one: Case) =>
      one.post('infodesk', `/contacts/${one.id}/merge`, { into: main.id, reason: 'La stessa' });
    const states = async (contact: Case) => [
      (await clock(contact, 'notAppropriate')).state,
      (await clock(contact, 'answer')).state,
    ];
    server.clock.setTo(new Date(LAST));
    expect((await merges(inTime)).status).toBe(200);
    expect(await states(inTime)).toEqual(['suspended', 'suspended']);
    server.clock.setTo(new Date(LAST + 1));
    expect((await merges(late)).status).toBe(200);
    expect(await states(late)).toEqual(['running', 'suspended']);
    await sweep();
    for (const contact of [inTime, late])
      await contact.post('infodesk', `/contacts/${contact.id}/unmerge`, { reason: 'Un’altra' });
    expect(await states(inTime)).toEqual(['running', 'running']);
    expect(await states(late)).toEqual(['missed', 'running']);
  });

  it('tell by how many working days they are late, and by how many it was done too late', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const { dueAt } = await clock(contact, 'answer');
    expect(dueAt).toBe('2026-12-15T22:59:59.999Z');
    expect(await clock(contact, 'answer')).toMatchObject({ overdue: false, lateDays: 0 });
    server.clock.setTo('2026-12-16T09:00:00Z');
    expect(await clock(contact, 'answer')).toMatchObject({ overdue: true, lateDays: 1 });
    // Christmas, Saint Stephen's and two week-ends lie between.
    server.clock.setTo('2026-12-28T09:00:00Z');
    await sweep();
    expect(await clock(contact, 'answer')).toMatchObject({ state: 'missed', lateDays: 8 });
    await contact.does('infodesk', 'rispondere', { answer: 'Tardi, ma ecco.' });
    server.clock.setTo('2027-03-01T09:00:00Z');
    expect(await clock(contact, 'answer')).toMatchObject({ overdue: false, lateDays: 8 });
  });

  it('begin anew for the answer of the next round, not for the way out', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: 'Prima.' });
    server.clock.setTo('2026-12-01T09:00:00Z');
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    expect(await clock(contact, 'answer')).toMatchObject({
      round: 2,
      state: 'running',
      startedAt: '2026-12-01T09:00:00.000Z',
      dueAt: '2026-12-23T22:59:59.999Z',
    });
    expect(await clock(contact, 'notAppropriate')).toMatchObject({ round: 1, state: 'cancelled' });
    const wayOut = await contact.tries('sportello', 'capire', {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'x',
    });
    expect(wayOut.body.code).toBe('contact.not-appropriate-term-passed');
  });

  it('of a step cannot be suspended, and those of a closed contact neither', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    const step = await suspend(contact, 'step');
    expect([step.status, step.body.code]).toEqual([409, 'clock.not-suspendable']);
    const over = await suspend(contact, 'acknowledgement');
    expect([over.status, over.body.code]).toEqual([409, 'clock.invalid-transition']);
  });

  it('can be suspended by those who work the contact, with a reason', async () => {
    const contact = await Case.open(server);
    const { id } = await clock(contact, 'answer');
    const path = `/contacts/${contact.id}/clocks/${id}/suspend`;
    expect(
      (await contact.post('interni', path, { cause: 'forceMajeure', reason: 'x' })).status,
    ).toBe(404);
    expect(
      (await contact.post('decisore', path, { cause: 'forceMajeure', reason: 'x' })).status,
    ).toBe(403);
    expect(
      (await contact.post('manager', path, { cause: 'forceMajeure', reason: 'x' })).status,
    ).toBe(403);
    expect((await contact.get('interni', `/contacts/${contact.id}/clocks`)).status).toBe(404);
    const mute = await contact.post('infodesk', path, { cause: 'forceMajeure', reason: ' ' });
    expect([mute.status, faultyFields(mute)]).toEqual([400, ['reason']]);
    const idle = await contact.post('infodesk', path, { cause: 'pigrizia', reason: 'x' });
    expect([idle.status, faultyFields(idle)]).toEqual([400, ['cause']]);
    const other = await Case.open(server);
    const crossed = await other.post('infodesk', `/contacts/${other.id}/clocks/${id}/suspend`, {
      cause: 'forceMajeure',
      reason: 'x',
    });
    expect([crossed.status, crossed.body.code]).toEqual([404, 'clock.not-found']);
    const both = await Promise.all(
      [1, 2].map(() => contact.post('infodesk', path, { cause: 'forceMajeure', reason: 'x' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('follow the protocol between two actors, in the version under which the contact started', async () => {
    const person = await Case.open(server);
    const draft = {
      code: 'savena-rete',
      title: 'Savena e la rete',
      firstParty: 'savena',
      secondParty: '*',
      terms: { answerTerm: 'P10D', termCalendar: 'calendarDays', warningPercent: 50 },
    };
    const drafted = await person.post('regia', '/protocols', draft);
    expect([drafted.status, drafted.body.state, drafted.body.version]).toEqual([201, 'draft', 1]);
    const path = `/protocols/${drafted.body.id}`;
    const unsigned = await person.post('regia', `${path}/enforce`);
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'protocol.invalid-transition']);
    const stranger = await sign(person, 'centrale', drafted.body.id, 'savena');
    expect([stranger.status, stranger.body.code]).toEqual([403, 'protocol.not-a-party']);
    await sign(person, 'infodesk', drafted.body.id, 'savena');
    const twice = await sign(person, 'sportello', drafted.body.id, 'savena');
    expect(twice.status).toBe(409);
    expect((await sign(person, 'regia', drafted.body.id, '*')).body.state).toBe('signed');
    const past = await person.post('regia', `${path}/enforce`, { from: '2026-11-01T00:00:00Z' });
    expect([past.status, faultyFields(past)]).toEqual([400, ['from']]);
    const waiting = await person.post('regia', `${path}/enforce`, { from: '2026-11-24T00:00:00Z' });
    expect(waiting.body.state).toBe('signed');

    const before = await Case.open(server);
    expect(await clock(before, 'answer')).toMatchObject({ agreement: 'rete/1', term: 'P15D' });
    server.clock.setTo('2026-11-24T09:00:00Z');
    expect((await person.get('infodesk', path)).body.state).toBe('inForce');
    const under = await Case.open(server);
    expect(await clock(under, 'answer')).toMatchObject({
      agreement: 'savena-rete/1',
      term: 'P10D',
      calendar: 'calendarDays',
      dueAt: '2026-12-04T22:59:59.999Z',
    });

    const second = (
      await person.post('regia', '/protocols', { ...draft, terms: { answerTerm: 'P5D' } })
    ).body;
    expect(second.version).toBe(2);
    await sign(person, 'infodesk', second.id, 'savena');
    await sign(person, 'regia', second.id, '*');
    await person.post('regia', `/protocols/${second.id}/enforce`);
    expect((await person.get('infodesk', path)).body.state).toBe('superseded');
    expect(await clock(await Case.open(server), 'answer')).toMatchObject({
      agreement: 'savena-rete/2',
    });
    await under.understands('infodesk', true);
    await under.does('infodesk', 'rispondere', { answer: 'Prima.' });
    await under.does('infodesk', 'verificare', { outcome: 'unsatisfied' });
    expect(await clock(under, 'answer')).toMatchObject({ round: 2, agreement: 'savena-rete/1' });
  });

  it('are drafted by the Network direction and with sound terms only', async () => {
    const contact = await Case.open(server);
    const draft = {
      code: 'x',
      title: 'x',
      firstParty: 'savena',
      secondParty: 'manutenzione',
      terms: {},
    };
    expect((await contact.post('infodesk', '/protocols', draft)).status).toBe(403);
    const term = await contact.post('regia', '/protocols', {
      ...draft,
      terms: { answerTerm: 'P1M' },
    });
    expect([term.status, faultyFields(term)]).toEqual([400, ['terms.answerTerm']]);
    const party = await contact.post('regia', '/protocols', { ...draft, secondParty: 'atlantide' });
    expect([party.status, faultyFields(party)]).toEqual([400, ['secondParty']]);
    const same = await contact.post('regia', '/protocols', { ...draft, secondParty: 'savena' });
    expect([same.status, same.body.code, faultyFields(same)]).toEqual([
      422,
      'protocol.same-parties',
      ['secondParty'],
    ]);
    const { body } = await contact.get('designer', '/protocols?state=inForce');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        code: 'rete',
        state: 'inForce',
        firstSignedAt: null,
        firstSignedBy: 'predefinito / default',
        secondSignedAt: null,
        inForceFrom: null,
      }),
    );
  });
});
