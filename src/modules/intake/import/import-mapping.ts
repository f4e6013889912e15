import { IANAZone } from 'luxon';
import { LOCAL_ZONE } from '../../../platform/clock/index.js';
import { ImportMappingInvalid } from './import.errors.js';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './import-values.js';

const DEFAULTS: ImportMapping = {
  columns: null,
  optional: [],
  defaults: { kind: 'report', channel: 'web' },
  dateFormat: null,
  timeZone: LOCAL_ZONE,
  categories: {},
  delimiter: null,
};

/** Columns are named like the fields (`externalId`, `location.lat`). */
export const STANDARD_MAPPING: ImportMapping = DEFAULTS;

/** The open data of the Municipium app: reports to an Italian municipality, without free text or persons. */
export const MUNICIPIUM_MAPPING: ImportMapping = {
  ...DEFAULTS,
  columns: {
    Id: ['externalId'],
    Stato: ['status'],
    // The year of `Creato` once more.
    Anno: [],
    Creato: ['receivedAt'],
    Chiusa: ['closedAt'],
    DescrizioneBreve: ['description'],
    Categoria: ['category', 'subject'],
  },
  dateFormat: 'yyyy-MM-dd',
  delimiter: ';',
};

const NAMED: Record<string, ImportMapping> = {
  standard: STANDARD_MAPPING,
  municipium: MUNICIPIUM_MAPPING,
};

const KEYS = [
  'columns',
  'optional',
  'defaults',
  'dateFormat',
  'timeZone',
  'categories',
  'delimiter',
] as const;

/**
 * The mapping of that name, or the one written as JSON: `columns` (column to field, or to a list of fields, or null
 * to leave it out), `optional`, `defaults`, `dateFormat`, `timeZone`, `categories`, `delimiter`; all may be absent.
 * @throws ImportMappingInvalid (400) naming the place in `mapping`
 */
export function readMapping(text: string | undefined): ImportMapping {
  const given = text?.trim() ?? '';
  if (given === '') return STANDARD_MAPPING;
  if (Object.hasOwn(NAMED, given)) return NAMED[given];
  if (!given.startsWith('{')) {
    throw refused(
      'mapping',
      `mapping must be ${Object.keys(NAMED).join(', ')} or a JSON object, not "${given.slice(0, 40)}".`,
    );
  }
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(given);
  } catch (error) {
    throw refused('mapping', `mapping is not JSON: ${(error as Error).message}.`);
  }
  for (const key of Object.keys(parsed)) {
    if (!(KEYS as readonly string[]).includes(key)) {
      throw refused(`mapping.${key}`, `mapping knows ${KEYS.join(', ')}; not "${key}".`);
    }
    if (parsed[key] === null) {
      throw refused(`mapping.${key}`, `${key} must not be null: leave it out.`);
    }
  }
  const mapping: ImportMapping = {
    ...DEFAULTS,
    columns: readColumns(parsed.columns),
    optional: readOptional(parsed.optional),
    defaults: { ...DEFAULTS.defaults, ...readDefaults(parsed.defaults) },
    categories: readTexts('categories', parsed.categories),
  };
  const { dateFormat, timeZone, delimiter } = parsed;
  if (dateFormat !== undefined) mapping.dateFormat = requireText('mapping.dateFormat', dateFormat);
  if (timeZone !== undefined) {
    mapping.timeZone = requireText('mapping.timeZone', timeZone);
    if (!IANAZone.isValidZone(mapping.timeZone)) {
      throw refused('mapping.timeZone', `There is no time zone "${mapping.timeZone}".`);
    }
  }
  if (delimiter !== undefined) {
    mapping.delimiter = requireText('mapping.delimiter', delimiter);
    if (mapping.delimiter.length !== 1 || /["\r\n]/.test(mapping.delimiter)) {
      throw refused('mapping.delimiter', 'delimiter must be one character, and no quote.');
    }
  }
  return mapping;
}

function readColumns(given: unknown): ImportMapping['columns'] {
  if (given === undefined) return null;
  const columns: Record<string, ImportField[]> = {};
  const filled = new Set<ImportField>();
  for (const [column, target] of entriesOf('columns', given)) {
    const fields = target === null ? [] : Array.isArray(target) ? target : [target];
    columns[column] = fields.map((field) => requireField(`mapping.columns.${column}`, field));
    for (const field of columns[column]) {
      if (filled.has(field)) {
        throw refused(`mapping.columns.${column}`, `${field} is filled by another column already.`);
      }
      filled.add(field);
    }
  }
  if (!filled.has('externalId')) {
    throw refused(
      'mapping.columns',
      'One column must fill externalId: it makes the import safe to repeat.',
    );
  }
  return columns;
}

function readOptional(given: unknown): string[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw refused('mapping.optional', 'optional must be a list.');
  return given.map((column) => requireText('mapping.optional', column));
}

function readDefaults(given: unknown): ImportMapping['defaults'] {
  const defaults: ImportMapping['defaults'] = {};
  for (const [field, value] of Object.entries(readTexts('defaults', given))) {
    const known = requireField(`mapping.defaults.${field}`, field);
    if (known === 'externalId') {
      throw refused('mapping.defaults.externalId', 'externalId must differ from row to row.');
    }
    defaults[known] = value;
  }
  return defaults;
}

function readTexts(name: string, given: unknown): Record<string, string> {
  if (given === undefined) return {};
  return Object.fromEntries(
    entriesOf(name, given).map(([key, value]) => [
      key,
      requireText(`mapping.${name}.${key}`, value),
    ]),
  );
}

function entriesOf(name: string, given: unknown): [string, unknown][] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw refused(`mapping.${name}`, `${name} must be an object.`);
  }
  return Object.entries(given);
}

function requireField(place: string, given: unknown): ImportField {
  if ((IMPORT_FIELDS as readonly unknown[]).includes(given)) return given as ImportField;
  throw refused(place, `"${String(given)}" is no field; there are ${IMPORT_FIELDS.join(', ')}.`);
}

function requireText(place: string, given: unknown): string {
  if (typeof given === 'string' && given !== '') return given;
  throw refused(place, `${place} must be a text.`);
}

function refused(field: string, message: string): ImportMappingInvalid {
  return new ImportMappingInvalid(message, field);
}
