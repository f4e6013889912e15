import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Box = [west: number, south: number, east: number, north: number];

/** Two districts that lie one above the other, the border at 44.49 degrees. */
export const TWO_DISTRICTS: Record<string, Box> = {
  Savena: [11.34, 44.44, 11.41, 44.49],
  'Santo Stefano': [11.34, 44.49, 11.41, 44.52],
};

/** A FeatureCollection of rectangles, by name. */
export function outlines(districts: Record<string, Box> = TWO_DISTRICTS): object {
  const features = Object.entries(districts).map(([quartiere, [west, south, east, north]]) => ({
    type: 'Feature',
    properties: { quartiere },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }));
  return { type: 'FeatureCollection', features };
}

/** A file with `content`, to be named by DISTRICTS_FILE. */
export function outlinesFile(content: object | string = outlines()): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'punto-dascolto-outlines-'));
  const file = path.join(folder, 'quartieri.geojson');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
