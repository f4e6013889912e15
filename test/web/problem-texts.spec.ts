import fs from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.resolve('src');
const TEXTS = path.resolve('web', 'src', 'i18n');
/** Codes of problems in the sources: the first argument of an error's constructor, or what is given as `code`. */
const CODES = [
  /(?:super|new [A-Z]\w+)\(\s*['`]([a-z][a-z-]*\.[a-z][a-z-]*)['`]/g,
  /(?:super|new [A-Z]\w+)\(\s*`(\$\{\w+\}\.[a-z][a-z-]*)`/g,
  /\bcode: '([a-z][a-z-]*\.[a-z][a-z-]*)'/g,
];
/** Said to programs alone: no page sends the request that they answer. */
const FOR_PROGRAMS = [
  'case.of-others',
  'condition.no-start',
  'condition.start-failed',
  'deployment.holds-decisions',
  'deployment.in-use',
  'deployment.needed',
  'execution.not-waiting',
  'external-task.not-locked',
  'identity.of-others',
  'job.failed',
  'message.mismatch',
  'migration.instance-refused',
  'migration.plan-refused',
  'request.not-offered',
];

type Texts = { [key: string]: string | Texts };

async function codes(): Promise<string[]> {
  const files = await fs.readdir(SOURCES, { recursive: true });
  const found = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
    const text = await fs.readFile(path.join(SOURCES, file), 'utf8');
    for (const code of CODES) for (const [, name] of text.matchAll(code)) found.add(name);
  }
  return [...found].filter((name) => !FOR_PROGRAMS.includes(name)).sort();
}

async function problems(language: string): Promise<Texts> {
  const text = await fs.readFile(path.join(TEXTS, language, 'parts.json'), 'utf8');
  return JSON.parse(text).problem as Texts;
}

/** As web/src/parts/Problem.tsx looks it up: the code itself, else what is said of anything of that kind. */
function isSaid(texts: Texts, code: string): boolean {
  const [subject, kind] = code.split('.');
  const own = texts[subject];
  return (
    (typeof own === 'object' && (kind in own || `${kind}_other` in own)) ||
    kind in (texts.any as Texts)
  );
}

it.each(['it', 'en'])(
  'every problem of the API is said in the language of the page: %s',
  async (language) => {
    const [found, texts] = [await codes(), await problems(language)];
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((code) => !isSaid(texts, code))).toEqual([]);
  },
);

/** Codes of what is wrong with a field, where tasks and assignments are refused. */
const FIELD_CODES = [
  /new (?:WrongField|WrongWorkField)\(\s*[^,]+,\s*'([a-z-]+)'/g,
  /AssignmentRuleBroken(?:\.of)?\(\s*'\w+\.([a-z-]+)'/g,
  /\bwrong\('([a-z-]+)',/g,
];
const REFUSING = ['escalation', 'assignments', 'works'];

async function fieldCodes(): Promise<string[]> {
  const found = new Set<string>();
  for (const module of REFUSING) {
    const folder = path.join(SOURCES, 'modules', module);
    const files = await fs.readdir(folder, { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const text = await fs.readFile(path.join(folder, file), 'utf8');
      for (const code of FIELD_CODES) for (const [, name] of text.matchAll(code)) found.add(name);
    }
  }
  return [...found].sort();
}

it.each(['it', 'en'])(
  'what is wrong with a field of a task is said at the field: %s',
  async (language) => {
    const text = await fs.readFile(path.join(TEXTS, language, 'parts.json'), 'utf8');
    const { fieldProblem } = JSON.parse(text) as { fieldProblem: Texts };
    const found = await fieldCodes();
    expect(found).toContain('asked-already');
    expect(found.filter((code) => !(code in fieldProblem))).toEqual([]);
  },
);
