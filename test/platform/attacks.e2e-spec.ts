import { attack, type AttackOrder } from '../../scripts/attack/attackers.js';
import { startTestApplication, type TestApplication } from '../setup/test-application.js';

/** What an operator does while the attack runs. */
const REQUESTS = 12;

let server: TestApplication;
let operator: string;
let designer: string;

beforeAll(async () => {
  server = await startTestApplication({
    demo: true,
    config: {
      publicRequestsPerMinute: 30,
      bodyTimeoutMs: 1_000,
      bodiesInFlightBytes: 10_000_000,
      uploadsInFlightBytes: 30_000_000,
    },
  });
  [operator, designer] = [await server.login('infodesk'), await server.login('designer')];
});
afterAll(() => server?.stop());

async function operatorWorks(): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < REQUESTS; turn += 1) {
    const { status } =
      turn % 4 === 3
        ? await server.post('/contacts', {
            token: operator,
            body: { kind: 'report', channel: 'desk', description: `Lampione spento ${turn}` },
          })
        : await server.get('/tasks', { token: operator, query: { limit: '20' } });
    statuses.push(status);
  }
  return statuses;
}

const DONE = Array.from({ length: REQUESTS }, (_, turn) => (turn % 4 === 3 ? 201 : 200));

/** The short form of `npm run attack`. */
describe('an operator is served beside', () => {
  const attacked = async (name: AttackOrder['name']) => {
    const order = { name, url: server.url, token: designer, seconds: 1, scale: 0.05 };
    const [outcome, statuses] = await Promise.all([attack(order), operatorWorks()]);
    expect(statuses).toEqual(DONE);
    return outcome;
  };

  it('bodies of 150,000 unknown fields, which are refused unread', async () => {
    expect(Object.keys(await attacked('keys')).sort()).toEqual(expect.arrayContaining(['413']));
  });

  it('bodies that come a byte at a time, which are given up', async () => {
    const outcome = await attacked('drip');
    expect(Object.keys(outcome).every((status) => ['408', '429'].includes(status))).toBe(true);
  });

  it('connections that hold large bodies, and uploads', async () => {
    const outcome = await attacked('hold');
    const refusals = ['201', '401', '403', '408', '429', '503', 'none'];
    expect(refusals).toEqual(expect.arrayContaining(Object.keys(outcome)));
  });

  it('public reads at once, of which a network has its share', async () => {
    const outcome = await attacked('burst');
    expect(outcome['200'] ?? 0).toBeLessThanOrEqual(11);
    expect(outcome['429']).toBeGreaterThan(0);
  });

  it('public reads without a pause', async () => {
    expect((await attacked('reads'))['429']).toBeGreaterThan(0);
  });

  it('expressions without an end', async () => {
    const outcome = await attacked('feel');
    expect(Object.keys(outcome).some((status) => status.startsWith('5'))).toBe(false);
  });

  it('reads of a whole town hall: whoever is signed in has no share of the network', async () => {
    const token = await server.login('manager');
    const read = (as?: string) => server.get('/public/options', { token: as });
    expect((await server.get('/auth/me', { token })).status).toBe(200);
    const statuses: number[] = [];
    for (let count = 0; count < 40; count++) statuses.push((await read(token)).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const strangers = await Promise.all(Array.from({ length: 40 }, () => read()));
    expect(strangers.map(({ status }) => status)).toContain(429);
    expect((await read(token)).status).toBe(200);
  });
});
