import { decodeCursor, isUuid } from '../../../platform/http/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { PRIORITIES } from '../../classification/index.js';
import type { Parameters } from '../reading/contact-visibility.js';

/**
 * Condition "after the row the cursor stands on" for a keyset order; TRUE without a cursor.
 * Throws InvalidInput (400, field `cursor`) when the cursor is not one of this order.
 */
export function cursorCondition(
  cursor: string | undefined,
  columns: readonly string[],
  types: readonly string[],
  descending: boolean,
  parameters: Parameters,
): string {
  const values = decodeCursor(cursor, types.length);
  if (!values) return 'TRUE';
  if (!values.every((value, index) => CHECKS[types[index]](value))) throw foreignCursor();
  const given = values.map((value, index) => `${parameters.add(value)}::${types[index]}`);
  return `(${columns.join(', ')}) ${descending ? '<' : '>'} (${given.join(', ')})`;
}

/** The id of the last timeline entry shown; `0` without a cursor. Throws InvalidInput (400, field `cursor`). */
export function timelinePosition(cursor: string | undefined): string {
  const [id] = decodeCursor(cursor, 1) ?? ['0'];
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw foreignCursor();
  return id;
}

const CHECKS: Record<string, (value: unknown) => boolean> = {
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  timestamptz: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  priority_level: (value) => (PRIORITIES as readonly unknown[]).includes(value),
  uuid: (value) => typeof value === 'string' && isUuid(value),
};

function foreignCursor(): InvalidInput {
  const message = 'cursor must be the nextCursor of a page with the same sort.';
  return new InvalidInput(message, [{ field: 'cursor', code: 'invalid', message }]);
}
