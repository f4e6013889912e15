import { queryOptions } from '@tanstack/react-query';

type Ring = [lon: number, lat: number][];

export interface District {
  name: string;
  /** GeoJSON: polygons of rings, the outer one first. */
  polygons: Ring[][];
}

interface Feature {
  properties: { quartiere?: string; name?: string };
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };
}

/** The municipality's districts, where it gave the server a file of them; null: there is no map to click on. */
export const districtsQuery = queryOptions({
  queryKey: ['districts'],
  queryFn: async (): Promise<District[] | null> => {
    const answer = await fetch('/quartieri.geojson', { credentials: 'same-origin' });
    if (answer.status !== 200) return null;
    const { features } = (await answer.json()) as { features: Feature[] };
    return features.map(({ properties, geometry }) => ({
      name: properties.quartiere ?? properties.name ?? '',
      polygons: (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.coordinates) as Ring[][],
    }));
  },
  staleTime: Infinity,
});

/** The district in which a spot lies: even-odd over all its rings. */
export function districtAt(districts: District[], lat: number, lon: number): string | null {
  const inside = (ring: Ring) =>
    ring.reduce((within, [x, y], index) => {
      const [x2, y2] = ring[(index || ring.length) - 1];
      const crosses = y > lat !== y2 > lat && lon < ((x2 - x) * (lat - y)) / (y2 - y) + x;
      return crosses ? !within : within;
    }, false);
  const found = districts.find(({ polygons }) =>
    polygons.some(([outer, ...holes]) => inside(outer) && !holes.some(inside)),
  );
  return found?.name ?? null;
}

/** The scope that bears the district's name, e.g. `Quartiere Savena`. */
export function scopeOf(
  scopes: { code: string; name: string }[],
  district: string | null,
): string | undefined {
  if (district === null) return undefined;
  return scopes.find(({ name }) => name === district || name.endsWith(` ${district}`))?.code;
}

/** As Leaflet takes them: GeoJSON says longitude first, Leaflet latitude. */
export function latLngs(polygons: District['polygons']): [lat: number, lon: number][][][] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): [lat: number, lon: number] => [lat, lon])),
  );
}
