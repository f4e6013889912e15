import { Case } from '../builders/case.js';
import { aContact, anna, faultyFields, register } from '../builders/contacts.js';
import { succeeded } from './authorization-cases.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of every shape */

/** Asks for a plate (required, string) and since when the vehicle stands there (datetime). */
const ABANDONED_VEHICLE = '04.03.02';
/** Asks for a choice (required) and a year (number). */
const ACCESS_TO_DOCUMENTS = '11.08.03';
const POTHOLE = '01.01.01';
const FINANCIAL_HELP = '11.04.02';
const NOISY_NEIGHBOUR = '09.03.03';

describe('what a classification brings to a contact', () => {
  let server: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, config: { backgroundWork: false } });
    for (const name of ['infodesk', 'sportello', 'raccolta', 'regia', 'manager', 'decisore']) {
      tokens[name] = await server.login(name);
    }
  });
  afterAll(() => server?.stop());

  const tries = (changes: object) =>
    server.post('/contacts', { token: tokens.infodesk, body: aContact(changes) });
  const amend = (contact: any, body: object) =>
    server.request('PATCH', `/contacts/${contact.id}`, {
      token: tokens.infodesk,
      body: { version: contact.version, ...body },
    });

  describe('attributes', () => {
    it('are required at registration, each by its name', async () => {
      const { status, body } = await tries({ classification: ABANDONED_VEHICLE });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ field: 'attributes.targa', code: 'required' }]);
      expect(body.errors[0].message).toMatch(/Targa, o "senza targa"/);
    });

    it('are stored with the contact, in their types', async () => {
      const contact = await register(server, tokens.infodesk, {
        classification: ACCESS_TO_DOCUMENTS,
        attributes: { annoPratica: '1975', titolo: ['tecnico'] },
      } as object);
      expect(contact.attributes).toEqual({ annoPratica: 1975, titolo: 'tecnico' });
    });

    it.each([
      [{ targa: 12 }, ABANDONED_VEHICLE, 'attributes.targa', 'is-string'],
      [{ targa: 'x'.repeat(501) }, ABANDONED_VEHICLE, 'attributes.targa', 'too-long'],
      [{ targa: 'no', fermoDal: 'ieri' }, ABANDONED_VEHICLE, 'attributes.fermoDal', 'is-date'],
      [{ targa: 'no', colore: 'blu' }, ABANDONED_VEHICLE, 'attributes.colore', 'unknown-code'],
      [{ titolo: 'vicino' }, ACCESS_TO_DOCUMENTS, 'attributes.titolo', 'not-allowed'],
      [
        { titolo: 'altro', annoPratica: 'tanti' },
        ACCESS_TO_DOCUMENTS,
        'attributes.annoPratica',
        'is-number',
      ],
      [{ posizione: ['corsia', 'luna'] }, POTHOLE, 'attributes.posizione', 'not-allowed'],
      [{ targa: 'no' }, undefined, 'attributes', 'no-classification'],
    ])('%j is refused for %s, naming %s', async (attributes, classification, field, code) => {
      const { status, body } = await tries({ classification, attributes });
      expect([status, body.errors]).toMatchObject([400, [{ field, code }]]);
    });

    it('are asked in capire at the latest, and may be answered in its form', async () => {
      const contact = await Case.open(server);
      const findings = { classification: ABANDONED_VEHICLE, appropriate: true, answerKnown: true };
      const missing = await contact.tries('infodesk', 'capire', findings);
      expect([missing.status, faultyFields(missing)]).toEqual([400, ['attributes.targa']]);
      const noJson = await contact.tries('infodesk', 'capire', { ...findings, attributes: 'AB' });
      expect([noJson.status, faultyFields(noJson)]).toEqual([400, ['variables.attributes']]);
      const wrong = await contact.tries('infodesk', 'capire', {
        ...findings,
        attributes: '{"targa": 7}',
      });
      expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['attributes.targa']]);
      await contact.does('infodesk', 'capire', { ...findings, attributes: '{"targa": "AB123CD"}' });
      expect((await contact.contact()).attributes).toEqual({ targa: 'AB123CD' });
      expect(await contact.status()).toBe('answering');
    });

    it('are not asked where the request is not appropriate', async () => {
      const contact = await Case.open(server);
      await contact.does('infodesk', 'capire', {
        classification: ABANDONED_VEHICLE,
        appropriate: false,
        notAppropriateReason: 'È su un terreno privato.',
      });
      expect(await contact.status()).toBe('notAppropriate');
    });

    it('are corrected one by one, and go when another classification does not ask them', async () => {
      const contact = await register(server, tokens.infodesk, {
        classification: ABANDONED_VEHICLE,
        attributes: { targa: 'AB123CD', fermoDal: '2026-01-31' },
      } as object);
      const corrected = await amend(contact, { attributes: { targa: 'EF456GH', fermoDal: null } });
      expect(corrected.body.attributes).toEqual({ targa: 'EF456GH' });
      const wrong = await amend(corrected.body, { attributes: { targa: ['x'] } });
      expect([wrong.status, faultyFields(wrong)]).toEqual([400, ['attributes.targa']]);
      const moved = await amend(corrected.body, { classification: '04.03.03' });
      expect(moved.body).toMatchObject({ classification: '04.03.03', attributes: {} });
    });
  });

  describe('priority', () => {
    it('is that of the classification, and follows it until somebody sets another', async () => {
      const contact = await register(server, tokens.infodesk, { classification: POTHOLE });
      expect(contact.priority).toBe('high');
      const moved = await amend(contact, { classification: '02.02.01' });
      expect(moved.body.priority).toBe('urgent');
      const set = await amend(moved.body, { priority: 'low' });
      expect(set.body.priority).toBe('low');
      const kept = await amend(set.body, { classification: POTHOLE });
      expect(kept.body.priority).toBe('low');
      const back = await amend(kept.body, { priority: null });
      expect(back.body.priority).toBe('high');
      expect((await amend(back.body, { priority: 'subito' })).status).toBe(400);
    });

    it('filters and sorts lists, the most urgent first', async () => {
      const subject = 'Ordine di priorità';
      for (const priority of ['low', 'urgent', 'normal', 'high', 'urgent']) {
        await register(server, tokens.infodesk, { subject, priority } as object);
      }
      const list = async (query: Record<string, string>) =>
        (await server.get('/contacts', { token: tokens.infodesk, query: { q: subject, ...query } }))
          .body;
      const priorities = ({ items }: any) => items.map(({ priority }: any) => priority);
      const first = await list({ sort: '-priority', limit: '3' });
      const rest = await list({ sort: '-priority', limit: '3', cursor: first.nextCursor });
      expect([...priorities(first), ...priorities(rest)]).toEqual([
        'urgent',
        'urgent',
        'high',
        'normal',
        'low',
      ]);
      const urgent = await list({ priority: 'urgent,high', sort: 'priority' });
      expect(priorities(urgent)).toEqual(['high', 'urgent', 'urgent']);
    });
  });

  describe('sensitivity', () => {
    const seen = async (name: string, id: string) =>
      (await server.get(`/contacts/${id}`, { token: tokens[name] })).body;
    const listed = async (name: string, id: string, query: Record<string, string> = {}) => {
      const { body } = await server.get('/contacts', { token: tokens[name], query });
      return body.items.find((item: any) => item.id === id);
    };

    async function sensitive(classification: string): Promise<any> {
      const contact = await register(server, tokens.infodesk, {
        subject: 'Richiesta di sostegno riservatissima',
        description: 'Chiede un aiuto per la bolletta del gas.',
        classification,
        citizen: anna,
        location: { address: 'Via Mazzini 12', district: 'savena' },
      });
      await server.post(`/contacts/${contact.id}/assignments`, {
        token: tokens.infodesk,
        body: { type: 'information', toPoint: 'savena-sportello' },
      });
      return contact;
    }

    it('keeps a sensitive text to the points that own or work the contact', async () => {
      const { id } = await sensitive(FINANCIAL_HELP);
      const text = { subject: 'Richiesta di sostegno riservatissima', textVisible: true };
      expect(await seen('infodesk', id)).toMatchObject(text);
      expect(await listed('infodesk', id)).toMatchObject(text);
      const withheld = {
        subject: null,
        description: '',
        textVisible: false,
        location: { lat: null, lon: null, address: null, district: 'savena' },
      };
      for (const name of ['sportello', 'manager', 'decisore']) {
        expect(await seen(name, id)).toMatchObject(withheld);
        expect(await listed(name, id)).toMatchObject(withheld);
      }
      // The Network direction may have to decide on it: it opens the case, and does not browse.
      expect(await listed('regia', id)).toMatchObject(withheld);
      expect(await seen('regia', id)).toMatchObject(text);
    });

    it('does not let its words find the contact, nor tells them in messages', async () => {
      const { id } = await sensitive(FINANCIAL_HELP);
      const query = { q: 'riservatissima bolletta' };
      expect(await listed('infodesk', id, query)).toBeDefined();
      for (const name of ['sportello', 'manager', 'regia']) {
        expect(await listed(name, id, query)).toBeUndefined();
      }
      const messages = async (name: string) =>
        (await server.get(`/contacts/${id}/messages`, { token: tokens[name] })).body.items;
      expect((await messages('infodesk'))[0].body).not.toBe('');
      expect((await messages('sportello'))[0].body).toBe('');
    });

    it('shows no subject of it in the inbox of who was only told', async () => {
      const { id } = await sensitive(FINANCIAL_HELP);
      const inbox = (await server.get('/assignments', { token: tokens.sportello })).body.items;
      const item = inbox.find(({ contactId }: any) => contactId === id);
      expect(item.contact).toMatchObject({ subject: null, classification: FINANCIAL_HELP });
      const own = (await server.get('/assignments', { token: tokens.infodesk })).body.items;
      const sent = own.find(({ contactId }: any) => contactId === id);
      expect(sent.contact.subject).toBe('Richiesta di sostegno riservatissima');
    });

    it('does not offer it as similar to those who may not read it', async () => {
      const { id } = await sensitive(FINANCIAL_HELP);
      const draft = {
        subject: 'Richiesta di sostegno riservatissima',
        description: 'Chiede un aiuto per la bolletta del gas.',
        location: { address: 'Via Mazzini 12' },
      };
      const offered = async (name: string) =>
        succeeded(
          await server.post('/contacts/similar', { token: tokens[name], body: draft }),
        ).items.map((item: any) => item.id);
      expect(await offered('infodesk')).toContain(id);
      expect(await offered('sportello')).not.toContain(id);
    });

    it('shows a personal text to those who may know who the citizen is', async () => {
      const { id } = await sensitive(NOISY_NEIGHBOUR);
      for (const name of ['infodesk', 'sportello', 'regia']) {
        expect(await listed(name, id)).toMatchObject({ textVisible: true });
      }
      for (const name of ['manager', 'decisore']) {
        expect(await listed(name, id)).toMatchObject({ textVisible: false, subject: null });
      }
    });
  });
});
