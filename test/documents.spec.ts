import fs from 'node:fs';
import path from 'node:path';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const OPERATORS = 'docs/manuale-operatori.md';
const textOf = (file: string) => fs.readFileSync(file, 'utf8');

const BLOCK = /^```[\s\S]*?^```/gm;

/** The headings of a page, without what looks like one in a block of code. */
function headingsOf(markdown: string): string[] {
  return [...markdown.replace(BLOCK, '').matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
}

/** The names under which headings are linked to, as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return headingsOf(markdown).map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The links of a page that lead nowhere. */
function brokenLinksOf(page: string): string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file, anchor] = link.split('#');
    const target = file ? path.join(path.dirname(page), file) : page;
    if (!fs.existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The names and labels that a process shows, in both languages, with or without a hint in brackets. */
function namesOfProcesses(): string[] {
  const files = fs.readdirSync('processes').filter((name) => name.endsWith('.bpmn'));
  const names = files.flatMap((name) =>
    [...textOf(`processes/${name}`).matchAll(/(?:name|label|value)="([^"]*)"/g)].map(([, text]) =>
      text.replaceAll('&#39;', "'"),
    ),
  );
  return [...names, ...names.map((name) => name.replace(/ \([^)]*\)$/, ''))];
}

/** What a page of the product may show in a language; what changes in it is three dots. */
function shownIn(language: string): Set<string> {
  const folder = `web/src/i18n/${language}`;
  const texts = fs
    .readdirSync(folder)
    .flatMap((name) => textsIn(JSON.parse(textOf(`${folder}/${name}`))));
  const own = ['Italiano', 'English'];
  return new Set(
    [...texts, ...namesOfProcesses(), ...own].map((text) => text.replace(/\{\{[^}]*\}\}/g, '…')),
  );
}

describe('the documentation', () => {
  it('has no link that leads nowhere', () => {
    const broken = PAGES.map((page) => [page, brokenLinksOf(page)]).filter(
      ([, links]) => links.length > 0,
    );
    expect(broken).toEqual([]);
  });

  it('has every page in its index', () => {
    const index = textOf('docs/README.md');
    const pages = PAGES.filter((page) => path.dirname(page) === 'docs').map((page) =>
      path.basename(page),
    );
    expect(pages.filter((page) => page !== 'README.md' && !index.includes(`(${page})`))).toEqual(
      [],
    );
  });
});

describe("the operators' manual", () => {
  const [italian, english] = textOf(OPERATORS).split(/^---$/m);

  it.each([
    ['it', italian],
    ['en', english],
  ])('names nothing in %s that the pages do not show', (language, text) => {
    const shown = shownIn(language);
    const named = [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, name]) =>
      name.replace(/\s+/g, ' '),
    );
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** The sections of a page, each with its blocks of code and what stands between backquotes. */
function sectionsOf(markdown: string): { title: string; codes: string[] }[] {
  return markdown.split(/^## /m).map((section) => ({
    title: section.split('\n')[0],
    codes: [
      ...(section.match(BLOCK) ?? []),
      ...(section.replace(BLOCK, '').match(/`[^`]+`/g) ?? []).sort(),
    ],
  }));
}

describe("the designers' manuals", () => {
  const italian = textOf('docs/manuale-progettisti.md');
  const english = textOf('docs/designers.md');

  it('have the same sections in the same order, with the same names in each', () => {
    const ours = sectionsOf(italian);
    const theirs = sectionsOf(english);
    expect(ours).toHaveLength(theirs.length);
    const different = ours.filter(
      ({ codes }, index) => JSON.stringify(codes) !== JSON.stringify(theirs[index].codes),
    );
    expect(different.map(({ title }) => title)).toEqual([]);
  });

  it('name every topic that a handler serves, and no other', () => {
    const served = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .flatMap((name) => [...textOf(`src/${name}`).matchAll(/@TaskHandler\('([^']+)'/g)])
      .map(([, topic]) => topic);
    const named = [...italian.matchAll(/^\| `([a-z]+\.[a-z-]+)` \|/gm)].map(([, topic]) => topic);
    expect(named.sort()).toEqual([...new Set(served)].sort());
  });
});
