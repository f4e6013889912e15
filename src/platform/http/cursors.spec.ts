import {
  BIG_INTEGER_KEY,
  DAY_KEY,
  DECIMAL_KEY,
  encodeCursor,
  INSTANT_KEY,
  INTEGER_KEY,
  type KeyType,
  OPEN_INSTANT_KEY,
  readCursor,
  TEXT_KEY,
  UUID_KEY,
  YEAR_KEY,
} from './cursors.js';

const ID = '0b5a1a4e-7a4e-4c5f-9a3e-2f4f0b7e6d11';
const refusal = expect.objectContaining({
  details: { fields: [expect.objectContaining({ field: 'cursor', code: 'invalid' })] },
});

function faultOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

describe('a cursor', () => {
  it('gives back the keys it was made of, and none without a cursor', () => {
    const keys = ['2026-11-25T10:00:00.000Z', ID] as const;
    expect(readCursor(encodeCursor(keys), [INSTANT_KEY, UUID_KEY])).toEqual(keys);
    expect(readCursor(undefined, [INTEGER_KEY])).toBeNull();
    expect(readCursor('', [INTEGER_KEY])).toBeNull();
  });

  it.each([
    ['no JSON', 'x'],
    ['no list', encodeCursor({ length: 2 } as never)],
    ['too few keys', encodeCursor([ID])],
    ['too many keys', encodeCursor(['2026-11-25T10:00:00.000Z', ID, ID])],
    ['keys of other types', 'WzEsMl0'],
    ['nothing in it', 'W251bGwsbnVsbF0'],
  ])('is refused by name with %s', (_, cursor) => {
    expect(faultOf(() => readCursor(cursor, [INSTANT_KEY, UUID_KEY]))).toEqual(refusal);
  });

  it.each<[string, KeyType, unknown[], unknown[]]>([
    ['an integer', INTEGER_KEY, [0, -1, 2 ** 31 - 1], [1.5, 2 ** 31, '1', null]],
    ['a year', YEAR_KEY, [1000, 2026], [1, 12026, '2026']],
    ['a large number', BIG_INTEGER_KEY, ['0', '9'.repeat(18)], [1, '-1', '9'.repeat(19), '']],
    ['a decimal', DECIMAL_KEY, ['0', '-1.5', '1e-07'], ['', ' ', 'x', '0x10', 'Infinity', 1]],
    ['a text', TEXT_KEY, ['', 'à'], [1, null, '\0', '\ud800']],
    ['a UUID', UUID_KEY, [ID], ['x', 1, null]],
    ['a day', DAY_KEY, ['2026-02-28'], ['2026-02-30', '0000-01-01', 1, null]],
    [
      'an instant',
      INSTANT_KEY,
      ['2026-02-28T23:59:59.999Z', '2026-02-28 23:59:59.999999+00', '2026-02-28 10:00:00+05:30'],
      ['2026-02-30T10:00:00.000Z', '2026-02-28T24:00:00Z', '0000-01-01T00:00:00Z', 'infinity', 1],
    ],
    ['an open instant', OPEN_INSTANT_KEY, ['infinity', '2026-02-28T10:00:00Z'], ['x', '', null]],
  ])('holds %s in the form the database reads', (_, type, fitting, foreign) => {
    expect(fitting.filter((value) => !type.fits(value))).toEqual([]);
    expect(foreign.filter((value) => type.fits(value))).toEqual([]);
  });
});
