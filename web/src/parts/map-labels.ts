import type { District } from './place/districts';

/** A name on a map; latitude and longitude of its middle. */
export interface Label {
  name: string;
  lat: number;
  lon: number;
  of: 'district' | 'street';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of its letters, about: what is drawn is a little narrower. */
const LETTER_PX = { district: 7.5, street: 6.5 };
const LINE_PX = 17;
/** Where the name of a district may go when its middle is taken. */
const SHIFTS_PX = { district: [0, 18, -18, 36, -36], street: [0] };

/** A name of two parts has two lines: `San Donato - San Vitale`. */
export function linesOf(name: string): string[] {
  return name.split(/(?<= -) /);
}

/**
 * The labels that find room, each with the pixels by which it stands lower: of two that would cover one another, the
 * first. `at`: where on the screen the middle of one is.
 */
export function placed<T extends Label>(
  labels: readonly T[],
  at: (label: T) => { x: number; y: number },
): { label: T; down: number }[] {
  const taken: Box[] = [];
  return labels.flatMap((label) => {
    for (const down of SHIFTS_PX[label.of]) {
      const box = boxOf(label, at(label), down);
      if (taken.some((other) => covers(box, other))) continue;
      taken.push(box);
      return [{ label, down }];
    }
    return [];
  });
}

function boxOf({ name, of }: Label, { x, y }: { x: number; y: number }, down: number): Box {
  const lines = linesOf(name);
  const halfWidth = (Math.max(...lines.map(({ length }) => length)) * LETTER_PX[of]) / 2;
  const halfHeight = (lines.length * LINE_PX) / 2;
  return {
    left: x - halfWidth,
    right: x + halfWidth,
    top: y + down - halfHeight,
    bottom: y + down + halfHeight,
  };
}

function covers(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** A label for each district, however many outlines it consists of, in the middle of its area. */
export function districtLabels(districts: readonly District[]): Label[] {
  const sums = new Map<string, { area: number; lon: number; lat: number }>();
  for (const { name, polygons } of districts) {
    const sum = sums.get(name) ?? { area: 0, lon: 0, lat: 0 };
    for (const [outer] of polygons) {
      const { area, lon, lat } = middleOf(outer);
      sum.area += area;
      sum.lon += area * lon;
      sum.lat += area * lat;
    }
    sums.set(name, sum);
  }
  return [...sums].flatMap(([name, { area, lon, lat }]) =>
    name && area > 0 ? [{ name, lat: lat / area, lon: lon / area, of: 'district' as const }] : [],
  );
}

/** Area and centroid of a ring (the shoelace formula), in degrees. */
function middleOf(ring: readonly (readonly [lon: number, lat: number])[]) {
  const [[x0, y0]] = ring;
  let [twice, lon, lat] = [0, 0, 0];
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length];
    // Counted from the first corner: areas are small beside the degrees.
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    twice += cross;
    lon += (ax - x0 + (bx - x0)) * cross;
    lat += (ay - y0 + (by - y0)) * cross;
  });
  if (twice === 0) return { area: 0, lon: x0, lat: y0 };
  return { area: Math.abs(twice / 2), lon: x0 + lon / (3 * twice), lat: y0 + lat / (3 * twice) };
}
