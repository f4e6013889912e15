import type { Parameters } from '../database/index.js';
import { InvalidInput } from '../errors/index.js';
import { decodeCursor } from './pagination.js';
import { isUuid } from './text-rules.js';

/** What a cursor may hold of a column, and its type in the database. */
export interface KeyType {
  cast: string;
  fits: (value: unknown) => boolean;
}

export const INTEGER_KEY: KeyType = {
  cast: 'int',
  fits: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
};

export const INSTANT_KEY: KeyType = {
  cast: 'timestamptz',
  fits: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
};

export const UUID_KEY: KeyType = {
  cast: 'uuid',
  fits: (value) => typeof value === 'string' && isUuid(value),
};

/** A keyset order: expressions, most significant first; the last one is unique. */
export interface KeysetOrder {
  columns: readonly string[];
  types: readonly KeyType[];
  descending: boolean;
}

/**
 * SQL condition "after the row the cursor stands on" for a keyset order; TRUE without a cursor.
 * Throws InvalidInput (400, field `cursor`) when the cursor is not one of this order.
 */
export function cursorCondition(
  cursor: string | undefined,
  { columns, types, descending }: KeysetOrder,
  parameters: Parameters,
): string {
  const values = decodeCursor(cursor, types.length);
  if (!values) return 'TRUE';
  if (!values.every((value, index) => types[index].fits(value))) throw foreignCursor();
  const given = values.map((value, index) => `${parameters.add(value)}::${types[index].cast}`);
  return `(${columns.join(', ')}) ${descending ? '<' : '>'} (${given.join(', ')})`;
}

/** What is thrown for a cursor of another list or order. */
export function foreignCursor(): InvalidInput {
  const message = 'cursor must be the nextCursor of a page with the same sort.';
  return new InvalidInput(message, [{ field: 'cursor', code: 'invalid', message }]);
}
