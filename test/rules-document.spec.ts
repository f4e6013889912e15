import fs from 'node:fs';

interface Row {
  rule: string;
  file: string;
  title: string;
}

/** The rows of the tables of a document whose third cell names a test file. */
function rowsOf(markdown: string): Row[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, file] = /^`([^`]+\.ts)`$/.exec(cells[3] ?? '') ?? [];
    return file ? [{ rule: cells[1], file, title: cells[4] }] : [];
  });
}

/** The titles of tests and of groups of tests in a file, as they are written. */
function titlesOf(file: string): Set<string> {
  if (!fs.existsSync(file)) return new Set();
  const source = fs.readFileSync(file, 'utf8');
  const texts = source.matchAll(
    /(?<quote>['"`])(?<text>(?:\\.|(?!\k<quote>)[^\\\n])*)\k<quote>\s*,/g,
  );
  return new Set([...texts].map(({ groups }) => groups!.text.replace(/\\(.)/g, '$1')));
}

describe('docs/rules.md', () => {
  const rows = rowsOf(fs.readFileSync('docs/rules.md', 'utf8'));

  it('has a test for each of the ten rules', () => {
    const rules = new Set(rows.map(({ rule }) => rule));
    const missing = Array.from({ length: 10 }, (_, index) => String(index + 1)).filter(
      (rule) => !rules.has(rule),
    );
    expect(missing).toEqual([]);
  });

  it('names no test that is not there', () => {
    const titles = new Map(rows.map(({ file }) => [file, titlesOf(file)]));
    const gone = rows.filter(({ file, title }) => !titles.get(file)!.has(title));
    expect(gone).toEqual([]);
  });
});
