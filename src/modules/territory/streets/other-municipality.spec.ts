import { otherMunicipalityIn } from './other-municipality.js';

describe('another municipality in an address', () => {
  it.each([
    ['Via Toscana 5, 41121 Modena (MO)', 'Modena'],
    ['via Zamboni 12, Modena', 'Modena'],
    ['via zamboni 12, modena', 'Modena'],
    ['Via Toscana, Roma', 'Roma'],
    ['Via Toscana 3 - San Lazzaro di Savena', 'San Lazzaro di Savena'],
    ['Via Toscana 3 (Casalecchio di Reno)', 'Casalecchio di Reno'],
    ['Via Toscana 3, 40068', 'San Lazzaro di Savena'],
    ['Via Toscana 3, Savena MO', 'MO'],
    ['Via Toscana 3, Prato', 'Prato'],
  ])('%s', (address, name) => {
    expect(otherMunicipalityIn(address, 'Comune di Bologna')).toBe(name);
  });

  it.each([
    ...['Via Toscana 5', 'Via Modena 3', 'Via Roma', 'Via Toscana 5, Bologna', ''],
    ...['Via Toscana 5, 40141 Bologna (BO)', 'Via Toscana 5, Savena', 'Via Toscana 5, BO'],
    ...[
      'Via Toscana 5, interno 3',
      'Via Toscana 5, scala B',
      'Via Toscana 5, prato',
      'via Po, ponte',
    ],
    ...['Via Toscana 5 - davanti alla scuola', 'Via Toscana, angolo Via Modena'],
  ])('%s names none', (address) => {
    expect(otherMunicipalityIn(address, 'Comune di Bologna')).toBeNull();
  });

  it('is told from its own by whoever is there', () => {
    expect(otherMunicipalityIn('Via Toscana 5, Modena', 'Comune di Modena')).toBeNull();
    expect(otherMunicipalityIn('Via Toscana 5, Bologna', 'Comune di Modena')).toBe('Bologna');
    expect(otherMunicipalityIn('Via Toscana 5, Modena', 'Unione di prova')).toBeNull();
  });
});
