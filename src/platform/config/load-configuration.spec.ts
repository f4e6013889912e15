import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { IsOptional } from 'class-validator';
import type { AppConfig } from './app-config.js';
import type { SettingsMethods } from './configuration.js';
import { asInteger, FromEnvironment } from './environment.js';
import { completeSecrets, keptSecret, readablePassword } from './generated-secrets.js';
import { InvalidConfiguration, loadConfiguration } from './load-configuration.js';
import { IsWholeNumber } from './whole-number.js';

const SECRET = 'a secret that is long enough to sign with';

/** Settings as a module brings them. */
class BakerySettings implements SettingsMethods {
  @FromEnvironment('OVENS', asInteger)
  @IsWholeNumber(1, 9)
  ovens: number;

  @FromEnvironment('RECIPE', undefined, { secret: true })
  @IsOptional()
  recipe?: string;

  complete({ dbPoolSize }: AppConfig): void {
    this.ovens ??= dbPoolSize > 10 ? 2 : 1;
  }

  contradictions({ port }: AppConfig): string[] {
    return this.ovens > 5 && port === 0 ? ['OVENS needs a PORT: set it to 5 or fewer.'] : [];
  }

  async completeSecrets({ dataDir }: AppConfig): Promise<void> {
    this.recipe ??= await keptSecret(dataDir, 'recipe', readablePassword);
  }
}

class CellarSettings {
  @FromEnvironment('CELLARS', asInteger)
  @IsWholeNumber(0, 3)
  cellars = 0;
}

function loadConfig(environment: NodeJS.ProcessEnv): AppConfig {
  return loadConfiguration(environment, []).platform;
}

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    loadConfiguration(environment, [BakerySettings, CellarSettings]);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: embedded database, port 3000 of this machine', () => {
    const config = loadConfig({});
    expect(config.embeddedDatabase).toBe(true);
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
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
      WORKER_INLINE: 'no',
    });
    expect(config.embeddedDatabase).toBe(false);
    expect(config).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      workerInline: false,
      publicUrl: 'https://ascolto.example.org',
      dbPoolSize: 7,
    });
  });

  it('refuses a header that may take longer than its request', () => {
    const [problem] = problemsOf({ HEADERS_TIMEOUT_MS: '200000', REQUEST_TIMEOUT_MS: '100000' });
    expect(problem).toMatch(/^HEADERS_TIMEOUT_MS \(200000\) .*REQUEST_TIMEOUT_MS \(100000\)/);
    expect(loadConfig({ HEADERS_TIMEOUT_MS: '5000', REQUEST_TIMEOUT_MS: '5000' })).toMatchObject({
      headersTimeoutMs: 5_000,
      requestTimeoutMs: 5_000,
    });
  });

  it.each([
    ['BACKGROUND_WORK', 'perhaps'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://db/ascolto'],
    ['PROCESS_ENGINE', 'flowable'],
    ['PROCESS_EXECUTOR', 'both'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['PUBLIC_URL', 'ascolto.example.org'],
    ['AUTH_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['DB_POOL_SIZE', '1'],
    ['JOB_POLL_MS', '-1'],
    ['TRUST_PROXY', 'everybody'],
    ['TIME_ZONE', 'Rome'],
  ])('refuses %s=%s in a line that names the variable', (name, value) => {
    const problems = problemsOf({ [name]: value }).filter((line) => line.startsWith(name));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ (must|is) /);
  });

  it('tells all problems at once, and repeats no secret', () => {
    const problems = problemsOf({
      PORT: 'abc',
      DATABASE_URL: 'http://user:hunter2@db',
      SMTP_URL: 'hunter2',
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'SMTP_URL', 'AUTH_SECRET']),
    );
    expect(problems.join()).toContain('"abc"');
    expect(problems.join()).not.toContain('hunter2');
  });

  it('names the executors that there are', () => {
    expect(problemsOf({ PROCESS_EXECUTOR: 'bpmn' })).toEqual([
      expect.stringMatching(/^PROCESS_EXECUTOR.*tokens, bpmn-engine/),
    ]);
    expect(loadConfig({ PROCESS_EXECUTOR: 'bpmn-engine' }).processExecutor).toBe('bpmn-engine');
    expect(loadConfig({}).processExecutor).toBe('tokens');
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

describe('settings that modules bring', () => {
  const CLASSES = [BakerySettings, CellarSettings];

  it('are read beside the platform, and found by their class', () => {
    const configuration = loadConfiguration({ OVENS: '3', PORT: '8080' }, CLASSES);
    expect(configuration.platform.port).toBe(8080);
    expect(configuration.get(BakerySettings).ovens).toBe(3);
    expect(configuration.get(CellarSettings).cellars).toBe(0);
  });

  it('may follow from those of the platform where nothing is set', () => {
    expect(loadConfiguration({}, CLASSES).get(BakerySettings).ovens).toBe(2);
    const small = loadConfiguration({ DB_POOL_SIZE: '5' }, CLASSES);
    expect(small.get(BakerySettings).ovens).toBe(1);
  });

  it('are refused together with those of the platform and of other modules', () => {
    const problems = problemsOf({ PORT: 'abc', OVENS: '10', CELLARS: '4' });
    expect(problems).toEqual([
      expect.stringMatching(/^PORT must be .*"abc"/),
      'OVENS must be a whole number from 1 to 9 (it is "10").',
      'CELLARS must be a whole number from 0 to 3 (it is "4").',
    ]);
  });

  it('say what contradicts the platform', () => {
    expect(problemsOf({ PORT: '0', OVENS: '6' })).toEqual([
      'OVENS needs a PORT: set it to 5 or fewer.',
    ]);
  });

  it('are not found where their class is not registered', () => {
    expect(() => loadConfiguration({}, [CellarSettings]).get(BakerySettings)).toThrow(
      'BakerySettings are not registered',
    );
  });

  it('read no variable that another class reads', () => {
    class Rival {
      @FromEnvironment('PORT')
      port = '';
    }
    expect(() => loadConfiguration({}, [Rival])).toThrow('PORT is read by AppConfig and by Rival');
  });
});

describe('generated secrets', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'secrets-'));
  });
  afterEach(() => fs.rm(dataDir, { recursive: true }));

  it('are made once, kept, and readable by their owner only', async () => {
    const load = () => loadConfiguration({ DATA_DIR: dataDir }, [BakerySettings]);
    const configurations = Array.from({ length: 5 }, load);
    await Promise.all(configurations.map((one) => completeSecrets(one)));
    const secrets = configurations.map(({ platform }) => platform.authSecret);
    const recipes = configurations.map((one) => one.get(BakerySettings).recipe);
    expect([new Set(secrets).size, new Set(recipes).size]).toEqual([1, 1]);
    expect(recipes[0]).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(secrets[0]!.length).toBeGreaterThanOrEqual(32);
    expect((await fs.readdir(dataDir)).sort()).toEqual(['auth-secret', 'recipe']);
    for (const name of ['auth-secret', 'recipe']) {
      const { mode } = await fs.stat(path.join(dataDir, name));
      expect(mode & 0o777).toBe(0o600);
    }
  });

  it('give way to those that are set', async () => {
    const configuration = loadConfiguration(
      { DATA_DIR: dataDir, AUTH_SECRET: SECRET, RECIPE: 'flour' },
      [BakerySettings],
    );
    await completeSecrets(configuration);
    expect(configuration.platform.authSecret).toBe(SECRET);
    expect(configuration.get(BakerySettings).recipe).toBe('flour');
    expect(await fs.readdir(dataDir)).toEqual([]);
  });
});
