import { DateTime } from 'luxon';
import { MUNICIPAL_ZONE } from '../../../platform/clock/index.js';
import type { ImportRow } from './row-reader.js';
import { type Sentence } from '../../contacts/index.js';

/** What the timeline says of a contact that came by an import; the closing there is no closing here. */
export function importedSentence(source: string, row: ImportRow): Sentence {
  const { externalId, externalStatus, externalClosedAt } = row;
  const closed =
    externalClosedAt && DateTime.fromJSDate(externalClosedAt, { zone: MUNICIPAL_ZONE });
  const state = externalStatus
    ? { it: `, stato di origine: ${externalStatus}`, en: `, state of origin: ${externalStatus}` }
    : { it: '', en: '' };
  const closing = closed
    ? {
        it: `, chiuso all'origine il ${closed.toFormat('dd/MM/yyyy')}`,
        en: `, closed at its origin on ${closed.toISODate()}`,
      }
    : { it: '', en: '' };
  return {
    it: `Importato da ${source}, n. ${externalId}${state.it}${closing.it}.`,
    en: `Imported from ${source}, no. ${externalId}${state.en}${closing.en}.`,
  };
}
