import ts from 'typescript';
import { facetsOf } from '../../scripts/field-facets.mjs';

const FILES: Record<string, string> = {
  '/types.ts': `
    /** @describedAs {"format": "date"} */
    export type Day = string;
    export const KINDS = ['report', 'complaint', 'idea'] as const;
    export type Kind = (typeof KINDS)[number];
    export const LIMITS = { yearly: 1, daily: 2 };
    export interface Work { state: 'open' | 'done' | null }
    export type Text = string;
    export const PAGE = 50;`,
  '/fields.ts': `
    import { type Day, type Kind, LIMITS, PAGE, type Text, type Work } from './types.js';
    declare function IsOptional(): PropertyDecorator;
    class Fields {
      day: Day;
      days: readonly Day[];
      until: Day | null;
      kind: Kind;
      kinds: (Kind | null)[];
      either: 'b' | 'a';
      per: keyof typeof LIMITS;
      state: Work['state'];
      text: Text;
      sole: 'only';
      /** Who
       * wrote it. */
      by: string;
      /** @example 2026/000123 */
      number: string;
      /**
       * Answers by code.
       *
       * @example {"targa": "AB123CD"}
       */
      answers: Record<string, string>;
      @IsOptional()
      limit: number = PAGE;
      round = 1;
    }`,
};

function read() {
  const host = ts.createCompilerHost({});
  const libraries = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    FILES[name] === undefined
      ? libraries(name, ...rest)
      : ts.createSourceFile(name, FILES[name], ts.ScriptTarget.ES2023, true);
  host.fileExists = (name) => FILES[name] !== undefined;
  const module = ts.ModuleKind.NodeNext;
  const program = ts.createProgram(['/fields.ts'], { module, strict: true }, host);
  const file = program.getSourceFile('/fields.ts')!;
  const sources = new Set<string>();
  const { members } = file.statements.find(ts.isClassDeclaration)!;
  const facets = members.filter(ts.isPropertyDeclaration).map((field) => {
    const noted = (source: ts.SourceFile) => sources.add(source.fileName);
    return [field.name.getText(), facetsOf(field, program.getTypeChecker(), noted)];
  });
  return { facets: Object.fromEntries(facets) as Record<string, unknown>, sources };
}

describe('what the declaration of a field says for the API document', () => {
  const { facets, sources } = read();

  it.each([
    ['day', { format: 'date' }],
    ['days', { format: 'date' }],
    ['until', { format: 'date' }],
    ['text', {}],
  ])('%s: what its named type is described as', (field, expected) => {
    expect(facets[field]).toEqual(expected);
  });

  it.each([
    ['kind', ['report', 'complaint', 'idea']],
    ['kinds', ['report', 'complaint', 'idea']],
    ['either', ['b', 'a']],
    ['per', ['yearly', 'daily']],
    ['state', ['open', 'done']],
  ])('%s: its choices in the order of their declaration', (field, expected) => {
    expect(facets[field]).toEqual({ enum: expected });
  });

  it('knows no choice where there is one alone', () => {
    expect(facets.sole).toEqual({});
  });

  it('takes the comment as one line, and the example as the type has it', () => {
    expect(facets.by).toEqual({ description: 'Who wrote it.' });
    expect(facets.number).toEqual({ example: '2026/000123' });
    expect(facets.answers).toEqual({
      description: 'Answers by code.',
      example: { targa: 'AB123CD' },
    });
  });

  it('knows a default that is a constant, and that who sends nothing gets it', () => {
    expect(facets.limit).toEqual({ default: 50, required: false });
    expect(facets.round).toEqual({ default: 1 });
  });

  it('names the files that it depends on', () => {
    expect([...sources]).toEqual(['/types.ts']);
  });
});
