import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  AppConfig,
  InvalidConfiguration,
  loadConfiguration,
  variablesOf,
} from './platform/index.js';
import { PRODUCT_SETTINGS } from './product-settings.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const DOCUMENTS = ['README.md', 'docs/operations.md'];

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    loadConfiguration(environment, PRODUCT_SETTINGS);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

function hasVariables(one: { prototype: object }): boolean {
  return variablesOf(one.prototype).size > 0;
}

describe("the product's settings", () => {
  it('need nothing', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['MUNICIPALITY', 'x'.repeat(101)],
    ['PUBLIC_REPORTS_PER_HOUR', '0'],
    ['PATRON_DAY', '10-32'],
    ['TILES_URL', 'https://tiles.example.org/'],
  ])('refuse %s=%s in a line that names the variable', (name, value) => {
    const problems = problemsOf({ [name]: value }).filter((line) => line.startsWith(name));
    expect(problems).toEqual([expect.stringMatching(/ must /)]);
  });

  it('ask whose pictures a map shows', () => {
    const TILES_URL = 'https://tiles.example.org/{z}/{x}/{y}.png';
    expect(problemsOf({ TILES_URL })).toEqual([expect.stringMatching(/^TILES_ATTRIBUTION must /)]);
  });

  it('are told of together with those of the platform', () => {
    const problems = problemsOf({ PORT: 'abc', PATRON_DAY: 'x', DEMO: 'perhaps' });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual([
      'DEMO',
      'PATRON_DAY',
      'PORT',
    ]);
  });

  it('hold every class that reads the environment', async () => {
    const files = fs
      .readdirSync(path.join(ROOT, 'src/modules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.settings.ts'));
    const read: unknown[] = [];
    for (const file of files) {
      const classes = Object.values(
        (await import(pathToFileURL(path.join(ROOT, 'src/modules', file)).href)) as object,
      );
      read.push(...classes.filter((one) => typeof one === 'function' && hasVariables(one)));
    }
    expect(read.length).toBeGreaterThan(3);
    // One that is not listed in src/product-settings.ts would keep its defaults whatever the environment says.
    expect(new Set(read)).toEqual(new Set(PRODUCT_SETTINGS));
  });

  it('are written in files of their own name', () => {
    const others = fs
      .readdirSync(path.join(ROOT, 'src/modules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(settings|spec)\.ts$/.test(name))
      .filter((name) =>
        fs.readFileSync(path.join(ROOT, 'src/modules', name), 'utf8').includes('@FromEnvironment('),
      );
    expect(others).toEqual([]);
  });

  it('stand in the tables for those who run the server', () => {
    const text = DOCUMENTS.map((name) => fs.readFileSync(path.join(ROOT, name), 'utf8')).join();
    const classes = [AppConfig, ...PRODUCT_SETTINGS];
    const names = classes.flatMap(({ prototype }) => [...variablesOf(prototype).values()]);
    const missing = names.map(({ name }) => name).filter((name) => !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
