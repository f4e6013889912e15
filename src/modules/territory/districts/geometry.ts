/** A place on the earth: degrees of WGS 84. */
export interface Spot {
  lat: number;
  lon: number;
}

/** GeoJSON's order: longitude first. */
export type Position = readonly [lon: number, lat: number];
/** A polygon: its outer ring first, then its holes. */
export type Rings = readonly (readonly Position[])[];

/** Metres of a degree of latitude; one of longitude is as much times the cosine of the latitude. */
export const DEGREE_METRES = 111_195;

/** Whether `spot` lies within one of the polygons, and not in a hole of it. */
export function contains(polygons: readonly Rings[], spot: Spot): boolean {
  return polygons.some(
    ([outer, ...holes]) => inside(outer, spot) && !holes.some((hole) => inside(hole, spot)),
  );
}

/** Even-odd rule: how many sides of the ring a ray to the west crosses. */
function inside(ring: readonly Position[], { lat, lon }: Spot): boolean {
  let within = false;
  let [x2, y2] = ring[ring.length - 1];
  for (const [x, y] of ring) {
    if (y > lat !== y2 > lat && lon < ((x2 - x) * (lat - y)) / (y2 - y) + x) within = !within;
    [x2, y2] = [x, y];
  }
  return within;
}

/** Metres from `spot` to the nearest side of the polygons, on a plane: right to a thousandth over some kilometres. */
export function metresToOutline(polygons: readonly Rings[], spot: Spot): number {
  let least = Infinity;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let index = 1; index < ring.length; index++) {
        least = Math.min(least, metresToSide(spot, ring[index - 1], ring[index]));
      }
    }
  }
  return least;
}

/** Metres between two places, on a plane. */
export function metresBetween(a: Spot, b: Spot): number {
  const [x, y] = planar(a, [b.lon, b.lat]);
  return Math.hypot(x, y);
}

function metresToSide(spot: Spot, from: Position, to: Position): number {
  const [ax, ay] = planar(spot, from);
  const [bx, by] = planar(spot, to);
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Metres to the east and to the north of `origin`. */
function planar(origin: Spot, [lon, lat]: Position): [east: number, north: number] {
  const east = (lon - origin.lon) * Math.cos((origin.lat * Math.PI) / 180) * DEGREE_METRES;
  return [east, (lat - origin.lat) * DEGREE_METRES];
}
