/** What a cell of an import may become: fields of a contact, and what the system of origin says of it. */
export const IMPORT_FIELDS = [
  'externalId',
  'receivedAt',
  'kind',
  'channel',
  'subject',
  'description',
  /** Code of the classification; an unknown one refuses the row. */
  'classification',
  /** Name or synonym of the classification; an unknown one leaves the contact unclassified, with a warning. */
  'category',
  /** State in the system of origin, kept beside the contact. */
  'status',
  /** When it was closed in the system of origin; the contact itself is not closed by that. */
  'closedAt',
  'location.lat',
  'location.lon',
  'location.address',
  'location.district',
  'citizen.name',
  'citizen.email',
  'citizen.phone',
  'citizen.taxCode',
  'citizen.address',
  'citizen.preferredLanguage',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_CHARSETS = ['utf-8', 'windows-1252'] as const;
export type ImportCharset = (typeof IMPORT_CHARSETS)[number];

/**
 * `taken`: registered. `alreadyTaken`: the same row came before. `changed`: it came before with other content; the
 * contact is left as it is. `refused`: the row cannot be registered.
 */
export const ROW_OUTCOMES = ['taken', 'alreadyTaken', 'changed', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export const RUN_STATES = ['waiting', 'running', 'finished', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Something about one row. An `error` refuses it, a `warning` does not. */
export interface RowIssue {
  severity: 'error' | 'warning';
  /** Heading of the column (or key of the object); null when it is about the whole row. */
  column: string | null;
  /** Stable, e.g. `required`, `in-the-future`, `category-unknown`. */
  code: string;
  message: string;
  /** What to do. */
  advice: string;
}

/** A row of the file as it was read. */
export interface SourceRow {
  /** Row as a spreadsheet counts: 1 is the heading of a CSV file, or the first line of NDJSON. */
  number: number;
  /** Cells by column; empty ones are left out. */
  values: ReadonlyMap<string, string>;
  /** Columns whose cell is empty. */
  blank: ReadonlySet<string>;
  /** Columns that a row of CSV does not reach, since it ends before its heading does; blank as well. */
  leftOut: ReadonlySet<string>;
  /** What is wrong with the row as such. */
  issues: RowIssue[];
}

/** How to read a file; kept with the run, so that whoever goes on with it reads the same. */
export interface Reading {
  format: ImportFormat;
  charset: ImportCharset;
  /** CSV only. */
  delimiter: string | null;
  mapping: ImportMapping;
}

/** Which column becomes what. */
export interface ImportMapping {
  /** By column: the field or fields it fills; an empty list leaves it out. null: columns are named like the fields. */
  columns: Record<string, ImportField[]> | null;
  /** Columns that may be missing from the heading. */
  optional: string[];
  /** Used where a row has no value. */
  defaults: Partial<Record<ImportField, string>>;
  /** Luxon tokens, e.g. `dd/MM/yyyy`; null: ISO 8601. */
  dateFormat: string | null;
  /** Zone of dates without an offset. */
  timeZone: string;
  /** Classification codes of categories, before names and synonyms are asked. */
  categories: Record<string, string>;
  /** Separator of the CSV file; null: found out from the heading. */
  delimiter: string | null;
}

/**
 * Rows of one transaction: more would hold the protocol register's counter longer against others, and keep more
 * process instances in memory at a time.
 */
export const BATCH_ROWS = 10;
export const MAX_IMPORT_ROWS = 100_000;
/** Characters of one row. */
export const MAX_ROW_LENGTH = 200_000;
/** Rows of one file in which something stands. */
export const MAX_ROWS = 200_000;
export const MAX_EXTERNAL_ID = 200;
