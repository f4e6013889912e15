import { InvalidInput } from '../../../platform/errors/index.js';

/** Who reads the knowledge base; what of it is decided by `readableBy`. */
export const READERS = [
  'operator',
  'networkDirection',
  'decisionMaker',
  'manager',
  'admin',
] as const;
/** Who writes articles; those of which points is decided by ArticleService. */
export const WRITERS = ['operator', 'networkDirection', 'admin'] as const;

/** The revision the caller has read, from the body or `If-Match: "3"`. Throws InvalidInput naming `revision`. */
export function revisionRead(revision: number | undefined, ifMatch: string | undefined): number {
  if (revision !== undefined) return revision;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '');
  if (match) return Number(match[1]);
  const message = 'Say which revision you have read: in If-Match or in `revision`.';
  throw new InvalidInput(message, [{ field: 'revision', code: 'required', message }]);
}
