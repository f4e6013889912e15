import fs from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.resolve('web', 'src');
const TEXTS = path.join(SOURCES, 'i18n');
/** Forms of number that a language has: a key with one of them stands for the key without. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

type Texts = { [key: string]: string | Texts };

async function textsOf(language: string): Promise<Map<string, Map<string, string>>> {
  const files = await fs.readdir(path.join(TEXTS, language));
  const read = files.map(async (file): Promise<[string, Map<string, string>]> => {
    const content = await fs.readFile(path.join(TEXTS, language, file), 'utf8');
    return [path.basename(file, '.json'), new Map(flatten(JSON.parse(content) as Texts))];
  });
  return new Map(await Promise.all(read));
}

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

/** Keys, each once whatever its forms of number. */
const kept = (texts: Map<string, string>) =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();

/** By the name of their folder. */
const languages = new Map<string, Map<string, Map<string, string>>>();
let italian: Map<string, Map<string, string>>;
beforeAll(async () => {
  const entries = await fs.readdir(TEXTS, { withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory()) languages.set(entry.name, await textsOf(entry.name));
  italian = languages.get('it')!;
});

const ASKED_OR_USED = /useTranslation\((?:(\[[^\]]*\])|('\w+'))?|\bt\(\s*'([\w:.-]+)'/g;

describe('the texts of the pages', () => {
  it('are the same in every language, with the same values in them', () => {
    expect(languages.size).toBeGreaterThan(1);
    for (const [language, spaces] of languages) {
      expect([language, [...spaces.keys()].sort()]).toEqual([language, [...italian.keys()].sort()]);
      for (const [namespace, texts] of italian) {
        const other = spaces.get(namespace)!;
        // Languages differ in the forms of number that they have.
        const where = [language, namespace];
        expect([where, kept(other)]).toEqual([where, kept(texts)]);
        for (const [key, text] of texts) {
          const said = other.get(key);
          if (said === undefined) continue;
          expect([where, key, placeholders(said)]).toEqual([where, key, placeholders(text)]);
        }
      }
    }
  });

  it('say something', () => {
    for (const texts of [...languages.values()].flatMap((spaces) => [...spaces.values()])) {
      for (const [key, text] of texts) expect([key, text.trim()]).not.toEqual([key, '']);
    }
  });

  it('are declared to the compiler, which then checks every key', async () => {
    const declared = await fs.readFile(path.join(TEXTS, 'resources.d.ts'), 'utf8');
    for (const namespace of italian.keys()) {
      expect(declared).toContain(`${namespace}: typeof ${namespace};`);
    }
  });

  it('are there for every key that is used, and used where they are', async () => {
    const sources = await Promise.all(
      (await fs.readdir(SOURCES, { recursive: true }))
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => fs.readFile(path.join(SOURCES, file), 'utf8')),
    );
    const missing: string[] = [];
    for (const source of sources) {
      // Each component of a file has the texts that it asked for.
      let namespace = 'frame';
      for (const [, given, asked, key] of source.matchAll(ASKED_OR_USED)) {
        if (!key) {
          namespace = /'(\w+)'/.exec(given ?? asked ?? "'frame'")![1];
          continue;
        }
        const [space, name] = key.includes(':') ? key.split(':') : [namespace, key];
        const known = [...(italian.get(space)?.keys() ?? [])].map((one) => one.replace(PLURAL, ''));
        if (!known.includes(name)) missing.push(`${space}:${name}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
