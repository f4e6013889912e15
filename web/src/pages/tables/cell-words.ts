import { useTranslation } from 'react-i18next';
import type { DecisionTable, Place } from './draft';
import { inputColumn, outputColumn, useVocabulary } from './vocabulary';

/** A text of a cell in words; null: it is read as it is written. */
export function useWords(table: DecisionTable, place: Place, text: string): string | null {
  const vocabulary = useVocabulary();
  const { i18n } = useTranslation();
  if (place.of === 'description') return inLanguage(text, i18n.language);
  const column = columnAt(table, place)!;
  return place.of === 'inputs' ? vocabulary.test(column, text) : vocabulary.result(column, text);
}

/** Italian, then ` / ` and English; Italian stands in where there is no English. */
export function inLanguage(description: string, language: string): string {
  const at = description.indexOf(' / ');
  if (at < 0) return description;
  return language.startsWith('en') ? description.slice(at + 3) : description.slice(0, at);
}

export function columnAt(table: DecisionTable, place: Place) {
  if (place.of === 'description') return null;
  return place.of === 'inputs'
    ? inputColumn(table.inputs[place.column])
    : outputColumn(table.outputs[place.column]);
}

export function labelOf(table: DecisionTable, place: Place, why: string): string {
  return columnAt(table, place)?.label ?? why;
}
