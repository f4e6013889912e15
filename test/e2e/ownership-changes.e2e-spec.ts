import { DataSource } from 'typeorm';
import { Case, type Person } from '../builders/case.js';
import { eventually } from '../setup/eventually.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('changes of ownership at any moment of the cycle', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  async function avocates(contact: Case, person: Person, more: object = {}): Promise<any> {
    const path = `/contacts/${contact.id}/avocation`;
    const taken = await contact.post(person, path, { reason: 'Delicato', ...more });
    if (taken.status !== 200) throw new Error(`${taken.status} ${taken.text}`);
    return taken.body;
  }

  async function handsOver(contact: Case, person: Person, toPoint: string) {
    return contact.post(person, `/contacts/${contact.id}/ownership`, {
      toPoint,
      reason: 'Tocca a voi',
    });
  }

  const ledger = async (contact: Case) =>
    (await contact.get('regia', `/contacts/${contact.id}/ownership`)).body;

  const notices = async (contact: Case) =>
    (await ledger(contact)).items
      .at(-1)
      .notices.map(({ point, role, channel }: any) => [point, role, channel]);

  async function asking(): Promise<Case> {
    const contact = await Case.open(server);
    await contact.understands('infodesk', false);
    return contact;
  }

  it.each<[string, string, (contact: Case) => Promise<void>, (contact: Case) => Promise<any>]>([
    [
      'understanding',
      'capire',
      async () => undefined,
      (contact) =>
        contact.tries('regia', 'capire', {
          classification: '01.01',
          appropriate: true,
          answerKnown: true,
        }),
    ],
    [
      'answering',
      'rispondere',
      (contact) => contact.understands('infodesk', true),
      (contact) => contact.tries('regia', 'rispondere', { answer: 'Ecco.' }),
    ],
    [
      'verifying',
      'verificare',
      async (contact) => {
        await contact.understands('infodesk', true);
        await contact.does('infodesk', 'rispondere', { answer: 'Ecco.' });
      },
      (contact) => contact.tries('regia', 'verificare', { outcome: 'satisfied' }),
    ],
  ])('while %s the open task goes to the new owner', async (status, task, prepare, goesOn) => {
    const contact = await Case.open(server);
    await prepare(contact);
    expect(await contact.status()).toBe(status);
    const { items } = await avocates(contact, 'regia');
    expect(items.at(-1)).toMatchObject({ kind: 'avocation', toPoint: 'regia-network' });
    expect((await contact.task(task)).points).toEqual(['regia-network']);
    expect(await contact.contact()).toMatchObject({
      status,
      owner: 'regia-network',
      workingPoint: 'regia-network',
    });
    expect((await contact.tries('infodesk', task)).status).toBe(403);
    expect((await goesOn(contact)).status).toBe(200);
    expect(await notices(contact)).toEqual([['savena-infodesk', 'formerOwner', 'desk']]);
  });

  describe('while the question climbs', () => {
    it('the step goes on and its answer comes to the new owner; its point is told', async () => {
      const contact = await asking();
      await avocates(contact, 'regia');
      expect((await contact.task('valutare')).points).toEqual(['savena-sportello']);
      expect(await notices(contact)).toEqual([
        ['savena-sportello', 'worker', 'desk'],
        ['savena-infodesk', 'formerOwner', 'desk'],
      ]);
      await contact.does('sportello', 'valutare', { decision: 'answer', answer: 'Ecco.' });
      expect((await contact.task('rispondere')).points).toEqual(['regia-network']);
    });

    it.each<[string, (contact: Case) => Promise<void>]>([
      ['assesses', async () => undefined],
      [
        'waits for inquiries',
        (contact) =>
          contact.does('sportello', 'valutare', {
            decision: 'inquire',
            points: 'savena-interni, manutenzione-ingresso',
          }),
      ],
    ])('the new owner may take the question from a point that %s', async (_, prepare) => {
      const contact = await asking();
      await prepare(contact);
      await avocates(contact, 'decisore', { takeQuestion: true });
      expect(await contact.open()).toEqual(['rispondere']);
      expect((await contact.task('rispondere')).points).toEqual(['savena-presidente']);
      expect(await contact.contact()).toMatchObject({
        status: 'answering',
        owner: 'savena-presidente',
        workingPoint: 'savena-presidente',
      });
      const { assignments } = await contact.contact();
      for (const { type, state } of assignments) {
        if (type !== 'information') expect(state).toBe('recalled');
      }
      expect(await notices(contact)).toEqual([
        ['savena-sportello', 'worker', 'desk'],
        ['savena-infodesk', 'formerOwner', 'desk'],
      ]);
      const { body } = await contact.get('regia', `/contacts/${contact.id}/clocks`);
      const steps = body.items.filter(({ kind }: any) => kind === 'step');
      expect(steps.map(({ state }: any) => state)).toEqual(['cancelled']);
      // Nothing of the step comes back later.
      await contact.waitUntil('2026-11-27T00:00:00Z');
      expect(await contact.open()).toEqual(['rispondere']);
      await contact.does('decisore', 'rispondere', { answer: 'Ecco.' });
      expect((await contact.task('verificare')).points).toEqual(['savena-presidente']);
    });

    it('the question is taken also where the Network direction has still to hand it on', async () => {
      const contact = await asking();
      await contact.does('sportello', 'valutare', { decision: 'passOn' });
      await contact.does('interni', 'valutare', { decision: 'passOn' });
      expect(await contact.open()).toEqual(['affidare']);
      await avocates(contact, 'centrale', { takeQuestion: true });
      expect((await contact.task('rispondere')).points).toEqual(['manutenzione-ingresso']);
    });
  });

  it('there is no question to take while the owner understands', async () => {
    const contact = await Case.open(server);
    await avocates(contact, 'regia', { takeQuestion: true });
    expect(await contact.open()).toEqual(['capire']);
  });

  it('is taken over twice, and each former owner is told', async () => {
    const contact = await Case.open(server);
    await avocates(contact, 'decisore');
    const { items, owner, version } = await avocates(contact, 'centrale');
    expect([owner, version]).toEqual(['manutenzione-ingresso', 3]);
    expect(items.map(({ fromPoint, toPoint, kind }: any) => [fromPoint, toPoint, kind])).toEqual([
      [null, 'savena-infodesk', 'registration'],
      ['savena-infodesk', 'savena-presidente', 'avocation'],
      ['savena-presidente', 'manutenzione-ingresso', 'avocation'],
    ]);
    expect(items.map(({ notices: told }: any) => told.map(({ point }: any) => point))).toEqual([
      [],
      ['savena-infodesk'],
      ['savena-presidente'],
    ]);
  });

  it('is given back to whoever had it, who is told and reads it', async () => {
    const contact = await Case.open(server);
    await avocates(contact, 'regia');
    const back = await handsOver(contact, 'regia', 'savena-infodesk');
    expect(back.body.items.at(-1)).toMatchObject({
      kind: 'restitution',
      toPoint: 'savena-infodesk',
    });
    expect((await contact.task('capire')).points).toEqual(['savena-infodesk']);
    const [notice] = back.body.items.at(-1).notices;
    expect(notice).toMatchObject({
      point: 'savena-infodesk',
      role: 'newOwner',
      toldAt: new Date(MONDAY).toISOString(),
      readAt: null,
      readBy: null,
    });
    server.clock.setTo('2026-11-23T11:00:00Z');
    await contact.post('infodesk', `/assignments/${notice.assignmentId}/receive`);
    expect((await ledger(contact)).items.at(-1).notices).toEqual([
      { ...notice, readAt: '2026-11-23T11:00:00.000Z', readBy: 'Infodesk Savena' },
    ]);
  });

  it('gives why in the language that is asked for, and as a fact where it was not somebody’s words', async () => {
    const contact = await Case.open(server);
    await handsOver(contact, 'infodesk', 'savena-sportello');
    const path = `/contacts/${contact.id}/ownership`;
    const told = (language: string) => contact.told(path, language);
    const [italian, english] = [await told('it'), await told('en')];
    const [[first, words], [firstEn, wordsEn]] = [italian, english].map(({ items }) =>
      items.map(({ reason }: any) => reason),
    );
    expect([first, firstEn]).toEqual(['Registrazione', 'Registration']);
    expect(words).toBe(wordsEn);
    const [{ assignmentId }] = english.items[1].notices;
    const { reason } = await contact.told(`/assignments/${assignmentId}`, 'en');
    expect(reason).toBe(
      `The ownership of the relationship goes to Sportello Specialistico Savena. ${words}`,
    );
    const stored = await server.app
      .get(DataSource)
      .query('SELECT reason, reason_fact FROM ownership_ledger WHERE contact_id = $1 ORDER BY id', [
        contact.id,
      ]);
    expect(stored).toEqual([
      { reason: null, reason_fact: { says: 'reason.registration' } },
      { reason: words, reason_fact: null },
    ]);
  });

  it('tells the new owner of a handover, and nobody what they did themselves', async () => {
    const contact = await Case.open(server);
    await handsOver(contact, 'infodesk', 'savena-sportello');
    expect(await notices(contact)).toEqual([['savena-sportello', 'newOwner', 'desk']]);
  });

  it('tells whoever worked on it by an assignment made by hand, which ends', async () => {
    const contact = await Case.open(server);
    await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      type: 'competence',
      toPoint: 'savena-sportello',
    });
    await avocates(contact, 'regia');
    expect(await notices(contact)).toEqual([
      ['savena-sportello', 'worker', 'desk'],
      ['savena-infodesk', 'formerOwner', 'desk'],
    ]);
  });

  it('has one winner when it is handed over and taken over at once', async () => {
    for (let i = 0; i < 5; i++) {
      const contact = await Case.open(server);
      const { version } = await ledger(contact);
      const both = await Promise.all([
        contact.post('infodesk', `/contacts/${contact.id}/ownership`, {
          toPoint: 'savena-sportello',
          reason: 'Vostra',
          version,
        }),
        contact.post('regia', `/contacts/${contact.id}/avocation`, { reason: 'Mia', version }),
      ]);
      const lost = both.filter(({ status }) => status !== 200);
      expect(lost.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
        '409 ownership.changed',
      ]);
      const { items, owner } = await ledger(contact);
      expect(items).toHaveLength(2);
      expect((await contact.task('capire')).points).toEqual([owner]);
    }
  });

  it('takes a sensitive contact over only where it was brought to them, and reads it from then on', async () => {
    const words = { subject: 'Aiuto riservato', description: 'Parole riservate' };
    const contact = await Case.open(server, { classification: '11.04.02', ...words });
    const path = `/contacts/${contact.id}`;
    const seen = async (person: Person) => {
      const { status, body } = await contact.get(person, path);
      return [status, body.textVisible, body.subject, body.description];
    };
    const blind = await contact.post('centrale', `${path}/avocation`, { reason: 'Curiosità' });
    expect([blind.status, blind.body.code]).toEqual([404, 'contact.not-found']);
    expect(JSON.stringify(blind.body)).not.toContain('riservat');
    expect((await ledger(contact)).items).toHaveLength(1);

    const asked = { points: ['manutenzione-ingresso'], reason: 'Un parere' };
    expect((await contact.post('infodesk', `${path}/inquiries`, asked)).status).toBe(201);
    expect(await seen('centrale')).toEqual([200, false, null, '']);
    const { owner } = await avocates(contact, 'centrale');
    expect(owner).toBe('manutenzione-ingresso');
    expect(await seen('centrale')).toEqual([200, true, words.subject, words.description]);
    expect(await seen('infodesk')).toEqual([200, false, null, '']);
    const { notices: told } = (await ledger(contact)).items.at(-1);
    expect(told).toContainEqual(expect.objectContaining({ point: 'savena-infodesk' }));
  });

  it('is refused to whoever has not seen the last change', async () => {
    const contact = await Case.open(server);
    await avocates(contact, 'centrale', { version: 1 });
    const late = await contact.post('regia', `/contacts/${contact.id}/avocation`, {
      reason: 'Tardi',
      version: 1,
    });
    expect([late.status, late.body.code, late.body.owner]).toEqual([
      409,
      'ownership.changed',
      'manutenzione-ingresso',
    ]);
    const back = await contact.post('centrale', `/contacts/${contact.id}/ownership`, {
      toPoint: 'savena-infodesk',
      reason: 'Tardi',
      version: 1,
    });
    expect([back.status, back.body.code]).toEqual([409, 'ownership.changed']);
    expect((await ledger(contact)).owner).toBe('manutenzione-ingresso');
  });

  it('whoever read that it is theirs has lost a race, in the body or in If-Match; anybody else has no right', async () => {
    const contact = await Case.open(server);
    await avocates(contact, 'centrale');
    const path = `/contacts/${contact.id}/ownership`;
    const tries = async (given: object, headers: Record<string, string> = {}) => {
      const body = { toPoint: 'savena-sportello', reason: 'Vostra', ...given };
      const token = await contact.token('infodesk');
      const response = await server.post(path, { token, body, headers });
      return `${response.status} ${response.body.code}`;
    };
    expect(await tries({ version: 1 })).toBe('409 ownership.changed');
    expect(await tries({}, { 'if-match': '"1"' })).toBe('409 ownership.changed');
    expect(await tries({ version: 2 })).toBe('403 ownership.not-owner');
    expect(await tries({})).toBe('403 ownership.not-owner');
    expect(await tries({}, { 'if-match': '"x"' })).toBe('400 request.invalid');
    const taken = await server.post(`/contacts/${contact.id}/avocation`, {
      token: await contact.token('regia'),
      body: { reason: 'Mia' },
      headers: { 'if-match': '"1"' },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'ownership.changed']);
  });

  describe("of a district's decision maker", () => {
    const reached = async (contact: Case) => {
      const { status } = await contact.get('decisore', `/contacts/${contact.id}`);
      const listed = await contact.get('decisore', '/contacts?limit=200');
      const taken = await contact.post('decisore', `/contacts/${contact.id}/avocation`, {
        reason: 'Delicato',
      });
      const inList = listed.body.items.some(({ id }: any) => id === contact.id);
      return [status, inList, taken.status];
    };

    it('reach what a central service owns, when it was registered in the district', async () => {
      const contact = await Case.open(server, { location: { district: 'navile' } });
      await avocates(contact, 'centrale');
      expect(await reached(contact)).toEqual([200, true, 200]);
      expect((await ledger(contact)).owner).toBe('savena-presidente');
    });

    it('reach what another registered, when it is about a place in the district', async () => {
      await server.account({ username: 'callcenter', points: ['urp-callcenter'] });
      const opened = { location: { district: 'savena' } };
      const contact = await Case.open(server, opened, 'callcenter' as Person);
      await avocates(contact, 'centrale');
      expect(await reached(contact)).toEqual([200, true, 200]);
    });

    it('do not reach those of another district', async () => {
      const opened = { location: { district: 'navile' } };
      const contact = await Case.open(server, opened, 'infodesk-navile' as Person);
      await avocates(contact, 'centrale');
      expect(await reached(contact)).toEqual([404, false, 404]);
    });
  });

  describe('in the database', () => {
    const refusedBy = async (constraint: string, ...statements: [string, unknown[]][]) => {
      const database = server.app.get(DataSource);
      await expect(
        database.transaction(async (manager) => {
          for (const [text, values] of statements) await manager.query(text, values);
        }),
      ).rejects.toMatchObject({ driverError: { constraint } });
    };
    const enter = (contactId: string, from: string, to: string): [string, unknown[]] => [
      `INSERT INTO ownership_ledger (contact_id, from_point, to_point, kind, reason, at, actor_id, actor)
       VALUES ($1, $2, $3, 'avocation', 'x', now(), 'x', 'x')`,
      [contactId, from, to],
    ];

    it('no contact changes its owner without the ledger, nor the ledger without the contact', async () => {
      const { id } = await Case.open(server);
      await refusedBy('ownership_one_owner', [
        `UPDATE contact SET owner_point = 'regia-network' WHERE id = $1`,
        [id],
      ]);
      await refusedBy('ownership_one_owner', enter(id, 'savena-infodesk', 'regia-network'));
    });

    it('the ledger has no gap and no fork', async () => {
      const { id } = await Case.open(server);
      await refusedBy('ownership_ledger_continues', enter(id, 'savena-sportello', 'regia-network'));
      const database = server.app.get(DataSource);
      const first = database.createQueryRunner();
      await first.startTransaction();
      const [text, values] = enter(id, 'savena-infodesk', 'regia-network');
      await first.query(text, values);
      await first.query(`UPDATE contact SET owner_point = 'regia-network' WHERE id = $1`, [id]);
      const outcome = database.query(text, values).then(
        () => 'written',
        (error) => error.driverError.constraint,
      );
      await eventually('the second entry waits for the first', async () => {
        const [{ waiting }] = await database.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO ownership_ledger%'`,
        );
        return waiting === 1;
      });
      await first.commitTransaction();
      await first.release();
      expect(await outcome).toBe('ownership_ledger_one_next');
    });
  });
});
