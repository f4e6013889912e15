import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { readSheet, type Sheet, SheetUnusable } from '../../../platform/csv/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { isStorable } from '../../../platform/http/index.js';
import { partsOfAddress, streetWords } from './street-names.js';

export interface Street {
  code: string;
  name: string;
  /** Code of the district; null: not known, or it runs through several. */
  district: string | null;
}

export interface StreetOffer extends Street {
  /** Of the demonstration: not of a municipality's register. */
  demonstration: boolean;
}

export interface RefusedRow {
  /** From 1, the heading being row 1. */
  row: number;
  field: 'code' | 'name' | 'district';
  code: string;
  message: string;
  /** What the row says there; empty where it says nothing. */
  value: string;
}

export interface StreetSummary {
  streets: number;
  /** How many are the demonstration's. */
  demonstration: number;
  withoutDistrict: number;
}

export interface StreetImportReport {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: RefusedRow[];
}

type Given = Partial<Record<'code' | 'name' | 'district', string>>;

const LEAST_LETTERS = 2;
/** What nearly all names begin with says nothing of which is meant. */
const KIND = /^(via|viale|vicolo|piazza|piazzale|corso|largo|strada) /;
/** How like a name must be, from 0 to 1; a few thousand names are compared one by one. */
const NEARLY = 0.4;
/** Three letters are like those of many a name: "maz" is no Piazza Maggiore. */
const LEAST_TO_GUESS = 4;
const MAX_CODE = 50;
const MAX_NAME = 200;
const MAX_ROWS = 50_000;
/** As much of a cell as a report tells. */
const MAX_VALUE = 100;
/** How municipalities name the columns of their street registers. */
const COLUMNS: Record<string, keyof Given> = {
  code: 'code',
  codice: 'code',
  codvia: 'code',
  name: 'name',
  nome: 'name',
  via: 'name',
  nomevia: 'name',
  district: 'district',
  quartiere: 'district',
};

/** The municipality's streets (stradario). Writes join the caller's unit of work. */
@Injectable()
export class Streets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Streets whose names have words that begin as those of `q`, in that order; then those that have them in any order or
   * within a word; where there are none at all, nearly those words. A house number after them is passed over. Among
   * equals those of the kind that was written ("via", not "viale") and the shortest names stand first. Throws
   * InvalidInput (400) naming `q` when it has too few letters.
   */
  async complete(q: string, limit: number): Promise<StreetOffer[]> {
    const words = streetWords(partsOfAddress(q).street);
    if (words.length < LEAST_LETTERS) {
      const message = `Write at least ${LEAST_LETTERS} letters of the street.`;
      throw new InvalidInput(message, [{ field: 'q', code: 'too-short', message }]);
    }
    const parts = words.split(' ');
    const anywhere = parts.map((word) => `%${word}%`);
    // Only letters, digits and blanks are left in words: nothing of it is a sign of a pattern.
    const inOrder = parts.map((word) => `\\m${word}`).join('.*');
    const found = await this.uow.read<StreetOffer>(
      `SELECT code, name, district, demonstration FROM street WHERE words LIKE ALL ($1::text[])
        ORDER BY starts_with(words, $2) DESC, words ~ $3 DESC, words ~ $4 DESC, length(words), name LIMIT $5`,
      [anywhere, words, inOrder, `^${parts[0]}\\M`, limit],
    );
    const name = words.replace(KIND, '');
    if (found.length > 0 || name.length < LEAST_TO_GUESS) return found;
    return this.uow.read<StreetOffer>(
      `SELECT code, name, district, demonstration FROM street WHERE word_similarity($1, words) >= $2
        ORDER BY word_similarity($1, words) DESC, name LIMIT $3`,
      [name, NEARLY, limit],
    );
  }

  /** How many streets there are, and of what they are. */
  async summary(): Promise<StreetSummary> {
    const [counted] = await this.uow.read<StreetSummary>(
      `SELECT count(*)::int AS streets, count(*) FILTER (WHERE demonstration)::int AS demonstration,
              count(*) FILTER (WHERE district IS NULL)::int AS "withoutDistrict" FROM street`,
    );
    return counted;
  }

  /**
   * Takes the streets of a CSV file with the columns code, name and, if it likes, district (a code, or a name). Known
   * codes are renewed, those of the demonstration go with the first real ones; a wrong row is refused and the others are
   * taken. Throws InvalidInput (400) naming `csv` when it cannot be read at all.
   */
  async import(csv: string, dryRun: boolean): Promise<StreetImportReport> {
    const rows = rowsOf(csv);
    const districts = await this.districts();
    const refused: RefusedRow[] = [];
    const taken = new Map<string, Street>();
    rows.forEach(({ row, given }) => {
      const faults = faultsOf(given, districts, taken).map((fault) => ({ row, ...fault }));
      refused.push(...faults);
      if (faults.length > 0) return;
      const code = given.code!.trim();
      const district = given.district?.trim();
      taken.set(code, {
        code,
        name: given.name!.replace(/\s+/g, ' ').trim(),
        district: district ? districts.get(district.toLowerCase())! : null,
      });
    });
    const known = await this.known([...taken.keys()]);
    const isKnown = ({ code }: Street) => known.has(code);
    const isSame = ({ code, name, district }: Street) =>
      known.get(code)?.name === name && known.get(code)?.district === district;
    const streets = [...taken.values()];
    const unchanged = streets.filter(isSame).length;
    const report = {
      rows: rows.length,
      added: streets.filter((street) => !isKnown(street)).length,
      changed: streets.filter(isKnown).length - unchanged,
      unchanged,
      refused,
    };
    if (!dryRun && streets.length > 0) {
      await this.uow.query({ text: 'DELETE FROM street WHERE demonstration' });
      await this.put(streets, false);
      const { refused: _rows, ...counts } = report;
      this.audit.record({
        action: 'streets.imported',
        subjectType: 'street',
        subjectId: 'all',
        details: { ...counts, refused: refused.length },
      });
    }
    return report;
  }

  /** Where there are none but those of an earlier demonstration. Answers whether it put any. */
  async putDemonstration(streets: readonly Street[]): Promise<boolean> {
    const [{ real, known }] = await this.uow.query<{ real: boolean; known: number }>({
      text: `SELECT coalesce(bool_or(NOT demonstration), false) AS real, count(*)::int AS known FROM street`,
    });
    if (real || known >= streets.length) return false;
    await this.put(streets, true);
    return true;
  }

  private async put(streets: readonly Street[], demonstration: boolean): Promise<void> {
    const rows = streets.map((street) => ({ ...street, words: streetWords(street.name) }));
    await this.uow.query({
      text: `INSERT INTO street (code, name, district, words, demonstration)
             SELECT code, name, district, words, $2
               FROM jsonb_to_recordset($1::jsonb) AS given(code text, name text, district text, words text)
             ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, district = EXCLUDED.district,
               words = EXCLUDED.words, demonstration = EXCLUDED.demonstration`,
      values: [JSON.stringify(rows), demonstration],
    });
  }

  private async known(codes: readonly string[]): Promise<Map<string, Street>> {
    const rows = await this.uow.read<Street>(
      `SELECT code, name, district FROM street WHERE code = ANY ($1) AND NOT demonstration`,
      [codes],
    );
    return new Map(rows.map((street) => [street.code, street]));
  }

  /** Codes of the districts by code, by name and by name without `Quartiere`, in small letters. */
  private async districts(): Promise<Map<string, string>> {
    const rows = await this.uow.read<{ code: string; name: string }>(
      `SELECT code, name FROM scope WHERE kind = 'district'`,
    );
    return new Map(
      rows.flatMap(({ code, name }) =>
        [code, name, name.replace(/^quartiere\s+/i, '')].map(
          (text) => [text.toLowerCase(), code] as const,
        ),
      ),
    );
  }
}

function faultsOf(
  given: Given,
  districts: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, Street>,
): Omit<RefusedRow, 'row'>[] {
  const { code, name, district } = given;
  const faults: Omit<RefusedRow, 'row'>[] = [];
  const add = (field: RefusedRow['field'], fault: string, message: string) => {
    const value = (given[field] ?? '').trim().slice(0, MAX_VALUE);
    faults.push({ field, code: fault, message, value });
  };
  for (const [field, text, max] of [
    ['code', code, MAX_CODE],
    ['name', name, MAX_NAME],
  ] as const) {
    if (!text?.trim()) add(field, 'required', `${field} is missing.`);
    else if (text.trim().length > max) {
      add(field, 'too-long', `${field} must have at most ${max} characters.`);
    } else if (!isStorable(text)) add(field, 'invalid', `${field} has broken characters.`);
  }
  if (code && taken.has(code.trim())) add('code', 'duplicate', 'An earlier row has this code.');
  if (district?.trim() && !districts.has(district.trim().toLowerCase())) {
    add('district', 'unknown-code', `There is no district "${district.trim()}".`);
  }
  return faults;
}

/** Throws InvalidInput (400) naming `csv`. */
function rowsOf(csv: string): { row: number; given: Given }[] {
  const { columns: titles, rows } = sheetOf(csv);
  const columns = titles.map((title) => COLUMNS[title.toLowerCase().replace(/[^a-z]/g, '')]);
  if (!columns.includes('code') || !columns.includes('name')) {
    throw unusable(
      'street-columns',
      'The first row must name the columns code (codice) and name (nome, via).',
    );
  }
  if (rows.length > MAX_ROWS)
    throw unusable('too-many', `The file has more than ${MAX_ROWS} rows.`);
  return rows.map(({ number, cells }) => ({
    row: number,
    given: Object.fromEntries(
      columns.flatMap((column, index) => (column ? [[column, cells[index]]] : [])),
    ),
  }));
}

function sheetOf(csv: string): Sheet {
  try {
    return readSheet(csv);
  } catch (error) {
    if (error instanceof SheetUnusable) throw unusable(error.code, error.message);
    throw error;
  }
}

function unusable(code: string, message: string): InvalidInput {
  return new InvalidInput(message, [{ field: 'csv', code, message }]);
}
