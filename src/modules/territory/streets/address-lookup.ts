import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Spot } from '../districts/geometry.js';
import { type AddressReading, addressReadings, numberKey, shortPattern } from './street-names.js';

/** A street of the register that an address names. */
export interface FoundStreet {
  code: string;
  name: string;
  /** Codes of the districts it is known to lie in; null: not known. */
  districts: readonly string[] | null;
  /** A place on it; null: not known. */
  spot: Spot | null;
  /** The house number of the address, where the register has it. */
  number: { number: string; district: string | null; spot: Spot | null } | null;
  /** True: the address names it in short, so it tells where, and contradicts nobody. */
  isGuess: boolean;
}

interface Row {
  code: string;
  name: string;
  words: string;
  district: string | null;
  numberDistricts: string[] | null;
  lat: number | null;
  lon: number | null;
  number: string | null;
  numberDistrict: string | null;
  numberLat: number | null;
  numberLon: number | null;
}

/** A house number near a place. */
export interface NearNumber extends Spot {
  street: string;
  number: string;
}

/** Of a street `s` and a house number `n` of it. */
const COLUMNS = `s.code, s.name, s.words, s.district, s.lat, s.lon,
              (SELECT array_agg(DISTINCT every.district) FROM house_number every
                WHERE every.street_code = s.code AND every.district IS NOT NULL) AS "numberDistricts",
              n.number, n.district AS "numberDistrict", n.lat AS "numberLat", n.lon AS "numberLon"`;
/** Streets that are read for one address in short; where so many fit, none of them is meant. */
const MOST_MEANT = 500;

/** The nearest in degrees need not be the nearest in metres. */
const NEAR_CANDIDATES = 8;

/** Streets and house numbers of the register by what an address says. */
@Injectable()
export class AddressLookup {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The streets that the address names word by word; several where several bear the same name. Where there is none, the
   * only street that it can mean, first names left out or shortened.
   */
  async streets(address: string): Promise<FoundStreet[]> {
    const readings = addressReadings(address);
    if (readings.length === 0) return [];
    const rows = await this.uow.read<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS}
         FROM street s
         LEFT JOIN house_number n
           ON n.street_code = s.code AND n.key = ($2::text[])[array_position($1::text[], s.words)]
        WHERE s.words = ANY ($1::text[]) ORDER BY s.code`,
      [readings.map(({ words }) => words), readings.map(({ number }) => numberKey(number))],
    );
    // "Via 2 Agosto 1980" is a street of that name before it is number 1980 of another.
    const meant = readings.find(({ words }) => rows.some((row) => row.words === words));
    if (!meant) return this.shortened(readings);
    return numberedOf(rows.filter(({ words }) => words === meant.words));
  }

  /** Of the readings that can mean one street only, the first. */
  private async shortened(readings: readonly AddressReading[]): Promise<FoundStreet[]> {
    const asked = readings.flatMap(({ words, number }) => {
      const pattern = shortPattern(words);
      return pattern ? [{ pattern, key: numberKey(number) }] : [];
    });
    if (asked.length === 0) return [];
    const rows = await this.uow.read<Row & { pattern: string } & Record<string, unknown>>(
      `SELECT asked.pattern, ${COLUMNS}
         FROM unnest($1::text[], $2::text[]) AS asked (pattern, key)
         JOIN street s ON s.words ~ asked.pattern
         LEFT JOIN house_number n ON n.street_code = s.code AND n.key = asked.key
        ORDER BY s.code LIMIT ${MOST_MEANT}`,
      [asked.map(({ pattern }) => pattern), asked.map(({ key }) => key)],
    );
    for (const { pattern } of asked) {
      const meant = rows.filter((row) => row.pattern === pattern);
      if (new Set(meant.map(({ words }) => words)).size === 1)
        return numberedOf(meant).map((street) => ({ ...street, isGuess: true }));
    }
    return [];
  }

  /** House numbers of the register around `spot`, in no order. */
  async numbersAround({ lat, lon }: Spot): Promise<NearNumber[]> {
    return this.uow.read<NearNumber & Record<string, unknown>>(
      `SELECT s.name AS street, n.number, n.lat, n.lon
         FROM (SELECT * FROM house_number WHERE lat IS NOT NULL
                ORDER BY point(lon, lat) <-> point($1::float8, $2::float8) LIMIT ${NEAR_CANDIDATES}) AS n
         JOIN street s ON s.code = n.street_code`,
      [lon, lat],
    );
  }
}

/** Those that have the house number; all where none has it. */
function numberedOf(rows: readonly Row[]): FoundStreet[] {
  const found = rows.map(toStreet);
  const numbered = found.filter(({ number }) => number !== null);
  return numbered.length > 0 ? numbered : found;
}

function toStreet(row: Row): FoundStreet {
  const { code, name, district, numberDistricts, number, numberDistrict } = row;
  const districts = [...new Set([...(district ? [district] : []), ...(numberDistricts ?? [])])];
  return {
    code,
    name,
    districts: numberDistrict ? [numberDistrict] : districts.length > 0 ? districts : null,
    spot: spotOf(row.lat, row.lon),
    isGuess: false,
    number:
      number === null
        ? null
        : { number, district: numberDistrict, spot: spotOf(row.numberLat, row.numberLon) },
  };
}

function spotOf(lat: number | null, lon: number | null): Spot | null {
  return lat !== null && lon !== null ? { lat, lon } : null;
}
