import { createHash } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/index.js';
import { ContactService } from '../../src/modules/contacts/index.js';
import { ContactRegistration } from '../../src/modules/intake/index.js';
import { aContact, anna, faultyFields, register } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of every shape */

describe('the protocol register', () => {
  let server: TestApplication;
  let infodesk: string;
  let regia: string;

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    infodesk = await server.login('infodesk');
    regia = await server.login('regia');
  });
  afterAll(() => server?.stop());

  const rows = (text: string, values: unknown[] = []) =>
    server.app.get(UnitOfWork).read<any>(text, values);
  const read = (path = '', query: Record<string, string> = {}) =>
    server.get(`/protocol-register${path}`, { token: regia, query });
  const verification = async (year = '') =>
    (await read('/verification', year ? { year } : {})).body;
  const numbersOf = async (year: number): Promise<number[]> =>
    (
      await rows('SELECT number FROM protocol_register WHERE year = $1 ORDER BY number', [year])
    ).map(({ number }) => number);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  /** Does what whoever owns the tables could do, and puts all back afterwards. */
  async function tampered(statements: string[], look: () => Promise<void>): Promise<void> {
    const tables = ['protocol_register', 'protocol_cancellation', 'protocol_day'];
    await rows('CREATE TABLE kept_register AS SELECT * FROM protocol_register');
    await rows('CREATE TABLE kept_cancellation AS SELECT * FROM protocol_cancellation');
    for (const table of tables) await rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    try {
      for (const statement of statements) await rows(statement);
      await look();
    } finally {
      await rows('DELETE FROM protocol_cancellation');
      await rows('DELETE FROM protocol_register');
      await rows('INSERT INTO protocol_register SELECT * FROM kept_register');
      await rows('INSERT INTO protocol_cancellation SELECT * FROM kept_cancellation');
      for (const table of tables) {
        await rows(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
        await rows(`DROP TABLE IF EXISTS kept_${table.slice('protocol_'.length)}`);
      }
    }
    expect((await verification()).valid).toBe(true);
  }

  describe('its numbers', () => {
    it('are unique and without gaps, also when registrations at the same time are undone', async () => {
      server.clock.setTo('2031-12-20T10:00:00Z');
      const service = server.app.get(ContactRegistration);
      const outcomes = await Promise.allSettled(
        upTo(24).map((one) =>
          one % 3 === 0
            ? server.app.get(UnitOfWork).run(async () => {
                await service.register({ ...(aContact() as any), point: 'savena-infodesk' });
                throw new Error('undone');
              })
            : register(server, infodesk),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(8);
      expect(await numbersOf(2031)).toEqual(upTo(16));
    });

    it('begin anew at midnight of the first of January in Bologna', async () => {
      server.clock.setTo('2031-12-31T22:59:59.999Z');
      expect((await register(server, infodesk)).protocolNumber).toBe('2031/000017');
      server.clock.setTo('2031-12-31T23:00:00Z');
      expect((await register(server, infodesk)).protocolNumber).toBe('2032/000001');
    });

    it.each([
      'UPDATE protocol_counter SET last_number = last_number - 1',
      'UPDATE protocol_counter SET year = year + 100',
      'DELETE FROM protocol_counter',
      'TRUNCATE protocol_counter',
    ])('never go back: %s', async (statement) => {
      await expect(rows(statement)).rejects.toThrow(/counter only counts up/);
    });

    it('cannot leave one out', async () => {
      const entered = rows(
        `INSERT INTO protocol_register (year, number, contact_id, received_at, registered_at, sender, subject, content_hash)
         SELECT 2031, 99, id, now(), now(), 'x', 'x', repeat('a', 64) FROM contact LIMIT 1`,
      );
      await expect(entered).rejects.toThrow(/without gaps/);
    });
  });

  describe('its rows', () => {
    const kept = [
      'protocol_register',
      'protocol_cancellation',
      'protocol_day',
      'protocol_day_file',
    ];

    it.each(kept)('of %s stay, by triggers that no session can switch off', async (table) => {
      server.clock.setTo('2032-01-02T10:00:00Z');
      const { body } = await read('', { year: '2032' });
      const path = `/protocol-register/2032/${body.items[0].number}/cancellation`;
      await server.post(path, { token: regia, body: { reason: 'Errore' } });
      await server.post('/protocol-register/days', { token: regia, body: { day: '2032-01-01' } });
      const column = (await rows(`SELECT * FROM ${table} LIMIT 1`))[0];
      const name = Object.keys(column)[0];
      for (const statement of [
        `UPDATE ${table} SET ${name} = ${name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(rows(statement)).rejects.toThrow(/is kept as it is|only ever added/);
      }
      const triggers = await rows(
        `SELECT tgenabled FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal`,
        [table],
      );
      expect(triggers.map(({ tgenabled }) => tgenabled)).toEqual(triggers.map(() => 'A'));
    });
  });

  describe('its chain', () => {
    const json = (...parts: unknown[]) =>
      createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');

    it('can be recomputed by anybody from what the register shows', async () => {
      server.clock.setTo('2032-01-05T10:00:00Z');
      const hostile = 'Buca "grande"\n\\ è\u0001 🕳';
      for (const subject of ['Lampione', hostile, 'Altro']) {
        await register(server, infodesk, { citizen: anna, subject });
      }
      const { items } = (await read('', { year: '2032', sort: 'number' })).body;
      let previous = '0'.repeat(64);
      for (const entry of items) {
        expect(entry.previousHash).toBe(previous);
        previous = json(
          previous,
          String(entry.year),
          String(entry.number),
          entry.contactId,
          entry.receivedAt.replace('Z', '000Z'),
          entry.registeredAt.replace('Z', '000Z'),
          entry.sender,
          entry.subject,
          entry.contentHash,
        );
        expect(entry.entryHash).toBe(previous);
      }
      expect(items).toHaveLength(4);
    });

    it('is whole', async () => {
      const { valid, faults, years } = await verification();
      expect({ valid, faults }).toEqual({ valid: true, faults: [] });
      expect(years).toContainEqual(
        expect.objectContaining({ year: 2031, entries: 17, lastNumber: 17 }),
      );
    });

    it('shows an altered row', () =>
      tampered(
        [`UPDATE protocol_register SET subject = 'x' WHERE year = 2031 AND number = 3`],
        async () => {
          expect(await verification('2031')).toMatchObject({
            valid: false,
            faultCount: 1,
            faults: [{ kind: 'altered', of: 'entry', reference: '2031/3' }],
          });
        },
      ));

    it('shows a removed row', () =>
      tampered(['DELETE FROM protocol_register WHERE year = 2031 AND number = 5'], async () => {
        expect((await verification()).faults).toEqual([
          { kind: 'missing', of: 'entry', reference: '2031/6' },
        ]);
      }));

    it('shows that the last rows were removed', () =>
      tampered(['DELETE FROM protocol_register WHERE year = 2032 AND number = 4'], async () => {
        expect((await verification()).faults).toEqual([
          { kind: 'missing', of: 'entry', reference: '2032/4' },
        ]);
      }));

    it('shows that a cancellation was removed or altered', () =>
      tampered(
        [`UPDATE protocol_cancellation SET reason = 'altro' WHERE position = 1`],
        async () => {
          expect((await verification()).faults).toEqual([
            { kind: 'altered', of: 'cancellation', reference: '1' },
          ]);
        },
      ));

    it('shows, by the days that were closed, that the whole chain was made anew', () =>
      tampered(
        [
          `UPDATE protocol_register SET sender = 'Nessuno' WHERE year = 2031 AND number = 17`,
          `UPDATE protocol_register r SET entry_hash = protocol_entry_hash(r) WHERE year = 2031 AND number = 17`,
        ],
        async () => {
          expect((await verification()).faults).toEqual([
            { kind: 'notAsClosed', of: 'day', reference: '2031-12-31' },
          ]);
        },
      ));
  });

  describe('a cancellation', () => {
    const cancel = (number: string, body: object) =>
      server.post(`/protocol-register/${number}/cancellation`, { token: regia, body });

    it('stands beside the entry, with reason and who authorised it, and cancels the open contact', async () => {
      const contact = await register(server, infodesk);
      const body = { reason: 'Registrato due volte', authorisedBy: 'Dirigente URP, atto 12/2032' };
      const { status, body: entry } = await cancel(contact.protocolNumber, body);
      expect(status).toBe(200);
      expect(entry).toMatchObject({
        protocolNumber: contact.protocolNumber,
        cancellation: {
          reason: body.reason,
          authorisedBy: body.authorisedBy,
          by: 'Regia del Network',
        },
      });
      const seen = await server.get(`/contacts/${contact.id}`, { token: infodesk });
      expect(seen.body.status).toBe('cancelled');
      const again = await cancel(contact.protocolNumber, body);
      expect([again.status, again.body.code]).toEqual([409, 'protocol-register.cancelled-already']);
    });

    it('of an entry whose contact has ended leaves the contact as it is', async () => {
      const contact = await register(server, infodesk);
      const uow = server.app.get(UnitOfWork);
      await uow.run(() => server.app.get(ContactService).changeStatus(contact.id, 'answering'));
      await uow.run(() => server.app.get(ContactService).close(contact.id, 'satisfied'));
      expect((await cancel(contact.protocolNumber, { reason: 'Doppio' })).status).toBe(200);
      const seen = await server.get(`/contacts/${contact.id}`, { token: infodesk });
      expect(seen.body.status).toBe('closed');
    });

    it('needs a reason, and an entry', async () => {
      expect(faultyFields(await cancel('2031/1', { reason: '  ' }))).toEqual(['reason']);
      expect((await cancel('2031/999999', { reason: 'x' })).status).toBe(404);
      expect(faultyFields(await cancel('2031/uno', { reason: 'x' }))).toEqual(['number']);
    });
  });

  describe('a search', () => {
    it('finds by number, day, part of the sender and of the subject, whatever case and accents, and counts', async () => {
      server.clock.setTo('2032-01-10T08:00:00Z');
      const niccolo = { name: 'Niccolò Però', email: 'niccolo@example.org' };
      await register(server, infodesk, { citizen: niccolo, subject: 'Marciapiede 100% rotto' });
      await register(server, infodesk, { citizen: niccolo, subject: 'Lampione spento' });
      const found = async (query: Record<string, string>) => {
        const { body } = await read('', { registeredFrom: '2032-01-10', sort: 'number', ...query });
        expect(body.count).toBe(body.items.length);
        return body.items.map(({ number }: { number: number }) => number);
      };
      const both = await found({ sender: 'niccolo pero' });
      const [first, second] = both;
      expect(second - first).toBe(1);
      expect(await found({ subject: 'MARCIA' })).toEqual([first]);
      expect(await found({ subject: '0% r' })).toEqual([first]);
      expect(await found({ subject: '___' })).toEqual([]);
      expect(await found({ year: '2032', number: String(second) })).toEqual([second]);
      expect(await found({ registeredFrom: '2032-01-10', registeredTo: '2032-01-10' })).toEqual(
        both,
      );
      expect(await found({ registeredFrom: '2032-01-11' })).toEqual([]);
      expect(await found({ cancelled: 'true' })).toEqual([]);
    });

    it('finds no words of contacts whose words a list does not show, and goes on past them', async () => {
      server.clock.setTo('2032-01-12T08:00:00Z');
      const given = [null, '11.04.02', '11.04.02', null, '11.04.02'];
      const numbers: number[] = [];
      for (const classification of given) {
        const subject = 'Zirlamento notturno';
        const { protocolNumber } = await register(server, infodesk, { subject, classification });
        numbers.push(Number(protocolNumber.split('/')[1]));
      }
      const asked = { subject: 'zirlamento', sort: 'number', limit: '1' };
      const { body: first } = await read('', asked);
      const { body: second } = await read('', { ...asked, cursor: first.nextCursor });
      const found = [first, second].flatMap(({ items }) => items.map((item: any) => item.number));
      expect(found).toEqual([numbers[0], numbers[3]]);
      expect([first.count, second.count, second.nextCursor]).toEqual([2, 2, null]);
      const { body: all } = await read('', { numberFrom: String(numbers[0]), year: '2032' });
      expect(all.count).toBe(given.length);
      expect(all.items.filter(({ withheld }: any) => withheld)).toHaveLength(3);
    });

    it('goes on with its cursor, in both directions', async () => {
      for (const sort of ['number', '-number', 'registeredAt', '-registeredAt']) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const { body }: { body: any } = await read('', {
            year: '2031',
            limit: '7',
            sort,
            cursor,
          });
          seen.push(...body.items.map(({ protocolNumber }: any) => protocolNumber));
          cursor = body.nextCursor;
          expect(body.count).toBe(17);
        }
        expect(new Set(seen).size).toBe(17);
      }
    });

    it.each([
      ['registeredFrom', { registeredFrom: '2032-02-30' }],
      ['registeredTo', { registeredTo: 'ieri' }],
      ['sender', { sender: 'ab' }],
      ['year', { year: 'x' }],
      ['cursor', { cursor: 'x' }],
    ])('names %s when it is wrong', async (field, query) => {
      expect(faultyFields(await read('', query))).toEqual([field]);
    });
  });

  describe('a daily register', () => {
    const make = (day: string) =>
      server.post('/protocol-register/days', { token: regia, body: { day } });
    const file = async (day: string, format: string) => {
      const url = `${server.url}/api/v1/protocol-register/days/${day}/file?format=${format}`;
      const answer = await fetch(url, { headers: { authorization: `Bearer ${regia}` } });
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };
    const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

    it('is made after the end of its day, for days without entries as well', async () => {
      server.clock.setTo('2032-02-01T22:30:00Z');
      await register(server, infodesk, { subject: '=1+1', citizen: anna });
      const tooEarly = await make('2032-02-01');
      expect([tooEarly.status, tooEarly.body.code]).toEqual([
        409,
        'protocol-register.day-not-over',
      ]);
      server.clock.setTo('2032-02-03T00:00:00Z');
      const { status, body } = await make('2032-02-02');
      expect([status, body]).toMatchObject([201, { entryCount: 0, sequences: [] }]);
      expect((await read('/days/2032-02-01')).body).toMatchObject({
        entryCount: 1,
        sequences: [{ year: 2032, entries: 1, gapFree: true }],
      });
      expect((await read('/days/2032-01-31')).body).toMatchObject({ entryCount: 0 });
    });

    it('is a file that keeps its bytes, in three formats', async () => {
      const { files } = (await read('/days/2032-02-01')).body;
      expect(files.map(({ format }: any) => format).sort()).toEqual(['csv', 'json', 'pdf']);
      for (const { format, sha256: kept, bytes } of files) {
        const first = await file('2032-02-01', format);
        expect([sha256(first), first.length]).toEqual([kept, bytes]);
        expect((await file('2032-02-01', format)).equals(first)).toBe(true);
      }
      const pdf = await file('2032-02-01', 'pdf');
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.includes('pdfaid:part')).toBe(true);
      const csv = (await file('2032-02-01', 'csv')).toString('utf8');
      expect(csv).toContain(`,'=1+1,`);
      const json = JSON.parse((await file('2032-02-01', 'json')).toString('utf8'));
      expect(json.entries.map(({ sender }: any) => sender)).toEqual(['Anna Bianchi']);
      expect(json.previousFileHash).toBe(sha256(await file('2032-01-31', 'json')));
    });

    it('is made once', async () => {
      const again = await make('2032-02-01');
      expect([again.status, again.body.code]).toEqual([409, 'protocol-register.day-closed']);
    });

    it('takes no entry that comes late: it is dated on the day after', async () => {
      server.clock.setTo('2032-02-02T22:59:59Z');
      const { protocolNumber } = await register(server, infodesk);
      const entry = (await read(`/${protocolNumber}`)).body;
      expect(entry.registeredAt).toBe('2032-02-02T23:00:00.000Z');
      expect((await verification()).valid).toBe(true);
    });

    it('is listed, newest first', async () => {
      const { body } = await read('/days', { from: '2032-01-30', to: '2032-02-02', limit: '3' });
      expect(body.items.map(({ day }: any) => day)).toEqual([
        '2032-02-02',
        '2032-02-01',
        '2032-01-31',
      ]);
      expect(body.count).toBe(4);
      const next = await read('/days', { from: '2032-01-30', limit: '3', cursor: body.nextCursor });
      expect(next.body.items.map(({ day }: any) => day)).toEqual(['2032-01-30']);
    });

    it('is made for no day before the register began', async () => {
      const answer = await make('2029-01-01');
      expect([answer.status, answer.body.code]).toEqual([404, 'daily-register.not-found']);
    });

    it.each([
      ['/days/2032-02-30', 400],
      ['/days/2029-01-01', 404],
      ['/days/2029-01-01/file', 404],
      ['/days/2032-02-01/file?part=2', 404],
    ])('answers %s with %i', async (path, status) => {
      expect((await read(path)).status).toBe(status);
    });
  });
});
