import { partsOfAddress, streetWords } from './street-names.js';

describe('the words of a street', () => {
  it.each([
    ['Via Niccolò dall’Arca', 'via niccolo dall arca'],
    ['v. Mazzini', 'via mazzini'],
    ['v.mazzini', 'via mazzini'],
    ['v mazzini', 'via mazzini'],
    ['V.le Aldo Moro', 'viale aldo moro'],
    ['vle moro', 'viale moro'],
    ['p.zza Maggiore', 'piazza maggiore'],
    ['P.za VIII Agosto', 'piazza viii agosto'],
    ['p.le Jacchia', 'piazzale jacchia'],
    ['c.so Isonzo', 'corso isonzo'],
    ['L.go Respighi', 'largo respighi'],
    ['Vicolo Bolognetti', 'vicolo bolognetti'],
    ['Viadagola', 'viadagola'],
    ['Plebiscito', 'plebiscito'],
  ])('of %s are %s', (text, words) => {
    expect(streetWords(text)).toBe(words);
  });
});

describe('an address', () => {
  it.each([
    ['via Mazzini 12', 'via Mazzini', '12'],
    ['via Mazzini, 12/a', 'via Mazzini', '12/a'],
    ['via Mazzini n. 12 bis', 'via Mazzini', '12 bis'],
    ['via Mazzini n° 12', 'via Mazzini', '12'],
    ['via Mazzini nr. 12', 'via Mazzini', '12'],
    ['via Mazzini civico 12', 'via Mazzini', '12'],
    ['via Mazzini 12 int. 3', 'via Mazzini', '12'],
    ['via Mazzini 12, scala B', 'via Mazzini', '12'],
    ['via Mazzini 12-14', 'via Mazzini', '12'],
    ['via  Mazzini , 12', 'via Mazzini', '12'],
    ['12 via Mazzini', 'via Mazzini', '12'],
    ['12/a, via Mazzini', 'via Mazzini', '12/a'],
    ['via Mazzini', 'via Mazzini', ''],
    ['Piazza VIII Agosto', 'Piazza VIII Agosto', ''],
  ])('%s is street and number', (address, street, number) => {
    expect(partsOfAddress(address)).toEqual({ street, number });
  });
});
