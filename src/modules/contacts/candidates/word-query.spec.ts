import { wordQuery } from './word-query.js';

const known = (contacts: number, share: Record<string, number>) => ({
  contacts,
  share: new Map(Object.entries(share)),
});

describe('the words that are looked for', () => {
  it('are led by the rare ones', () => {
    expect(wordQuery(['buc', 'vorag', 'strad'], known(10_000, { buc: 0.05, strad: 0.09 }))).toBe(
      `('vorag' & ('buc' | 'strad')) | ('buc' & ('strad'))`,
    );
  });

  it('are not led by what too many contacts have', () => {
    const frequent = known(200_000, { buc: 0.05, strad: 0.1 });
    expect(wordQuery(['buc', 'vorag', 'strad'], frequent)).toBe(`('vorag' & ('buc' | 'strad'))`);
    expect(wordQuery(['strad', 'buc'], frequent)).toBe(`('buc' & 'strad')`);
  });

  it('are none, when they are too common together', () => {
    const frequent = known(200_000, { buc: 0.2, strad: 0.2 });
    expect(wordQuery(['buc', 'strad'], frequent)).toBeNull();
    expect(wordQuery(['buc'], frequent)).toBeNull();
    expect(wordQuery([], known(0, {}))).toBeNull();
  });

  it('may be a single one, when it is rare', () => {
    expect(wordQuery(['vorag'], known(200_000, {}))).toBe(`'vorag'`);
  });

  it('are quoted', () => {
    expect(wordQuery([`a'b\\c`], known(1, {}))).toBe(`'a''b\\\\c'`);
  });

  it('are not too many', () => {
    const stems = Array.from({ length: 500 }, (_, index) => `parola${index}`);
    expect(new Set(wordQuery(stems, known(200_000, {}))!.match(/parola\d+/g)).size).toBe(6);
  });
});
