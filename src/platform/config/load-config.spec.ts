import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { completeSecrets } from './generated-secrets.js';
import { InvalidConfiguration, loadConfig } from './load-config.js';

const SECRET = 'a secret that is long enough to sign with';

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: embedded database, demonstration, port 3000 of this machine', () => {
    const config = loadConfig({});
    expect(config.embeddedDatabase).toBe(true);
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: true,
      demoContacts: 300,
      patronDay: '10-04',
      processEngine: 'embedded',
    });
  });

  it('reads the environment; empty variables count as absent', () => {
    const config = loadConfig({
      PORT: '0',
      HOST: '',
      DATABASE_URL: 'postgres://me:pw@db.example.org:5432/ascolto',
      AUTH_SECRET: SECRET,
      PUBLIC_URL: 'https://ascolto.example.org/',
      DB_POOL_SIZE: '7',
      DEMO: 'yes',
    });
    expect(config.embeddedDatabase).toBe(false);
    expect(config).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      demo: true,
      demoContacts: 0,
      publicUrl: 'https://ascolto.example.org',
      dbPoolSize: 7,
    });
  });

  it('has no demonstration on a database that was given, unless asked for', () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://db/ascolto', AUTH_SECRET: SECRET });
    expect(config.demo).toBe(false);
  });

  it.each([
    { DATABASE_URL: 'postgres://db/ascolto', AUTH_SECRET: SECRET, DEMO: 'true' },
    { DEMO: 'false' },
  ])('fills no other database with contacts of a demonstration: %j', (environment) => {
    expect(loadConfig(environment).demoContacts).toBe(0);
    const [problem] = problemsOf({ ...environment, DEMO_CONTACTS: '300' });
    expect(problem).toMatch(/^DEMO_CONTACTS fills the embedded database/);
    expect(loadConfig({ ...environment, DEMO_CONTACTS: '0' }).demoContacts).toBe(0);
  });

  it('refuses a header that may take longer than its request', () => {
    const [problem] = problemsOf({ HEADERS_TIMEOUT_MS: '200000', REQUEST_TIMEOUT_MS: '100000' });
    expect(problem).toMatch(/^HEADERS_TIMEOUT_MS \(200000\) .*REQUEST_TIMEOUT_MS \(100000\)/);
    expect(loadConfig({ HEADERS_TIMEOUT_MS: '5000', REQUEST_TIMEOUT_MS: '5000' })).toMatchObject({
      headersTimeoutMs: 5_000,
      requestTimeoutMs: 5_000,
    });
  });

  it('takes the number of its contacts, and none', () => {
    expect(loadConfig({ DEMO_CONTACTS: '24' }).demoContacts).toBe(24);
    expect(loadConfig({ DEMO_CONTACTS: '0' }).demoContacts).toBe(0);
  });

  it.each([
    ['DEMO_CONTACTS', '2001'],
    ['DEMO_CONTACTS', '-1'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://db/ascolto'],
    ['DEMO', 'perhaps'],
    ['DEMO_PASSWORD', 'short'],
    ['PROCESS_ENGINE', 'flowable'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['PUBLIC_URL', 'ascolto.example.org'],
    ['PATRON_DAY', '10-32'],
    ['AUTH_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['DB_POOL_SIZE', '1'],
    ['JOB_POLL_MS', '-1'],
    ['TRUST_PROXY', 'everybody'],
  ])('refuses %s=%s in a line that names the variable', (name, value) => {
    const problems = problemsOf({ [name]: value }).filter((line) => line.startsWith(name));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ (must|is) /);
  });

  it('tells all problems at once, and repeats no secret', () => {
    const problems = problemsOf({
      PORT: 'abc',
      DATABASE_URL: 'http://user:hunter2@db',
      DEMO_PASSWORD: 'hunter2',
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'DEMO_PASSWORD', 'AUTH_SECRET']),
    );
    expect(problems.join()).toContain('"abc"');
    expect(problems.join()).not.toContain('hunter2');
  });

  it('says that camunda7 is not available yet', () => {
    expect(problemsOf({ PROCESS_ENGINE: 'camunda7' })).toEqual([
      expect.stringContaining('not available yet'),
    ]);
  });

  it('requires AUTH_SECRET when replicas may share the database', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://db/ascolto' })).toEqual([
      expect.stringMatching(/^AUTH_SECRET is required/),
    ]);
  });
});

describe('generated secrets', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'secrets-'));
  });
  afterEach(() => fs.rm(dataDir, { recursive: true }));

  it('are made once, kept, and readable by their owner only', async () => {
    const configs = Array.from({ length: 5 }, () => loadConfig({ DATA_DIR: dataDir }));
    await Promise.all(configs.map((config) => completeSecrets(config)));
    expect(new Set(configs.map(({ authSecret }) => authSecret)).size).toBe(1);
    expect(new Set(configs.map(({ demoPassword }) => demoPassword)).size).toBe(1);
    expect(configs[0].authSecret!.length).toBeGreaterThanOrEqual(32);
    expect((await fs.readdir(dataDir)).sort()).toEqual(['auth-secret', 'demo-password']);
    for (const name of ['auth-secret', 'demo-password']) {
      const { mode } = await fs.stat(path.join(dataDir, name));
      expect(mode & 0o777).toBe(0o600);
    }
  });

  it('give way to those that are set', async () => {
    const config = loadConfig({
      DATA_DIR: dataDir,
      AUTH_SECRET: SECRET,
      DEMO_PASSWORD: 'chosen-password',
    });
    await completeSecrets(config);
    expect(config).toMatchObject({ authSecret: SECRET, demoPassword: 'chosen-password' });
    expect(await fs.readdir(dataDir)).toEqual([]);
  });
});
