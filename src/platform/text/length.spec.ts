import { validateSync } from 'class-validator';
import { isLonger, isShorter, MaxLength, MinLength } from './length.js';

const FAMILY = '👨‍👩‍👧‍👦';

describe('what people call characters', () => {
  it.each([
    ['plain letters', 'a', 200],
    ['emoji', '🚧', 200],
    ['families', FAMILY, 200],
    ['letters with their accents apart', 'e\u0301', 200],
    ['flags', '🇮🇹', 200],
    ['letters of another script', 'नि', 200],
  ])('are counted one by one: %s', (_name, one, max) => {
    expect(isLonger(one.repeat(max), max)).toBe(false);
    expect(isLonger(one.repeat(max + 1), max)).toBe(true);
    expect(isShorter(one, 2)).toBe(true);
    expect(isShorter(one.repeat(2), 2)).toBe(false);
  });

  it.each([
    ['flags', '🇮🇹'],
    ['families', FAMILY],
    ['letters with marks', 'e\u0301\u0323'],
    ['half flags', '🇮'],
    ['emoji of two code points', '👍🏽'],
  ])('are counted alike in a long text: %s', (_name, one) => {
    const text = `x${one.repeat(9_999)}`;
    const known = one === '🇮' ? 5_001 : 10_000;
    expect(isLonger(text, known)).toBe(false);
    expect(isLonger(text, known - 1)).toBe(true);
  });

  it('take no longer to count than a text is long', () => {
    const looks = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    isLonger('🇮🇹'.repeat(40_000), 39_999);
    const lengths = looks.mock.calls.map(([text]) => text.length);
    looks.mockRestore();
    expect(Math.max(...lengths)).toBeLessThan(500);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(3 * 160_000);
  });

  it('do not hide thousands of marks in one', () => {
    expect(isLonger(`e${'\u0301'.repeat(10_000)}`, 200)).toBe(true);
    expect(isLonger(`e${'\u0301'.repeat(30)}`, 200)).toBe(false);
  });

  it('bound a field, each of a list too, under the names of the codes that there were', () => {
    class Body {
      @MinLength(2)
      @MaxLength(3)
      text: unknown;
      @MaxLength(1, { each: true })
      list: unknown;
    }
    const codes = (text: unknown, list: unknown) =>
      validateSync(Object.assign(new Body(), { text, list })).flatMap((error) =>
        Object.entries(error.constraints ?? {}),
      );
    expect(codes('🚧🚧🚧', ['🚧'])).toEqual([]);
    expect(codes('🚧', [])).toEqual([
      ['minLength', 'text must be longer than or equal to 2 characters'],
    ]);
    expect(codes('abcd', ['ab'])).toEqual([
      ['maxLength', 'text must be shorter than or equal to 3 characters'],
      ['maxLength', 'each value in list must be shorter than or equal to 1 characters'],
    ]);
    expect(
      codes(5, [])
        .map(([code]) => code)
        .sort(),
    ).toEqual(['maxLength', 'minLength']);
  });
});
