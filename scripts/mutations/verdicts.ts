import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from './test-runs.js';

/** What tests said of changed sources, kept in a folder from one start to the next. */
export class Verdicts {
  constructor(private readonly folder: string) {}

  /** Of a changed source as these test files are now; found by `judge` where it is not known. */
  async of(source: string, tests: string[], judge: () => Promise<Outcome>): Promise<Outcome> {
    const file = path.join(this.folder, 'verdicts', await keyOf(source, tests));
    const known = await fs.readFile(file, 'utf8').catch(() => null);
    if (known) return known as Outcome;
    const outcome = await judge();
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, outcome);
    return outcome;
  }
}

async function keyOf(source: string, tests: string[]): Promise<string> {
  const hash = createHash('sha256').update(source);
  for (const test of tests) hash.update(await fs.readFile(test));
  return hash.digest('hex');
}
