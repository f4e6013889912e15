import { isLonger } from '../../../platform/text/index.js';
import { readSheet, type Sheet, SheetUnusable, withCut } from '../../../platform/csv/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { isStorable } from '../../../platform/http/index.js';
import type { DistrictOutlines } from '../districts/district-outlines.js';
import type { Position, Spot } from '../districts/geometry.js';
import { spotFault } from '../places/place-faults.js';
import { numberIn, shapeIn, unprojected, type Shape } from './coordinates.js';
import { numberKey } from './street-names.js';

export const STREET_FIELDS = [
  'code',
  'name',
  'district',
  'number',
  'exponent',
  'lat',
  'lon',
  'point',
  'east',
  'north',
  'shape',
] as const;
export type StreetField = (typeof STREET_FIELDS)[number];

export interface RefusedRow {
  /** From 1, the heading being row 1. */
  row: number;
  field: StreetField;
  code: string;
  message: string;
  /** What the row says there; empty where it says nothing. */
  value: string;
}

/** A row that can be taken: a street, a part of its drawing, or one of its house numbers. */
export interface StreetRow {
  code: string;
  name: string;
  district: string | null;
  /** null: the row is about the street itself. */
  number: string | null;
  spot: Spot | null;
  lines: Position[][];
}

/** What rows are checked against. */
export interface RowFacts {
  /** Codes of the districts by what a row may call them, in small letters. */
  districts: ReadonlyMap<string, string>;
  area: DistrictOutlines;
  /** Name of the district's outline by its code, and the other way round. */
  outlineOf: (code: string) => string | undefined;
  districtAt: (spot: Spot) => string | null;
  /** EPSG code of the eastings and northings; null: there should be none. */
  epsg: number | null;
}

type Given = Partial<Record<StreetField, string>>;
type Fault = Omit<RefusedRow, 'row'>;

/** A row of the file by field. `isCut`: it ends before the heading does. */
interface GivenRow {
  row: number;
  given: Given;
  isCut: boolean;
}

const MAX_CODE = 50;
const MAX_NAME = 200;
const MAX_NUMBER = 20;
/** As much of a cell as a report tells. */
const MAX_VALUE = 100;
/** How municipalities name the columns of their street registers. */
const COLUMNS: Record<string, StreetField> = {
  code: 'code',
  codice: 'code',
  codvia: 'code',
  codicevia: 'code',
  name: 'name',
  nome: 'name',
  via: 'name',
  nomevia: 'name',
  denominazione: 'name',
  district: 'district',
  quartiere: 'district',
  nomequart: 'district',
  number: 'number',
  numero: 'number',
  civico: 'number',
  numerocivico: 'number',
  exponent: 'exponent',
  esponente: 'exponent',
  lat: 'lat',
  latitude: 'lat',
  latitudine: 'lat',
  lon: 'lon',
  lng: 'lon',
  longitude: 'lon',
  longitudine: 'lon',
  geopoint: 'point',
  geopointd: 'point',
  x: 'east',
  est: 'east',
  easting: 'east',
  coordx: 'east',
  y: 'north',
  nord: 'north',
  northing: 'north',
  coordy: 'north',
  geoshape: 'shape',
  geometry: 'shape',
  geometria: 'shape',
};

/** The rows of a CSV file by field. Throws InvalidInput (400) naming `csv`. */
export function rowsOf(csv: string): GivenRow[] {
  const { columns: titles, rows } = sheetOf(csv);
  const columns = titles.map((title) => COLUMNS[title.toLowerCase().replace(/[^a-z]/g, '')]);
  if (!columns.includes('code') || !columns.includes('name')) {
    throw unusable(
      'street-columns',
      'The first row must name the columns code (codice) and name (nome, via).',
    );
  }
  return rows.map(({ number, cells, isCut }) => ({
    row: number,
    isCut,
    given: Object.fromEntries(
      columns.flatMap((column, index) => (column ? [[column, cells[index]]] : [])),
    ),
  }));
}

/** The row, or what is wrong with it. */
export function readRow({ given, isCut }: GivenRow, facts: RowFacts): StreetRow | Fault[] {
  const faults: Fault[] = [];
  const add = (field: StreetField, code: string, message: string) => {
    faults.push({ field, code, message, value: (given[field] ?? '').slice(0, MAX_VALUE) });
  };
  const { code = '', name = '', district = '' } = given;
  for (const [field, text, max] of [
    ['code', code, MAX_CODE],
    ['name', name, MAX_NAME],
  ] as const) {
    if (!text) add(field, 'required', `${field} is missing.`);
    else if (isLonger(text, max)) {
      add(field, 'too-long', `${field} must have at most ${max} characters.`);
    } else if (!isStorable(text)) add(field, 'invalid', `${field} has broken characters.`);
  }
  const named = facts.districts.get(district.toLowerCase());
  if (district && !named) add('district', 'unknown-code', `There is no district "${district}".`);
  const number = [given.number, given.exponent].filter(Boolean).join('/') || null;
  if (number && (number.length > MAX_NUMBER || !isStorable(number) || numberKey(number) === '')) {
    add('number', 'invalid', `"${number.slice(0, MAX_NUMBER)}" is no house number.`);
  }
  const shape = placeOf(given, facts, add);
  if (shape && named) {
    const outline = facts.outlineOf(named);
    if (outline && !facts.area.mayHold(outline, shape.spot)) {
      const where = facts.districtAt(shape.spot) ?? 'none';
      add('district', 'point-elsewhere', `The place lies in another district: ${where}.`);
    }
  }
  if (faults.length > 0) return withCut(faults, isCut, (field) => given[field as StreetField]);
  return {
    code,
    name: name.replace(/\s+/g, ' '),
    district: named ?? (shape && facts.districtAt(shape.spot)),
    number,
    spot: shape?.spot ?? null,
    lines: shape?.lines ?? [],
  };
}

type Add = (field: StreetField, code: string, message: string) => void;

/** Where the row says that it is; null: nowhere, or wrongly. */
function placeOf(given: Given, facts: RowFacts, add: Add): Shape | null {
  const [field, shape] = spotIn(given, facts, add);
  if (!shape) return null;
  const fault = spotFault(shape.spot, facts.area);
  if (!fault) return shape;
  add(field, fault.code, fault.message);
  return null;
}

function spotIn(given: Given, { epsg }: RowFacts, add: Add): [StreetField, Shape | null] {
  const asShape = (spot: Spot | null): Shape | null => spot && { spot, lines: [] };
  if (given.lat || given.lon) return ['lat', asShape(degreesOf(given, add))];
  if (given.point) {
    const [lat = '', lon = ''] = given.point.split(/[,;]\s*/);
    return ['point', asShape(degreesOf({ lat, lon }, add, 'point'))];
  }
  if (given.east || given.north) {
    const [east, north] = [numberIn(given.east ?? ''), numberIn(given.north ?? '')];
    const wrong = Number.isNaN(east) ? 'east' : Number.isNaN(north) ? 'north' : null;
    if (wrong) add(wrong, 'invalid', `${wrong} is no number of metres.`);
    else if (epsg === null) {
      add('east', 'epsg-needed', 'Say in which system the eastings and northings are (epsg).');
    } else {
      const spot = unprojected(epsg, east, north);
      if (!spot) add('east', 'out-of-range', `It lies where EPSG:${epsg} does not reach.`);
      return ['east', asShape(spot)];
    }
    return ['east', null];
  }
  if (given.shape) {
    const shape = shapeIn(given.shape);
    if (!shape) add('shape', 'invalid', 'It is no GeoJSON of a point or a line in WGS 84.');
    return ['shape', shape];
  }
  return ['lat', null];
}

function degreesOf(given: Given, add: Add, field?: StreetField): Spot | null {
  const [lat, lon] = [numberIn(given.lat ?? ''), numberIn(given.lon ?? '')];
  const wrong = !(Math.abs(lat) <= 90) ? 'lat' : !(Math.abs(lon) <= 180) ? 'lon' : null;
  if (!wrong) return { lat, lon };
  add(field ?? wrong, 'invalid', `${wrong} is no number of degrees.`);
  return null;
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
