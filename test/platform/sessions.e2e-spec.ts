import { Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Accounts } from '../../src/modules/identity/index.js';
import { AnySignedIn, currentActor, Public } from '../../src/platform/index.js';
import { Housekeeping } from '../../src/platform/housekeeping/index.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';
import { openClient } from '../setup/open-client.js';

@ApiExcludeController()
@Controller('probe')
class ProbeController {
  @Get()
  @AnySignedIn()
  read() {
    return currentActor();
  }

  @Post()
  @HttpCode(200)
  @AnySignedIn()
  change() {
    return currentActor();
  }

  @Post('open')
  @HttpCode(200)
  @Public()
  open() {
    return currentActor();
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const MINUTE = 60_000;
const OUR_PAGES = { 'sec-fetch-site': 'same-origin' };
let server: TestApplication;

beforeAll(async () => {
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [ProbeModule],
    config: { sessionIdleMinutes: 30, sessionMaxHours: 2 },
  });
  await server.account({ username: 'infodesk', points: ['savena-infodesk'] });
});
afterAll(() => server?.stop());
afterEach(() => server.clock.release());

function start(
  username = 'infodesk',
  password = TEST_PASSWORD,
  headers: Record<string, string> = OUR_PAGES,
) {
  return server.post('/auth/session', { body: { username, password }, headers });
}

/** Signs in as the pages do, and answers the cookie as the browser would send it. */
async function signIn(username = 'infodesk'): Promise<string> {
  const { status, headers, text } = await start(username);
  if (status !== 201) throw new Error(`${status} ${text}`);
  return headers.get('set-cookie')!.split(';', 1)[0];
}

const reads = (cookie: string, headers = {}) =>
  server.get('/probe', { headers: { cookie, ...headers } });
const changes = (cookie: string, headers: Record<string, string>) =>
  server.post('/probe', { headers: { cookie, ...headers } });

describe('the session of the pages', () => {
  it('begins with a cookie that no script reads and no other site sends; the answer holds no secret', async () => {
    server.clock.setTo('2026-03-02T10:00:00Z');
    const { status, headers, body } = await start('INFODESK');
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(
      /^ascolto-session=[\w-]{43}; Path=\/; Max-Age=7200; HttpOnly; SameSite=Strict(,|$)/,
    );
    expect(body).toEqual({
      expiresAt: '2026-03-02T12:00:00.000Z',
      account: expect.objectContaining({ username: 'infodesk', points: ['savena-infodesk'] }),
    });
  });

  it('says who acts, on public endpoints too', async () => {
    const cookie = await signIn();
    expect((await reads(cookie)).body).toMatchObject({ id: 'infodesk', kind: 'user' });
    expect((await reads(`other=1; ${cookie}; more=2`)).body).toMatchObject({ id: 'infodesk' });
    const open = await server.post('/probe/open', { headers: { cookie, ...OUR_PAGES } });
    expect(open.body).toMatchObject({ id: 'infodesk' });
  });

  it('is kept as a hash: what lies in the database signs nobody in', async () => {
    const [, token] = (await signIn()).split('=');
    const client = await openClient(server.databaseUrl);
    try {
      const { rows } = await client.query('SELECT to_jsonb(s) AS row FROM browser_session s');
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(token);
    } finally {
      await client.end();
    }
  });

  it('reads roles and memberships anew at each request', async () => {
    await server.account({ username: 'moving', points: ['a'] });
    const cookie = await signIn('moving');
    await server.account({ username: 'moving', points: ['b'] });
    expect((await reads(cookie)).body.groups).toEqual(['b']);
  });

  it('refuses wrong credentials as the login does, and slows down whoever guesses', async () => {
    server.clock.setTo('2026-03-03T10:00:00Z');
    await server.account({ username: 'guessed' });
    const wrong = await start('guessed', 'wrong');
    expect([wrong.status, wrong.body.code, wrong.headers.get('set-cookie')]).toEqual([
      401,
      'auth.invalid-credentials',
      null,
    ]);
    for (let guess = 2; guess <= 9; guess++) await start('guessed', `guess ${guess}`);
    const delayed = await start('guessed');
    expect([delayed.status, delayed.body.code]).toEqual([429, 'auth.login-delayed']);
  });

  it('is Secure, and bound to this host, behind https', async () => {
    const secure = await startTestApplication({
      platformOnly: true,
      extraModules: [ProbeModule],
      config: { publicUrl: 'https://ascolto.example.org' },
    });
    try {
      await secure.account({ username: 'infodesk' });
      const { headers } = await secure.post('/auth/session', {
        body: { username: 'infodesk', password: TEST_PASSWORD },
        headers: { origin: 'https://ascolto.example.org' },
      });
      const cookie = headers.get('set-cookie')!;
      expect(cookie).toMatch(/^__Host-ascolto-session=.*; Path=\/; .*; Secure$/);
      const sent = { cookie: cookie.split(';', 1)[0] };
      expect((await secure.get('/probe', { headers: sent })).status).toBe(200);
      // A cookie of the plain name may have been planted by whoever answered over http.
      const planted = { cookie: sent.cookie.replace('__Host-', '') };
      expect((await secure.get('/probe', { headers: planted })).status).toBe(401);
    } finally {
      await secure.stop();
    }
  });
});

describe('a session ends', () => {
  const endsAs = async (cookie: string) => {
    const { status, body, headers } = await reads(cookie);
    expect([status, body.code]).toEqual([401, 'auth.session-ended']);
    expect(headers.get('set-cookie')).toMatch(/^ascolto-session=; Path=\/; Max-Age=0;/);
  };

  it('when nothing was asked for a while; each request puts it off', async () => {
    server.clock.setTo('2026-03-04T10:00:00Z');
    const cookie = await signIn();
    for (let turn = 0; turn < 3; turn++) {
      server.clock.advance(29 * MINUTE);
      expect((await reads(cookie)).status).toBe(200);
    }
    server.clock.advance(31 * MINUTE);
    await endsAs(cookie);
  });

  it('some hours after the sign-in, whatever was done meanwhile', async () => {
    server.clock.setTo('2026-03-05T10:00:00Z');
    const cookie = await signIn();
    for (let turn = 0; turn < 5; turn++) {
      server.clock.advance(20 * MINUTE);
      expect((await reads(cookie)).status).toBe(200);
    }
    server.clock.advance(20 * MINUTE);
    await endsAs(cookie);
  });

  it('with the sign-out, which takes the cookie back; others stay', async () => {
    const cookie = await signIn();
    const other = await signIn();
    const { status, headers } = await server.request('DELETE', '/auth/session', {
      headers: { cookie, ...OUR_PAGES },
    });
    expect([status, headers.get('set-cookie')]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    await endsAs(cookie);
    expect((await reads(other)).status).toBe(200);
  });

  it('with the next sign-in of the same browser', async () => {
    const cookie = await signIn();
    await start('infodesk', TEST_PASSWORD, { ...OUR_PAGES, cookie });
    await endsAs(cookie);
  });

  it('with a changed password, and with the account', async () => {
    const accounts = server.app.get(Accounts);
    const chosen = { temporary: false, field: 'password' };
    await server.account({ username: 'changing' });
    const before = await signIn('changing');
    await accounts.changePassword('changing', 'sette lampioni in fila indiana', chosen);
    await endsAs(before);
    await accounts.changePassword('changing', TEST_PASSWORD, chosen);
    const after = await signIn('changing');
    expect((await reads(after)).status).toBe(200);
    await accounts.setActive('changing', false);
    await endsAs(after);
  });

  it('is forged, or no token at all: the same answer', async () => {
    await endsAs(`ascolto-session=${'A'.repeat(43)}`);
    await endsAs(`ascolto-session=' OR true --`);
  });

  it('and the browser may sign in again, and see what is public', async () => {
    const cookie = `ascolto-session=${'A'.repeat(43)}`;
    const open = await server.post('/probe/open', { headers: { cookie, ...OUR_PAGES } });
    expect([open.status, open.body.kind]).toEqual([200, 'citizen']);
    const again = await start('infodesk', TEST_PASSWORD, { ...OUR_PAGES, cookie });
    expect(again.status).toBe(201);
  });

  it('and its row goes a day later', async () => {
    server.clock.setTo('2026-04-01T10:00:00Z');
    const cookie = await signIn();
    server.clock.advance(27 * 60 * MINUTE);
    await server.app.get(Housekeeping).sweep();
    server.clock.setTo('2026-04-01T10:05:00Z');
    await endsAs(cookie);
  });
});

describe('a change with the cookie', () => {
  it.each<[string, (url: string) => Record<string, string>]>([
    ['says it comes from our pages', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['names our origin, where the browser says no more', (url) => ({ origin: url })],
  ])('is taken when it %s', async (_, headers) => {
    const { status, body } = await changes(await signIn(), headers(server.url));
    expect([status, body.id]).toEqual([200, 'infodesk']);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['no page at all', { 'sec-fetch-site': 'none' }],
    ['another origin, of a browser that says no more', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody knows where', {}],
  ])('is refused from %s', async (_, headers) => {
    const { status, body } = await changes(await signIn(), headers);
    expect([status, body.code]).toEqual([403, 'auth.cross-site']);
  });

  it('from another site is nobody, where nobody needs an account', async () => {
    const headers = { cookie: await signIn(), 'sec-fetch-site': 'cross-site' };
    const { status, body } = await server.post('/probe/open', { headers });
    expect([status, body.kind]).toEqual([200, 'citizen']);
  });

  it('cannot be a sign-in, or a sign-out, that another site asks for', async () => {
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect((await start('infodesk', TEST_PASSWORD, cross)).body.code).toBe('auth.cross-site');
    const cookie = await signIn();
    const out = await server.request('DELETE', '/auth/session', { headers: { cookie, ...cross } });
    expect(out.status).toBe(403);
    expect((await reads(cookie)).status).toBe(200);
  });

  it('is not asked where it comes from with an access token: no site has one to send', async () => {
    const token = await server.login('infodesk');
    expect((await server.post('/probe', { token })).status).toBe(200);
  });
});

describe('cookie and access token together', () => {
  it('are one person: the token', async () => {
    const token = await server.account({ username: 'program' });
    const headers = { cookie: await signIn() };
    expect((await server.get('/probe', { token, headers })).body.id).toBe('program');
    expect((await server.post('/probe', { token, headers })).body.id).toBe('program');
  });

  it('are refused when the token is wrong, whatever the cookie says', async () => {
    const headers = { cookie: await signIn() };
    const { status, body } = await server.get('/probe', { token: 'forged', headers });
    expect([status, body.code]).toEqual([401, 'auth.invalid-token']);
  });
});

describe('who am I', () => {
  it('tells roles and memberships with their days, also by the cookie', async () => {
    const { status, body } = await server.get('/auth/me', { headers: { cookie: await signIn() } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      username: 'infodesk',
      grants: [
        { kind: 'role', subject: 'operator', validFrom: null, validUntil: null },
        { kind: 'membership', subject: 'savena-infodesk', validFrom: null, validUntil: null },
      ],
      standsInFor: [],
    });
  });
});
