import fc from 'fast-check';
import { lineDiff, type DiffLine } from './article-diff.js';

const written = (lines: DiffLine[]) =>
  lines.map(({ change, text }) => `${{ same: ' ', removed: '-', added: '+' }[change]}${text}`);

describe('the difference between two texts', () => {
  it.each<[string[], string[], string[]]>([
    [[], [], []],
    [['a'], [], ['-a']],
    [[], ['a'], ['+a']],
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
      [' a', '-b', ' c'],
    ],
    [
      ['a', 'x', 'c', 'd'],
      ['a', 'y', 'c', 'e', 'd'],
      [' a', '-x', '+y', ' c', '+e', ' d'],
    ],
  ])('of %j and %j', (before, after, expected) => {
    expect(written(lineDiff(before, after))).toEqual(expected);
  });

  it('always has both texts in it, whole and in order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        const without = (change: string) =>
          lines.filter((line) => line.change !== change).map((line) => line.text);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
      }),
    );
  });

  it('shows texts of too many lines one after the other', () => {
    const lines = (letter: string) => Array.from({ length: 1500 }, (_, i) => `${letter}${i}`);
    const diff = lineDiff([...lines('a'), 'same', 'x'], [...lines('b'), 'same', 'y']);
    expect(diff).toHaveLength(3004);
    expect(diff.every(({ change }) => change !== 'same')).toBe(true);
  });
});
