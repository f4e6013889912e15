import fc from 'fast-check';
import { LEVELS, levelsAbove } from './ladder.js';

describe('The levels above', () => {
  it.each([
    [0, '1'],
    [1, '2'],
    [2, '3'],
    [3, 'central'],
    [4, 'central'],
    ['1', '2'],
    ['2', '3'],
    ['3', 'central'],
    ['central', 'political'],
  ])('%p begin with %p', (level, next) => {
    expect(levelsAbove(level, false)[0]).toBe(next);
  });

  it('what is no level counts as the lowest, though it cannot be made a number', () => {
    expect(levelsAbove({ toString: '' }, false)).toEqual(LEVELS);
  });

  it('the decision makers are none', () => {
    expect(levelsAbove('political', false)).toEqual([]);
  });

  it('an owner above the districts begin with the central services, until those were asked', () => {
    expect(levelsAbove(0, true)).toEqual(['central', 'political']);
    expect(levelsAbove('central', true)).toEqual(['political']);
    expect(levelsAbove('political', true)).toEqual([]);
  });

  it('grow fewer with each step, so that every question comes to an end', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -1, max: 9 }), fc.anything()),
        fc.boolean(),
        (start, above) => {
          let left = levelsAbove(start, above);
          for (let steps = 0; left.length > 0; steps++) {
            expect(steps).toBeLessThan(LEVELS.length);
            const next = levelsAbove(left[0], above);
            expect(next.length).toBeLessThan(left.length);
            left = next;
          }
        },
      ),
    );
  });
});
