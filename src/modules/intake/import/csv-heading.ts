import { parse } from 'csv-parse/sync';
import {
  inCaseOf,
  LINE_ENDS,
  MOST_COLUMNS,
  repeatedTitles,
  title,
} from '../../../platform/csv/index.js';
import { ImportFileUnusable } from './import.errors.js';
import { IMPORT_FIELDS, type ImportMapping } from './import-values.js';

const SEPARATORS: readonly [character: string, name: string][] = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'vertical bar'],
];

export interface Heading {
  delimiter: string;
  /** Empty: a column without a title. */
  columns: string[];
}

/**
 * The columns of a CSV file's heading, and its separator.
 * @param named what a `sep=` line says; the heading itself decides when it fits another one better
 * @throws ImportFileUnusable naming the separator, or the columns that are missing, unknown or there twice
 */
export function readHeading(
  line: string,
  mapping: ImportMapping,
  named: string | null = null,
): Heading {
  const known: readonly string[] = mapping.columns ? Object.keys(mapping.columns) : IMPORT_FIELDS;
  const candidates = SEPARATORS.map(([character]) => character);
  if (mapping.delimiter && !candidates.includes(mapping.delimiter)) {
    candidates.push(mapping.delimiter);
  }
  if (named !== null) candidates.unshift(named);
  const readings = candidates.map((delimiter) => {
    const columns = cellsOf(line, delimiter).map((column) => inCaseOf(known, column));
    return { delimiter, columns, score: columns.filter((name) => known.includes(name)).length };
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  const asked = readings.find(({ delimiter }) => delimiter === mapping.delimiter);
  if (asked && best.score > asked.score) throw wrongSeparator(asked.delimiter, best.delimiter);
  const heading = asked ?? best;
  requireColumns(heading, known, mapping);
  return { delimiter: heading.delimiter, columns: heading.columns };
}

function requireColumns(heading: Heading, known: readonly string[], mapping: ImportMapping): void {
  const columns = heading.columns.filter((column) => column !== '');
  const required = mapping.columns
    ? known.filter((column) => !mapping.optional.includes(column))
    : ['externalId', 'description'];
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new ImportFileUnusable(
      'missing-columns',
      `The heading has no ${quoted(missing)}. Found (separated by ${nameOf(heading.delimiter)}): ${quoted(columns)}.`,
      { columns: missing },
    );
  }
  if (columns.length > MOST_COLUMNS) {
    throw new ImportFileUnusable(
      'too-many-columns',
      `The heading has ${columns.length} columns; at most ${MOST_COLUMNS} are read.`,
    );
  }
  const unknown = columns.filter((column) => !known.includes(column));
  if (unknown.length > 0) {
    throw new ImportFileUnusable(
      'unknown-columns',
      `The mapping knows no ${quoted(unknown)}. Known: ${quoted(known)}. Map them, to null to leave them out.`,
      { columns: unknown },
    );
  }
  const twice = repeatedTitles(columns);
  if (twice.length > 0) {
    throw new ImportFileUnusable(
      'duplicate-columns',
      `The heading has ${quoted(twice)} more than once.`,
      { columns: twice },
    );
  }
}

function cellsOf(line: string, delimiter: string): string[] {
  try {
    const [cells = []] = parse(line, {
      ...{ delimiter, trim: true, relax_column_count: true, record_delimiter: LINE_ENDS },
    }) as string[][];
    const columns = cells.map(title);
    return columns.slice(0, columns.findLastIndex((column) => column !== '') + 1);
  } catch {
    // A quote in the wrong place: with this separator it is no heading.
    return [];
  }
}

function wrongSeparator(expected: string, found: string): ImportFileUnusable {
  return new ImportFileUnusable(
    'wrong-separator',
    `The columns are separated by ${nameOf(found)}, but the mapping expects ${nameOf(expected)}: export the file again, or set delimiter in the mapping.`,
    { expected, found },
  );
}

function nameOf(delimiter: string): string {
  const name = SEPARATORS.find(([character]) => character === delimiter)?.[1];
  return name ? `${name} (${JSON.stringify(delimiter)})` : JSON.stringify(delimiter);
}

function quoted(columns: readonly string[]): string {
  const shown = columns.slice(0, 30).map((column) => `"${column.slice(0, 60)}"`);
  return shown.join(', ') + (columns.length > 30 ? ', ...' : '');
}
