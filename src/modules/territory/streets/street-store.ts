import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Position, Spot } from '../districts/geometry.js';
import { numberKey, streetWords } from './street-names.js';

/** A street as it is kept. */
export interface StoredStreet {
  code: string;
  name: string;
  /** Code of the district; null: not known, or it runs through several. */
  district: string | null;
  /** A place on it. */
  spot: Spot | null;
  lines: Position[][];
}

export interface StoredNumber {
  street: string;
  number: string;
  district: string | null;
  spot: Spot | null;
}

type Known = Omit<StoredStreet, 'spot' | 'lines'> & { lat: number | null; lon: number | null };

/** Writes streets and house numbers. What a file does not say of a place stays as it was. */
@Injectable()
export class StreetStore {
  constructor(private readonly uow: UnitOfWork) {}

  async put(streets: readonly StoredStreet[], demonstration: boolean): Promise<void> {
    const rows = streets.map(({ spot, lines, ...street }) => ({
      ...street,
      ...spot,
      lines: lines.length > 0 ? lines : null,
      words: streetWords(street.name),
    }));
    await this.uow.query({
      text: `INSERT INTO street (code, name, district, words, lat, lon, lines, demonstration)
             SELECT code, name, district, words, lat, lon, nullif(lines, 'null'::jsonb), $2
               FROM jsonb_to_recordset($1::jsonb) AS given(code text, name text, district text, words text,
                    lat double precision, lon double precision, lines jsonb)
             ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, district = EXCLUDED.district,
               words = EXCLUDED.words, demonstration = EXCLUDED.demonstration,
               lat = coalesce(EXCLUDED.lat, street.lat), lon = coalesce(EXCLUDED.lon, street.lon),
               lines = coalesce(EXCLUDED.lines, street.lines)`,
      values: [JSON.stringify(rows), demonstration],
    });
  }

  async putNumbers(numbers: readonly StoredNumber[]): Promise<void> {
    const rows = numbers.map(({ spot, ...one }) => ({
      ...one,
      ...spot,
      key: numberKey(one.number),
    }));
    await this.uow.query({
      text: `INSERT INTO house_number AS known (street_code, key, number, district, lat, lon)
             SELECT street, key, number, district, lat, lon
               FROM jsonb_to_recordset($1::jsonb) AS given(street text, key text, number text, district text,
                    lat double precision, lon double precision)
             ON CONFLICT (street_code, key) DO UPDATE SET number = EXCLUDED.number,
               district = coalesce(EXCLUDED.district, known.district),
               lat = coalesce(EXCLUDED.lat, known.lat), lon = coalesce(EXCLUDED.lon, known.lon)`,
      values: [JSON.stringify(rows)],
    });
  }

  async forgetDemonstration(): Promise<void> {
    await this.uow.query({ text: 'DELETE FROM street WHERE demonstration' });
  }

  /** Those of the codes that are known, but for the demonstration's. */
  async known(codes: readonly string[]): Promise<Map<string, Known>> {
    const rows = await this.uow.read<Known & Record<string, unknown>>(
      `SELECT code, name, district, lat, lon FROM street WHERE code = ANY ($1) AND NOT demonstration`,
      [codes],
    );
    return new Map(rows.map((street) => [street.code, street]));
  }
}
