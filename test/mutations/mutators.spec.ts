import { changed, type Mutant, mutantsOf, noting } from '../../scripts/mutations/mutators.js';
import { randomFrom, sampleOf } from '../../scripts/mutations/sample.js';

/** The text after each change of a kind. */
function after(text: string, kind: Mutant['kind']): string[] {
  return mutantsOf(text)
    .filter((mutant) => mutant.kind === kind)
    .map((mutant) => changed(text, mutant));
}

describe('Mutators', () => {
  it.each([
    ['condition', 'if (a) b = 1;', ['if (true) b = 1;', 'if (false) b = 1;', 'if (!(a)) b = 1;']],
    ['condition', 'while (a) b = 1;', ['while (false) b = 1;']],
    ['bound', 'x = a < b;', ['x = a <= b;']],
    ['and-or', 'x = a && b;', ['x = a || b;']],
    ['equality', 'x = a === b;', ['x = a !== b;']],
    ['negation', 'x = !a;', ['x = a;']],
    ['call', 'a(); await b();', ['; await b();', 'a(); ;']],
    ['return', 'function f() { return a; }', ['function f() { return undefined as never; }']],
    ['return', 'function f() { return [a]; }', ['function f() { return [] as never; }']],
    ['order', '{ await a(); await b(); }', ['{ await b(); await a(); }']],
    ['number', 'x = 5;', ['x = (5 + 1);']],
    ['string', "x = 'open';", ["x = 'open-changed';"]],
    ['optional', 'x = a?.b ?? a?.[0];', ['x = a.b ?? a?.[0];', 'x = a?.b ?? a[0];']],
    ['sql', 'x = `WHERE a.b <= $1`;', ['x = `WHERE a.b < $1`;']],
    [
      'sql',
      'x = `SELECT 1 FROM t WHERE ended IS NULL${more} AND a = $1`;',
      [
        'x = `SELECT 1 FROM t WHERE ended IS NOT NULL${more} AND a = $1`;',
        'x = `SELECT 1 FROM t WHERE ended IS NULL${more} `;',
        'x = `SELECT 1 FROM t WHERE ended IS NULL${more} AND a <> $1`;',
      ],
    ],
  ])('%s: %s', (kind, text, expected) => {
    expect(after(text, kind)).toEqual(expected);
  });

  it('leave types, imports, decorators, refusals and the log alone', () => {
    const text = `import { a } from 'b';
      interface C { d: 'e' }
      @Injectable({ f: 1 })
      class G { h() { this.logger.warn('i'); throw new Error('j'); } }`;
    expect(mutantsOf(text)).toEqual([]);
  });

  it('name the line, and the function it is in', () => {
    const text = 'const a = 1;\nclass B {\n  c() {\n    return a;\n  }\n}';
    expect(mutantsOf(text).map(({ line, within }) => ({ line, within }))).toEqual([
      { line: 1, within: '' },
      { line: 4, within: 'B.c' },
    ]);
  });

  it('note each function by the name that its mutants have', () => {
    expect(noting('class B {\n  c() {\n    d();\n  }\n}', 'file.ts#')).toBe(
      'class B {\n  c() {globalThis.noteReached?.("file.ts#B.c");\n    d();\n  }\n}',
    );
  });
});

describe('A sample', () => {
  it('is the same for the same seed, another for another, and holds nothing twice', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const drawn = sampleOf(items, 20, randomFrom(7));
    expect(sampleOf(items, 20, randomFrom(7))).toEqual(drawn);
    expect(sampleOf(items, 20, randomFrom(8))).not.toEqual(drawn);
    expect(new Set(drawn).size).toBe(20);
  });

  it('is all there is where that is less', () => {
    expect(sampleOf([1, 2, 3], 20, randomFrom(7)).sort()).toEqual([1, 2, 3]);
  });
});
