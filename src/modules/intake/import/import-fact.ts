import { localDay } from '../../../platform/clock/index.js';
import type { Fact } from '../../../platform/i18n/index.js';
import type { ImportRow } from './row-reader.js';

/** What the timeline says of a contact that came by an import; the closing there is no closing here. */
export function importedFact(source: string, row: ImportRow): Fact {
  const { externalId: id, externalStatus: state, externalClosedAt } = row;
  const closedAt = externalClosedAt && { day: localDay(externalClosedAt) };
  const origin = { source, id: id ?? '' };
  if (closedAt) {
    return state
      ? { says: 'import.closedWithState', facts: { ...origin, state, closedAt } }
      : { says: 'import.closed', facts: { ...origin, closedAt } };
  }
  return state
    ? { says: 'import.withState', facts: { ...origin, state } }
    : { says: 'import.imported', facts: origin };
}
