import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULES = path.resolve(import.meta.dirname, '../../src/modules');
const SQL =
  /\b(SELECT|FROM|JOIN|WHERE|UNION|LIMIT)\s+[a-z$(*1]|\b(ANY|ARRAY|EXISTS|coalesce) ?\(|::[a-z]/;

/** What of a value holds SQL: a text, or a function that puts one together. Services and read models keep it inside. */
function holdsSql(value: unknown): boolean {
  if (typeof value === 'string') return SQL.test(value);
  if (typeof value === 'function') {
    const source = Function.prototype.toString.call(value);
    return !source.startsWith('class') && SQL.test(source);
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSql);
}

describe('the index of a module', () => {
  it('is found out where it exports SQL', () => {
    expect(holdsSql('a JOIN point p ON true')).toBe(true);
    expect(holdsSql({ of: (code: string) => `ARRAY(${code})` })).toBe(true);
    expect(holdsSql('Select a point from the list.')).toBe(false);
  });

  it.each(readdirSync(MODULES))('exports no SQL: %s', async (name) => {
    const index = pathToFileURL(path.join(MODULES, name, 'index.ts')).href;
    const exported = Object.entries((await import(index)) as object);
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter(([, value]) => holdsSql(value)).map(([key]) => key)).toEqual([]);
  });
});
