import { stringify } from 'csv-stringify/sync';
import {
  byTitle,
  decoded,
  readSheet,
  type Sheet,
  SheetUnusable,
} from '../../platform/csv/index.js';
import { InvalidInput } from '../../platform/errors/index.js';

export const FILE_TABLES = ['scopes', 'points', 'accounts', 'grants'] as const;
export type FileTable = (typeof FILE_TABLES)[number];

/** What a CSV file may hold: one table. Memberships are the grants of that kind. */
export const CSV_TABLES = ['points', 'accounts', 'memberships'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

/** A row as a file gives it. `number` counts from 1 within its table, the heading of a CSV included. */
export interface FileRow {
  table: FileTable;
  number: number;
  values: Record<string, unknown>;
  /** True for a row of CSV that ends before its heading does. */
  isCut?: boolean;
}

/** The whole organisation as a file holds it; passwords never leave. */
export type OrganisationFile = Record<FileTable, Record<string, unknown>[]>;

const COLUMNS: Record<CsvTable, readonly string[]> = {
  points: [
    ...['code', 'name', 'kind', 'scope', 'level', 'system'],
    ...['competences', 'closed', 'successor'],
  ],
  accounts: ['username', 'displayName', 'active'],
  memberships: ['username', 'point', 'validFrom', 'validUntil'],
};
const SEPARATOR = '|';
const MAX_ROWS = 20_000;
/** What csv-stringify puts before a cell that a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;

/** One table as CSV; no cell can start a formula. */
export function writeCsv(file: OrganisationFile, table: CsvTable): string {
  const rows: Record<string, unknown>[] =
    table === 'memberships'
      ? file.grants
          .filter(({ kind }) => kind === 'membership')
          .map(({ subject, ...grant }) => ({ ...grant, point: subject }))
      : file[table];
  return stringify(
    rows.map((row) => ({ ...row, competences: (row.competences as string[])?.join(SEPARATOR) })),
    {
      header: true,
      columns: [...COLUMNS[table]],
      escape_formulas: true,
      cast: { boolean: (value) => String(value) },
    },
  );
}

/** The rows of one table's CSV, in UTF-8 or UTF-16. Throws InvalidInput (400) naming `file`. */
export function readCsv(bytes: Uint8Array, table: CsvTable): FileRow[] {
  const text = decoded(bytes);
  if (text === null) {
    throw unusable('wrong-encoding', 'The file must be text in UTF-8: export it again as such.');
  }
  const known = COLUMNS[table];
  const sheet = sheetOf(text, known);
  const unknown = sheet.columns.filter((column) => column !== '' && !known.includes(column));
  if (unknown.length > 0) {
    throw unusable('unknown-column', `Columns are ${known.join(', ')}; not ${unknown.join(', ')}.`);
  }
  return limited(
    sheet.rows.map((row) => {
      const { number, isCut } = row;
      const { point, ...values } = plain(byTitle(sheet, row));
      const membership = { ...values, kind: 'membership', subject: point };
      return table === 'memberships'
        ? { table: 'grants', number, isCut, values: membership }
        : { table, number, isCut, values };
    }),
  );
}

/** The rows of a whole organisation, in the order in which they depend on one another. */
export function readJson(given: object): FileRow[] {
  const file = given as Record<string, unknown>;
  const unknown = Object.keys(file).filter(
    (key) => !(FILE_TABLES as readonly string[]).includes(key),
  );
  if (unknown.length > 0) {
    throw unusable(
      'unknown-field',
      `Tables are ${FILE_TABLES.join(', ')}; not ${unknown.join(', ')}.`,
    );
  }
  return limited(
    FILE_TABLES.flatMap((table) => {
      const rows = file[table] ?? [];
      if (!Array.isArray(rows)) throw unusable('is-array', `${table} must be a list.`);
      return rows.map((values: unknown, index) => {
        if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
          return { table, number: index + 1, values: values as Record<string, unknown> };
        }
        throw unusable('is-object', `${table}, row ${index + 1}: must be an object.`);
      });
    }),
  );
}

function sheetOf(text: string, known: readonly string[]): Sheet {
  try {
    return readSheet(text, { separators: [',', ';', '\t'], known });
  } catch (error) {
    if (error instanceof SheetUnusable) throw unusable(error.code, error.message);
    throw error;
  }
}

/** Cells as values: empty is null, lists and yes or no are what they say. */
function plain(record: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([column, cell]) => {
      const text = cell.replace(ESCAPED_FORMULA, '');
      if (column === 'competences') return [column, text.split(SEPARATOR).filter(Boolean)];
      if (text === '') return [column, null];
      if (column === 'level') return [column, Number(text)];
      if (column === 'closed' || column === 'active') {
        return [column, text === 'true' ? true : text === 'false' ? false : text];
      }
      return [column, text];
    }),
  );
}

function limited(rows: FileRow[]): FileRow[] {
  if (rows.length === 0) throw unusable('empty', 'The file has no rows.');
  if (rows.length > MAX_ROWS)
    throw unusable('too-many', `The file has more than ${MAX_ROWS} rows.`);
  return rows;
}

function unusable(code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field: 'file', code, message }]);
}
