import { createHmac } from 'node:crypto';
import { Controller, Get, Module } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Accounts } from '../../src/modules/identity/index.js';
import { LoginDelays } from '../../src/modules/identity/sign-in/login-delays.js';
import { AnySignedIn, currentActor, Public, RequireRoles } from '../../src/platform/index.js';
import {
  startTestApplication,
  TEST_PASSWORD,
  type TestApplication,
} from '../setup/test-application.js';

@ApiExcludeController()
@Controller('probe')
class ProbeController {
  @Get('public')
  @Public()
  forAll() {
    return currentActor();
  }

  @Get('signed-in')
  @AnySignedIn()
  signedIn() {
    return currentActor();
  }

  @Get('direction')
  @RequireRoles('networkDirection', 'admin')
  direction() {
    return currentActor();
  }
}

@ApiExcludeController()
@Controller('engine-rest/probe')
class EngineProbeController {
  @Get()
  @RequireRoles('worker')
  worker() {
    return currentActor();
  }
}

@Module({ controllers: [ProbeController, EngineProbeController] })
class ProbeModule {}

@ApiExcludeController()
@Controller('forgotten')
class ForgottenController {
  @Get()
  open() {
    return 'anybody may read this';
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

const MINUTE = 60_000;
const OTHER_PASSWORD = 'sette lampioni in fila indiana';
const CHOSEN = { temporary: false, field: 'password' };
let server: TestApplication;
let token: string;

beforeAll(async () => {
  server = await startTestApplication({
    platformOnly: true,
    extraModules: [ProbeModule],
    config: { authTokenMinutes: 60 },
  });
  token = await server.account({ username: 'infodesk', points: ['savena-infodesk'] });
});
afterAll(() => server?.stop());
afterEach(() => server.clock.release());

function login(username: string, password: string) {
  return server.post('/auth/login', { body: { username, password } });
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('signing in', () => {
  it('answers an access token, when it expires, and the account', async () => {
    server.clock.setTo('2026-03-02T10:00:00Z');
    const { status, body } = await login('INFODESK', TEST_PASSWORD);
    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresAt: '2026-03-02T11:00:00.000Z',
      account: {
        id: expect.any(String),
        username: 'infodesk',
        displayName: 'infodesk',
        roles: ['operator'],
        points: ['savena-infodesk'],
      },
    });
  });

  it('answers the same to a wrong password, an unknown name and a disabled account', async () => {
    await server.account({ username: 'disabled' });
    await server.app.get(Accounts).setActive('disabled', false);
    const answers = [
      await login('infodesk', 'wrong password'),
      await login('nobody', TEST_PASSWORD),
      await login('disabled', TEST_PASSWORD),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'auth.invalid-credentials' });
    }
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
  });

  it('names the fields that are missing', async () => {
    const { status, body } = await server.post('/auth/login', { body: { username: 7 } });
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'password',
      'username',
    ]);
  });

  it('makes whoever guesses wait longer and longer, also for the right password', async () => {
    server.clock.setTo('2026-03-02T10:00:00Z');
    await server.account({ username: 'guessed' });
    const statuses: number[] = [];
    for (let guess = 1; guess <= 9; guess++) {
      statuses.push((await login('guessed', `guess ${guess}`)).status);
    }
    expect(statuses).toEqual(Array(9).fill(401));
    const delayed = await login('guessed', TEST_PASSWORD);
    expect(delayed.status).toBe(429);
    expect(delayed.body).toMatchObject({ code: 'auth.login-delayed', retryAfterSeconds: 1 });
    expect(delayed.headers.get('retry-after')).toBe('1');

    server.clock.advance(1_000);
    expect((await login('guessed', 'guess 10')).status).toBe(401);
    expect((await login('guessed', TEST_PASSWORD)).body.retryAfterSeconds).toBe(2);

    server.clock.advance(2_000);
    expect((await login('guessed', TEST_PASSWORD)).status).toBe(200);
    expect((await login('guessed', 'wrong')).status).toBe(401);
    expect((await login('guessed', TEST_PASSWORD)).status).toBe(200);
  });

  it('lets few of many simultaneous guesses through', async () => {
    server.clock.setTo('2026-03-02T12:00:00Z');
    const guesses = Array.from({ length: 20 }, (_, guess) => login('unknown', `guess ${guess}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(9);
    expect(statuses.filter((status) => status === 429)).toHaveLength(11);
  });

  it('lets the owner in from a new address once they have waited as told, however many guess', async () => {
    server.clock.setTo('2026-03-02T18:00:00Z');
    const delays = server.app.get(LoginDelays);
    /** How long whoever tries from there is told to wait; 0: their password is looked at. */
    const waitAt = (address: string) =>
      delays.reserve('besieged', { address }).then(
        () => 0,
        ({ details }: { details: { retryAfterSeconds: number } }) => details.retryAfterSeconds,
      );
    let networks = 0;
    const guess = () => waitAt(`198.51.${++networks >> 8}.${networks & 255}`);
    for (let count = 0; count < 101; count++) await guess();
    expect(await guess()).toBeGreaterThan(0);
    const wait = await waitAt('192.0.2.7');
    expect(wait).toBeGreaterThan(0);
    for (let second = 0; second < wait; second++) {
      // Whoever asks before their turn waits no longer for it.
      expect(await waitAt('192.0.2.7')).toBe(wait - second);
      server.clock.advance(1_000);
      await guess();
    }
    expect(await waitAt('192.0.2.7')).toBe(0);
  });

  it('delays an address that tries many names', async () => {
    server.clock.setTo('2026-03-02T14:00:00Z');
    const statuses = new Set<number>();
    for (let name = 0; name < 62; name++) {
      statuses.add((await login(`name-${name}`, 'guess')).status);
    }
    expect(statuses).toEqual(new Set([401, 429]));
    server.clock.advance(61 * MINUTE);
    expect((await login('infodesk', TEST_PASSWORD)).status).toBe(200);
  });
});

describe('an access token', () => {
  it('says who acts', async () => {
    const { body } = await server.get('/probe/signed-in', { token });
    expect(body).toEqual({
      kind: 'user',
      id: 'infodesk',
      name: 'infodesk',
      roles: ['operator'],
      groups: ['savena-infodesk'],
    });
  });

  it('is read on public endpoints too, where nobody needs one', async () => {
    expect((await server.get('/probe/public')).body).toMatchObject({ kind: 'citizen' });
    expect((await server.get('/probe/public', { token })).body).toMatchObject({ id: 'infodesk' });
  });

  it('is required elsewhere', async () => {
    const { status, body, headers } = await server.get('/probe/signed-in');
    expect(status).toBe(401);
    expect(body.code).toBe('auth.required');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
  });

  it('expires', async () => {
    server.clock.setTo('2026-03-02T10:00:00Z');
    const fresh = (await login('infodesk', TEST_PASSWORD)).body.accessToken as string;
    server.clock.advance(59 * MINUTE);
    expect((await server.get('/probe/signed-in', { token: fresh })).status).toBe(200);
    server.clock.advance(2 * MINUTE);
    const { status, body } = await server.get('/probe/signed-in', { token: fresh });
    expect([status, body.code]).toEqual([401, 'auth.invalid-token']);
  });

  it('ends with a changed password, and with the account', async () => {
    const accounts = server.app.get(Accounts);
    const before = await server.account({ username: 'changing' });
    await accounts.changePassword('changing', OTHER_PASSWORD, CHOSEN);
    expect((await server.get('/probe/signed-in', { token: before })).status).toBe(401);

    const after = await server.login('changing', OTHER_PASSWORD);
    expect((await server.get('/probe/signed-in', { token: after })).status).toBe(200);
    await accounts.setActive('changing', false);
    expect((await server.get('/probe/signed-in', { token: after })).status).toBe(401);
    await accounts.setActive('changing', true);
    expect((await server.get('/probe/signed-in', { token: after })).status).toBe(401);
  });

  describe('is refused when it', () => {
    const refused = async (forged: string) => {
      const { status, body } = await server.get('/probe/signed-in', { token: forged });
      expect([status, body.code]).toEqual([401, 'auth.invalid-token']);
    };
    const parts = () => token.split('.');
    const header = () => JSON.parse(Buffer.from(parts()[0], 'base64url').toString());
    const claims = () => JSON.parse(Buffer.from(parts()[1], 'base64url').toString());
    const sign = (head: object, payload: object, key: string, hash = 'sha256') => {
      const content = `${part(head)}.${part(payload)}`;
      return `${content}.${createHmac(hash, key).update(content).digest('base64url')}`;
    };
    const secret = 'a secret of the tests, long enough to sign';

    it('is accepted only as it was made (the forger of these tests can sign)', async () => {
      const copy = sign(header(), claims(), secret);
      expect((await server.get('/probe/signed-in', { token: copy })).status).toBe(200);
    });
    it('has no signature (alg none)', async () => {
      for (const alg of ['none', 'None', 'NONE']) {
        await refused(`${part({ ...header(), alg })}.${parts()[1]}.`);
      }
    });
    it('is signed with another key', () => refused(sign(header(), claims(), 'another key')));
    it('is signed with another algorithm', () =>
      refused(sign({ ...header(), alg: 'HS512' }, claims(), secret, 'sha512')));
    it('was changed', () =>
      refused([parts()[0], part({ ...claims(), sub: 'x' }), parts()[2]].join('.')));
    it('is for another audience', () =>
      refused(sign(header(), { ...claims(), aud: 'another' }, secret)));
    it('is of another issuer', () =>
      refused(sign(header(), { ...claims(), iss: 'another' }, secret)));
    it('never expires', () => refused(sign(header(), { ...claims(), exp: undefined }, secret)));
    it('names another key', () => refused(sign({ ...header(), kid: 'another' }, claims(), secret)));
    it('names an account that is none', () =>
      refused(sign(header(), { ...claims(), sub: "' OR true --" }, secret)));
    it('is no token at all', () => refused('abc'));
  });
});

describe('roles', () => {
  it('let in who has one of them, and tell the others which are needed', async () => {
    const regia = await server.account({ username: 'regia', roles: ['networkDirection'] });
    expect((await server.get('/probe/direction', { token: regia })).status).toBe(200);
    const { status, body } = await server.get('/probe/direction', { token });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'auth.role-missing',
      requiredRoles: ['networkDirection', 'admin'],
    });
  });

  it('must be known', async () => {
    const ensure = server.app.get(Accounts).ensure({
      username: 'odd',
      displayName: 'odd',
      password: TEST_PASSWORD,
      roles: ['king' as 'admin'],
      points: [],
    });
    await expect(ensure).rejects.toMatchObject({ code: 'request.invalid' });
  });

  it('must be written down at every endpoint, or the server does not start', async () => {
    const start = startTestApplication({ platformOnly: true, extraModules: [ForgottenModule] });
    await expect(start).rejects.toThrow('ForgottenController.open (GET /)');
  });
});

describe('HTTP Basic', () => {
  const basic = (name: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
  });
  beforeAll(() => server.account({ username: 'worker', roles: ['worker'] }));

  it('is taken on /engine-rest', async () => {
    const headers = basic('worker', TEST_PASSWORD);
    for (let time = 0; time < 2; time++) {
      const { status, body } = await server.get('/engine-rest/probe', { headers });
      expect([status, body.id, body.kind]).toEqual([200, 'worker', 'worker']);
    }
  });

  it('asks for it where it is taken', async () => {
    const { status, headers } = await server.get('/engine-rest/probe');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it('refuses a wrong password, also after the right one', async () => {
    await server.get('/engine-rest/probe', { headers: basic('worker', TEST_PASSWORD) });
    const { status } = await server.get('/engine-rest/probe', { headers: basic('worker', 'no') });
    expect(status).toBe(401);
  });

  it('forgets a password that was changed', async () => {
    await server.account({ username: 'worker-2', roles: ['worker'] });
    const headers = basic('worker-2', TEST_PASSWORD);
    expect((await server.get('/engine-rest/probe', { headers })).status).toBe(200);
    await server.app.get(Accounts).changePassword('worker-2', OTHER_PASSWORD, CHOSEN);
    expect((await server.get('/engine-rest/probe', { headers })).status).toBe(401);
  });

  it('is taken nowhere else', async () => {
    const headers = basic('worker', TEST_PASSWORD);
    expect((await server.get('/probe/signed-in', { headers })).status).toBe(401);
  });
});

describe('ensuring an account', () => {
  it('changes nothing the second time, so tokens stay valid', async () => {
    const first = await server.account({ username: 'seeded', points: ['a'] });
    await server.account({ username: 'seeded', points: ['a', 'b'] });
    const { status, body } = await server.get('/auth/me', { token: first });
    expect([status, body.points]).toEqual([200, ['a', 'b']]);
  });

  it('may be done by several replicas at once', async () => {
    const tokens = await Promise.all(
      [1, 2, 3].map(() => server.account({ username: 'seeded-at-once' })),
    );
    expect(tokens).toHaveLength(3);
  });
});
