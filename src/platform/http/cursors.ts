import { isCalendarDay } from '../clock/index.js';
import { InvalidInput } from '../errors/index.js';
import { isStorable, isUuid } from './text-rules.js';

export type CursorKey = string | number | null;

/** What a cursor may hold of a column, and its type in the database. */
export interface KeyType<K extends CursorKey = CursorKey> {
  cast: string;
  fits: (value: unknown) => value is K;
}

export const INTEGER_KEY: KeyType<number> = {
  cast: 'int',
  fits: (value): value is number => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
};

/** A year of four digits: two small numbers of another list are none. */
export const YEAR_KEY: KeyType<number> = {
  cast: 'int',
  fits: (value): value is number =>
    Number.isInteger(value) && (value as number) >= 1000 && (value as number) <= 9999,
};

/** A number that the database counts in 64 bits, and writes as a text. */
export const BIG_INTEGER_KEY: KeyType<string> = {
  cast: 'bigint',
  fits: textThat((value) => /^\d{1,18}$/.test(value)),
};

export const UUID_KEY: KeyType<string> = { cast: 'uuid', fits: textThat(isUuid) };

export const TEXT_KEY: KeyType<string> = { cast: 'text', fits: textThat(isStorable) };

/** A finite number written as a text, as the database writes it. */
export const DECIMAL_KEY: KeyType<string> = {
  cast: 'float8',
  fits: textThat((value) => /^-?\d{1,300}(\.\d{1,300})?(e[+-]?\d{1,2})?$/.test(value)),
};

export const DAY_KEY: KeyType<string> = { cast: 'date', fits: textThat(isCalendarDay) };

/** As JSON or as the database writes it, to the microsecond. */
export const INSTANT_KEY: KeyType<string> = { cast: 'timestamptz', fits: textThat(isInstant) };

/** An instant, or `infinity` where the row has none and stands after (`-infinity`: before) all that have one. */
export const OPEN_INSTANT_KEY: KeyType<string> = {
  cast: 'timestamptz',
  fits: textThat((value) => /^-?infinity$/.test(value) || isInstant(value)),
};

type KeysOf<Types extends readonly KeyType[]> = {
  -readonly [At in keyof Types]: Types[At] extends KeyType<infer K> ? K : never;
};

/** Packs the sort keys of a page's last item. Opaque to callers. */
export function encodeCursor(keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Unpacks what `encodeCursor` made of keys of these types; null without a cursor.
 * @throws InvalidInput field `cursor`, when it is none of this list in this order
 */
export function readCursor<const Types extends readonly KeyType[]>(
  cursor: string | undefined,
  types: Types,
): KeysOf<Types> | null {
  if (cursor === undefined || cursor === '') return null;
  const keys = unpacked(cursor);
  const fits =
    Array.isArray(keys) &&
    keys.length === types.length &&
    types.every((type, at) => type.fits(keys[at]));
  if (fits) return keys as KeysOf<Types>;
  const message = 'cursor must be the nextCursor of a page of this list with the same sort.';
  throw new InvalidInput(message, [{ field: 'cursor', code: 'invalid', message }]);
}

function unpacked(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function textThat(fits: (value: string) => boolean) {
  return (value: unknown): value is string => typeof value === 'string' && fits(value);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)$/;

function isInstant(value: string): boolean {
  const day = INSTANT.exec(value)?.[1];
  return day !== undefined && isCalendarDay(day);
}
