import { Catalogue } from '../../../platform/i18n/index.js';
import {
  alike,
  around,
  classCloseness,
  distance,
  reasonFor,
  score,
  sharedWords,
  type Closeness,
} from './similarity.js';

const NEPTUNE = { lat: 44.4938, lon: 11.3429 };
const STATION = { lat: 44.5057, lon: 11.3432 };

describe('places', () => {
  it('are metres apart', () => {
    expect(distance(NEPTUNE, STATION)).toBeCloseTo(1323, -1);
    expect(distance(NEPTUNE, NEPTUNE)).toBe(0);
    expect(distance({ lat: 0, lon: 179.999 }, { lat: 0, lon: -179.999 })).toBeCloseTo(222, 0);
  });

  it.each([NEPTUNE, { lat: 0, lon: 0 }, { lat: 89.9, lon: 10 }])(
    'within so many metres of %j lie inside the rectangle',
    (centre) => {
      const [low, high] = around(centre, 200);
      for (const edge of [
        { lat: low.lat, lon: centre.lon },
        { lat: centre.lat, lon: high.lon },
      ]) {
        expect(distance(centre, edge)).toBeGreaterThanOrEqual(199.9);
      }
    },
  );
});

describe('words', () => {
  it('are compared as sets of stems', () => {
    expect(sharedWords(['buc', 'vi'], ['buc', 'vi'])).toBe(1);
    expect(sharedWords(['buc', 'vi'], ['buc', 'strad'])).toBe(0.5);
    expect(sharedWords(['buc', 'buc'], ['buc'])).toBe(1);
    expect(sharedWords([], ['buc'])).toBe(0);
  });
});

describe('classifications', () => {
  it.each([
    ['01.01.01', '01.01.01', 1],
    ['01.01', '01.01.02', 1],
    ['01.01.01', '01.01.02', 2 / 3],
    ['01.01.01', '01.02.02', 1 / 3],
    ['01.01.01', '02.01.01', 0],
    ['1.10', '1.1', 0.5],
    [null, '01', null],
  ])('%s and %s: %d', (a, b, closeness) => {
    expect(classCloseness(a, b)).toBe(closeness);
  });
});

describe('two contacts', () => {
  const close: Closeness = {
    text: 0.6,
    metres: 20,
    sameAddress: false,
    classification: 1,
    days: 1,
  };

  it('are alike by words and place', () => {
    expect(alike(close, 150)).toBe(true);
    expect(score(close, 150)).toBeGreaterThan(0.7);
  });

  it('are alike by place and class alone', () => {
    expect(alike({ ...close, text: 0 }, 150)).toBe(true);
    expect(alike({ ...close, text: 0, classification: 0 }, 150)).toBe(false);
    expect(alike({ ...close, text: 0, metres: 120 }, 150)).toBe(false);
  });

  it('are not, beyond the distance, unless the address is the same', () => {
    expect(alike({ ...close, metres: 151 }, 150)).toBe(false);
    expect(alike({ ...close, metres: 151, sameAddress: true }, 150)).toBe(true);
  });

  it('are measured by what both say', () => {
    const unknown = { ...close, metres: null, classification: null };
    expect(score({ ...unknown, text: 1, days: 0 }, 150)).toBe(1);
    expect(alike({ ...unknown, text: 0.1 }, 150)).toBe(false);
  });

  it('say why, in every language', () => {
    const catalogue = Catalogue.of('web/src/i18n');
    expect(catalogue.told(reasonFor(close))).toEqual({
      text: 'a 20 metri, stessa classificazione, testo simile al 60 %, ricevuto a 1 giorno di distanza.',
      textEn: '20 metres away, same classification, text 60% alike, received 1 day apart.',
    });
    const [near, far] = [
      { ...close, sameAddress: true, classification: 0, days: 0 },
      { ...close, metres: null, classification: 0.5, days: 3 },
    ].map((closeness) => catalogue.told(reasonFor(closeness)).text);
    expect(near).toBe('stesso indirizzo, testo simile al 60 %, ricevuto lo stesso giorno.');
    expect(far).toBe(
      'classificazione vicina, testo simile al 60 %, ricevuto a 3 giorni di distanza.',
    );
  });
});
