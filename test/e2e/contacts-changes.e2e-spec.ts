import { ProcessQueries } from '../../src/engine/api/index.js';
import { UnitOfWork } from '../../src/platform/index.js';
import { ContactService } from '../../src/modules/contacts/index.js';
import { anna, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('changing a contact', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });

  afterAll(() => server.stop());

  const patch = (id: string, body: object, headers: Record<string, string> = {}) =>
    server.request('PATCH', `/contacts/${id}`, { token: infodesk, body, headers });
  const rows = (text: string, values: unknown[] = []) =>
    server.app.get(UnitOfWork).read(text, values);

  describe('corrections', () => {
    it('change what was noted down, and count the version up', async () => {
      const contact = await register(server, infodesk, { citizen: anna });
      const changed = await patch(contact.id, {
        version: contact.version,
        subject: 'Due buche',
        location: { address: 'via Emilia' },
        classification: '01.01',
      });
      expect(changed.status).toBe(200);
      expect(changed.body).toMatchObject({
        subject: 'Due buche',
        description: contact.description,
        location: { address: 'via Emilia', lat: null },
        classification: '01.01',
        version: contact.version + 1,
      });
    });

    it('leave the hash in the register as it was', async () => {
      const contact = await register(server, infodesk);
      const hash = () =>
        rows('SELECT content_hash, subject FROM protocol_register WHERE contact_id = $1', [
          contact.id,
        ]);
      const before = await hash();
      await patch(contact.id, { version: contact.version, subject: 'Altro' });
      expect(await hash()).toEqual(before);
    });

    it('take the version from If-Match, as the ETag gave it', async () => {
      const { id } = await register(server, infodesk);
      const etag = (await server.get(`/contacts/${id}`, { token: infodesk })).headers.get('etag');
      const first = await patch(id, { subject: 'A' }, { 'if-match': String(etag) });
      const second = await patch(id, { subject: 'B' }, { 'if-match': String(etag) });
      expect([first.status, second.status, second.body.code]).toEqual([
        200,
        409,
        'contact.version-conflict',
      ]);
    });

    it('let one of ten at the same time through', async () => {
      const { id, version } = await register(server, infodesk);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => patch(id, { version, subject: `No. ${index}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    });

    it.each<[string, object]>([
      ['version', { subject: 'x' }],
      ['subject', { version: 1 }],
      ['subject', { version: 1, subject: 'x'.repeat(201) }],
      ['description', { version: 1, description: '' }],
      ['classification', { version: 1, classification: '77' }],
      ['location.lat', { version: 1, location: { lat: 91, lon: 0 } }],
      ['location.district', { version: 1, location: { district: 'urp' } }],
      ['kind', { version: 1, kind: 'complaint' }],
      ['status', { version: 1, status: 'closed' }],
    ])('name %s when it is wrong: %j', async (field, body) => {
      const { id } = await register(server, infodesk);
      const response = await patch(id, body);
      expect([response.status, faultyFields(response)]).toEqual([400, [field]]);
    });
  });

  describe('cancellation', () => {
    const cancel = (id: string, body: object = { reason: 'Registrato due volte' }) =>
      server.post(`/contacts/${id}/cancellation`, { token: regia, body });

    it('ends contact and process, and stands in the register', async () => {
      const contact = await register(server, infodesk);
      const cancelled = await cancel(contact.id);
      expect(cancelled.status).toBe(200);
      expect(cancelled.body).toMatchObject({
        status: 'cancelled',
        outcome: 'cancelled',
        workingPoint: null,
        protocolNumber: contact.protocolNumber,
      });
      const [entry] = await rows(
        `SELECT x.* FROM protocol_register r JOIN protocol_cancellation x USING (year, number)
          WHERE r.contact_id = $1`,
        [contact.id],
      );
      expect(entry).toMatchObject({
        cancelled_at: expect.any(Date),
        cancelled_by: 'Regia del Network',
        authorised_by: 'Regia del Network',
        reason: 'Registrato due volte',
      });
      const tasks = server.app.get(ProcessQueries);
      expect(await tasks.countTasks({ businessKey: contact.id, state: 'open' })).toBe(0);
    });

    it('happens once; then nothing changes any more', async () => {
      const { id } = await register(server, infodesk);
      const answers = await Promise.all([cancel(id), cancel(id), cancel(id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const { version } = (await server.get(`/contacts/${id}`, { token: infodesk })).body;
      const late = await patch(id, { version, subject: 'x' });
      expect([late.status, late.body.code]).toEqual([409, 'contact.ended']);
    });

    it('needs a reason', async () => {
      const { id } = await register(server, infodesk);
      for (const body of [{}, { reason: '' }, { reason: '   ' }]) {
        expect(faultyFields(await cancel(id, body))).toEqual(['reason']);
      }
    });
  });

  describe('the timeline', () => {
    it('tells in order what happened, in both languages, page by page', async () => {
      const { id, version } = await register(server, infodesk);
      await patch(id, { version, subject: 'Altro' });
      const read = async (query: Record<string, string>) =>
        (await server.get(`/contacts/${id}/timeline`, { token: infodesk, query })).body;
      const whole = await read({});
      const kinds = whole.items.map(({ kind }: { kind: string }) => kind);
      expect(kinds[0]).toBe('registered');
      expect(kinds.at(-1)).toBe('amended');
      expect(whole.items.at(-1)).toMatchObject({
        text: 'Corretti i dati del contatto: oggetto.',
        textEn: "The contact's data were corrected: subject.",
      });
      const first = await read({ limit: '1' });
      const rest = await read({ cursor: first.nextCursor });
      expect([...first.items, ...rest.items]).toEqual(whole.items);
    });

    it('keeps what happened, and says it in the language that is asked for', async () => {
      const { id, version } = await register(server, infodesk);
      await patch(id, { version, subject: 'Altro' });
      const [stored] = await rows(
        `SELECT fact, text, text_en FROM timeline_entry WHERE contact_id = $1 AND kind = 'amended'`,
        [id],
      );
      expect(stored).toEqual({
        fact: { says: 'contact.amended', facts: { fields: [{ says: 'field.subject' }] } },
        text: null,
        text_en: null,
      });
      const read = await server.request('GET', `/contacts/${id}/timeline`, {
        token: infodesk,
        headers: { 'accept-language': 'en-GB,it;q=0.5' },
      });
      expect(read.body.items.at(-1).text).toBe("The contact's data were corrected: subject.");
    });
  });

  describe('the transition table', () => {
    it('refuses what it does not declare, and undoes what came before', async () => {
      const { id, status } = await register(server, infodesk);
      const contacts = server.app.get(ContactService);
      const step = server.app.get(UnitOfWork).run(async () => {
        await contacts.setOwner(id, 'savena-sportello');
        await contacts.changeStatus(id, 'verifying');
      });
      await expect(step).rejects.toMatchObject({ code: 'contact.invalid-transition', status: 409 });
      const after = (await server.get(`/contacts/${id}`, { token: infodesk })).body;
      expect([after.status, after.owner]).toEqual([status, 'savena-infodesk']);
    });
  });
});
