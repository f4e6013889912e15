import { CsvError, parse } from 'csv-parse/sync';
import { columnName, headOf, inCaseOf, repeatedTitles, title } from './heading.js';
import { bareCell, underColumns } from './row.js';

/** Lines end as they do on any system, also in different ways within one file. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];

export interface Sheet {
  separator: string;
  /** Titles of the columns; empty: a column without a title, whose cells are all empty. */
  columns: string[];
  /** Rows with something in them. */
  rows: SheetRow[];
}

export interface SheetRow {
  /** As a spreadsheet counts: the heading of a file that begins with it is 1. */
  number: number;
  /** Trimmed; one for each column. */
  cells: string[];
  /** True when the row ends before the heading does: see `withCut`. */
  isCut: boolean;
}

interface SheetReading {
  /** Those that are thought of, the likeliest first. */
  separators?: readonly string[];
  /** Titles that a heading may write in other capitals. */
  known?: readonly string[];
}

/** More is read at once by nobody's machine without keeping others waiting. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 500;

/**
 * Why a file cannot be read. `code`: `empty`, `unreadable`, `nameless-column`, `duplicate-columns`, `too-many-rows`,
 * `too-many-columns`.
 */
export class SheetUnusable extends Error {
  constructor(
    readonly code:
      | 'empty'
      | 'unreadable'
      | 'nameless-column'
      | 'duplicate-columns'
      | 'too-many-rows'
      | 'too-many-columns',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The rows of a small CSV file. What spreadsheets leave behind is passed over: byte order mark, `sep=` line, rows and
 * columns that are empty; and so is what they leave out, empty cells at the end of a row.
 * @throws SheetUnusable naming the column that is there twice, or that has cells and no title
 */
export function readSheet(
  text: string,
  { separators = [';', ',', '\t'], known = [] }: SheetReading = {},
): Sheet {
  const head = headOf(text, true);
  if (!head) throw new SheetUnusable('empty', 'The file is empty: it needs a heading and rows.');
  const separator = head.separator ?? likeliest(head.heading, separators);
  const [heading, ...rest] = cellsOf(text.slice(head.start), separator);
  const columns = (heading?.record ?? []).map((cell) => inCaseOf(known, title(cell)));
  while (columns.at(-1) === '') columns.pop();
  refuseTooMany(columns.length, rest.length);
  refuseTwice(columns);
  const rows: SheetRow[] = [];
  for (const { record, info } of rest) {
    if (record.every((cell) => bareCell(cell) === '')) continue;
    const number = head.blankRows + info.records + info.empty_lines;
    const { cells, isCut, nameless } = underColumns(columns, record);
    if (nameless !== -1) {
      const { what, advice } = namelessColumn(nameless, number, record[nameless]);
      throw new SheetUnusable('nameless-column', `${what} ${advice}`);
    }
    rows.push({ number, cells: cells.map(bareCell), isCut });
  }
  return { separator, columns, rows };
}

/** The row's cells by the title of their column. */
export function byTitle({ columns }: Sheet, { cells }: SheetRow): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column, at) => (column === '' ? [] : [[column, cells[at]]])),
  );
}

function likeliest(heading: string, separators: readonly string[]): string {
  const counted = separators.map((one) => ({ one, count: heading.split(one).length }));
  return counted.reduce((a, b) => (b.count > a.count ? b : a)).one;
}

/** A row, and how many there were until then: with something in them, and without. */
export interface CsvRecord {
  record: string[];
  info: { records: number; empty_lines: number };
}

function cellsOf(text: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      // The heading, and one row more than are taken.
      to: MOST_ROWS + 2,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetUnusable('unreadable', `The file is no CSV: ${error.message}.`);
  }
}

function refuseTooMany(columns: number, rows: number): void {
  if (columns > MOST_COLUMNS)
    throw new SheetUnusable(
      'too-many-columns',
      `The heading has ${columns} columns; at most ${MOST_COLUMNS} are read.`,
    );
  if (rows > MOST_ROWS)
    throw new SheetUnusable(
      'too-many-rows',
      `The file has more than ${MOST_ROWS} rows: send it in parts.`,
    );
}

function refuseTwice(columns: readonly string[]): void {
  const twice = repeatedTitles(columns, (one) => one.toLowerCase().replace(/\s+/g, ''));
  if (twice.length === 0) return;
  const names = twice.slice(0, 10).map((name) => `"${name.slice(0, 60)}"`);
  throw new SheetUnusable(
    'duplicate-columns',
    `The heading has ${names.join(', ')} more than once: leave one of each.`,
  );
}

/** Says which column holds something under no title, and what to do; `index` counts from 0. */
export function namelessColumn(
  index: number,
  row: number,
  cell: string,
): { what: string; advice: string } {
  const shown = bareCell(cell).slice(0, 40);
  return {
    what: `Column ${columnName(index)} has no title, but row ${row} holds "${shown}" there.`,
    advice:
      'Give the column a title, empty it, or put a cell that holds the separator between quotes.',
  };
}
