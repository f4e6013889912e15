import { Case } from '../builders/case.js';
import { faultyFields } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** A point of the demonstration organisation at which nobody works: the tests' own. */
const INBOX = 'navile-sportello';

describe('the inbox of a point over HTTP', () => {
  let server: TestApplication;
  let navile: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    navile = await server.account({ username: 'navile', roles: ['operator'], points: [INBOX] });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  async function assigned(contact: Case, body: object): Promise<any> {
    const made = await contact.post('infodesk', `/contacts/${contact.id}/assignments`, {
      toPoint: INBOX,
      ...body,
    });
    if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
    return made.body;
  }

  async function list(query: Record<string, string>, token = navile): Promise<any> {
    const response = await server.get('/assignments', { token, query });
    expect(response.status).toBe(200);
    return response.body;
  }

  const act = (id: string, action: string, body: object = {}) =>
    server.post(`/assignments/${id}/${action}`, { token: navile, body });

  const counts = async (token = navile, query: Record<string, string> = {}) =>
    (await server.get('/assignments/counts', { token, query })).body;

  /** One assignment in each tab of INBOX. */
  async function oneInEachTab() {
    const tree = await Case.open(server, { classification: '05.01', kind: 'complaint' });
    const road = await Case.open(server, { classification: '01.01' });
    const toReceive = await assigned(tree, { type: 'inquiry', dueAt: '2026-11-27T12:00:00Z' });
    const toAccept = await assigned(road, { type: 'inquiry', dueAt: '2026-11-25T12:00:00Z' });
    await act(toAccept.id, 'receive');
    const accepted = await assigned(road, { type: 'competence', reason: 'La strada è loro' });
    await act(accepted.id, 'accept');
    const toRead = await assigned(tree, { type: 'information' });
    const sent = await server.post(`/contacts/${road.id}/assignments`, {
      token: navile,
      body: { type: 'inquiry', toPoint: 'regia-network', dueAt: '2026-11-26T12:00:00Z' },
    });
    expect(sent.status).toBe(201);
    return { tree, road, toReceive, toAccept, accepted, toRead, sentWaiting: sent.body };
  }

  describe('with one assignment in each tab', () => {
    let made: Awaited<ReturnType<typeof oneInEachTab>>;
    beforeAll(async () => {
      server.clock.setTo(MONDAY);
      made = await oneInEachTab();
    });

    it('shows the first words of the contact', async () => {
      const { items } = await list({ tab: 'toReceive' });
      const { body } = await server.get(`/contacts/${made.tree.id}`, {
        token: await server.login('infodesk'),
      });
      expect(body.description).not.toBe('');
      expect(items[0].contact.opening).toBe(body.description.slice(0, 100));
    });

    it.each(['toReceive', 'toAccept', 'accepted', 'toRead', 'sentWaiting'] as const)(
      'shows it in %s alone, and counts what it shows',
      async (tab) => {
        const { items, count } = await list({ tab });
        expect(items.map(({ id }: any) => id)).toEqual([made[tab].id]);
        expect(count).toBe(1);
        expect((await counts())[tab]).toBe(1);
      },
    );

    it('counts for the point that is asked for, and nothing of a foreign one', async () => {
      const regia = await server.login('regia');
      expect(await counts(regia, { point: INBOX })).toEqual(await counts());
      const sportello = await server.login('sportello');
      expect(Object.values(await counts(sportello, { point: INBOX }))).toEqual([0, 0, 0, 0, 0, 0]);
      expect((await list({ tab: 'toReceive', point: INBOX }, sportello)).items).toEqual([]);
      expect((await list({ point: INBOX }, sportello)).items).toEqual([]);
      expect(
        (await list({ tab: 'toReceive' }, await server.login('manager'))).items,
      ).toContainEqual(expect.objectContaining({ id: made.toReceive.id }));
    });

    it('counts as overdue what stands beyond its term at the point', async () => {
      expect((await counts()).overdue).toBe(0);
      server.clock.setTo('2026-11-26T12:00:01Z');
      expect((await counts()).overdue).toBe(1);
      const { items } = await list({ overdue: 'true', tab: 'toAccept' });
      expect(items).toEqual([expect.objectContaining({ id: made.toAccept.id, overdue: true })]);
      expect((await list({ overdue: 'true', tab: 'toReceive' })).count).toBe(0);
      expect((await list({ overdue: 'false', tab: 'toReceive' })).count).toBe(1);
    });

    it.each<[Record<string, string>, (keyof typeof made)[]]>([
      [{ kind: 'complaint' }, ['toReceive', 'toRead']],
      [{ classification: '05' }, ['toReceive', 'toRead']],
      [{ classification: '5' }, []],
      [{ type: 'information' }, ['toRead']],
      [{ state: 'received' }, ['toAccept']],
      [{ dueBefore: '2026-11-26T00:00:00Z' }, ['toAccept']],
      [{ fromPoint: INBOX }, ['sentWaiting']],
      [{ toPoint: INBOX, type: 'competence' }, ['accepted']],
      [{ district: 'navile' }, []],
    ])('narrows it by %j', async (query, expected) => {
      const { items, count } = await list(query);
      expect(items.map(({ id }: any) => id).sort()).toEqual(
        expected.map((name) => (made[name] as any).id).sort(),
      );
      expect(count).toBe(expected.length);
    });

    it('sorts by term, what has none last, page by page in both directions', async () => {
      const walk = async (sort: string) => {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await list({ sort, limit: '2', ...(cursor ? { cursor } : {}) });
          expect(page.count).toBe(5);
          seen.push(...page.items.map(({ dueAt }: any) => dueAt?.slice(8, 10) ?? 'none'));
          cursor = page.nextCursor;
        } while (cursor);
        return seen;
      };
      expect(await walk('dueAt')).toEqual(['25', '26', '27', 'none', 'none']);
      expect(await walk('-dueAt')).toEqual(['none', 'none', '27', '26', '25']);
    });

    it('shows what the contact is about, and names in both languages', async () => {
      const { items } = await list({ tab: 'toReceive' });
      expect(items[0]).toMatchObject({
        typeName: 'per istruttoria',
        typeNameEn: 'for inquiry',
        stateName: 'proposta',
        stateNameEn: 'proposed',
        contact: {
          protocolNumber: made.tree.registered.protocolNumber,
          kind: 'complaint',
          classification: '05.01',
          owner: 'savena-infodesk',
        },
      });
    });

    it.each([
      [{ tab: 'mine' }, 'tab'],
      [{ sort: 'term' }, 'sort'],
      [{ kind: 'letter' }, 'kind'],
      [{ dueBefore: 'soon' }, 'dueBefore'],
      [{ overdue: 'maybe' }, 'overdue'],
      [{ cursor: 'WzEsMl0' }, 'cursor'],
    ])('refuses %j and names the field', async (query, field) => {
      const refused = await server.get('/assignments', { token: navile, query: query as any });
      expect([refused.status, faultyFields(refused)]).toEqual([400, [field]]);
    });
  });

  it('receives and reads many at once, each with a result of its own', async () => {
    const contact = await Case.open(server);
    const inquiry = await assigned(contact, { type: 'inquiry' });
    const information = await assigned(contact, { type: 'information' });
    const declined = await assigned(contact, { type: 'inquiry' });
    await act(declined.id, 'decline', { reason: 'Non so' });
    const foreign = await assigned(contact, { type: 'inquiry', toPoint: 'savena-interni' });
    const missing = '00000000-0000-4000-8000-000000000000';
    const stale = await assigned(contact, { type: 'inquiry' });
    const { status, body } = await server.post('/assignments/receive', {
      token: navile,
      body: {
        items: [
          { id: inquiry.id, version: 1 },
          { id: declined.id },
          { id: missing },
          { id: foreign.id },
          { id: stale.id, version: 9 },
          { id: information.id },
        ],
      },
    });
    expect(status).toBe(200);
    expect([body.done, body.refused]).toEqual([2, 4]);
    expect(body.items.map(({ outcome, state, code }: any) => [outcome, state ?? code])).toEqual([
      ['done', 'received'],
      ['refused', 'assignment.invalid-transition'],
      ['refused', 'assignment.not-found'],
      ['refused', 'assignment.not-yours'],
      ['refused', 'assignment.version-conflict'],
      ['done', 'read'],
    ]);
    const states = (await contact.contact()).assignments.map(({ state }: any) => state);
    expect(states).toEqual(['received', 'read', 'declined', 'proposed', 'proposed']);
    for (const items of [[], [{ id: 'x' }], [{ id: inquiry.id }, { id: inquiry.id }]]) {
      const refused = await server.post('/assignments/receive', { token: navile, body: { items } });
      expect(refused.status).toBe(400);
      expect(faultyFields(refused)[0]).toMatch(/^items/);
    }
  });

  it("shows a contact's assignments as a tree, with what each waits for", async () => {
    const contact = await Case.open(server);
    const dueAt = '2026-12-01T12:00:00.000Z';
    const competence = await assigned(contact, {
      type: 'competence',
      dueAt,
      reason: 'La strada è loro',
    });
    await assigned(contact, { type: 'information', toPoint: 'savena-interni' });
    const asked = await server.post(`/contacts/${contact.id}/inquiries`, {
      token: navile,
      body: { points: ['manutenzione-ingresso', 'regia-network'], waitFor: 'first' },
    });
    const [central] = asked.body.items;
    const further = await contact.post('centrale', `/contacts/${contact.id}/inquiries`, {
      points: ['manutenzione-operativo'],
    });
    await contact.post('centrale', `/assignments/${central.id}/answer`, {
      answer: 'Non basta',
      sufficient: false,
    });
    const tree = (await contact.get('infodesk', `/contacts/${contact.id}/assignments/tree`)).body;
    expect(tree.items.map(({ type }: any) => type)).toEqual(['competence', 'information']);
    const [root] = tree.items;
    expect(root).toMatchObject({
      id: competence.id,
      dueAt,
      state: 'accepted',
      acceptedBy: 'navile',
    });
    expect(root.children.map(({ toPoint, state }: any) => [toPoint, state])).toEqual([
      ['manutenzione-ingresso', 'answered'],
      ['regia-network', 'proposed'],
    ]);
    expect(root.waiting).toEqual([
      {
        inquiryGroup: asked.body.inquiryGroup,
        waitFor: 'first',
        asked: 2,
        answered: 1,
        withoutFindings: 0,
        open: 1,
        satisfied: false,
        waitingFor: ['Regia del Network'],
      },
    ]);
    expect(root.children[0].children).toEqual([
      expect.objectContaining({
        id: further.body.items[0].id,
        toPoint: 'manutenzione-operativo',
        state: 'recalled',
        dueAt,
        createdBy: 'Servizio Centrale Manutenzione',
        stateNameEn: 'recalled',
      }),
    ]);
    const foreign = await contact.get('raccolta', `/contacts/${contact.id}/assignments/tree`);
    expect(foreign.status).toBe(404);
  });
});
