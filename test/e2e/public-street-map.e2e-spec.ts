import { ensurePagesBuilt } from '../browser/built-pages.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

const TILES = 'https://{s}.tiles.example.org/{z}/{x}/{y}.png';

let server: TestApplication;
beforeAll(async () => {
  await ensurePagesBuilt();
  server = await startTestApplication({
    demo: true,
    config: {
      backgroundWork: false,
      publicReportsPerHour: 1000,
      tilesUrl: TILES,
      tilesAttribution: '© Prova',
    },
  });
}, 240_000);
afterAll(() => server?.stop());

const within = (area: Record<string, string>) => server.get('/public/streets/map', { query: area });

describe('the ground of maps', () => {
  it('is the street register where it has places', async () => {
    const { status, body } = await within({ south: '44', west: '11', north: '45', east: '12' });
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.length).toBeLessThanOrEqual(300);
    expect((await within({ south: '10', west: '10', north: '11', east: '11' })).body).toEqual({
      items: [],
      complete: true,
    });
  });

  it.each(['south', 'west', 'north', 'east'])('asks for an area of the earth: %s', async (side) => {
    const area = { south: '44', west: '11', north: '45', east: '12', [side]: '1000' };
    const { status, body } = await within(area);
    expect([status, body.errors[0].field]).toEqual([400, side]);
  });

  it.each(['1e', '0x10', ' 44', '44,5', '.5', 'Infinity', ''])(
    'asks for degrees: %j',
    async (south) => {
      const { status, body } = await within({ south, west: '11', north: '45', east: '12' });
      expect([status, body.errors?.[0].field]).toEqual([400, 'south']);
    },
  );

  it.each([
    ['north', { south: '45', north: '44' }],
    ['east', { west: '12', east: '11' }],
  ])('refuses an area upside down, naming its end: %s', async (side, reversed) => {
    const area = { south: '44', west: '11', north: '45', east: '12', ...reversed };
    const { status, body } = await within(area);
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: side, code: 'before-start' })],
    ]);
  });

  it('is the pictures of the one server that was named, and the policy opens for it alone', async () => {
    const { headers, text } = await server.get('/cittadini/mappa');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("img-src 'self' data: blob: https://*.tiles.example.org;");
    expect(text).toContain(TILES);
    expect(text).toContain('© Prova');
  });
});
