import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** What the file itself says of its reports: for the comparison at the end. */
export interface FileFacts {
  rows: number;
  withoutCategory: number;
  /** Reports by state of origin. */
  states: Map<string, number>;
  /** State of origin by id. */
  stateOf: Map<string, string>;
  /** Days from creation to closing, of those that were closed. */
  daysToClose: number[];
}

const DAY_MS = 86_400_000;

/** Reads the open data of the Municipium app. Throws when it is no such file. */
export async function readFacts(file: string): Promise<FileFacts> {
  const facts: FileFacts = {
    rows: 0,
    withoutCategory: 0,
    states: new Map(),
    stateOf: new Map(),
    daysToClose: [],
  };
  const rows = createReadStream(file).pipe(
    parse({ delimiter: ';', columns: true, bom: true, relax_column_count: true }),
  );
  for await (const row of rows as AsyncIterable<Record<string, string | undefined>>) {
    const { Id, Stato = '', Creato = '', Chiusa = '', Categoria = '' } = row;
    facts.rows++;
    if (Categoria.trim() === '') facts.withoutCategory++;
    facts.states.set(Stato, (facts.states.get(Stato) ?? 0) + 1);
    if (Id) facts.stateOf.set(Id, Stato);
    // Whole days in UTC: neither daylight saving nor the clock of this machine plays a part.
    const days = (Date.parse(Chiusa) - Date.parse(Creato)) / DAY_MS;
    if (Number.isFinite(days) && days >= 0) facts.daysToClose.push(days);
  }
  return facts;
}

/** The middle value; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
