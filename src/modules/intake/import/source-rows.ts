import { pipeline, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import {
  bareCell,
  type CsvRecord,
  type Head,
  headOf,
  LINE_ENDS,
  namelessColumn,
  title,
  underColumns,
} from '../../../platform/csv/index.js';
import { textOf } from './byte-text.js';
import { readHeading } from './csv-heading.js';
import { ImportFileUnusable } from './import.errors.js';
import {
  IMPORT_FIELDS,
  MAX_ROW_LENGTH,
  MAX_ROWS,
  type Reading,
  type RowIssue,
  type SourceRow,
} from './import-values.js';
import { refusingSplit } from './split-rows.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Finds out how a file is to be read.
 * @throws ImportFileUnusable when its heading cannot be used, or it is empty
 */
export async function detectReading(
  bytes: AsyncIterable<Buffer>,
  asked: Omit<Reading, 'delimiter'>,
): Promise<Reading> {
  if (asked.format === 'ndjson') return { ...asked, delimiter: null };
  const text = textOf(bytes, asked.charset);
  const { heading, separator } = await beginningOf(text);
  await text.return(undefined);
  if (heading.startsWith('PK\u0003\u0004')) {
    throw new ImportFileUnusable(
      'wrong-encoding',
      'This is a spreadsheet or an archive, not text: export the sheet as CSV.',
      { byteOffset: 0, row: 1 },
    );
  }
  return { ...asked, delimiter: readHeading(heading, asked.mapping, separator).delimiter };
}

/**
 * The rows of a file, one at a time. Rows in which nothing stands, or the heading again, count and are left out, and so are
 * empty columns without a title; a `sep=` line does not count. Cells that are left out at the end of a row are blank.
 */
export function rowsOf(bytes: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<SourceRow> {
  const text = textOf(bytes, reading.charset);
  if (reading.format === 'ndjson') return ndjsonRows(text);
  return refusingSplit(csvRows(text, reading), reading.mapping);
}

async function* csvRows(
  text: AsyncGenerator<string>,
  { delimiter, mapping }: Reading,
): AsyncGenerator<SourceRow> {
  const head = await beginningOf(text);
  const { columns } = readHeading(head.heading, { ...mapping, delimiter });
  const parser = parse({
    delimiter: delimiter ?? undefined,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    max_record_size: MAX_ROW_LENGTH,
    // Counted, and not made into rows.
    skip_empty_lines: true,
    info: true,
  });
  pipeline(Readable.from(rejoined(head.read.slice(head.start), text)), parser, () => {
    // What went wrong reaches the loop below.
  });
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<CsvRecord>) {
      if (info.records > MAX_ROWS + 1) throw tooManyRows();
      if (info.records === 1 || isBlank(cells) || repeats(columns, cells)) continue;
      yield csvRow(head.blankRows + info.records + info.empty_lines, columns, cells);
    }
  } catch (error) {
    throw readable(error);
  } finally {
    parser.destroy();
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => bareCell(cell) === '');
}

/** True for the heading once more, as in files that were put behind each other: its words are no contact. */
function repeats(columns: readonly string[], cells: readonly string[]): boolean {
  return columns.every(
    (column, at) => title(cells[at] ?? '').toLowerCase() === column.toLowerCase(),
  );
}

function csvRow(number: number, columns: string[], record: string[]): SourceRow {
  const values = new Map<string, string>();
  const blank = new Set<string>();
  const { cells, nameless } = underColumns(columns, record);
  columns.forEach((column, index) => {
    if (column === '') return;
    if (bareCell(cells[index]) === '') blank.add(column);
    else values.set(column, cells[index]);
  });
  const issues = nameless === -1 ? [] : [namelessIssue(number, columns, record, nameless)];
  const leftOut = new Set(columns.slice(record.length).filter((column) => column !== ''));
  return { number, values, blank, leftOut, issues };
}

/** What is wrong with a cell that holds something and belongs to no column. */
function namelessIssue(number: number, columns: string[], record: string[], at: number): RowIssue {
  const fault = (code: string, message: string, advice: string): RowIssue => ({
    ...{ severity: 'error', column: null, code, message, advice },
  });
  if (at >= columns.length) {
    const used = record.findLastIndex((cell) => bareCell(cell) !== '') + 1;
    const message = `The row has ${used} cells, the heading ${columns.length}.`;
    const advice = 'A cell probably holds the separator: put it between quotes.';
    return fault('wrong-cell-count', message, advice);
  }
  const { what, advice } = namelessColumn(at, number, record[at]);
  return fault('nameless-column', what, advice);
}

async function* ndjsonRows(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let rest = '';
  let number = 0;
  let rows = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > MAX_ROW_LENGTH) throw rowTooLarge(number + lines.length + 1);
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      if (++rows > MAX_ROWS) throw tooManyRows();
      yield ndjsonRow(number, line);
    }
    await nextTurn();
  }
  if (rest.trim() !== '') yield ndjsonRow(number + 1, rest);
}

function ndjsonRow(number: number, line: string): SourceRow {
  if (line.length > MAX_ROW_LENGTH) throw rowTooLarge(number);
  const row: SourceRow = {
    number,
    values: new Map(),
    blank: new Set(),
    leftOut: new Set(),
    issues: [],
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    return broken(row, `The line is not JSON: ${(error as Error).message}.`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return broken(row, 'The line is not a JSON object.');
  }
  try {
    flatten(parsed, '', row.values as Map<string, string>, row.blank as Set<string>);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return broken(row, 'The line is nested too deeply.');
  }
  return row;
}

function broken(row: SourceRow, message: string): SourceRow {
  const advice = 'Write one JSON object a line, without line breaks inside.';
  row.issues.push({ severity: 'error', column: null, code: 'not-json', message, advice });
  return row;
}

/** Members of objects become `outer.inner`; numbers and booleans become text; null is no value. */
function flatten(
  object: object,
  prefix: string,
  values: Map<string, string>,
  blank: Set<string>,
): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const name = prefix + key;
    if (value === null) continue;
    // Deeper than `citizen.name` there is no field; the row is then refused for an unknown one.
    if (typeof value === 'object' && !Array.isArray(value) && prefix === '') {
      flatten(value, `${name}.`, values, blank);
    } else {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      if (text.trim() === '') blank.add(name);
      else values.set(name, text);
    }
  }
}

/**
 * What stands before the first row of data, and all that had to be read for it.
 * @throws ImportFileUnusable `import.empty-file`; `import.row-too-large` when the heading does not end
 */
async function beginningOf(text: AsyncGenerator<string>): Promise<Head & { read: string }> {
  let read = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    read += next.value;
    const head = headOf(read, false);
    if (head) return { ...head, read };
    if (read.length > MAX_ROW_LENGTH) throw rowTooLarge(1);
  }
  const head = headOf(read, true);
  if (!head) throw emptyFile();
  return { ...head, read };
}

/** So much is read at once, in characters: rows of the wrong length cost the parser most. */
const PIECE = 4_000;

/** In small pieces, and others have their turn after each. */
async function* rejoined(read: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield* inPieces(read);
  for await (const more of text) yield* inPieces(more);
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) {
    yield text.slice(at, at + PIECE);
    await nextTurn();
  }
}

function readable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  // `records`: those that were complete before the row at fault.
  const row = Number(error.records) + Number(error.empty_lines ?? 0) + 1;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLarge(row);
  return new ImportFileUnusable(
    'unbalanced-quotes',
    `The quotes of row ${row} do not match: a cell with quotes inside must be between quotes, its own quotes doubled.`,
    { row },
  );
}

function rowTooLarge(row: number): ImportFileUnusable {
  return new ImportFileUnusable(
    'row-too-large',
    `Row ${row} is longer than ${MAX_ROW_LENGTH} characters: probably a quote is not closed there.`,
    { row },
  );
}

function tooManyRows(): ImportFileUnusable {
  return new ImportFileUnusable(
    'too-many-rows',
    `The file has more than ${MAX_ROWS} rows: send it in parts.`,
  );
}

function emptyFile(): ImportFileUnusable {
  return new ImportFileUnusable(
    'empty-file',
    `The file is empty: it needs a heading such as ${IMPORT_FIELDS.slice(0, 3).join(';')} and rows.`,
  );
}
