import { register, type ContactBody } from '../builders/contacts.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

describe('searching contacts', () => {
  let server: TestApplication;
  let token: string;
  let regia: string;
  const names = new Map<string, string>();

  const CONTACTS: Record<string, ContactBody> = {
    hole: {
      kind: 'report',
      channel: 'phone',
      subject: 'Buche in strada',
      description: 'La carreggiata è piena di buche pericolose per le biciclette.',
      classification: '01.01.01',
      location: { district: 'savena', address: 'Viale Lombardìa 3' },
      receivedAt: '2026-03-01T08:00:00Z',
    },
    lamp: {
      kind: 'complaint',
      channel: 'email',
      subject: 'Lampione',
      description: 'Il lampione davanti alla scuola è spento da settimane.',
      classification: '02.01',
      receivedAt: '2026-03-02T08:00:00Z',
      citizen: { name: 'Fiorella Ravaioli', email: 'f.ravaioli@example.org' },
    },
    idea: {
      kind: 'informationRequest',
      channel: 'desk',
      subject: null,
      description: 'Vorrei sapere come proporre una pista ciclabile.',
      classification: '01.02',
      receivedAt: '2026-03-03T08:00:00Z',
    },
  };

  beforeAll(async () => {
    server = await startTestApplication({ demo: true });
    token = await server.login('infodesk');
    regia = await server.login('regia');
    server.clock.setTo('2026-03-04T09:00:00Z');
    for (const [name, contact] of Object.entries(CONTACTS)) {
      const { id } = await register(server, token, contact);
      names.set(id, name);
      server.clock.advance(1000);
    }
    const { id } = await register(server, regia, {
      subject: null,
      description: 'Un contatto della Regia per la città',
      classification: null,
      receivedAt: '2026-02-01T08:00:00Z',
    });
    names.set(id, 'direction');
  });

  afterAll(() => server.stop());

  async function search(query: Record<string, string>, as = regia): Promise<string[]> {
    const { status, body, text } = await server.get('/contacts', { token: as, query });
    if (status !== 200) throw new Error(text);
    expect(body.count).toBe(body.items.length);
    return body.items.map(({ id }: { id: string }) => names.get(id));
  }

  it('shows the latest first', async () => {
    expect(await search({})).toEqual(['idea', 'lamp', 'hole', 'direction']);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ kind: 'complaint' }, ['lamp']],
    [{ channel: 'phone' }, ['hole']],
    [{ status: 'understanding' }, ['idea', 'lamp', 'hole', 'direction']],
    [{ status: 'closed,cancelled' }, []],
    [{ open: 'true', kind: 'report' }, ['hole', 'direction']],
    [{ open: 'false' }, []],
    [{ district: 'savena' }, ['hole']],
    [{ owner: 'regia-network' }, ['direction']],
    [{ point: 'savena-infodesk' }, ['idea', 'lamp', 'hole']],
    [{ classification: '01' }, ['idea', 'hole']],
    [{ classification: '01.0' }, []],
    [{ classification: '01.01.01' }, ['hole']],
    [{ receivedFrom: '2026-03-02T08:00:00Z' }, ['idea', 'lamp']],
    [{ receivedTo: '2026-03-02' }, ['lamp', 'hole', 'direction']],
    [{ receivedFrom: '2026-03-02', receivedTo: '2026-03-02T23:00:00+01:00' }, ['lamp']],
    [{ q: 'buca' }, ['hole']],
    [{ q: 'bicicletta' }, ['hole']],
    [{ q: 'citta' }, ['direction']],
    [{ q: 'CITTÀ' }, ['direction']],
    [{ q: 'lampioni scuole' }, ['lamp']],
    [{ q: '"pista ciclabile"' }, ['idea']],
    [{ q: 'lampione -scuola' }, []],
    [{ q: 'ravaioli' }, ['lamp']],
    [{ q: 'viale lombard' }, ['hole']],
    [{ q: 'lombardia 3' }, ['hole']],
    [{ q: 'viale lombard', district: 'navile' }, []],
    [{ q: "';-- & | !" }, []],
    [{ sort: 'receivedAt' }, ['direction', 'hole', 'lamp', 'idea']],
    [{ sort: 'protocolNumber' }, ['hole', 'lamp', 'idea', 'direction']],
    [{ sort: '-protocolNumber' }, ['direction', 'idea', 'lamp', 'hole']],
    [{ sort: '-registeredAt' }, ['direction', 'idea', 'lamp', 'hole']],
  ])('%j', async (query, expected) => {
    expect(await search(query)).toEqual(expected);
  });

  it('finds a protocol number as people write it', async () => {
    expect(await search({ q: '2026/000002' })).toEqual(['lamp']);
    expect(await search({ q: '2026/2' })).toEqual(['lamp']);
    expect(await search({ q: '2' })).toEqual(['lamp']);
    expect(await search({ q: '2025/2' })).toEqual([]);
  });

  it.each(['receivedAt', '-receivedAt', 'protocolNumber', '-protocolNumber'])(
    'shows each contact once on pages of one, by %s',
    async (sort) => {
      const whole = await search({ sort });
      const paged: unknown[] = [];
      let cursor: string | null = null;
      do {
        const query: Record<string, string> = { sort, limit: '1', ...(cursor ? { cursor } : {}) };
        const { body } = await server.get('/contacts', { token: regia, query });
        expect(body.count).toBe(4);
        paged.push(...body.items.map(({ id }: { id: string }) => names.get(id)));
        cursor = body.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['status', { status: 'lost' }],
    ['status', { status: '' }],
    ['priority', { priority: ',' }],
    ['kind', { kind: 'wish' }],
    ['sort', { sort: 'subject' }],
    ['open', { open: 'perhaps' }],
    ['receivedFrom', { receivedFrom: 'yesterday' }],
    ['limit', { limit: '0' }],
    ['limit', { limit: '201' }],
    ['cursor', { cursor: 'x' }],
    ['q', { q: 'x'.repeat(201) }],
    ['q', { q: 'a\u0000' }],
  ])('names %s when it is wrong: %j', async (field, query) => {
    const { status, body } = await server.get('/contacts', { token: regia, query });
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('refuses the cursor of another order', async () => {
    const { body } = await server.get('/contacts', {
      token: regia,
      query: { limit: '1', sort: 'receivedAt' },
    });
    const query = { sort: 'protocolNumber', cursor: body.nextCursor };
    expect((await server.get('/contacts', { token: regia, query })).status).toBe(400);
  });

  it.each([
    ['2026-11-21', '2026-11-21T00:00:00+01:00', '2026-11-21T23:59:59.999+01:00'],
    ['2026-03-29', '2026-03-29T00:00:00+01:00', '2026-03-29T23:59:59.999+02:00'],
    ['2026-10-25', '2026-10-25T00:00:00+02:00', '2026-10-25T23:59:59.999+01:00'],
  ])("counts the city's day %s from its first to its last instant", async (day, first, last) => {
    server.clock.setTo('2026-12-01T09:00:00Z');
    const word = `giornata${day.replaceAll('-', '')}`;
    const at = (text: string, offset: number) => new Date(Date.parse(text) + offset).toISOString();
    const instants = [at(first, -1), at(first, 0), at(last, 0), at(last, 1)];
    const ids: string[] = [];
    for (const receivedAt of instants) {
      const body: ContactBody = { description: `Prova ${word}`, receivedAt };
      ids.push((await register(server, token, body)).id);
    }
    const found = async (query: Record<string, string>) => {
      const { body } = await server.get('/contacts', { token, query: { q: word, ...query } });
      return body.items.map(({ id }: { id: string }) => ids.indexOf(id)).sort();
    };
    expect(await found({ receivedFrom: day, receivedTo: day })).toEqual([1, 2]);
    expect(await found({ receivedFrom: day })).toEqual([1, 2, 3]);
    expect(await found({ receivedTo: day })).toEqual([0, 1, 2]);
    expect(await found({ receivedFrom: `${day}T00:00` })).toEqual([1, 2, 3]);
  });

  describe('by words', () => {
    let id: string;
    let protocolNumber: string;

    beforeAll(async () => {
      server.clock.setTo('2026-12-02T09:00:00Z');
      ({ id, protocolNumber } = await register(server, token, {
        subject: 'Perdita d’idrante in CITTÀ',
        description:
          'L’abbazia è allagata, scrivete a ufficio.verde@comune.example.org (prot. 2025/000321).',
        location: { address: 'Strada dell’Ospedaletto 12/a' },
        citizen: { name: 'Zoë D’Ambrosio Delloca', email: 'zoe.dambrosio@posta.example.net' },
      }));
    });

    const finds = async (path: string, q: string, key: string) => {
      const { status, body } = await server.get(path, { token, query: { q } });
      expect(status).toBe(200);
      return body.items.some((item: Record<string, unknown>) => item[key] === id);
    };

    it.each([
      ...[
        'abbazia',
        "l'abbazia",
        'L’ABBAZIA',
        'abba',
        'idrante',
        "d'idrante",
        'idranti',
        'citta',
        'città',
      ],
      ...[
        'cit\u00ADtà',
        'ｃｉｔｔà',
        'allagat',
        'allagate',
        'perdita abbaz',
        '“perdita d’idrante”',
      ],
      ...[
        'ufficio.verde@comune.example.org',
        'ufficio.verde',
        'verde@comune',
        'comune.example.org',
      ],
      // However its apostrophe is left out, or added.
      ...['labbazia', 'didrante', 'dellospedaletto', "perd'ita abbazia"],
      ...['ospedal', 'strada ospedaletto', 'dell’osped', '2025/000321 abbazia'],
    ])('finds %s among contacts and tasks', async (q) => {
      expect(await finds('/contacts', q, 'id')).toBe(true);
      expect(await finds('/tasks', q, 'contactId')).toBe(true);
    });

    it.each([
      "zoe d'ambrosio",
      'zoë',
      'dambr',
      'dambrosio zoe',
      "dell'oca",
      'zoe.dambrosio@posta.example.net',
      'zoe.damb',
      'posta.example.net',
    ])('finds %s, the name or address of the citizen', async (q) => {
      expect(await finds('/contacts', q, 'id')).toBe(true);
      expect(await finds('/tasks', q, 'contactId')).toBe(true);
    });

    it.each(['bbazia', 'idrante -abbazia', '“idrante perdita”'])('does not find %s', async (q) =>
      expect(await finds('/contacts', q, 'id')).toBe(false),
    );

    it('finds a protocol number however it is written', async () => {
      const [year, number] = protocolNumber.split('/').map(Number);
      for (const q of [
        ...[
          protocolNumber,
          `${year}/${number}`,
          `${number}/${year}`,
          `${number}`,
          `${year}-${number}`,
        ],
        ...[
          `prot. n. ${year}/${number}`,
          `Protocollo ${number}/${year}`,
          `PG ${number}`,
          `n° ${number}`,
        ],
      ]) {
        expect(await finds('/contacts', q, 'id')).toBe(true);
        expect(await finds('/tasks', q, 'contactId')).toBe(true);
      }
    });
  });
});
