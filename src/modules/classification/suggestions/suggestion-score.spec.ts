import { weigh, type MatchedTerm, type WordMatch } from './suggestion-score.js';

const match = (lexeme: string, more: Partial<WordMatch> = {}): WordMatch => ({
  said: lexeme,
  lexeme,
  likeness: 1,
  similarTo: null,
  bits: 4,
  place: false,
  ...more,
});
const term = (code: string, lexemes: string[], more: Partial<MatchedTerm> = {}): MatchedTerm => ({
  code,
  kind: 'synonym',
  term: lexemes.join(' '),
  lexemes,
  weight: 4 * lexemes.length,
  ...more,
});
const none = { uses: [], codeUses: [] };
const codes = (given: Parameters<typeof weigh>[0]) => weigh(given).map(({ code }) => code);

describe('the weight of evidence', () => {
  it('is larger for a term that was said as a whole', () => {
    const terms = [
      term('02.01', ['lampion', 'spent', 'nott']),
      term('02.02', ['lampion', 'spent']),
    ];
    const matches = [match('lampion'), match('spent')];
    expect(codes({ terms, matches, ...none })).toEqual(['02.02', '02.01']);
  });

  it('is larger for the same word than for a similar one', () => {
    const terms = [term('01', ['buc']), term('02', ['luc'])];
    const matches = [match('luc', { likeness: 0.5, similarTo: 'luce' }), match('buc')];
    expect(codes({ terms, matches, ...none })).toEqual(['01', '02']);
  });

  it('takes some of what the nodes above were called', () => {
    const terms = [term('01.01.01', ['rott']), term('02.01.01', ['rott']), term('02', ['luc'])];
    const matches = [match('rott', { bits: 6 }), match('luc', { bits: 3 })];
    expect(codes({ terms, matches, ...none })[0]).toBe('02.01.01');
  });

  it('follows past contacts where a word tells something, not where all codes have it', () => {
    const codeUses = ['01', '02'].map((code) => ({ code, contacts: 500, ofKind: 0 }));
    const use = (code: string, lexeme: string, contacts: number, of: number) => ({
      said: lexeme,
      lexeme,
      code,
      contacts,
      of,
      place: false,
      local: false,
    });
    const uses = [
      use('01', 'segnal', 400, 800),
      use('02', 'segnal', 400, 800),
      use('02', 'velostazion', 30, 30),
    ];
    const found = weigh({ terms: [], matches: [], uses, codeUses });
    expect(found.map(({ code, uses: told }) => [code, told.length])).toEqual([['02', 1]]);
  });

  it('leans to the codes under which contacts of the kind come', () => {
    const terms = [term('01', ['parc']), term('02', ['parc'])];
    const codeUses = [
      { code: '01', contacts: 100, ofKind: 2 },
      { code: '02', contacts: 100, ofKind: 98 },
    ];
    expect(codes({ terms, matches: [match('parc')], uses: [], codeUses })).toEqual(['02', '01']);
  });

  it('is little for words that only say where, and none without any other', () => {
    const terms = [
      term('04', ['rischi', 'davant', 'scuol']),
      term('01', ['buc']),
      term('06', ['cassonett', 'davant', 'finestr']),
    ];
    const where = ['davant', 'scuol'].map((lexeme) => match(lexeme, { bits: 7, place: true }));
    expect(codes({ terms, matches: [...where, match('buc')], ...none })).toEqual(['01']);
    expect(codes({ terms, matches: where, ...none })).toEqual([]);
  });

  it('is full for a term that was said as a whole, with where it is', () => {
    const terms = [
      term('06', ['cassonett', 'davant', 'finestr']),
      term('05', ['cassonett', 'pien']),
    ];
    const where = ['davant', 'finestr'].map((lexeme) => match(lexeme, { place: true }));
    const matches = [match('cassonett'), ...where];
    expect(codes({ terms, matches, ...none })).toEqual(['06', '05']);
  });

  it('is larger for a name than for a synonym, and a landmark is the matter in a name alone', () => {
    const terms = [term('01', ['scuol']), term('02', ['scuol'], { kind: 'name' })];
    const scuola = match('scuol', { said: 'scuola' });
    expect(codes({ terms: [...terms, term('00', ['buc'])], matches: [scuola], ...none })).toEqual([
      '02',
      '01',
    ]);
    const [name, synonym] = weigh({ terms, matches: [scuola], ...none });
    expect(name.score).toBeGreaterThan(1.5 * synonym.score);
  });

  it('follows a word that only one code has, however many contacts that code has anyway', () => {
    const codeUses = ['01', '02', '03', '04'].map((code) => ({
      code,
      contacts: code === '01' ? 900 : 30,
      ofKind: 0,
    }));
    const use = { said: 'buca', lexeme: 'buc', code: '01', contacts: 87, of: 87, local: false };
    const uses = [{ ...use, place: false }];
    const [buche] = weigh({ terms: [], matches: [], uses, codeUses });
    expect(buche.score).toBeGreaterThan(1.5);
    const where = weigh({ terms: [], matches: [], uses: [{ ...use, place: true }], codeUses });
    expect(where).toEqual([]);
  });
});
