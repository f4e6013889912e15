import { cruise, type ICruiseResult } from 'dependency-cruiser';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import configuration from '../../.dependency-cruiser.mjs';

/** Imports that the house refuses: a file below src/, and what it imports. */
const REFUSED = [
  ['http/processes/x.ts', 'modules/demonstration/index.ts'],
  ['http/processes/x.ts', 'modules/contacts/case/contact-store.ts'],
  ['modules/works/x.ts', 'modules/demonstration/index.ts'],
  ['modules/assignments/x.ts', 'modules/notifications/index.ts'],
  ['modules/escalation/x.ts', 'modules/notifications/index.ts'],
  ['modules/notifications/x.ts', 'modules/demonstration/index.ts'],
  ['modules/contacts/x.ts', 'modules/portal/index.ts'],
  ['modules/contacts/x.ts', 'http/processes/y.ts'],
  ['modules/works/x.ts', 'engine/embedded/job-executor.ts'],
  ['modules/identity/x.ts', 'engine/api/index.ts'],
  ['modules/callbacks/x.ts', 'modules/contacts/index.ts'],
  ['platform/x.ts', 'modules/municipality/index.ts'],
  ['engine/api/x.ts', 'engine/embedded/job-executor.ts'],
] as const;
const ADMITTED = [
  ['modules/works/x.ts', 'modules/contacts/index.ts'],
  ['modules/contacts/x.ts', 'engine/api/index.ts'],
  ['http/processes/x.ts', 'modules/works/index.ts'],
  ['modules/organisation/x.ts', 'modules/classification/index.ts'],
] as const;

describe('the rows of the house', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'punto-dascolto-house-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** Names of the rules that a house of these two files breaks. */
  async function broken(from: string, to: string): Promise<string[]> {
    const write = (file: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(folder, 'src', file)), { recursive: true });
      fs.writeFileSync(path.join(folder, 'src', file), text);
    };
    write(to, 'export const one = 1;\n');
    const way = path.posix.relative(path.posix.dirname(from), to);
    write(
      from,
      `import { one } from '${way.startsWith('.') ? way : `./${way}`}';\nexport const two = one;\n`,
    );
    const { forbidden } = configuration;
    const { output } = await cruise(['src'], {
      baseDir: folder,
      ruleSet: { forbidden },
      validate: true,
    });
    return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  }

  it.each(REFUSED)('%s may not import %s', async (from, to) => {
    expect(await broken(from, to)).not.toEqual([]);
  });

  it.each(ADMITTED)('%s may import %s', async (from, to) => {
    expect(await broken(from, to)).toEqual([]);
  });
});
