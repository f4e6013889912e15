import type { FieldError } from '../errors/index.js';
import { trimmedOf } from '../text/index.js';

const INVISIBLE = /[\s\p{Cf}\p{Cc}]/u;

/** Without blanks and signs that nobody sees at its ends, such as the end of file of old systems. */
export function bareCell(cell: string): string {
  return trimmedOf(cell, INVISIBLE);
}

/** A row as its columns see it. */
export interface RowCells {
  /** One for each column; those that the row leaves out at its end are empty. */
  cells: string[];
  /** True when the row ends before the heading does: a spreadsheet cuts empty cells off, a stray line break others. */
  isCut: boolean;
  /** From 0: the first cell that holds something under no title; -1: none does. */
  nameless: number;
}

/** Puts the cells of a row under `columns`, whose last has a title. Empty cells beyond them are passed over. */
export function underColumns(columns: readonly string[], record: readonly string[]): RowCells {
  return {
    cells: columns.map((_, at) => record[at] ?? ''),
    isCut: record.length < columns.length,
    nameless: record.findIndex((cell, at) => (columns[at] ?? '') === '' && bareCell(cell) !== ''),
  };
}

/** Beside the fault of a cell that is empty and must not be, in a row that ends before the heading does. */
export const CUT_ROW = {
  code: 'row-cut',
  message:
    'The row has fewer cells than the heading: perhaps a line break in a cell without quotes has split one row in two.',
} as const;

/** The faults, and with the first one of an empty cell of a row that is cut what that may come from. */
export function withCut<F extends FieldError>(
  faults: readonly F[],
  isCut: boolean,
  valueOf: (field: string) => unknown,
): F[] {
  const ofEmpty = isCut && faults.find(({ field }) => (valueOf(field) ?? '') === '');
  return ofEmpty ? [...faults, { ...ofEmpty, ...CUT_ROW }] : [...faults];
}
