import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  completeSecrets,
  InvalidConfiguration,
  loadConfiguration,
} from '../../platform/config/index.js';
import { DemonstrationSettings } from './demonstration.settings.js';

const ELSEWHERE = {
  DATABASE_URL: 'postgres://db/ascolto',
  AUTH_SECRET: 'a secret that is long enough to sign with',
};

function load(environment: NodeJS.ProcessEnv): DemonstrationSettings {
  return loadConfiguration(environment, [DemonstrationSettings]).get(DemonstrationSettings);
}

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings of the demonstration', () => {
  it('show it with its contacts in the embedded database', () => {
    expect(load({})).toMatchObject({ demo: true, demoContacts: 300, demoSeed: 'bologna' });
  });

  it('show none on a database that was given, unless asked for', () => {
    expect(load(ELSEWHERE).demo).toBe(false);
    expect(load({ ...ELSEWHERE, DEMO: 'yes' })).toMatchObject({ demo: true, demoContacts: 0 });
  });

  it.each([{ ...ELSEWHERE, DEMO: 'true' }, { DEMO: 'false' }])(
    'fill no other database with contacts: %j',
    (environment) => {
      expect(load(environment).demoContacts).toBe(0);
      const [problem] = problemsOf({ ...environment, DEMO_CONTACTS: '300' });
      expect(problem).toMatch(/^DEMO_CONTACTS fills the embedded database/);
      expect(load({ ...environment, DEMO_CONTACTS: '0' }).demoContacts).toBe(0);
    },
  );

  it('take the number of its contacts, and none', () => {
    expect(load({ DEMO_CONTACTS: '24' }).demoContacts).toBe(24);
    expect(load({ DEMO_CONTACTS: '0' }).demoContacts).toBe(0);
  });

  it.each([
    ['DEMO_CONTACTS', '2001'],
    ['DEMO_CONTACTS', '-1'],
    ['DEMO', 'perhaps'],
    ['DEMO_PASSWORD', 'short'],
  ])('refuse %s=%s in a line that names the variable', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} must `))]);
    if (name === 'DEMO_PASSWORD') expect(problems[0]).not.toContain(value);
  });

  describe('and its password', () => {
    let dataDir: string;
    beforeEach(async () => {
      dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'demonstration-'));
    });
    afterEach(() => fs.rm(dataDir, { recursive: true }));

    const completed = async (environment: NodeJS.ProcessEnv) => {
      const given = { DATA_DIR: dataDir, ...environment };
      const configuration = loadConfiguration(given, [DemonstrationSettings]);
      await completeSecrets(configuration);
      return configuration.get(DemonstrationSettings).demoPassword;
    };

    it('is made once and kept, and gives way to one that is set', async () => {
      const made = await completed({});
      expect(made).toMatch(/^(\w{4}-){3}\w{4}$/);
      expect(await completed({})).toBe(made);
      expect(await completed({ DEMO_PASSWORD: 'chosen-password' })).toBe('chosen-password');
    });

    it('is not made without a demonstration', async () => {
      expect(await completed({ DEMO: 'false' })).toBeUndefined();
      expect(await fs.readdir(dataDir)).toEqual(['auth-secret']);
    });
  });
});
