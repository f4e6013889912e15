import { anna, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

const model = {
  name: 'Sopralluogo',
  subject: 'Sopralluogo per {{protocolNumber}}',
  body: 'Gentile {{citizen.name}},\nverremo in {{location.street}}.',
};

describe('messages to the citizen, and their models', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const create = (changes: object = {}, token = regia) =>
    server.post('/message-models', { token, body: { ...model, ...changes } });
  const list = async (query: Record<string, string> = {}, token = infodesk): Promise<any[]> =>
    (await server.get('/message-models', { token, query })).body.items;
  const names = (items: any[]) => items.map(({ name }) => name);
  const write = (id: string, body: object, token = infodesk) =>
    server.post(`/contacts/${id}/messages`, { token, body });

  describe('a model', () => {
    it('is written by the Network direction, changed in versions that stay, retired and taken back', async () => {
      expect((await create({}, infodesk)).status).toBe(403);
      const { status, body } = await create();
      expect([status, body.version, body.retiredAt]).toEqual([201, 1, null]);
      const change = (version: number) =>
        server.request('PATCH', `/api/v1/message-models/${body.id}`, {
          token: regia,
          body: { ...model, body: 'Altro testo.', version },
        });
      expect((await change(1)).body).toMatchObject({ version: 2, body: 'Altro testo.' });
      const late = await change(1);
      expect([late.status, late.body.code]).toEqual([409, 'message-model.changed']);
      const versions = await server.get(`/message-models/${body.id}/versions`, { token: infodesk });
      expect(versions.body.items).toMatchObject([
        { version: 2, body: 'Altro testo.' },
        { version: 1, body: model.body },
      ]);
      const retire = (retired: boolean) =>
        server.post(`/message-models/${body.id}/retirement`, {
          token: regia,
          body: { version: 2, retired },
        });
      expect((await retire(true)).body.retiredAt).not.toBeNull();
      expect(names(await list())).not.toContain(model.name);
      expect(names(await list({ retired: 'true' }))).toContain(model.name);
      expect((await retire(false)).body.retiredAt).toBeNull();
      expect(names(await list())).toContain(model.name);
    });

    it('has placeholders and a class that exist', async () => {
      const refused = await create({
        subject: '{{nome}}',
        bodyEn: '{{who}}',
        classification: '99.99',
      });
      expect(refused.status).toBe(400);
      expect(faultyFields(refused).sort()).toEqual(['bodyEn', 'classification', 'subject']);
    });

    it('is offered for the kinds, classes and channels it is for, the most particular first', async () => {
      await create({ name: 'Per tutti' });
      await create({ name: 'Per reclami', kind: 'complaint' });
      await create({ name: 'Per la classe', classification: '01' });
      await create({ name: 'Per telefono', channel: 'phone' });
      const { id } = await register(server, infodesk, { classification: '01.01' });
      const offered = names(await list({ contactId: id }));
      expect(offered[0]).toBe('Per la classe');
      expect(offered).toContain('Per tutti');
      expect(offered).not.toContain('Per reclami');
      expect(offered).not.toContain('Per telefono');
    });

    it('is filled with what the reader may know of the contact, and says what is missing', async () => {
      const { id, protocolNumber } = await register(server, infodesk, {
        citizen: anna,
        location: { address: 'Via Ignota 12' },
      });
      const rendered = await server.post('/message-models/render', {
        token: infodesk,
        body: {
          contactId: id,
          subject: model.subject,
          body: `${model.body} {{location.district}}`,
        },
      });
      expect(rendered.body).toEqual({
        subject: `Sopralluogo per ${protocolNumber}`,
        body: 'Gentile Anna Bianchi,\nverremo in Via Ignota. {{location.district}}',
        missing: ['location.district'],
      });
      const navile = await server.login('infodesk-navile');
      const foreign = await server.post('/message-models/render', {
        token: navile,
        body: { contactId: id, subject: model.subject, body: model.body },
      });
      expect(foreign.status).toBe(404);
    });
  });

  describe('a message', () => {
    it('leaves as it is written, and stands in the timeline', async () => {
      const { id } = await register(server, infodesk, { citizen: anna });
      const sent = await write(id, {
        subject: ' Sopralluogo\n domani ',
        body: ' Verremo alle 9. ',
      });
      expect(sent.status).toBe(201);
      expect(sent.body.items).toContainEqual(
        expect.objectContaining({
          direction: 'out',
          channel: 'email',
          template: 'written',
          recipient: anna.email,
          subject: 'Sopralluogo domani',
          body: 'Verremo alle 9.',
        }),
      );
      const timeline = await server.get(`/contacts/${id}/timeline`, { token: infodesk });
      expect(timeline.text).toContain('Messaggio al cittadino: in partenza');
      expect(timeline.text).not.toContain('Verremo alle 9');
    });

    it('is complete: nothing stands in braces, and it says something', async () => {
      const { id } = await register(server, infodesk, { citizen: anna });
      const before = (await server.get(`/contacts/${id}/messages`, { token: infodesk })).body.items;
      const refused = await write(id, { subject: 'Per {{citizen.name}}', body: 'Alle {{ora}}.' });
      expect([refused.status, faultyFields(refused)]).toEqual([400, ['subject', 'body']]);
      expect(faultyFields(await write(id, { subject: ' ', body: '' }))).toEqual(
        expect.arrayContaining(['subject', 'body']),
      );
      const after = (await server.get(`/contacts/${id}/messages`, { token: infodesk })).body.items;
      expect(after).toHaveLength(before.length);
    });

    it('is written by those who own or work the contact alone', async () => {
      const { id } = await register(server, infodesk, { citizen: anna });
      await server.post(`/contacts/${id}/assignments`, {
        token: infodesk,
        body: { type: 'information', toPoint: 'savena-sportello' },
      });
      const text = { subject: 'Prova', body: 'Prova' };
      const status = async (username: string) =>
        (await write(id, text, await server.login(username))).status;
      expect(await status('sportello')).toBe(403);
      expect(await status('infodesk-navile')).toBe(404);
      expect(await status('manager')).toBe(403);
      expect(await status('regia')).toBe(201);
    });

    it('is made once, however often its request is sent', async () => {
      const { id } = await register(server, infodesk, { citizen: anna });
      const send = () =>
        server.post(`/contacts/${id}/messages`, {
          token: infodesk,
          body: { subject: 'Una volta', body: 'Sola.' },
          headers: { 'idempotency-key': 'una-volta' },
        });
      await send();
      const { body } = await send();
      expect(body.items.filter(({ subject }: any) => subject === 'Una volta')).toHaveLength(1);
    });
  });
});
