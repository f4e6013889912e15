import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Hears, UnitOfWork } from '../../src/platform/index.js';
import { contactRegistered } from '../../src/modules/contacts/index.js';
import { aContact, anna, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

let failNext = false;

@Module({})
class FailingModule {
  @Hears(contactRegistered)
  async registered(): Promise<void> {
    if (!failNext) return;
    failNext = false;
    throw new Error('a listener fails after the number was given');
  }
}

describe('registering a contact', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true, extraModules: [FailingModule] });
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });

  afterAll(() => server.stop());

  const rows = (text: string, values: unknown[] = []) =>
    server.app.get(UnitOfWork).read(text, values);

  it('answers the contact with its protocol number, owner and process', async () => {
    const response = await server.post('/contacts', {
      token: infodesk,
      body: aContact({
        citizen: anna,
        classification: '01.01.01',
        location: { lat: 44.48, lon: 11.38, address: 'via Mazzini 12', district: 'savena' },
      }),
    });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      protocolNumber: expect.stringMatching(/^\d{4}\/\d{6}$/),
      kind: 'report',
      channel: 'desk',
      owner: 'savena-infodesk',
      workingPoint: 'savena-infodesk',
      processInstanceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      citizen: { name: 'Anna Bianchi', email: 'anna.bianchi@example.org' },
      anonymous: false,
      contactable: true,
      classification: '01.01.01',
      classificationName: 'Buche',
      location: { lat: 44.48, lon: 11.38, address: 'via Mazzini 12', district: 'savena' },
      status: 'understanding',
      round: 1,
      refusals: 0,
      outcome: null,
    });
  });

  it('waits for somebody to listen when there is no description yet', async () => {
    const contact = await register(server, infodesk, { description: '' });
    expect(contact.status).toBe('registered');
  });

  it('opens no file for an anonymous citizen', async () => {
    const [{ count: before }] = await rows('SELECT count(*)::int FROM citizen');
    const contact = await register(server, infodesk, { citizen: null });
    expect(contact).toMatchObject({ citizen: null, anonymous: true, contactable: false });
    expect(await rows('SELECT count(*)::int FROM citizen')).toEqual([{ count: before }]);
  });

  it('knows a citizen again by tax code, or by name and address; they learn what is new', async () => {
    const first = await register(server, infodesk, {
      citizen: { name: 'Bruno Neri', email: 'Bruno@Example.org', preferredLanguage: 'it' },
    });
    const second = await register(server, infodesk, {
      citizen: {
        name: ' BRUNO  Nèri',
        email: 'bruno@example.org',
        taxCode: 'NREBRN80A01A944K',
        phone: '051 123',
      },
    });
    const third = await register(server, infodesk, {
      citizen: { name: 'B. Neri', taxCode: 'nrebrn80a01a944k', preferredLanguage: 'en' },
    });
    const fourth = await register(server, infodesk, {
      citizen: { name: 'Bruno Neri', phone: '051-123', address: 'Via Nuova 1' },
    });
    const ids = [first, second, third, fourth].map(({ citizen }) => citizen.id);
    expect(new Set(ids).size).toBe(1);
    expect(fourth.citizen).toMatchObject({
      name: 'Bruno Neri',
      email: 'bruno@example.org',
      taxCode: 'NREBRN80A01A944K',
      phone: '051-123',
      address: 'Via Nuova 1',
      preferredLanguage: 'en',
    });
  });

  it('opens a file of their own for whoever shares an e-mail address or phone', async () => {
    const shared = { email: 'luca@example.org', phone: '051 777' };
    const luca = await register(server, infodesk, {
      citizen: { name: 'Luca Verdi', ...shared, preferredLanguage: 'en' },
    });
    const others = [
      { name: 'Giulia Neri', email: 'luca@example.org', address: 'Via Lunga 2' },
      { name: 'Pia Verdi', phone: '051777' },
      { email: 'luca@example.org', address: 'Via Lunga 3' },
      { name: 'Luca Verdi', email: 'altro@example.org' },
      { name: 'Luca Verdi', address: 'Via Lunga 4' },
    ];
    for (const citizen of others) {
      const contact = await register(server, infodesk, { citizen });
      expect(contact.citizen.id).not.toBe(luca.citizen.id);
      expect(contact.citizen).toEqual({
        id: expect.any(String),
        name: null,
        email: null,
        phone: null,
        taxCode: null,
        address: null,
        preferredLanguage: 'it',
        ...citizen,
      });
    }
    const read = await server.get(`/contacts/${luca.id}`, { token: infodesk });
    expect(read.body.citizen).toEqual(luca.citizen);
  });

  it('never takes two tax codes for one citizen', async () => {
    const bianca = { name: 'Bianca Neri', email: 'bianca@example.org' };
    const [first, namesake] = [
      await register(server, infodesk, { citizen: { ...bianca, taxCode: 'NREBNC80A41A944X' } }),
      await register(server, infodesk, { citizen: { ...bianca, taxCode: 'NREBNC85A41A944Y' } }),
    ];
    expect(namesake.citizen.id).not.toBe(first.citizen.id);
  });

  it('makes one citizen out of ten registrations at the same time', async () => {
    const citizen = { name: 'Dario Verdi', email: 'dario@example.org' };
    const contacts = await Promise.all(
      Array.from({ length: 10 }, () => register(server, infodesk, { citizen })),
    );
    expect(new Set(contacts.map((contact) => contact.citizen.id)).size).toBe(1);
  });

  describe('is refused, naming the field', () => {
    it.each<[string, Record<string, unknown>]>([
      ['kind', { kind: 'wish' }],
      ['channel', { channel: 'pigeon' }],
      ['channel', { channel: undefined }],
      ['description', { description: undefined }],
      ['description', { description: 'x'.repeat(10_001) }],
      ['description', { description: 'a\u0000b' }],
      ['subject', { subject: 'x'.repeat(201) }],
      ['subject', { subject: 17 }],
      ['classification', { classification: '99.99' }],
      ['classification', { classification: "01'; --" }],
      ['point', { point: 'atlantis-infodesk' }],
      ['receivedAt', { receivedAt: '2026-13-45T99:00:00Z' }],
      ['receivedAt', { receivedAt: '2026-05-04' }],
      ['location.lat', { location: { lat: 90.5, lon: 11 } }],
      ['location.lon', { location: { lat: 44, lon: 181 } }],
      ['location.lon', { location: { lat: 44 } }],
      ['location.district', { location: { district: 'manutenzione' } }],
      ['citizen.name', { citizen: {} }],
      ['citizen.email', { citizen: { email: 'not an address' } }],
      ['citizen.taxCode', { citizen: { name: 'X', taxCode: '1' } }],
      ['colour', { colour: 'red' }],
    ])('%s: %j', async (field, change) => {
      const response = await server.post('/contacts', { token: infodesk, body: aContact(change) });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(faultyFields(response)).toContain(field);
    });

    it('all of a citizen at once', async () => {
      const citizen = { email: 'not an address', taxCode: '1', phone: 'none' };
      const response = await server.post('/contacts', {
        token: infodesk,
        body: aContact({ citizen }),
      });
      const told = response.body.errors.map((one: Record<string, string>) => [one.field, one.code]);
      expect(told.sort()).toEqual([
        ['citizen.email', 'is-email'],
        ['citizen.phone', 'no-digits'],
        ['citizen.taxCode', 'is-tax-code'],
      ]);
    });

    it('receivedAt in the future, by however little', async () => {
      server.clock.setTo('2026-05-04T10:00:00.000Z');
      try {
        const body = (receivedAt: string) => ({ token: infodesk, body: aContact({ receivedAt }) });
        const late = await server.post('/contacts', body('2026-05-04T12:00:00.001+02:00'));
        expect([late.status, faultyFields(late)]).toEqual([400, ['receivedAt']]);
        const now = await server.post('/contacts', body('2026-05-04T12:00:00.000+02:00'));
        expect(now.status).toBe(201);
        expect(now.body.receivedAt).toBe('2026-05-04T10:00:00.000Z');
      } finally {
        server.clock.release();
      }
    });
  });

  describe('at which point', () => {
    const at = async (token: string, point?: string) => {
      const { status, body } = await server.post('/contacts', { token, body: aContact({ point }) });
      return [status, status === 201 ? body.owner : body.code];
    };

    it('one of the operator’s own', async () => {
      expect(await at(infodesk, 'savena-infodesk')).toEqual([201, 'savena-infodesk']);
      expect(await at(infodesk, 'navile-infodesk')).toEqual([403, 'point.not-yours']);
    });

    it('any front office for the Network direction, by default its own', async () => {
      expect(await at(regia, 'navile-raccolta')).toEqual([201, 'navile-raccolta']);
      expect(await at(regia)).toEqual([201, 'regia-network']);
    });

    it('never a back office', async () => {
      expect(await at(regia, 'savena-interni')).toEqual([422, 'point.cannot-register']);
      expect(await at(await server.login('interni'))).toEqual([
        403,
        'contact.no-registering-point',
      ]);
    });

    it('the administrator, who belongs to none, has to say', async () => {
      expect(await at(await server.login('admin'))).toEqual([400, 'request.invalid']);
    });
  });

  describe('gives protocol numbers', () => {
    const numbersOf = (contacts: { protocolNumber: string }[]) =>
      contacts
        .map(({ protocolNumber }) => Number(protocolNumber.split('/')[1]))
        .sort((a, b) => a - b);

    /** A machine that is too slow for so many says 503: whoever is told so comes again, as a browser does. */
    async function registerPatiently(token: string, changes: object) {
      for (;;) {
        const answer = await server.post('/contacts', { token, body: aContact(changes) });
        if (answer.status === 201) return answer.body;
        expect([answer.status, answer.body.code]).toEqual([503, 'database.unavailable']);
        await sleep(answer.body.retryAfterSeconds * 1000);
      }
    }

    it('without gap or duplicate to fifty registrations at the same time', async () => {
      const before = await register(server, infodesk);
      const [start] = numbersOf([before]);
      const contacts = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          registerPatiently(index % 2 ? infodesk : regia, { subject: `Contatto ${index}` }),
        ),
      );
      expect(numbersOf(contacts)).toEqual(
        Array.from({ length: 50 }, (_, index) => start + 1 + index),
      );
    });

    it('without a gap when a registration fails after it had its number', async () => {
      const [before] = numbersOf([await register(server, infodesk)]);
      failNext = true;
      const failed = await server.post('/contacts', { token: infodesk, body: aContact() });
      expect(failed.status).toBe(500);
      expect(numbersOf([await register(server, infodesk)])).toEqual([before + 1]);
    });

    it('that start again with the civil year in Bologna', async () => {
      try {
        server.clock.setTo('2031-12-31T22:59:59.000Z');
        expect((await register(server, infodesk)).protocolNumber).toBe('2031/000001');
        server.clock.setTo('2031-12-31T23:00:01.000Z');
        const receivedAt = '2031-12-31T20:00:00Z';
        expect((await register(server, infodesk, { receivedAt })).protocolNumber).toBe(
          '2032/000001',
        );
      } finally {
        server.clock.release();
      }
    });
  });

  describe('enters it into the protocol register', () => {
    it('with date, sender, subject and the hash of what was received', async () => {
      const contact = await register(server, infodesk, { citizen: anna, subject: 'Lampione' });
      const [entry] = await rows('SELECT * FROM protocol_register WHERE contact_id = $1', [
        contact.id,
      ]);
      expect(entry).toMatchObject({
        year: Number(contact.protocolNumber.split('/')[0]),
        number: Number(contact.protocolNumber.split('/')[1]),
        sender: 'Anna Bianchi',
        subject: 'Lampione',
        content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        cancelled_at: null,
      });
      expect((entry.received_at as Date).toISOString()).toBe(contact.receivedAt);
    });

    it.each([
      "UPDATE protocol_register SET subject = 'altro'",
      'UPDATE protocol_register SET number = number + 1000000',
      "UPDATE protocol_register SET cancelled_at = now(), sender = 'altro'",
      'DELETE FROM protocol_register',
      'TRUNCATE protocol_register CASCADE',
    ])('for good: %s', async (statement) => {
      await register(server, infodesk);
      await expect(rows(statement)).rejects.toThrow(/protocol register is kept/);
    });
  });

  it('happens once for one Idempotency-Key', async () => {
    const request = {
      token: infodesk,
      body: aContact(),
      headers: { 'idempotency-key': 'registration-1' },
    };
    const first = await server.post('/contacts', request);
    const again = await server.post('/contacts', request);
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
  });

  it('leaves a sentence, an audit entry and an event', async () => {
    const contact = await register(server, infodesk, { citizen: anna });
    const timeline = await server.get(`/contacts/${contact.id}/timeline`, { token: infodesk });
    expect(timeline.body.items[0]).toMatchObject({
      kind: 'registered',
      text: `Contatto registrato con il numero di protocollo ${contact.protocolNumber} da Infodesk Savena (canale: sportello).`,
      actor: 'Infodesk Savena',
    });
    const entries = await rows('SELECT * FROM audit_entry WHERE subject_id = $1', [contact.id]);
    expect(entries.map(({ action }) => action)).toContain('contact.registered');
    expect(JSON.stringify(entries)).not.toMatch(/Anna|anna\.bianchi/);
  });
});
