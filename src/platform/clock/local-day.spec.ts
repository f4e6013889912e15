import { endOf, firstInstantOf, lastInstantOf, localDay, localSpan } from './index.js';

const HOUR_MS = 3_600_000;

describe('local days', () => {
  it.each([
    ['2026-11-21', '2026-11-20T23:00:00.000Z', 24],
    ['2026-07-01', '2026-06-30T22:00:00.000Z', 24],
    // Summer time begins at two, and ends at three.
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['20261025', '2026-10-24T22:00:00.000Z', 25],
    ['2026-W44', '2026-10-25T23:00:00.000Z', 7 * 24],
    ['2026-W43', '2026-10-18T22:00:00.000Z', 7 * 24 + 1],
    ['2026-10', '2026-09-30T22:00:00.000Z', 31 * 24 + 1],
    ['2026', '2025-12-31T23:00:00.000Z', 365 * 24],
  ])('%s begins at %s and lasts %d hours', (text, first, hours) => {
    expect(firstInstantOf(text).toISOString()).toBe(first);
    expect((endOf(text).getTime() - firstInstantOf(text).getTime()) / HOUR_MS).toBe(hours);
    expect(lastInstantOf(text).getTime()).toBe(endOf(text).getTime() - 1);
  });

  it.each([
    ['2026-11-21T00:30:00+01:00', '2026-11-20T23:30:00.000Z'],
    ['2026-11-20T23:30:00Z', '2026-11-20T23:30:00.000Z'],
    ['2026-11-21T00:30', '2026-11-20T23:30:00.000Z'],
    ['2026-07-01 00:30:00', '2026-06-30T22:30:00.000Z'],
    // Shown twice: the first, whatever the season.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
  ])('%s is an instant', (text, instant) => {
    for (const read of [firstInstantOf, endOf, lastInstantOf]) {
      expect(read(text).toISOString()).toBe(instant);
    }
  });

  it.each(['', 'yesterday', '2026-02-29', '2026-13-01', '2026-11-21T25:00', '+275760-09-13'])(
    '%j is neither',
    (text) => {
      expect(localSpan(text)).toBeNull();
      expect(() => firstInstantOf(text)).toThrow(RangeError);
    },
  );

  it.each(['2026-03-28', '2026-10-24'])('hold each instant once, from %s on', (from) => {
    for (let hour = 0; hour < 60; hour += 0.5) {
      const instant = new Date(Date.parse(`${from}T00:00Z`) + hour * HOUR_MS);
      const day = localDay(instant);
      expect(firstInstantOf(day) <= instant && instant < endOf(day)).toBe(true);
    }
  });
});
