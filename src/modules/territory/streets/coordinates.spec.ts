import { metresBetween } from '../districts/geometry.js';
import { numberIn, PROJECTED_SYSTEMS, shapeIn, unprojected } from './coordinates.js';

describe('eastings and northings', () => {
  // On the central meridian the northing is the meridian's arc to 45 degrees (4,984,944.378 m) times 0.9996.
  it.each([32632, 25832, 7791])('of EPSG:%i are degrees', (epsg) => {
    const spot = unprojected(epsg, 500_000, 4_982_950.4)!;
    expect(spot.lon).toBeCloseTo(9, 6);
    expect(spot.lat).toBeCloseTo(45, 5);
  });

  it.each([32633, 25833, 7792])('of EPSG:%i count from the meridian at 15 degrees', (epsg) => {
    const spot = unprojected(epsg, 500_000, 4_982_950.4)!;
    expect(spot.lon).toBeCloseTo(15, 6);
  });

  it('of Gauss and Boaga lie some 30 m beside, and a million to the east', () => {
    const utm = unprojected(32632, 686_300, 4_929_500)!;
    const boaga = unprojected(3003, 1_686_329, 4_929_518)!;
    expect(metresBetween(utm, boaga)).toBeLessThan(25);
    expect(metresBetween(utm, unprojected(3003, 1_686_300, 4_929_500)!)).toBeGreaterThan(20);
    expect(PROJECTED_SYSTEMS).toHaveLength(8);
  });
});

it.each([
  ['44,4938', 44.4938],
  ['44.4938', 44.4938],
  ['-11', -11],
  ['686300.25', 686300.25],
  ['', NaN],
  ['44.49.38', NaN],
  ['via', NaN],
  ['1e5', NaN],
])('the number in %j is %d', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

describe('a drawing', () => {
  it('of a point or of lines has its place', () => {
    expect(shapeIn('{"type":"Point","coordinates":[11.37,44.47]}')).toEqual({
      spot: { lat: 44.47, lon: 11.37 },
      lines: [],
    });
    const lines = [
      [
        [11.1, 44.1],
        [11.2, 44.2],
      ],
      [
        [11.3, 44.3],
        [11.4, 44.4],
        [11.5, 44.5],
      ],
    ];
    const text = JSON.stringify({ type: 'MultiLineString', coordinates: lines });
    expect(shapeIn(text)).toEqual({ spot: { lat: 44.4, lon: 11.4 }, lines });
  });

  it.each([
    'via',
    'null',
    '{"type":"Polygon","coordinates":[]}',
    '{"type":"LineString","coordinates":[[11,44]]}',
    '{"type":"LineString","coordinates":[[11,44],["12",45]]}',
    '{"type":"Point","coordinates":[686300,4929500]}',
    '{"type":"MultiLineString","coordinates":[]}',
  ])('%s is none', (text) => {
    expect(shapeIn(text)).toBeNull();
  });
});
