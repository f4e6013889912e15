import { FirstAdministrator } from '../../src/modules/identity/index.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';

const MINUTE = 60_000;
const told = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body?.code,
];

describe('an installation without accounts', () => {
  let server: TestApplication;
  const person = {
    username: 'Prima',
    displayName: 'Ada Prima',
    password: 'sei gatti su nove tetti',
  };
  const signUp = (token: string, changes: object = {}) =>
    server.post('/auth/first-administrator', { body: { token, ...person, ...changes } });
  const invite = () => server.app.get(FirstAdministrator).invite();

  beforeAll(async () => {
    server = await startTestApplication({ platformOnly: true });
  });
  afterAll(() => server?.stop());
  afterEach(() => server.clock.release());

  it('makes no account without the link, nor with one that is too old', async () => {
    expect(told(await signUp('x'.repeat(43)))).toEqual([403, 'auth.sign-up-link-invalid']);
    server.clock.setTo('2026-03-02T10:00:00Z');
    const token = (await invite())!;
    server.clock.advance(25 * 60 * MINUTE);
    expect(told(await signUp(token))).toEqual([403, 'auth.sign-up-link-invalid']);
  });

  it('refuses a weak password at its field, and the link still holds', async () => {
    const token = (await invite())!;
    for (const [password, code] of [
      ['Password12345', 'too-common'],
      ['Password2026!!', 'too-common'],
      ['infodesk1234', 'too-common'],
      ['puntodascolto', 'too-common'],
      ['aaaaaaaaaaaaaaa', 'too-common'],
      ['i tetti di ada prima', 'holds-name'],
      ['i tetti di Pr1m4 sera', 'holds-name'],
      ['sei gatti', 'too-short'],
      ['sei gatti su nove tetti '.repeat(10), 'too-long'],
    ]) {
      const { status, body } = await signUp(token, { password });
      expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'password', code]);
    }
    const { status, body } = await signUp(token);
    expect([status, body.roles]).toEqual([201, ['admin']]);
    await server.login('prima', person.password);
  });

  it('makes the first administrator only, whatever links were printed before', async () => {
    const fresh = await startTestApplication({ platformOnly: true });
    try {
      const first = fresh.app.get(FirstAdministrator);
      const tokens = [(await first.invite())!, (await first.invite())!];
      const answers = await Promise.all(
        tokens.map((token, index) =>
          fresh.post('/auth/first-administrator', {
            body: { ...person, token, username: `prima-${index}` },
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
      expect(await first.invite()).toBeNull();
    } finally {
      await fresh.stop();
    }
  });
});

describe('signing in', () => {
  let server: TestApplication;
  beforeAll(async () => {
    server = await startTestApplication({
      platformOnly: true,
      config: { authTokenMinutes: 15, sessionMaxHours: 1, trustProxy: '127.0.0.1' },
    });
    server.clock.setTo('2026-03-02T10:00:00Z');
    await server.account({ username: 'titolare' });
  });
  afterAll(() => server?.stop());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const login = (password: string, address: string) =>
    server.post('/auth/login', {
      body: { username: 'titolare', password },
      headers: from(address),
    });
  const browse = (password: string, address: string, cookie = '') =>
    server.post('/auth/session', {
      body: { username: 'titolare', password },
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...from(address) },
    });

  it('slows guesses from one place down, and never locks the owner out elsewhere', async () => {
    const first = await browse(TEST_PASSWORD, '192.0.2.1');
    const device = first.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('ascolto-device='))!
      .split(';', 1)[0];
    for (let guess = 1; guess <= 9; guess++) await login(`guess ${guess}`, '198.51.100.7');
    expect((await login(TEST_PASSWORD, '198.51.100.7')).status).toBe(429);
    // Another place, never seen before.
    expect((await login(TEST_PASSWORD, '203.0.113.5')).status).toBe(200);
    // From the guesser's own place, but in the browser that the owner has used.
    expect((await browse(TEST_PASSWORD, '198.51.100.7', device)).status).toBe(201);
  });

  it('counts an IPv6 network as one place', async () => {
    for (let guess = 1; guess <= 9; guess++) await login(`guess ${guess}`, `2001:db8::${guess}`);
    expect((await login(TEST_PASSWORD, '2001:db8::ffff')).status).toBe(429);
    expect((await login(TEST_PASSWORD, '2001:db8:0:1::1')).status).toBe(200);
  });

  it('slows many places down that guess one password, but not those the owner has used', async () => {
    let slowed = 0;
    for (let place = 1; place <= 120; place++) {
      slowed += Number((await login('guess', `10.1.${place}.1`)).status === 429);
    }
    expect(slowed).toBeGreaterThan(0);
    expect((await login(TEST_PASSWORD, '10.2.0.1')).status).toBe(429);
    expect((await login(TEST_PASSWORD, '192.0.2.1')).status).toBe(200);
    server.clock.advance(61 * MINUTE);
  });

  it('of a program is renewed while its token holds, and no longer than the session', async () => {
    const { body } = await login(TEST_PASSWORD, '192.0.2.1');
    let token = body.accessToken as string;
    const renew = () => server.post('/auth/renew', { token });
    for (let turn = 0; turn < 4; turn++) {
      server.clock.advance(14 * MINUTE);
      const renewed = await renew();
      expect(renewed.status).toBe(200);
      token = renewed.body.accessToken;
    }
    // One hour after the sign-in, whatever was renewed meanwhile.
    server.clock.advance(5 * MINUTE);
    expect(told(await renew())).toEqual([401, 'auth.invalid-token']);
    expect(told(await server.get('/auth/me', { token }))).toEqual([401, 'auth.invalid-token']);
  });

  it('of a program ends with its sign-out: all its tokens, and no others', async () => {
    const one = (await login(TEST_PASSWORD, '192.0.2.1')).body.accessToken as string;
    const renewed = (await server.post('/auth/renew', { token: one })).body.accessToken as string;
    const other = (await login(TEST_PASSWORD, '192.0.2.1')).body.accessToken as string;
    expect((await server.post('/auth/logout', { token: renewed })).status).toBe(204);
    const reads = async (token: string) => (await server.get('/auth/me', { token })).status;
    expect([await reads(one), await reads(renewed), await reads(other)]).toEqual([401, 401, 200]);
  });

  it('of a page has nothing to renew', async () => {
    const { headers } = await browse(TEST_PASSWORD, '192.0.2.1');
    const cookie = headers.getSetCookie()[0].split(';', 1)[0];
    const answer = await server.post('/auth/renew', {
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(told(answer)).toEqual([409, 'auth.no-sign-in']);
  });
});
