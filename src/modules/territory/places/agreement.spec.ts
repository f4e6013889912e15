import { disagree, givingWay, PLACE_PARTS, type PlaceFacts, type PlacePart } from './agreement.js';

const tapped = (...districts: string[]): PlaceFacts['point'] => ({
  spot: { lat: 44.5, lon: 11.36 },
  mayLieIn: (code) => districts.includes(code),
});
const street = (...districts: string[]): PlaceFacts['address'] => ({ districts, number: null });
const UNKNOWN_STREET: PlaceFacts['address'] = { districts: null, number: null };

describe('what was said last wins', () => {
  it.each<[string, PlacePart, PlaceFacts, PlacePart[]]>([
    [
      'a street in Savena after a tap in Santo Stefano',
      'address',
      { point: tapped('santo-stefano'), address: street('savena'), district: 'santo-stefano' },
      ['point', 'district'],
    ],
    [
      'a tap in Santo Stefano after a street in Savena',
      'point',
      { point: tapped('santo-stefano'), address: street('savena'), district: 'savena' },
      ['address', 'district'],
    ],
    [
      'a district after both',
      'district',
      { point: tapped('santo-stefano'), address: street('santo-stefano'), district: 'savena' },
      ['point', 'address'],
    ],
    [
      'all in one district',
      'point',
      { point: tapped('savena'), address: street('savena'), district: 'savena' },
      [],
    ],
    [
      'a street through both districts',
      'point',
      { point: tapped('savena'), address: street('savena', 'navile'), district: 'savena' },
      [],
    ],
    [
      'a street that nobody knows',
      'address',
      { point: tapped('savena'), address: UNKNOWN_STREET, district: 'savena' },
      [],
    ],
    ['nothing but a district', 'district', { point: null, address: null, district: 'savena' }, []],
    [
      'the field of the street emptied, the other two in disagreement',
      'address',
      { point: tapped('savena'), address: null, district: 'navile' },
      ['district'],
    ],
  ])('%s', (_case, last, facts, gone) => {
    expect(givingWay(last, facts)).toEqual(gone);
  });

  it('whatever it is, and what is left agrees', () => {
    const points = [null, tapped('a'), tapped('b'), tapped('a', 'b'), tapped()];
    const addresses = [null, street('a'), street('b'), street('a', 'b'), UNKNOWN_STREET];
    for (const last of PLACE_PARTS) {
      for (const point of points) {
        for (const address of addresses) {
          for (const district of [null, 'a', 'b']) {
            const facts = { point, address, district };
            const gone = givingWay(last, facts);
            expect(gone).not.toContain(last);
            const left = {
              point: gone.includes('point') ? null : point,
              address: gone.includes('address') ? null : address,
              district: gone.includes('district') ? null : district,
            };
            expect(disagree('point', 'address', left)).toBe(false);
            expect(disagree('address', 'district', left)).toBe(false);
            expect(disagree('point', 'district', left)).toBe(false);
          }
        }
      }
    }
  });

  it('a point agrees with a house number before which it lies, not streets away', () => {
    const facts = (lat: number): PlaceFacts => ({
      point: { spot: { lat, lon: 11.36 }, mayLieIn: () => true },
      address: { districts: ['savena'], number: { lat: 44.5, lon: 11.36 } },
      district: null,
    });
    expect(disagree('point', 'address', facts(44.502))).toBe(false);
    expect(disagree('point', 'address', facts(44.506))).toBe(true);
  });
});
