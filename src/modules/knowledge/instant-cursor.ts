import { InvalidInput } from '../../platform/errors/index.js';
import { decodeCursor, isUuid } from '../../platform/http/index.js';

/** Where a list ordered by an instant and an id, newest first, goes on; null: at its beginning. */
export interface InstantPosition {
  at: string;
  id: string;
}

/** Throws InvalidInput (400, field `cursor`) when the cursor is none of such a list. */
export function instantPosition(cursor: string | undefined): InstantPosition | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [at, id] = keys;
  const sound =
    typeof at === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    typeof id === 'string' &&
    isUuid(id);
  if (sound) return { at, id };
  const message = 'cursor must be the nextCursor of a page of this list.';
  throw new InvalidInput(message, [{ field: 'cursor', code: 'invalid', message }]);
}
