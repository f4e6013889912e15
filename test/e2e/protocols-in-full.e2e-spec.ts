import { OutboxDispatcher } from '../../src/platform/index.js';
import { WarmInstances } from '../../src/engine/embedded/warm-instances.js';
import { ClockWatch } from '../../src/modules/protocols/index.js';
import { Case, type Person } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const DUE = '2026-12-15T22:59:59.999Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('protocols in full', () => {
  let server: TestApplication;
  let desk: Case;
  let drafts = 0;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    server.clock.setTo(MONDAY);
    desk = await Case.open(server);
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const sweep = async () => {
    await server.app.get(ClockWatch).sweep();
    await server.app.get(OutboxDispatcher).drain();
  };
  const clock = async (contact: Case, kind: string): Promise<any> =>
    (await contact.get('regia', `/contacts/${contact.id}/clocks`)).body.items
      .filter((item: any) => item.kind === kind)
      .at(-1);
  const detail = async (contact: Case, kind: string): Promise<any> =>
    (
      await contact.get(
        'regia',
        `/contacts/${contact.id}/clocks/${(await clock(contact, kind)).id}`,
      )
    ).body;
  const act = async (contact: Case, kind: string, what: 'suspend' | 'resume') => {
    const { id } = await clock(contact, kind);
    const body = what === 'suspend' ? { cause: 'siteInspection', reason: 'Sopralluogo' } : {};
    return contact.post('infodesk', `/contacts/${contact.id}/clocks/${id}/${what}`, body);
  };
  const reminders = async (contact: Case) =>
    (await contact.timeline()).filter((text) => text.startsWith('Sollecito a')).length;
  const draft = async (changes: object): Promise<any> => {
    const body = {
      code: `prova-${(drafts += 1)}`,
      title: 'Prova',
      firstParty: 'savena-infodesk',
      secondParty: '*',
      terms: {},
      ...changes,
    };
    const response = await desk.post('regia', '/protocols', body);
    if (response.status !== 201) throw new Error(response.text);
    return response.body;
  };
  const sign = async (person: Person, id: string, party: string) => {
    const { textHash } = (await desk.get('regia', `/protocols/${id}`)).body;
    return desk.post(person, `/protocols/${id}/sign`, { party, textHash });
  };
  const enforced = async (changes: object): Promise<any> => {
    const made = await draft(changes);
    await sign('infodesk', made.id, made.firstParty);
    await sign(made.secondParty === '*' ? 'regia' : 'centrale', made.id, made.secondParty);
    return desk.post('regia', `/protocols/${made.id}/enforce`);
  };

  it('move the timers of the process with a suspension, over a restart', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    await act(contact, 'answer', 'suspend');
    server.app.get(WarmInstances).clear();
    await contact.waitUntil('2026-12-20T09:00:00Z');
    await sweep();
    expect(await reminders(contact)).toBe(0);
    const resumed = (await act(contact, 'answer', 'resume')).body;
    const task = await contact.task('rispondere');
    expect(Date.parse(task.dueAt)).toBe(Date.parse(resumed.dueAt));
    server.app.get(WarmInstances).clear();
    await contact.waitUntil(resumed.warningAt);
    expect(await reminders(contact)).toBe(1);
    await contact.waitUntil(new Date(Date.parse(resumed.dueAt) + 1000).toISOString());
    await sweep();
    const { items } = (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body;
    expect(items.filter(({ toPoint }: any) => toPoint === 'regia-network')).toHaveLength(1);
    const { ledger, suspensionCauses } = await detail(contact, 'answer');
    expect(suspensionCauses.map(({ code }: any) => code)).toContain('forceMajeure');
    expect(ledger).toMatchObject([
      { change: 'suspended', cause: 'siteInspection', dueBefore: DUE, dueAfter: null },
      { change: 'resumed', dueBefore: DUE, dueAfter: resumed.dueAt, actor: 'Infodesk Savena' },
    ]);
  });

  it('count open clocks anew when a closing day is added or taken back, and say so', async () => {
    const contact = await Case.open(server);
    await contact.understands('infodesk', true);
    const still = await Case.open(server);
    await still.understands('infodesk', true);
    await act(still, 'answer', 'suspend');
    const day = '2026-12-07';
    const closing = { day, name: 'Ponte', nameEn: 'Bridge day', reason: 'Ordinanza 12' };
    const path = '/working-calendar/closing-days';
    const added = await desk.post('admin', path, closing);
    expect(added.status).toBe(201);
    expect(added.body.days).toContainEqual(
      expect.objectContaining({ day, kind: 'closingDay', addedBy: 'Amministratore' }),
    );
    expect(added.body.days).toContainEqual(
      expect.objectContaining({ day: '2026-10-04', kind: 'patronDay' }),
    );
    expect(
      (await desk.get('infodesk', '/working-calendar/changes')).body.pendingClocks,
    ).toBeGreaterThan(0);
    await sweep();
    await sweep();
    const moved = '2026-12-16T22:59:59.999Z';
    expect(await clock(contact, 'answer')).toMatchObject({ dueAt: moved });
    const { ledger } = await detail(contact, 'answer');
    expect(ledger).toHaveLength(1);
    expect(ledger[0]).toMatchObject({
      change: 'recomputed',
      cause: 'closing-days',
      dueBefore: DUE,
      dueAfter: moved,
      actor: 'working-calendar',
    });
    expect(ledger[0].reason).toBe('giorno di chiusura 07/12/2026 (Ponte: Ordinanza 12)');
    const { id } = await clock(contact, 'answer');
    const english = await contact.told(`/contacts/${contact.id}/clocks/${id}`, 'en');
    expect(english.ledger[0].reason).toMatch(/^closing day .*2026 \(Ponte: Ordinanza 12\)$/);
    expect((await contact.timeline()).join('\n')).toMatch(
      /Termine ricalcolato \(risposta\): dal 15/,
    );
    expect(Date.parse((await contact.task('rispondere')).dueAt)).toBe(Date.parse(moved));
    const { body: changes } = await desk.get('infodesk', '/working-calendar/changes');
    expect(changes).toMatchObject({ pendingClocks: 0, items: [{ day, change: 'added' }] });
    expect(changes.items[0].clocksMoved).toBeGreaterThan(1);
    // A clock that starts now counts with it, and what a suspended one had left is left again.
    expect(await clock(await Case.open(server), 'answer')).toMatchObject({ dueAt: moved });
    expect((await act(still, 'answer', 'resume')).body).toMatchObject({ dueAt: moved });
    await desk.post('admin', `${path}/${day}/removal`, { reason: 'Revocata' });
    await sweep();
    expect(await clock(contact, 'answer')).toMatchObject({ dueAt: DUE });
    expect((await detail(contact, 'answer')).ledger).toHaveLength(2);
    const audit = await server.app
      .get(ClockWatch)
      ['uow'].read("SELECT action FROM audit_entry WHERE subject_id = '2026-12-07' ORDER BY id");
    expect(audit.map(({ action }) => action)).toEqual(['closing-day.added', 'closing-day.removed']);
  });

  it('count a suspended clock anew without setting off what stood still with it', async () => {
    const still = await Case.open(server);
    await still.understands('infodesk', true);
    await act(still, 'answer', 'suspend');
    const closing = { day: '2026-12-07', name: 'Ponte', nameEn: 'Bridge day', reason: 'Ordinanza' };
    const path = '/working-calendar/closing-days';
    expect((await desk.post('admin', path, closing)).status).toBe(201);
    await sweep();
    const { ledger } = await detail(still, 'answer');
    expect(ledger.map(({ change }: any) => change)).toEqual(['suspended', 'recomputed']);
    expect(await still.task('rispondere')).toMatchObject({ dueAt: null, suspended: true });
    await still.waitUntil('2027-01-20T09:00:00Z');
    await sweep();
    expect(await reminders(still)).toBe(0);
    expect(await clock(still, 'answer')).toMatchObject({ state: 'suspended', overdue: false });
    server.clock.setTo(MONDAY);
    expect((await act(still, 'answer', 'resume')).body.dueAt).toBe('2026-12-16T22:59:59.999Z');
    expect((await desk.post('admin', `${path}/2026-12-07/removal`, { reason: 'x' })).status).toBe(
      200,
    );
    await sweep();
  });

  it('refuse closing days that count nowhere, have passed, or are not there', async () => {
    const path = '/working-calendar/closing-days';
    const body = { day: '2026-12-25', name: 'x', nameEn: 'x', reason: 'x' };
    const holiday = await desk.post('admin', path, body);
    expect([holiday.status, holiday.body.code]).toEqual([409, 'closing-day.not-working']);
    const past = await desk.post('admin', path, { ...body, day: '2026-11-20' });
    expect([past.status, faultyFields(past)]).toEqual([400, ['day']]);
    for (const day of ['2026-02-30', 'domani', '2026-12-24T00:00:00Z']) {
      const wrong = await desk.post('admin', path, { ...body, day });
      expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['day']]);
    }
    await desk.post('admin', path, { ...body, day: '2027-03-01' });
    const twice = await desk.post('admin', path, { ...body, day: '2027-03-01' });
    expect([twice.status, twice.body.code]).toEqual([409, 'closing-day.exists']);
    const absent = await desk.post('admin', `${path}/2027-03-02/removal`, { reason: 'x' });
    expect([absent.status, absent.body.code]).toEqual([404, 'closing-day.not-found']);
    expect((await desk.post('regia', path, body)).status).toBe(403);
  });

  it('are found by matter and kind, the most special one first', async () => {
    const general = await enforced({ terms: { answerTerm: 'P9D' } });
    expect(general.body.state).toBe('inForce');
    const roads = await enforced({ classifications: ['01'], terms: { answerTerm: 'P8D' } });
    const holes = await enforced({ classifications: ['01.01'], terms: { answerTerm: 'P7D' } });
    const complaints = await enforced({
      classifications: ['01.01'],
      kinds: ['complaint'],
      terms: {
        answerTerm: 'P6D',
        suspensionCauses: [{ code: 'snow', name: 'Neve', nameEn: 'Snow' }],
      },
    });
    expect([roads.status, holes.status, complaints.status]).toEqual([200, 200, 200]);
    const termOf = async (body: object) =>
      (await clock(await Case.open(server, body), 'answer')).term;
    expect(await termOf({})).toBe('P9D');
    expect(await termOf({ classification: '02.01' })).toBe('P9D');
    expect(await termOf({ classification: '01.02' })).toBe('P8D');
    expect(await termOf({ classification: '01.01' })).toBe('P7D');
    const complaint = await Case.open(server, { classification: '01.01', kind: 'complaint' });
    expect(await clock(complaint, 'answer')).toMatchObject({ term: 'P6D' });
    const other = await act(complaint, 'answer', 'suspend');
    expect([other.status, faultyFields(other)]).toEqual([400, ['cause']]);
    expect((await detail(complaint, 'answer')).suspensionCauses).toEqual([
      { code: 'snow', name: 'Neve', nameEn: 'Snow' },
    ]);
    const overlap = await enforced({ classifications: ['01', '03'] });
    expect([overlap.status, overlap.body.code]).toEqual([409, 'protocol.overlap']);
    expect(overlap.body.detail).toContain(`(${roads.body.code}/1)`);
    // The parties the other way round are the same two.
    const turned = await draft({ firstParty: '*', secondParty: 'savena-infodesk' });
    await sign('regia', turned.id, '*');
    await sign('infodesk', turned.id, 'savena-infodesk');
    const refused = await desk.post('regia', `/protocols/${turned.id}/enforce`);
    expect([refused.status, refused.body.protocolId]).toEqual([409, general.body.id]);
  });

  it('lose their signatures when the draft changes, and take none under a text not read', async () => {
    const made = await draft({ firstParty: 'savena-infodesk', secondParty: 'manutenzione' });
    await sign('infodesk', made.id, 'savena-infodesk');
    const signed = (await desk.get('regia', `/protocols/${made.id}`)).body;
    expect(signed).toMatchObject({
      firstSignedHash: made.textHash,
      firstSignedBy: 'Infodesk Savena',
    });
    const path = `/protocols/${made.id}`;
    const change = { rowVersion: signed.rowVersion, terms: { answerTerm: 'P4D' } };
    const changed = await desk.request('PATCH', 'regia', path, change);
    expect(changed.body).toMatchObject({
      state: 'draft',
      terms: { answerTerm: 'P4D' },
      firstSignedAt: null,
      firstSignedHash: null,
    });
    expect(changed.body.textHash).not.toBe(made.textHash);
    const stale = await desk.request('PATCH', 'regia', path, change);
    expect([stale.status, stale.body.code]).toEqual([409, 'protocol.version-conflict']);
    const blind = await desk.post('centrale', `${path}/sign`, {
      party: 'manutenzione',
      textHash: made.textHash,
    });
    expect([blind.status, blind.body.code]).toEqual([409, 'protocol.text-changed']);
    const unknown = await desk.request('PATCH', 'regia', path, {
      rowVersion: changed.body.rowVersion,
      classifications: ['99.99'],
    });
    expect([unknown.status, faultyFields(unknown)]).toEqual([400, ['classifications']]);
  });

  it('are signed by members of the party alone: not by its neighbours, managers or administrators', async () => {
    const made = await draft({ firstParty: 'savena-infodesk', secondParty: 'manutenzione' });
    const attempts: [Person, string, number][] = [
      ['sportello', 'savena-infodesk', 403],
      ['centrale', 'savena-infodesk', 403],
      ['infodesk', 'manutenzione', 403],
      ['regia', 'manutenzione', 403],
      ['manager', 'manutenzione', 403],
      ['admin', 'savena-infodesk', 403],
      ['infodesk', 'navile', 403],
      ['infodesk', 'savena-infodesk', 200],
      ['infodesk', 'savena-infodesk', 409],
      ['centrale', 'manutenzione', 200],
    ];
    for (const [person, party, status] of attempts) {
      expect([person, party, (await sign(person, made.id, party)).status]).toEqual([
        person,
        party,
        status,
      ]);
    }
  });

  it('are printed in both languages, the same protocol with the same bytes', async () => {
    const { body } = await desk.get('regia', '/protocols?state=inForce&party=savena-infodesk');
    const path = `/protocols/${body.items[0].id}/document`;
    const [italian, again, english] = [
      await pdf(`${path}?language=it`),
      await pdf(path),
      await pdf(`${path}?language=en`),
    ];
    expect(italian.type).toBe('application/pdf');
    expect(italian.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(italian.bytes.includes('pdfaid:part')).toBe(true);
    expect(again.bytes.equals(italian.bytes)).toBe(true);
    expect(english.bytes.equals(italian.bytes)).toBe(false);
    const wrong = await desk.get('regia', `${path}?language=fr`);
    expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['language']]);
  });

  it('say who honours what, by protocol and party', async () => {
    server.clock.setTo('2026-11-24T09:00:00Z');
    await enforced({
      code: 'raccolta',
      firstParty: 'savena',
      classifications: ['05'],
      terms: { answerTerm: 'P2D', acknowledgementTerm: 'P1D' },
    });
    const body = { classification: '05.01', point: 'savena-raccolta' };
    const [kept, late, open, held] = [
      await Case.open(server, body, 'raccolta'),
      await Case.open(server, body, 'raccolta'),
      await Case.open(server, body, 'raccolta'),
      await Case.open(server, body, 'raccolta'),
    ];
    for (const contact of [kept, late, held]) await contact.understands('raccolta', true);
    const { id } = await clock(held, 'answer');
    const suspension = { cause: 'forceMajeure', reason: 'Neve' };
    await held.post('raccolta', `/contacts/${held.id}/clocks/${id}/suspend`, suspension);
    server.clock.setTo('2026-11-25T09:00:00Z');
    await kept.does('raccolta', 'rispondere', { answer: 'In tempo.' });
    server.clock.setTo('2026-12-01T09:00:00Z');
    await sweep();
    await late.does('raccolta', 'rispondere', { answer: 'Tardi.' });
    await sweep();
    const answer = await desk.get('manager', '/protocols/compliance?protocol=raccolta');
    expect(answer.body.items).toHaveLength(1);
    const [item] = answer.body.items;
    expect(item).toMatchObject({
      protocol: 'raccolta',
      party: 'savena',
      partyName: 'Quartiere Savena',
      trend: [{ month: '2026-11' }],
    });
    const day = 86_400_000;
    expect(item.clocks.find(({ kind }: any) => kind === 'answer')).toEqual({
      kind: 'answer',
      kept: 1,
      late: 2,
      running: 1,
      openOverdue: 1,
      cancelled: 0,
      // One and five working days: the median lies between, nine tenths nearer to the longer.
      medianUsedMs: 3 * day,
      p90UsedMs: Math.round(4.6 * day),
    });
    expect(open.id).toBeDefined();
    const none = await desk.get('manager', '/protocols/compliance?protocol=raccolta&party=navile');
    expect(none.body.items).toEqual([]);
    const wrong = await desk.get(
      'manager',
      '/protocols/compliance?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z',
    );
    expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['to']]);
    expect((await desk.get('designer', '/protocols/compliance')).status).toBe(403);
    const partiesSeenBy = async (person: Person) =>
      (await desk.get(person, '/protocols/compliance?protocol=raccolta')).body.items.length;
    expect([await partiesSeenBy('interni'), await partiesSeenBy('centrale')]).toEqual([1, 0]);

    // Behind each figure: as many clocks as it says, of the contacts that the reader may see.
    const behind = async (person: Person, query: string) =>
      (await desk.get(person, `/protocols/compliance/contacts?protocol=raccolta&${query}`)).body;
    const idsOf = ({ items }: any) => items.map(({ contactId }: any) => contactId).sort();
    const lateOnes = await behind('manager', 'party=savena&kind=answer&result=late');
    expect(lateOnes).toMatchObject({ count: 2, total: 2, nextCursor: null });
    expect(idsOf(lateOnes)).toEqual([late.id, open.id].sort());
    expect(lateOnes.items[0]).toMatchObject({
      ...{ kind: 'answer', state: 'missed', owedBy: 'savena-raccolta' },
      protocolNumber: expect.stringMatching(/^2026\//),
    });
    expect(idsOf(await behind('manager', 'kind=answer&result=kept'))).toEqual([kept.id]);
    expect(idsOf(await behind('manager', 'kind=answer&result=running'))).toEqual([held.id]);
    expect(idsOf(await behind('manager', 'kind=answer&result=openOverdue'))).toEqual([open.id]);
    for (const clocks of item.clocks) {
      for (const result of ['kept', 'late', 'openOverdue', 'running', 'cancelled']) {
        const query = `party=savena&kind=${clocks.kind}&result=${result}`;
        expect([query, (await behind('manager', query)).total]).toEqual([query, clocks[result]]);
      }
    }
    const first = await behind('manager', 'kind=answer&limit=3');
    const rest = await behind('manager', `kind=answer&limit=3&cursor=${first.nextCursor}`);
    expect(idsOf({ items: [...first.items, ...rest.items] })).toEqual(
      [kept.id, late.id, open.id, held.id].sort(),
    );
    // Of the same scope, and none of them is theirs: they see the figure, and no contact.
    expect(await behind('interni', 'kind=answer&result=late')).toMatchObject({
      ...{ items: [], count: 0, total: 2 },
    });
    // The newest is not theirs, and an older one was given to them.
    const informed = { type: 'information', toPoint: 'savena-interni' };
    await late.post('raccolta', `/contacts/${late.id}/assignments`, informed);
    const mixed = await behind('interni', 'kind=answer&limit=1');
    expect(idsOf(mixed)).toEqual([late.id]);
    expect(mixed).toMatchObject({ count: 1, total: 4, nextCursor: null });
    expect(await behind('centrale', 'kind=answer')).toMatchObject({ items: [], total: 0 });
    const refused = await desk.get('designer', '/protocols/compliance/contacts');
    expect(refused.status).toBe(403);
    const unknown = await desk.get('manager', '/protocols/compliance/contacts?result=nessuno');
    expect([unknown.status, faultyFields(unknown)]).toEqual([400, ['result']]);
  });

  async function pdf(path: string): Promise<{ bytes: Buffer; type: string | null }> {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${await desk.token('infodesk')}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { bytes, type: response.headers.get('content-type') };
  }
});
