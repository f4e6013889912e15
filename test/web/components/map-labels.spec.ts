import { districtLabels, linesOf, placed, type Label } from '../../../web/src/parts/map-labels';

const square = (lon: number, lat: number, side: number): [number, number][] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

describe('names on a map', () => {
  it('stand once for each district, in the middle of all its outlines', () => {
    const labels = districtLabels([
      { name: 'Savena', polygons: [[square(11, 44, 0.1)]] },
      { name: 'Navile', polygons: [[square(11.5, 44.5, 0.2)]] },
      { name: 'Savena', polygons: [[square(11.1, 44, 0.1)]] },
    ]);
    expect(labels).toEqual([
      { name: 'Savena', lat: expect.closeTo(44.05), lon: expect.closeTo(11.1), of: 'district' },
      { name: 'Navile', lat: expect.closeTo(44.6), lon: expect.closeTo(11.6), of: 'district' },
    ]);
    expect(districtLabels([{ name: '', polygons: [[square(11, 44, 1)]] }])).toEqual([]);
  });

  it('do not cover one another: a district moves aside, a street is left out', () => {
    const label = (name: string, of: Label['of']): Label => ({ name, of, lat: 0, lon: 0 });
    const labels = [
      label('Savena', 'district'),
      label('Santo Stefano', 'district'),
      label('Via Arno', 'street'),
      label('Via Lontana', 'street'),
    ];
    const found = placed(labels, ({ name }) => ({ x: name === 'Via Lontana' ? 500 : 100, y: 100 }));
    expect(found.map(({ label, down }) => [label.name, down])).toEqual([
      ['Savena', 0],
      ['Santo Stefano', 18],
      ['Via Lontana', 0],
    ]);
  });

  it('of two parts have two lines', () => {
    expect(linesOf('San Donato - San Vitale')).toEqual(['San Donato -', 'San Vitale']);
    expect(linesOf('Navile')).toEqual(['Navile']);
  });
});
