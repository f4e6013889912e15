import { UnitOfWork } from '../../src/platform/database/index.js';
import { Case, type Person } from '../builders/case.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const MONDAY = '2026-11-23T09:00:00Z';
const FINANCIAL_HELP = '11.04.02';
/** Somebody's own words: wherever they were written, only those who may read the contact's texts find them. */
const WORDS = 'parole riservatissime';
/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

describe('the texts of a sensitive contact', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.clock.setTo(MONDAY));

  const open = () =>
    Case.open(server, { classification: FINANCIAL_HELP, subject: WORDS, description: WORDS });
  const done = async (contact: Case, person: Person, path: string, body: object) => {
    const response = await contact.post(person, path, body);
    if (response.status >= 300) throw new Error(`${path}: ${response.text}`);
    return response.body;
  };
  const told = async (contact: Case, person: Person): Promise<any[]> => {
    const items: any[] = [];
    for (let cursor = '', more = true; more;) {
      const path = `/contacts/${contact.id}/timeline?limit=200${cursor}`;
      const { body } = await contact.get(person, path);
      items.push(...body.items);
      more = body.nextCursor !== null;
      cursor = `&cursor=${body.nextCursor}`;
    }
    return items;
  };

  describe('of which another one follows', () => {
    const merge = (one: Case, into: Case, person: Person) =>
      one.post(person, `/contacts/${one.id}/merge`, { into: into.id, reason: 'Lo stesso.' });

    it('takes in nothing from whoever may not read it', async () => {
      const main = await open();
      await done(main, 'infodesk', `/contacts/${main.id}/assignments`, {
        ...{ type: 'information', toPoint: 'savena-raccolta', reason: 'Per conoscenza.' },
      });
      const other = await Case.open(server, { description: 'Altro' }, 'raccolta');
      const { status, body } = await merge(other, main, 'raccolta');
      expect([status, body.code]).toEqual([403, 'contact.merge-withheld']);
      expect((await other.get('raccolta', `/contacts/${other.id}`)).body.mergedInto).toBeNull();
    });

    it('withholds in that one what it is answered with', async () => {
      const main = await open();
      const other = await Case.open(server, { description: 'Altro' });
      expect((await other.get('manager', `/contacts/${other.id}`)).body.textVisible).toBe(true);
      expect((await merge(other, main, 'infodesk')).status).toBe(200);
      await main.does('infodesk', 'capire', {
        ...{ classification: FINANCIAL_HELP, appropriate: true, answerKnown: true },
      });
      await main.does('infodesk', 'rispondere', { answer: WORDS });
      for (const path of ['', '/messages', '/timeline']) {
        expect((await other.get('infodesk', `/contacts/${other.id}${path}`)).status).toBe(200);
        const { text } = await other.get('manager', `/contacts/${other.id}${path}`);
        expect(text).not.toContain(WORDS);
      }
      expect((await other.get('manager', `/contacts/${other.id}`)).body.textVisible).toBe(false);
      expect((await other.get('infodesk', `/contacts/${other.id}`)).body.answer).toBe(WORDS);
    });
  });

  /** Has words written on the timeline in every way there is. */
  async function muchSaid(): Promise<Case> {
    const contact = await open();
    const on = `/contacts/${contact.id}`;
    await done(contact, 'infodesk', `${on}/assignments`, {
      ...{ type: 'information', toPoint: 'savena-sportello', reason: WORDS },
    });
    const { items: clocks } = (await contact.get('infodesk', `${on}/clocks`)).body;
    const { id: clock } = clocks.find(({ kind }: any) => kind === 'answer');
    const cause = 'siteInspection';
    await done(contact, 'infodesk', `${on}/clocks/${clock}/suspend`, { cause, reason: WORDS });
    await done(contact, 'infodesk', `${on}/clocks/${clock}/resume`, { reason: WORDS });
    const asked = await done(contact, 'infodesk', `${on}/inquiries`, {
      ...{ points: ['savena-interni'], reason: WORDS },
    });
    const [{ id: inquiry }] = asked.items;
    await done(contact, 'interni', `/assignments/${inquiry}/accept`, {});
    await done(contact, 'interni', `/assignments/${inquiry}/answer`, { answer: WORDS });
    await done(contact, 'infodesk', `${on}/works`, {
      ...{ servicePoint: 'manutenzione-ingresso', description: WORDS },
    });
    await contact.does('centrale', 'prendereInCarico', {
      ...{ decision: 'reject', rejectionReason: WORDS },
    });
    const other = await Case.open(server);
    await done(contact, 'infodesk', `${on}/links`, {
      ...{ contactId: other.id, kind: 'related', reason: WORDS },
    });
    await done(contact, 'regia', `${on}/avocation`, { reason: WORDS });
    await done(contact, 'regia', `${on}/cancellation`, { reason: WORDS });
    return contact;
  }

  it('are withheld from its timeline where they are from the contact, and what happened is not', async () => {
    const contact = await muchSaid();
    const whole = await told(contact, 'regia');
    const spoken = whole.filter(({ text }) => text.includes(WORDS));
    expect(new Set(spoken.map(({ kind }) => kind))).toEqual(
      new Set(['assignment', 'clocks', 'works', 'linked', 'ownership', 'cancelled']),
    );
    expect(whole.map(({ withheld }) => withheld)).not.toContain(true);
    for (const person of ['sportello', 'manager'] as const) {
      const bare = await told(contact, person);
      expect(JSON.stringify(bare)).not.toContain(WORDS);
      expect(bare.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      const without = bare.filter(({ withheld }) => withheld).map(({ id }) => id);
      expect(without).toEqual(expect.arrayContaining(spoken.map(({ id }) => id)));
      const texts = bare.map(({ text }) => text);
      expect(texts).toContain(
        'Assegnazione per istruttoria a Servizi Interni Savena: risposta data.',
      );
      expect(bare.map(({ textEn }) => textEn)).toContain('Work refused by Manutenzione, ingresso.');
    }
  });

  it('are withheld from what the timeline kept as sentences, before it kept facts', async () => {
    const contact = await open();
    const uow = server.app.get(UnitOfWork);
    await uow.run(() =>
      uow.query({
        text: `INSERT INTO timeline_entry (contact_id, at, kind, text, text_en, bare_text, bare_text_en, actor)
               VALUES ($1, now(), 'note', $2, $3, 'Una nota.', 'A note.', 'x')`,
        values: [contact.id, `Nota: ${WORDS}`, `Note: ${WORDS}`],
      }),
    );
    expect((await told(contact, 'infodesk')).at(-1)).toMatchObject({
      ...{ text: `Nota: ${WORDS}`, textEn: `Note: ${WORDS}`, withheld: false },
    });
    expect((await told(contact, 'manager')).at(-1)).toMatchObject({
      ...{ text: 'Una nota.', textEn: 'A note.', withheld: true },
    });
  });

  it('are withheld from its timeline after the citizen was asked, too', async () => {
    const contact = await open();
    await contact.understands('infodesk', true);
    await contact.does('infodesk', 'rispondere', { answer: WORDS });
    await contact.does('infodesk', 'verificare', { outcome: 'unsatisfied', note: WORDS });
    // The specialist counter owns it now, and infodesk does not any more.
    expect(JSON.stringify(await told(contact, 'sportello'))).toContain(WORDS);
    const bare = await told(contact, 'infodesk');
    expect(JSON.stringify(bare)).not.toContain(WORDS);
    expect(bare).toContainEqual(
      expect.objectContaining({ kind: 'note', text: 'Nota della verifica.', withheld: true }),
    );
  });

  /** Everything that is told of a contact beside its timeline, by address. */
  async function beside(contact: Case, person: Person): Promise<Record<string, any>> {
    const on = `/contacts/${contact.id}`;
    const whole = (await contact.get(person, on)).body;
    const clocks = (await contact.get(person, `${on}/clocks`)).body;
    const answer = clocks.items.find(({ kind }: any) => kind === 'answer');
    const parts: Record<string, any> = { contact: whole, clocks };
    for (const [name, path] of Object.entries({
      clock: `${on}/clocks/${answer.id}`,
      assignments: `${on}/assignments`,
      tree: `${on}/assignments/tree`,
      ownership: `${on}/ownership`,
      works: `${on}/works`,
    })) {
      const { status, body } = await contact.get(person, path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
      parts[name] = body;
    }
    const { items } = (await contact.get(person, '/contacts?limit=200')).body;
    parts.listed = items.find(({ id }: any) => id === contact.id);
    return parts;
  }
  const spoken = (parts: Record<string, any>) =>
    Object.keys(parts).filter((name) => JSON.stringify(parts[name]).includes(WORDS));

  it('are withheld from its assignments, works, terms and ledger, but for those they were said to', async () => {
    const contact = await muchSaid();
    const { suspend } = await suspendedToo();
    const whole = await beside(contact, 'regia');
    expect(spoken(whole).sort()).toEqual(
      // It owns the contact by now: its lists show the words as well.
      ['assignments', 'clock', 'clocks', 'contact', 'listed', 'ownership', 'tree', 'works'],
    );
    const watched = await beside(contact, 'manager');
    expect(spoken(watched)).toEqual([]);
    expect(watched.assignments.items.map(({ id }: any) => id)).toEqual(
      whole.assignments.items.map(({ id }: any) => id),
    );
    expect(watched.assignments.items).toContainEqual(
      expect.objectContaining({ type: 'inquiry', state: 'answered', answer: null, withheld: true }),
    );
    expect(watched.works.items).toMatchObject([{ description: '', withheld: true }]);
    expect(watched.ownership.items.map(({ withheld }: any) => withheld)).toEqual([false, true]);
    expect(watched.clock.ledger.map(({ withheld }: any) => withheld)).toEqual([true, true]);

    // Each reads what was asked of them and what they said, and nothing of the others.
    const words = async (person: Person) =>
      (await contact.get(person, `/contacts/${contact.id}/assignments`)).body.items
        .filter((item: any) => JSON.stringify(item).includes(WORDS))
        .map(({ type, toPoint }: any) => `${type} ${toPoint}`);
    expect(await words('sportello')).toEqual(['information savena-sportello']);
    expect(await words('interni')).toEqual(['inquiry savena-interni']);
    const { body } = await contact.get('sportello', `/contacts/${contact.id}/works`);
    expect(JSON.stringify(body)).not.toContain(WORDS);
    const { items } = (await contact.get('centrale', '/works?limit=200')).body;
    expect(items.find(({ contactId }: any) => contactId === contact.id)).toMatchObject({
      ...{ description: WORDS, rejectionReason: WORDS, withheld: false },
    });

    const listOf = async (person: Person, path: string, id: string) => {
      const found = (await contact.get(person, path)).body.items;
      return found.filter((item: any) => item.contactId === id || item.contact?.id === id);
    };
    expect(JSON.stringify(await listOf('manager', '/works?limit=200', contact.id))).not.toContain(
      WORDS,
    );
    expect(suspend.manager).toEqual({ suspensionReason: null, withheld: true });
    expect(suspend.regia).toEqual({ suspensionReason: WORDS, withheld: false });
  });

  /** A term that is suspended still: its reason as two people read it. */
  async function suspendedToo() {
    const contact = await open();
    const on = `/contacts/${contact.id}`;
    const { items } = (await contact.get('infodesk', `${on}/clocks`)).body;
    const { id } = items.find(({ kind }: any) => kind === 'answer');
    const body = { cause: 'siteInspection', reason: WORDS };
    await done(contact, 'infodesk', `${on}/clocks/${id}/suspend`, body);
    const of = async (person: Person) => {
      const { clocks } = (await contact.get(person, on)).body;
      const { suspensionReason, withheld } = clocks.find((clock: any) => clock.id === id);
      return { suspensionReason, withheld };
    };
    return { suspend: { manager: await of('manager'), regia: await of('regia') } };
  }

  it('are withheld from the list of assignments, and from the deviations', async () => {
    const contact = await open();
    await done(contact, 'infodesk', `/contacts/${contact.id}/assignments`, {
      ...{ type: 'inquiry', toPoint: 'savena-interni', reason: WORDS },
    });
    const listed = async (person: Person) => {
      const { status, body } = await contact.get(person, '/assignments?limit=200');
      expect(status).toBe(200);
      return body.items.filter(({ contactId }: any) => contactId === contact.id);
    };
    expect(await listed('interni')).toMatchObject([{ reason: WORDS, withheld: false }]);
    expect(await listed('infodesk')).toMatchObject([{ reason: WORDS, withheld: false }]);
    expect(await listed('manager')).toMatchObject([{ reason: null, withheld: true }]);

    // The routing sends no class that is sensitive to a central service: one becomes it.
    const unitOfWork = server.app.get(UnitOfWork);
    const other = await Case.open(server, { classification: '02.01' });
    await done(other, 'infodesk', `/contacts/${other.id}/assignments`, {
      ...{ type: 'competence', toPoint: 'ambiente-ingresso', reason: WORDS },
    });
    const path = `/routing/deviations?contactId=${other.id}`;
    const deviation = async () => (await contact.get('manager', path)).body.items;
    expect(await deviation()).toMatchObject([{ reason: WORDS, withheld: false }]);
    const become = (sensitivity: string) =>
      unitOfWork.run(() =>
        unitOfWork.query({
          text: 'UPDATE classification_node SET sensitivity = $1 WHERE code = $2',
          values: [sensitivity, '02.01'],
        }),
      );
    await become('sensitive');
    expect(await deviation()).toMatchObject([{ reason: '', withheld: true }]);
    await become('normal');
  });

  it('are read in one and kept back in the other, side by side, by whoever has points in two scopes', async () => {
    const mine = await open();
    const seen = await Case.open(
      server,
      { classification: FINANCIAL_HELP, subject: WORDS, description: WORDS },
      'infodesk',
    );
    await done(seen, 'infodesk', `/contacts/${seen.id}/assignments`, {
      ...{ type: 'information', toPoint: 'manutenzione-ingresso', reason: 'Per conoscenza' },
    });
    await done(mine, 'regia', `/contacts/${mine.id}/ownership`, {
      ...{ toPoint: 'navile-infodesk', reason: 'Altro quartiere' },
    });
    const token = await server.account({
      username: 'due-ambiti',
      points: ['navile-infodesk', 'manutenzione-ingresso'],
    });
    const read = async ({ id }: Case) => {
      const { status, body } = await server.get(`/contacts/${id}`, { token });
      return [status, body.textVisible, body.subject, body.description];
    };
    expect(await read(mine)).toEqual([200, true, WORDS, WORDS]);
    expect(await read(seen)).toEqual([200, false, null, '']);
    const { body } = await server.get('/contacts', { token, query: { limit: '200' } });
    const subjectOf = ({ id }: Case) => body.items.find((item: any) => item.id === id).subject;
    expect([subjectOf(mine), subjectOf(seen)]).toEqual([WORDS, null]);
    const found = await server.get('/contacts', { token, query: { q: 'riservatissime' } });
    expect(found.body.items.map(({ id }: any) => id)).toEqual([mine.id]);
  });

  describe('and the deputy of somebody who may read them', () => {
    const day = (date: string) => server.clock.setTo(`${date}T09:00:00Z`);
    const read = async (contact: Case, username: string) => {
      const token = await server.login(username);
      const path = `/contacts/${contact.id}`;
      const { status, body } = await server.get(path, { token });
      const timeline = await server.get(`${path}/timeline`, { token });
      const messages = await server.get(`${path}/messages`, { token });
      return [
        status,
        body.textVisible,
        body.subject,
        timeline.status,
        messages.body.items?.[0].body !== '',
      ];
    };
    const ALL = [200, true, WORDS, 200, true];

    async function replaced(name: string, point: string): Promise<string> {
      const deputy = `vice-${name}`;
      await server.account({ username: name, points: [point] });
      await server.account({ username: deputy, points: ['navile-infodesk'] });
      const token = await server.login('admin');
      const { body } = await server.get('/accounts', { token, query: { q: name } });
      const { id } = body.items.find(({ username }: any) => username === name);
      const entered = await server.post(`/accounts/${id}/absences`, {
        token,
        body: { from: '2026-11-24', until: '2026-11-25', deputy, reason: 'Ferie' },
      });
      if (entered.status !== 201) throw new Error(entered.text);
      return deputy;
    }

    it('reads them while the deputyship lasts, of what the colleague has open, and it is written down', async () => {
      const deputy = await replaced('titolare', 'savena-infodesk');
      const [contact, unclaimed] = [await open(), await open()];
      const { id } = await contact.task('capire');
      await server.post(`/tasks/${id}/claim`, { token: await server.login('titolare'), body: {} });
      const audited = () =>
        server.app
          .get(UnitOfWork)
          .read<{ actor_id: string; details: object }>(
            "SELECT actor_id, details FROM audit_entry WHERE action = 'contact.read-as-deputy' AND subject_id = $1",
            [contact.id],
          );
      expect((await read(contact, deputy))[0]).toBe(404);
      day('2026-11-24');
      expect(await read(contact, 'titolare')).toEqual(ALL);
      expect(await audited()).toEqual([]);
      expect(await read(contact, deputy)).toEqual(ALL);
      const entry = { actor_id: deputy, details: { inPlaceOf: 'titolare' } };
      expect(await audited()).toEqual([entry, entry, entry]);
      expect((await read(unclaimed, deputy))[0]).toBe(404);
      // Nothing is written down of lists: they keep it back.
      const token = await server.login(deputy);
      const { body } = await server.get('/contacts', { token });
      expect(body.items.find((item: any) => item.id === contact.id).subject).toBeNull();
      const tasks = await server.get('/tasks', { token, query: { contactId: contact.id } });
      expect(tasks.body.items[0].contact).toMatchObject({ subject: null, opening: null });
      day('2026-11-26');
      expect((await read(contact, deputy))[0]).toBe(404);
      expect(await audited()).toHaveLength(3);
    });

    it('reads no more than the colleague', async () => {
      const deputy = await replaced('collega', 'savena-sportello');
      const contact = await open();
      await contact.understands('infodesk', false);
      const { id } = await contact.task('valutare');
      await server.post(`/tasks/${id}/claim`, { token: await server.login('collega'), body: {} });
      day('2026-11-24');
      expect(await read(contact, deputy)).toEqual(ALL);
      // The colleague is moved elsewhere: what they had open is theirs no more, nor their deputy's.
      await server.app.get(UnitOfWork).run(() =>
        server.app.get(UnitOfWork).query({
          text: `DELETE FROM account_grant WHERE kind = 'membership'
                  AND account_id = (SELECT id FROM account WHERE username = 'collega')`,
          values: [],
        }),
      );
      expect((await read(contact, deputy))[0]).toBe(404);
    });
  });
});
