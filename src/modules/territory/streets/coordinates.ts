import proj4 from 'proj4';
import type { Position, Spot } from '../districts/geometry.js';

/** Reference systems in which Italian municipalities keep their maps; the parameters are those of the EPSG register. */
const SYSTEMS = {
  /** WGS 84 / UTM 32N and 33N. */
  32632: '+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs',
  32633: '+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs',
  /** ETRS89 / UTM 32N and 33N. */
  25832: '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  25833: '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  /** RDN2008 / UTM 32N and 33N, the national system since 2012. */
  7791: '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  7792: '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  /** Monte Mario (Gauss-Boaga), zones 1 and 2: right to some metres in the peninsula. */
  3003: '+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=1500000 +y_0=0 +ellps=intl +towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68 +units=m +no_defs',
  3004: '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=2520000 +y_0=0 +ellps=intl +towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68 +units=m +no_defs',
} as const;

/** EPSG codes of the systems whose eastings and northings are understood. */
export const PROJECTED_SYSTEMS = Object.keys(SYSTEMS).map(Number);

/** Degrees of WGS 84 of an easting and a northing in metres; null: they lie where the system does not reach. */
export function unprojected(epsg: number, east: number, north: number): Spot | null {
  const system = SYSTEMS[epsg as keyof typeof SYSTEMS];
  const [lon, lat] = proj4(system, 'WGS84', [east, north]);
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return null;
  return { lat: rounded(lat), lon: rounded(lon) };
}

/** A number as spreadsheets write it, `11,34` too; NaN: none. */
export function numberIn(text: string): number {
  return /^[-+]?\d{1,8}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

/** A place and the lines that a GeoJSON geometry draws. */
export interface Shape {
  spot: Spot;
  lines: Position[][];
}

/** Reads a GeoJSON geometry of points or lines in WGS 84; of lines the place is in the middle of the longest. null: neither. */
export function shapeIn(text: string): Shape | null {
  let geometry: { type?: unknown; coordinates?: unknown } | null;
  try {
    geometry = JSON.parse(text) as typeof geometry;
  } catch {
    return null;
  }
  const { type, coordinates } = geometry ?? {};
  if (type === 'Point') {
    const point = positionOf(coordinates);
    return point && { spot: { lon: point[0], lat: point[1] }, lines: [] };
  }
  const parts =
    type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  const lines = (Array.isArray(parts) ? parts : []).map((line) =>
    Array.isArray(line) ? line.map(positionOf) : [null],
  );
  if (lines.length === 0 || !lines.every(isLine)) return null;
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best));
  const [lon, lat] = longest[Math.floor(longest.length / 2)];
  return { spot: { lat, lon }, lines };
}

function isLine(line: (Position | null)[]): line is Position[] {
  return line.length >= 2 && !line.includes(null);
}

function positionOf(given: unknown): Position | null {
  const [lon, lat] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number') return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [rounded(lon), rounded(lat)] : null;
}

/** Seven decimals are centimetres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
