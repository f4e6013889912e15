import { instantOfLocal, localOf } from '../../web/src/parts/local-hours.js';

describe('hours of the town hall in a field', () => {
  it.each([
    ['2026-11-21T00:30', '2026-11-20T23:30:00.000Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30:00.000Z'],
    ['2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ])('%s is %s', (local, instant) => {
    expect(instantOfLocal(local)).toBe(instant);
    expect(localOf(instant)).toBe(local);
  });

  it('goes on to the next hour where a spring night has none', () => {
    expect(instantOfLocal('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOfLocal('')).toBe('');
  });
});
