import { outlines, outlinesFile } from '../../../../test/builders/outlines.js';
import { DistrictOutlines } from './district-outlines.js';
import { outlinesOf } from './outlines-file.js';

const ring = [
  [11, 44],
  [12, 44],
  [12, 45],
  [11, 44],
];
const one = (feature: object) => JSON.stringify({ type: 'FeatureCollection', features: [feature] });
const drawn = (coordinates: unknown, type = 'Polygon') =>
  one({ properties: { name: 'Savena' }, geometry: { type, coordinates } });

describe('a file of outlines', () => {
  it('names its districts by quartiere or name', () => {
    const named = (properties: object) => ({
      properties,
      geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
    });
    const features = [named({ quartiere: ' Savena ' }), named({ name: 'Navile' })];
    const read = outlinesOf('\uFEFF' + JSON.stringify({ type: 'FeatureCollection', features }));
    expect(read.map(({ name }) => name)).toEqual(['Savena', 'Navile']);
  });

  it.each([
    ['no JSON', '{"type":', /no JSON/],
    ['another GeoJSON', '{"type":"Feature"}', /no GeoJSON FeatureCollection/],
    ['nothing in it', '{"type":"FeatureCollection","features":[]}', /no features/],
    ['nothing at all', 'null', /no GeoJSON FeatureCollection/],
    [
      'a district without a name',
      one({ geometry: { type: 'Polygon', coordinates: [ring] } }),
      /feature 1 has no name/,
    ],
    ['a point', drawn([11, 44], 'Point'), /feature 1 is no Polygon or MultiPolygon but "Point"/],
    ['no geometry', one({ properties: { name: 'x' }, geometry: null }), /but nothing/],
    ['an empty geometry', drawn([]), /polygon without rings|no coordinates/],
    ['a ring of two positions', drawn([ring.slice(0, 2)]), /fewer than 4 positions/],
    ['a ring that is open', drawn([[...ring.slice(0, 3), [11.5, 44.5]]]), /not closed/],
    ['words for numbers', drawn([[...ring.slice(0, 3), ['11', '44']]]), /no numbers/],
    [
      'metres for degrees',
      drawn([ring.map(([x, y]) => [x * 60_000, y * 110_000])]),
      /convert the file to WGS 84/,
    ],
    [
      'a name twice',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          ...(outlines() as { features: object[] }).features,
          (outlines() as { features: object[] }).features[0],
        ],
      }),
      /feature 3 is named "Savena" as one before it/,
    ],
  ])('with %s stops the start and says so', (_what, text, message) => {
    const file = outlinesFile(text);
    expect(() => DistrictOutlines.fromFile(file)).toThrow(message);
    expect(() => DistrictOutlines.fromFile(file)).toThrow(/DISTRICTS_FILE must be a GeoJSON file/);
  });

  it('that is not there stops the start as well', () => {
    expect(() => DistrictOutlines.fromFile('/nowhere/quartieri.geojson')).toThrow(/ENOENT/);
    expect(() => DistrictOutlines.fromFile('/')).toThrow(/EISDIR/);
  });
});

describe('the districts', () => {
  const area = DistrictOutlines.fromFile(outlinesFile());

  it.each([
    ['within', { lat: 44.47, lon: 11.38 }, 'Savena'],
    ['at the border of two', { lat: 44.4903, lon: 11.38 }, 'Santo Stefano'],
    ['some metres outside', { lat: 44.4397, lon: 11.38 }, 'Savena'],
    ['outside', { lat: 44.43, lon: 11.38 }, null],
    ['far away', { lat: 48.85, lon: 2.35 }, null],
  ])('a point %s lies in %s', (_where, spot, district) => {
    expect(area.districtAt(spot)).toBe(district);
  });

  it('share what lies at their border, and nothing else', () => {
    const border = { lat: 44.4903, lon: 11.38 };
    expect([area.mayHold('Savena', border), area.mayHold('Santo Stefano', border)]).toEqual([
      true,
      true,
    ]);
    expect(area.mayHold('Savena', { lat: 44.495, lon: 11.38 })).toBe(false);
    // Of one that is not drawn nothing is known.
    expect(area.mayHold('Navile', { lat: 44.495, lon: 11.38 })).toBe(true);
  });

  it('leave a hole to whom it belongs', () => {
    const holed = JSON.parse(JSON.stringify(outlines())) as {
      features: { geometry: { coordinates: number[][][] } }[];
    };
    holed.features[0].geometry.coordinates.push([
      [11.37, 44.46],
      [11.39, 44.46],
      [11.39, 44.48],
      [11.37, 44.48],
      [11.37, 44.46],
    ]);
    const area = DistrictOutlines.fromFile(outlinesFile(holed));
    expect(area.districtAt({ lat: 44.47, lon: 11.38 })).toBeNull();
    expect(area.districtAt({ lat: 44.45, lon: 11.38 })).toBe('Savena');
  });
});
