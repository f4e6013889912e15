import { stringify } from 'csv-stringify/sync';
import {
  byTitle,
  decoded,
  readSheet,
  type Sheet,
  SheetUnusable,
} from '../../../platform/csv/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import type { CodeMapping } from './code-mapping.js';
import type { DraftNode } from './draft-node.js';

/** A row of a file, not yet looked into. `number` counts from 1, the heading of a CSV included. */
export interface TreeRow {
  number: number;
  kind: 'node' | 'mapping';
  values: Record<string, unknown>;
  /** True for a row of CSV that ends before its heading does. */
  isCut?: boolean;
  /** Why the row cannot even be read, by column. */
  unreadable: { field: string; message: string }[];
}

export const TREE_FORMATS = ['csv', 'json'] as const;
export type TreeFormat = (typeof TREE_FORMATS)[number];

/** A row with `mapping` filled says what becomes of a code; any other is a node. */
const COLUMNS = [
  'code',
  'parent',
  'name',
  'nameEn',
  'synonyms',
  'defaultPriority',
  'sensitivity',
  'attributes',
  'mapping',
  'mapsTo',
  'reason',
] as const;
const REQUIRED = ['code', 'name', 'nameEn'];
/** Lists in a cell. */
const SEPARATOR = '|';
const MAX_ROWS = 20_000;

/** The rows of a file. Throws InvalidInput (400, field `file`) when it cannot be read at all. */
export function readTree(bytes: Uint8Array, format: TreeFormat): TreeRow[] {
  const text = textOf(bytes);
  const rows = format === 'csv' ? csvRows(text) : jsonRows(text);
  if (rows.length === 0) throw unusable('empty', 'The file has no rows.');
  if (rows.length > MAX_ROWS) {
    throw unusable('too-many', `The file has more than ${MAX_ROWS} rows.`);
  }
  return rows;
}

/** The file of a version; what `readTree` reads of it is the same version. */
export function writeTree(
  nodes: readonly DraftNode[],
  mappings: readonly CodeMapping[],
  format: TreeFormat,
): string {
  if (format === 'json') {
    const plain = nodes.map(({ parentCode, level: _level, ...node }) => ({
      ...node,
      parent: parentCode,
    }));
    return `${JSON.stringify({ nodes: plain, mappings }, null, 2)}\n`;
  }
  const rows = [
    ...nodes.map((node) => ({
      ...node,
      parent: node.parentCode ?? '',
      synonyms: node.synonyms.join(SEPARATOR),
      attributes: node.attributes.length > 0 ? JSON.stringify(node.attributes) : '',
    })),
    ...mappings.map(({ fromCode, kind, toCodes, reason }) => ({
      code: fromCode,
      mapping: kind,
      mapsTo: toCodes.join(SEPARATOR),
      reason,
    })),
  ];
  return stringify(rows, { header: true, columns: [...COLUMNS], delimiter: ';' });
}

function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text !== null) return text;
  throw unusable('wrong-encoding', 'The file must be text in UTF-8: export it again as such.');
}

function csvRows(text: string): TreeRow[] {
  const sheet = sheetOf(text);
  checkHeading(sheet.columns.filter((name) => name !== ''));
  return sheet.rows.map((row) => {
    const { number, isCut } = row;
    return { number, isCut, ...csvRow(byTitle(sheet, row)) };
  });
}

function sheetOf(text: string): Sheet {
  try {
    return readSheet(text, { known: COLUMNS });
  } catch (error) {
    if (error instanceof SheetUnusable) throw unusable(error.code, error.message);
    throw error;
  }
}

function checkHeading(names: string[]): void {
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  if (missing.length === 0 && unknown.length === 0) return;
  throw unusable(
    'wrong-columns',
    `The heading ${missing.length > 0 ? `lacks ${missing.join(', ')}` : `has ${unknown.slice(0, 10).join(', ')}, which nobody knows`}. ` +
      `Columns: ${COLUMNS.join(', ')}.`,
  );
}

function csvRow(record: Record<string, string>): Omit<TreeRow, 'number' | 'isCut'> {
  const { code, mapping, mapsTo, reason, synonyms, attributes, parent, ...rest } = record;
  if (mapping) {
    const values = { fromCode: code, kind: mapping, toCodes: list(mapsTo), reason };
    return { kind: 'mapping', values, unreadable: [] };
  }
  const read = attributes ? readJson(attributes) : { value: [] };
  return {
    kind: 'node',
    values: {
      ...rest,
      code,
      // An empty cell leaves the parent to the code.
      parent: parent || undefined,
      synonyms: list(synonyms),
      attributes: read.value,
    },
    unreadable: read.problem ? [{ field: 'attributes', message: read.problem }] : [],
  };
}

function list(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(SEPARATOR)
    .map((one) => one.trim())
    .filter(Boolean);
}

function jsonRows(text: string): TreeRow[] {
  const { value, problem } = readJson(text.replace('\uFEFF', ''));
  if (problem) throw unusable('unreadable', `The file is no JSON: ${problem}`);
  const { nodes, mappings } = (Array.isArray(value) ? { nodes: value } : (value ?? {})) as {
    nodes?: unknown;
    mappings?: unknown;
  };
  if (!Array.isArray(nodes)) {
    throw unusable('wrong-shape', 'The file must hold {"nodes": [...], "mappings": [...]}.');
  }
  const all: [TreeRow['kind'], unknown][] = [
    ...nodes.map((one): [TreeRow['kind'], unknown] => ['node', one]),
    ...(Array.isArray(mappings) ? mappings : []).map((one): [TreeRow['kind'], unknown] => [
      'mapping',
      one,
    ]),
  ];
  return all.map(([kind, one], index) => {
    const sound = typeof one === 'object' && one !== null && !Array.isArray(one);
    return {
      number: index + 1,
      kind,
      values: sound ? (one as Record<string, unknown>) : {},
      unreadable: sound ? [] : [{ field: kind, message: `The ${kind} must be a JSON object.` }],
    };
  });
}

function readJson(text: string): { value: unknown; problem?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { value: undefined, problem: `${(error as Error).message}.` };
  }
}

function unusable(code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field: 'file', code, message }]);
}
