import { Case } from '../builders/case.js';
import { aContact, faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('assignments over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  function assign(contact: Case, person: Parameters<Case['post']>[0], body: object) {
    return contact.post(person, `/contacts/${contact.id}/assignments`, body);
  }

  async function competence(contact: Case, changes: object = {}): Promise<any> {
    const made = await assign(contact, 'infodesk', {
      type: 'competence',
      toPoint: 'savena-sportello',
      ...changes,
    });
    if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
    return made.body;
  }

  it('go from the proposal over receipt and acceptance to the answer, which becomes the draft of the owner', async () => {
    const contact = await Case.open(server);
    const { id, state, fromPoint, step } = await competence(contact);
    expect({ state, fromPoint, step }).toEqual({
      state: 'proposed',
      fromPoint: 'savena-infodesk',
      step: false,
    });
    expect((await contact.contact()).workingPoint).toBe('savena-sportello');
    const early = await contact.post('sportello', `/assignments/${id}/answer`, { answer: 'x' });
    expect([early.status, early.body.code]).toEqual([409, 'assignment.invalid-transition']);
    expect((await contact.post('sportello', `/assignments/${id}/receive`)).body.state).toBe(
      'received',
    );
    expect((await contact.post('sportello', `/assignments/${id}/accept`)).body).toMatchObject({
      state: 'accepted',
      acceptedAt: new Date(MONDAY).toISOString(),
    });
    const answered = await contact.post('sportello', `/assignments/${id}/answer`, {
      answer: 'Squadra prenotata per giovedì.',
    });
    expect(answered.body).toMatchObject({ state: 'answered', open: false, version: 4 });
    expect((await contact.contact()).workingPoint).toBe('savena-infodesk');
    await contact.understands('infodesk', true);
    const task = await contact.task('rispondere');
    const form = (await contact.get('infodesk', `/tasks/${task.id}`)).body.form;
    expect(form.find(({ name }: any) => name === 'answer').default).toBe(
      'Squadra prenotata per giovedì.',
    );
    expect(await contact.timeline()).toContain(
      'Assegnazione per competenza da Infodesk Savena a Sportello Specialistico Savena.',
    );
  });

  it('let a contact have one open competence assignment, whoever asks and however many at once', async () => {
    const contact = await Case.open(server);
    const tries = await Promise.all(
      ['savena-sportello', 'navile-sportello', 'regia-network', 'porto-saragozza-sportello'].map(
        (toPoint) => assign(contact, 'infodesk', { type: 'competence', toPoint }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = tries.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('assignment.competence-open');
    const won = tries.find(({ status }) => status === 201)?.body.id;
    await contact.post('infodesk', `/assignments/${won}/recall`, { reason: 'Punto sbagliato' });
    expect(
      (await assign(contact, 'infodesk', { type: 'competence', toPoint: 'savena-sportello' }))
        .status,
    ).toBe(201);
  });

  it.each([
    ['infodesk', 'navile-interni', 'back-office-own-scope'],
    ['regia', 'savena-interni', 'back-office-own-scope'],
    ['regia', 'savena-infodesk', 'collection-receives-from-collection'],
    ['infodesk', 'savena-infodesk', 'same-point'],
  ] as const)('keep to who may receive: %s to %s breaks %s', async (person, toPoint, code) => {
    const contact = await Case.open(server);
    const refused = await assign(contact, person, { type: 'competence', toPoint });
    expect([refused.status, refused.body.code]).toEqual([422, `assignment.${code}`]);
    expect(faultyFields(refused)).toEqual(['toPoint']);
  });

  it('go from a collection point without a level to the Infodesk, and from any scope to an entry point', async () => {
    const contact = await Case.open(server, {}, 'raccolta');
    const toInfodesk = await assign(contact, 'raccolta', {
      type: 'competence',
      toPoint: 'savena-infodesk',
    });
    expect(toInfodesk.status).toBe(201);
    const toEntry = await assign(contact, 'raccolta', {
      type: 'inquiry',
      toPoint: 'manutenzione-ingresso',
    });
    expect(toEntry.status).toBe(201);
  });

  it('name toPoint when there is no such point, and every wrong field of the form', async () => {
    const contact = await Case.open(server);
    const unknown = await assign(contact, 'infodesk', { type: 'competence', toPoint: 'atlantide' });
    expect([unknown.status, faultyFields(unknown)]).toEqual([400, ['toPoint']]);
    const wrong = await assign(contact, 'infodesk', { type: 'present', dueAt: 'tomorrow' });
    expect([wrong.status, faultyFields(wrong).sort()]).toEqual([400, ['dueAt', 'toPoint', 'type']]);
  });

  it("keep an inquiry's term within its parent's", async () => {
    const contact = await Case.open(server);
    const parent = await competence(contact, { dueAt: '2026-12-01T12:00:00Z' });
    const body = { type: 'inquiry', toPoint: 'manutenzione-ingresso', parentId: parent.id };
    const beyond = await assign(contact, 'sportello', { ...body, dueAt: '2026-12-01T12:00:01Z' });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'assignment.term-beyond-parent']);
    expect(faultyFields(beyond)).toEqual(['dueAt']);
    const past = await assign(contact, 'sportello', { ...body, dueAt: '2026-11-20T12:00:00Z' });
    expect([past.status, faultyFields(past)]).toEqual([422, ['dueAt']]);
    const within = await assign(contact, 'sportello', { ...body, dueAt: '2026-12-01T12:00:00Z' });
    expect(within.status).toBe(201);
    const inherited = await assign(contact, 'sportello', body);
    expect(inherited.body).toMatchObject({
      parentId: parent.id,
      dueAt: '2026-12-01T12:00:00.000Z',
    });
    const orphan = await assign(contact, 'sportello', { ...body, parentId: within.body.id });
    expect([orphan.status, faultyFields(orphan)]).toEqual([422, ['parentId']]);
    const timed = await assign(contact, 'sportello', {
      type: 'information',
      toPoint: 'savena-interni',
      dueAt: '2026-12-01T12:00:00Z',
    });
    expect([timed.status, faultyFields(timed)]).toEqual([422, ['dueAt']]);
  });

  it('for information are read, and neither accepted nor answered', async () => {
    const contact = await Case.open(server);
    const made = await assign(contact, 'infodesk', {
      type: 'information',
      toPoint: 'savena-interni',
    });
    for (const action of ['accept', 'answer', 'decline']) {
      const refused = await contact.post('interni', `/assignments/${made.body.id}/${action}`, {
        ...(action === 'answer' ? { answer: 'x' } : action === 'decline' ? { reason: 'x' } : {}),
      });
      expect([refused.status, refused.body.code]).toEqual([409, 'assignment.invalid-transition']);
    }
    const read = await contact.post('interni', `/assignments/${made.body.id}/receive`);
    expect(read.body).toMatchObject({ state: 'read', open: false });
  });

  it('to another service than the competent one want a reason, and are marked', async () => {
    const contact = await Case.open(server, { classification: '05.01' });
    const body = { type: 'competence', toPoint: 'manutenzione-ingresso' };
    const refused = await assign(contact, 'infodesk', body);
    expect([refused.status, refused.body.code]).toEqual([422, 'assignment.deviation-needs-reason']);
    expect(faultyFields(refused)).toEqual(['reason']);
    const made = await assign(contact, 'infodesk', {
      ...body,
      reason: "L'albero è in un cantiere.",
    });
    expect(made.body).toMatchObject({ deviation: true });
  });

  it('belong to the point that received them: others may see or not, but not act', async () => {
    const contact = await Case.open(server);
    const { id } = await competence(contact);
    const sender = await contact.post('infodesk', `/assignments/${id}/accept`);
    expect([sender.status, sender.body.code]).toEqual([403, 'assignment.not-yours']);
    for (const path of [`/assignments/${id}`, `/contacts/${contact.id}/assignments`]) {
      expect((await contact.get('interni', path)).status).toBe(404);
      expect((await contact.get('manager', path)).status).toBe(200);
      expect((await contact.get('designer', path)).status).toBe(403);
    }
    const foreign = await contact.post('interni', `/assignments/${id}/accept`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'assignment.not-found']);
    const foreignContact = await assign(contact, 'interni', {
      type: 'inquiry',
      toPoint: 'regia-network',
    });
    expect([foreignContact.status, foreignContact.body.code]).toEqual([404, 'contact.not-found']);
    for (const person of ['manager', 'admin', 'designer'] as const) {
      expect((await contact.post(person, `/assignments/${id}/accept`)).status).toBe(403);
      expect(
        (await assign(contact, person, { type: 'inquiry', toPoint: 'regia-network' })).status,
      ).toBe(403);
    }
    const recall = await contact.post('sportello', `/assignments/${id}/recall`, { reason: 'x' });
    expect([recall.status, recall.body.code]).toEqual([403, 'assignment.not-the-sender']);
  });

  it('may be made by those only who own or work the contact, in the name of their own points', async () => {
    const contact = await Case.open(server);
    await assign(contact, 'infodesk', { type: 'information', toPoint: 'savena-interni' });
    const reader = await assign(contact, 'interni', { type: 'inquiry', toPoint: 'regia-network' });
    expect([reader.status, reader.body.code]).toEqual([403, 'contact.not-yours']);
    const borrowed = await assign(contact, 'infodesk', {
      type: 'inquiry',
      toPoint: 'regia-network',
      fromPoint: 'navile-infodesk',
    });
    expect([borrowed.status, borrowed.body.code]).toEqual([403, 'point.not-yours']);
  });

  it('let one win when two act at once, and refuse a version that is out of date', async () => {
    const contact = await Case.open(server);
    const { id, version } = await competence(contact);
    const [accepted, recalled] = await Promise.all([
      contact.post('sportello', `/assignments/${id}/accept`, { version }),
      contact.post('infodesk', `/assignments/${id}/recall`, { version, reason: 'Ripensato' }),
    ]);
    expect([accepted.status, recalled.status].sort()).toEqual([200, 409]);
    const stale = await contact.post('infodesk', `/assignments/${id}/recall`, {
      version,
      reason: 'x',
    });
    expect(stale.status).toBe(409);
  });

  it("can be declined with a reason only, and then the work is the owner's again", async () => {
    const contact = await Case.open(server);
    const { id } = await competence(contact);
    const mute = await contact.post('sportello', `/assignments/${id}/decline`, { reason: '   ' });
    expect([mute.status, faultyFields(mute)]).toEqual([400, ['reason']]);
    const declined = await contact.post('sportello', `/assignments/${id}/decline`, {
      reason: 'È una strada provinciale.',
    });
    expect(declined.body).toMatchObject({
      state: 'declined',
      closingReason: 'È una strada provinciale.',
    });
    expect((await contact.contact()).workingPoint).toBe('savena-infodesk');
  });

  it('end with the contact', async () => {
    const contact = await Case.open(server, { citizen: null });
    await competence(contact);
    await contact.does('sportello', 'capire', {
      classification: '01.01',
      appropriate: false,
      notAppropriateReason: 'Competenza della Provincia.',
    });
    expect(await contact.status()).toBe('notAppropriate');
    const { items } = (await contact.get('regia', `/contacts/${contact.id}/assignments`)).body;
    expect(items.map(({ state }: any) => state)).toEqual(['recalled']);
    const { body } = await contact.get('regia', `/contacts/${contact.id}/timeline`);
    expect(body.items.map(({ textEn }: any) => textEn)).toContainEqual(
      expect.stringMatching(/: recalled\. The contact is closed\.$/),
    );
    const late = await assign(contact, 'infodesk', { type: 'inquiry', toPoint: 'regia-network' });
    expect([late.status, late.body.code]).toEqual([409, 'contact.ended']);
  });

  it('take the open task along and give it back, while the ownership stays', async () => {
    const contact = await Case.open(server);
    const { id } = await competence(contact);
    expect((await contact.task('capire')).points).toEqual(['savena-sportello']);
    expect(await contact.contact()).toMatchObject({
      owner: 'savena-infodesk',
      workingPoint: 'savena-sportello',
    });
    const former = await contact.tries('infodesk', 'capire', { classification: '01.01' });
    expect(former.status).toBe(403);
    await contact.post('infodesk', `/assignments/${id}/recall`, { reason: 'Ripensato' });
    expect((await contact.task('capire')).points).toEqual(['savena-infodesk']);
    const again = await competence(contact);
    await contact.post('sportello', `/assignments/${again.id}/decline`, { reason: 'Non nostra' });
    expect((await contact.task('capire')).points).toEqual(['savena-infodesk']);
  });

  it('are answered by answering the citizen, and what follows is the owner again', async () => {
    const contact = await Case.open(server);
    const { id } = await competence(contact);
    await contact.understands('sportello', true);
    expect((await contact.task('rispondere')).points).toEqual(['savena-sportello']);
    await contact.does('sportello', 'rispondere', { answer: 'Fatto.' });
    expect((await contact.get('infodesk', `/assignments/${id}`)).body).toMatchObject({
      state: 'answered',
      answer: 'Fatto.',
    });
    expect((await contact.task('verificare')).points).toEqual(['savena-infodesk']);
    expect((await contact.contact()).workingPoint).toBe('savena-infodesk');
  });

  it('end when the ownership is taken over, and the work goes with it', async () => {
    const contact = await Case.open(server);
    const { id } = await competence(contact);
    await contact.post('regia', `/contacts/${contact.id}/avocation`, { reason: 'Caso delicato' });
    expect((await contact.get('regia', `/assignments/${id}`)).body.state).toBe('recalled');
    expect((await contact.task('capire')).points).toEqual(['regia-network']);
    expect((await contact.contact()).workingPoint).toBe('regia-network');
    expect(await contact.timeline()).toContain(
      'Assegnazione per conoscenza da Regia del Network a Infodesk Savena. La titolarità di relazione passa a Regia del Network. Caso delicato',
    );
  });

  it('are listed for the points they come from and go to, page by page', async () => {
    const contact = await Case.open(server);
    await competence(contact);
    await assign(contact, 'infodesk', { type: 'information', toPoint: 'savena-interni' });
    const seen: any[] = [];
    let cursor: string | null = null;
    do {
      const page = await server.get('/assignments', {
        token: await contact.token('interni'),
        query: { limit: '1', open: 'true', ...(cursor ? { cursor } : {}) },
      });
      expect(page.status).toBe(200);
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ toPoint }) => toPoint))).toEqual(new Set(['savena-interni']));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const bad = await contact.get('interni', '/assignments?cursor=WzEsMl0');
    expect([bad.status, faultyFields(bad)]).toEqual([400, ['cursor']]);
  });

  it('are made once for one idempotency key', async () => {
    const contact = await Case.open(server);
    const token = await contact.token('infodesk');
    const send = () =>
      server.post(`/contacts/${contact.id}/assignments`, {
        token,
        body: { type: 'inquiry', toPoint: 'regia-network' },
        headers: { 'idempotency-key': `inquiry-${contact.id}` },
      });
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await contact.contact()).assignments).toHaveLength(1);
  });
});

describe('ownership over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const kinds = (response: any) => response.body.items.map(({ kind }: any) => kind);

  it.each([
    ['centrale', 'manutenzione-ingresso'],
    ['decisore', 'savena-presidente'],
    ['regia', 'regia-network'],
  ] as const)(
    'is taken over by %s, with the open task, and the former owner is told',
    async (person, point) => {
      const contact = await Case.open(server);
      const taken = await contact.post(person, `/contacts/${contact.id}/avocation`, {
        reason: 'Caso delicato',
      });
      expect(taken.status).toBe(200);
      expect(taken.body.owner).toBe(point);
      expect(kinds(taken)).toEqual(['registration', 'avocation']);
      expect(taken.body.items[1]).toMatchObject({
        fromPoint: 'savena-infodesk',
        toPoint: point,
        reason: 'Caso delicato',
      });
      expect((await contact.task('capire')).points).toEqual([point]);
      expect(await contact.contact()).toMatchObject({ owner: point, workingPoint: point });
      const told = (await contact.get('infodesk', `/contacts/${contact.id}/assignments`)).body
        .items;
      expect(told).toEqual([
        expect.objectContaining({
          type: 'information',
          toPoint: 'savena-infodesk',
          state: 'proposed',
        }),
      ]);
      const former = await contact.tries('infodesk', 'capire', {});
      expect(former.status).toBe(403);
      await contact.understands(person, true);
      expect((await contact.task('rispondere')).points).toEqual([point]);
    },
  );

  it.each(['infodesk', 'sportello', 'interni', 'manager', 'designer', 'admin'] as const)(
    'is not taken over by %s',
    async (person) => {
      const contact = await Case.open(server);
      const refused = await contact.post(person, `/contacts/${contact.id}/avocation`, {
        reason: 'x',
      });
      expect([refused.status, refused.body.code]).toEqual([403, 'ownership.avocation-not-allowed']);
      expect((await contact.contact()).owner).toBe('savena-infodesk');
    },
  );

  it("is beyond a district's decision makers where the contact is not theirs to see", async () => {
    const token = await server.login('infodesk-navile');
    const { id } = (await server.post('/contacts', { token, body: aContact() })).body;
    const refused = await server.post(`/contacts/${id}/avocation`, {
      token: await server.login('decisore'),
      body: { reason: 'x' },
    });
    expect([refused.status, refused.body.code]).toEqual([404, 'contact.not-found']);
  });

  it('wants a reason, an open contact and another owner', async () => {
    const contact = await Case.open(server, { citizen: null });
    const path = `/contacts/${contact.id}/avocation`;
    for (const reason of [undefined, '', '   ']) {
      const mute = await contact.post('regia', path, { reason });
      expect([mute.status, faultyFields(mute)]).toEqual([400, ['reason']]);
    }
    await contact.post('regia', path, { reason: 'Mia' });
    const again = await contact.post('regia', path, { reason: 'Ancora mia' });
    expect([again.status, again.body.code]).toEqual([409, 'ownership.already-owner']);
    await contact.understands('regia', true);
    await contact.does('regia', 'rispondere', { answer: 'Fatto.' });
    const late = await contact.post('centrale', path, { reason: 'Tardi' });
    expect([late.status, late.body.code]).toEqual([409, 'contact.ended']);
  });

  it('goes where the Network direction says, upwards only', async () => {
    const contact = await Case.open(server);
    const path = `/contacts/${contact.id}/avocation`;
    const downwards = await contact.post('regia', path, {
      reason: 'x',
      toPoint: 'savena-sportello',
    });
    expect([downwards.status, downwards.body.code, faultyFields(downwards)]).toEqual([
      422,
      'ownership.avocation-target',
      ['toPoint'],
    ]);
    const unknown = await contact.post('regia', path, { reason: 'x', toPoint: 'atlantide' });
    expect([unknown.status, faultyFields(unknown)]).toEqual([400, ['toPoint']]);
    const others = await contact.post('centrale', path, { reason: 'x', toPoint: 'regia-network' });
    expect(others.status).toBe(403);
    const given = await contact.post('regia', path, {
      reason: 'Tocca a voi',
      toPoint: 'ambiente-ingresso',
    });
    expect(given.body.owner).toBe('ambiente-ingresso');
  });

  it('has one winner when three take it over at once, without a gap in the ledger', async () => {
    const contact = await Case.open(server);
    const taken = await Promise.all(
      (['centrale', 'decisore', 'regia'] as const).map((person) =>
        contact.post(person, `/contacts/${contact.id}/avocation`, { reason: person, version: 1 }),
      ),
    );
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lost = taken.filter(({ status }) => status === 409);
    expect(lost.map(({ body }) => body.code)).toEqual(Array(2).fill('ownership.changed'));
    const ledger = (await contact.get('regia', `/contacts/${contact.id}/ownership`)).body;
    expect(ledger.items).toHaveLength(2);
    expect(ledger.owner).toBe(ledger.items[1].toPoint);
    expect((await contact.task('capire')).points).toEqual([ledger.owner]);
  });

  it("follows while the task is being completed: either way the next task is the new owner's", async () => {
    for (let i = 0; i < 5; i++) {
      const contact = await Case.open(server);
      const { id } = await contact.task('capire');
      const [, avocation] = await Promise.all([
        contact.post('infodesk', `/tasks/${id}/complete`, {
          variables: { classification: '01.01', appropriate: true, answerKnown: true },
        }),
        contact.post('regia', `/contacts/${contact.id}/avocation`, { reason: 'Insieme' }),
      ]);
      expect(avocation.status).toBe(200);
      const [task] = await contact.tasks();
      expect(task.points).toEqual(['regia-network']);
    }
  });

  it('is handed over by the owner, and given back to a collection point that had it', async () => {
    const contact = await Case.open(server);
    const path = `/contacts/${contact.id}/ownership`;
    const foreign = await contact.post('interni', path, { toPoint: 'savena-interni', reason: 'x' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'contact.not-found']);
    const given = await contact.post('infodesk', path, {
      toPoint: 'savena-sportello',
      reason: 'È loro',
    });
    expect(given.body).toMatchObject({ owner: 'savena-sportello' });
    const notMine = await contact.post('infodesk', path, {
      toPoint: 'savena-infodesk',
      reason: 'x',
    });
    expect([notMine.status, notMine.body.code]).toEqual([403, 'ownership.not-owner']);
    const wrong = await contact.post('sportello', path, {
      toPoint: 'navile-infodesk',
      reason: 'x',
    });
    expect([wrong.status, faultyFields(wrong)]).toEqual([422, ['toPoint']]);
    const back = await contact.post('sportello', path, {
      toPoint: 'savena-infodesk',
      reason: 'Indietro',
    });
    expect(kinds(back)).toEqual(['registration', 'handover', 'restitution']);
    expect((await contact.task('capire')).points).toEqual(['savena-infodesk']);
  });

  it('is shown to those who may see the contact', async () => {
    const contact = await Case.open(server);
    const path = `/contacts/${contact.id}/ownership`;
    expect((await contact.get('infodesk', path)).status).toBe(200);
    expect((await contact.get('manager', path)).status).toBe(200);
    expect((await contact.get('centrale', path)).status).toBe(404);
    expect((await contact.get('designer', path)).status).toBe(403);
  });
});
