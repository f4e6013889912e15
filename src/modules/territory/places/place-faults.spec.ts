import { outlinesFile } from '../../../../test/builders/outlines.js';
import { DistrictOutlines } from '../districts/district-outlines.js';
import { spotFault, spotIn } from './place-faults.js';

const city = DistrictOutlines.fromFile(outlinesFile());
const italy = DistrictOutlines.fromFile(undefined);

describe('a point', () => {
  it.each([
    ['in the city', 44.47, 11.38, null, null],
    ['at 0, 0', 0, 0, 'null-island', 'null-island'],
    ['nearly at 0, 0', 0.0004, -0.0001, 'null-island', 'null-island'],
    ['with latitude and longitude exchanged', 11.38, 44.47, 'swapped', 'swapped'],
    ['in the next town', 44.53, 11.48, 'outside-municipality', null],
    ['in Rome', 41.9, 12.5, 'far-from-municipality', null],
    ['in Rome, exchanged', 12.5, 41.9, 'far-from-municipality', 'swapped'],
    ['in Paris', 48.85, 2.35, 'far-from-municipality', 'far-from-municipality'],
    ['on the equator', 0, 11.38, 'far-from-municipality', 'far-from-municipality'],
    [
      'beyond what exchanging could mend',
      11.38,
      144.47,
      'far-from-municipality',
      'far-from-municipality',
    ],
  ])('%s is judged with and without outlines', (_where, lat, lon, inCity, inItaly) => {
    expect(spotFault({ lat, lon }, city)?.code ?? null).toBe(inCity);
    expect(spotFault({ lat, lon }, italy)?.code ?? null).toBe(inItaly);
  });

  it('is offered as it was meant, and only what lies near may be confirmed', () => {
    expect(spotFault({ lat: 11.38, lon: 44.47 }, city)).toMatchObject({
      swapped: { lat: 44.47, lon: 11.38 },
      confirmable: false,
    });
    expect(spotFault({ lat: 44.53, lon: 11.48 }, city)?.confirmable).toBe(true);
    expect(spotFault({ lat: 48.85, lon: 2.35 }, city)?.confirmable).toBe(false);
    expect(spotFault({ lat: 0, lon: 0 }, city)?.confirmable).toBe(false);
  });
});

describe('an address that is coordinates', () => {
  it.each([
    ['44.4938, 11.3387', { lat: 44.4938, lon: 11.3387 }],
    [' 44.4938 11.3387 ', { lat: 44.4938, lon: 11.3387 }],
    ['44,4938; 11,3387', { lat: 44.4938, lon: 11.3387 }],
    ['44.4938°, 11.3387°', { lat: 44.4938, lon: 11.3387 }],
    ['0, 0', { lat: 0, lon: 0 }],
    ['-33.8688, 151.2093', { lat: -33.8688, lon: 151.2093 }],
    ['Via Toscana 12', null],
    ['Via Toscana, 12', null],
    ['12, 14', null],
    ['99.4938, 11.3387', null],
    ['', null],
  ])('%s is read', (text, spot) => {
    expect(spotIn(text)).toEqual(spot);
  });
});
