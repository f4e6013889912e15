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

/** As Leaflet takes them: GeoJSON says longitude first, Leaflet latitude. */
export function latLngs(polygons: District['polygons']): [lat: number, lon: number][][][] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): [lat: number, lon: number] => [lat, lon])),
  );
}
