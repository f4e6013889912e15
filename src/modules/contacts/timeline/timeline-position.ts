import { decodeCursor, foreignCursor } from '../../../platform/http/index.js';

/** The id of the last timeline entry shown; `0` without a cursor. Throws InvalidInput (400, field `cursor`). */
export function timelinePosition(cursor: string | undefined): string {
  const [id] = decodeCursor(cursor, 1) ?? ['0'];
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw foreignCursor();
  return id;
}
