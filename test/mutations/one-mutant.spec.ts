import fs from 'node:fs/promises';
import { changed, mutantsOf } from '../../scripts/mutations/mutators.js';
import { TestRuns } from '../../scripts/mutations/test-runs.js';

const FILE = 'src/modules/assignments/receiving-rules.ts';
const TEST = 'src/modules/assignments/receiving-rules.spec.ts';

describe('A mutant', () => {
  it('is noticed by the tests of its file, of which nothing is written', async () => {
    const source = await fs.readFile(FILE, 'utf8');
    const mutant = mutantsOf(source).find(({ kind }) => kind === 'equality')!;
    const runs = await TestRuns.open();
    const run = (text: string) =>
      runs.run({ tests: [TEST], sources: { [FILE]: text }, timeoutMs: 300_000 });
    try {
      expect(await run(source)).toBe('passed');
      expect(await run(changed(source, mutant))).toBe('failed');
    } finally {
      await runs.close();
    }
    expect(await fs.readFile(FILE, 'utf8')).toBe(source);
  });
});
