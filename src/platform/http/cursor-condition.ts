import type { Parameters } from '../database/index.js';
import { type KeyType, readCursor } from './cursors.js';

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
  const values = readCursor(cursor, types);
  if (!values) return 'TRUE';
  const given = values.map((value, index) => `${parameters.add(value)}::${types[index].cast}`);
  return `(${columns.join(', ')}) ${descending ? '<' : '>'} (${given.join(', ')})`;
}
