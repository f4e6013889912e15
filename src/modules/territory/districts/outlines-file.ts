import type { Position, Rings } from './geometry.js';

/** A district as the municipality's file draws it. */
export interface Outline {
  /** As the file says it, e.g. `Savena`. */
  name: string;
  polygons: readonly Rings[];
}

/** More is no outline of a municipality, and would make every check slow. */
const MOST_POSITIONS = 1_000_000;
const MOST_FAULTS = 5;

/** The file holds no outlines; `message` says what is wrong with it. */
export class UnusableOutlines extends Error {}

/**
 * The districts of a GeoJSON file: a FeatureCollection of polygons in WGS 84, each named by `quartiere` or `name`.
 * Throws UnusableOutlines with the first faults.
 */
export function outlinesOf(text: string): Outline[] {
  const features = featuresOf(text);
  const faults: string[] = [];
  const outlines: Outline[] = [];
  let positions = 0;
  features.forEach((feature, index) => {
    const place = `feature ${index + 1}`;
    const { properties, geometry } = (feature ?? {}) as Record<string, Record<string, unknown>>;
    const name = [properties?.quartiere, properties?.name]
      .find((one): one is string => typeof one === 'string' && one.trim() !== '')
      ?.trim();
    if (!name) faults.push(`${place} has no name: give it the property "quartiere" or "name"`);
    else if (outlines.some((one) => one.name === name)) {
      faults.push(`${place} is named "${name}" as one before it`);
    }
    const drawn = polygonsOf(geometry);
    if (typeof drawn === 'string') faults.push(`${place} ${drawn}`);
    else {
      positions += drawn.flat(2).length;
      outlines.push({ name: name ?? '', polygons: drawn });
    }
  });
  if (positions > MOST_POSITIONS) {
    faults.push(
      `it has ${positions} positions: ${MOST_POSITIONS} are the most, simplify the lines`,
    );
  }
  if (faults.length > 0) throw new UnusableOutlines(faults.slice(0, MOST_FAULTS).join('; '));
  return outlines;
}

function featuresOf(text: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableOutlines(`it is no JSON: ${(error as Error).message}`);
  }
  const { type, features } = (parsed ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new UnusableOutlines('it is no GeoJSON FeatureCollection');
  }
  if (features.length === 0) throw new UnusableOutlines('it has no features');
  return features;
}

/** The polygons, or what is wrong with the geometry. */
function polygonsOf(geometry: Record<string, unknown> | null | undefined): Rings[] | string {
  const { type, coordinates } = geometry ?? {};
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return `is no Polygon or MultiPolygon but ${type ? JSON.stringify(type) : 'nothing'}`;
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return 'has no coordinates';
  for (const rings of polygons as unknown[]) {
    if (!Array.isArray(rings) || rings.length === 0) return 'has a polygon without rings';
    for (const ring of rings as unknown[]) {
      const fault = ringFault(ring);
      if (fault) return fault;
    }
  }
  return polygons as Rings[];
}

function ringFault(ring: unknown): string | null {
  if (!Array.isArray(ring) || ring.length < 4) return 'has a ring of fewer than 4 positions';
  for (const position of ring as unknown[]) {
    const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'has a position that is no numbers';
    if (Math.abs(lon as number) > 180 || Math.abs(lat as number) > 90) {
      return `has the position ${String(lon)}, ${String(lat)}, which is no longitude and latitude: convert the file to WGS 84 (EPSG:4326)`;
    }
  }
  const [first, last] = [ring[0], ring[ring.length - 1]] as Position[];
  return first[0] === last[0] && first[1] === last[1] ? null : 'has a ring that is not closed';
}
