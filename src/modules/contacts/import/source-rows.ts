import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { textOf } from './byte-text.js';
import { readHeading } from './csv-heading.js';
import { ImportFileUnusable } from './import.errors.js';
import { IMPORT_FIELDS, MAX_ROW_LENGTH, type Reading, type SourceRow } from './import-values.js';

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
  const { line } = await firstLine(text);
  await text.return(undefined);
  if (line.startsWith('PK\u0003\u0004')) {
    throw new ImportFileUnusable(
      'wrong-encoding',
      'This is a spreadsheet or an archive, not text: export the sheet as CSV.',
      { byteOffset: 0, row: 1 },
    );
  }
  if (line.trim() === '') throw emptyFile();
  return { ...asked, delimiter: readHeading(line, asked.mapping).delimiter };
}

/** The rows of a file, one at a time. Blank lines count as rows and are left out. */
export function rowsOf(bytes: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<SourceRow> {
  const text = textOf(bytes, reading.charset);
  return reading.format === 'csv' ? csvRows(text, reading) : ndjsonRows(text);
}

async function* csvRows(
  text: AsyncGenerator<string>,
  { delimiter, mapping }: Reading,
): AsyncGenerator<SourceRow> {
  const start = await firstLine(text);
  const { columns } = readHeading(start.line, { ...mapping, delimiter });
  const parser = parse({
    delimiter: delimiter ?? undefined,
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_LENGTH,
    skip_empty_lines: false,
  });
  pipeline(Readable.from(rejoined(start.read, text)), parser, () => {
    // What went wrong reaches the loop below.
  });
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (number === 1 || (cells.length === 1 && cells[0] === '')) continue;
      yield csvRow(number, columns, cells);
    }
  } catch (error) {
    throw readable(error);
  } finally {
    parser.destroy();
  }
}

function csvRow(number: number, columns: string[], cells: string[]): SourceRow {
  const values = new Map<string, string>();
  const blank = new Set<string>();
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (cell.trim() === '') blank.add(column);
    else values.set(column, cell);
  });
  if (cells.length === columns.length) return { number, values, blank, issues: [] };
  const message = `The row has ${cells.length} cells, the heading ${columns.length}.`;
  const advice =
    cells.length > columns.length
      ? 'A cell probably holds the separator: put it between quotes.'
      : 'Complete the row: each column needs its separator, even when the cell is empty.';
  return {
    number,
    values,
    blank,
    issues: [{ severity: 'error', column: null, code: 'wrong-cell-count', message, advice }],
  };
}

async function* ndjsonRows(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > MAX_ROW_LENGTH) throw rowTooLarge(number + lines.length + 1);
    for (const line of lines) {
      number++;
      if (line.trim() !== '') yield ndjsonRow(number, line);
    }
  }
  if (rest.trim() !== '') yield ndjsonRow(number + 1, rest);
}

function ndjsonRow(number: number, line: string): SourceRow {
  if (line.length > MAX_ROW_LENGTH) throw rowTooLarge(number);
  const row: SourceRow = { number, values: new Map(), blank: new Set(), issues: [] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    return broken(row, `The line is not JSON: ${(error as Error).message}.`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return broken(row, 'The line is not a JSON object.');
  }
  flatten(parsed, '', row.values as Map<string, string>, row.blank as Set<string>);
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

/** The first line, and all that had to be read for it. */
async function firstLine(text: AsyncGenerator<string>): Promise<{ line: string; read: string }> {
  let read = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    read += next.value;
    if (/[\r\n]/.test(read) || read.length > MAX_ROW_LENGTH) break;
  }
  const line = read.replace(BYTE_ORDER_MARK, '').split(/\r\n|\n|\r/, 1)[0];
  return { line, read };
}

async function* rejoined(read: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield read;
  yield* text;
}

function readable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  // `records`: those that were complete before the row at fault.
  const row = Number(error.records) + 1;
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

function emptyFile(): ImportFileUnusable {
  return new ImportFileUnusable(
    'empty-file',
    `The file is empty, or its first line is: it needs a heading such as ${IMPORT_FIELDS.slice(0, 3).join(';')} and rows.`,
  );
}
