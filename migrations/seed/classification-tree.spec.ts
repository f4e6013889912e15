import { CLASSIFICATION_TREE } from './classification-tree.js';

describe('the reconstructed classification', () => {
  const codes = CLASSIFICATION_TREE.map(({ code }) => code);

  it('has each code once, parents before children', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, parent_code: parent } of CLASSIFICATION_TREE) {
      if (parent) expect(codes.slice(0, codes.indexOf(code))).toContain(parent);
    }
  });

  it.each([
    'Buche',
    'Verde pubblico',
    'Semafori e segnaletica stradale',
    'Altro',
    'Arredo urbano',
    'Tombini',
    'Parchi gioco e aree cani',
    'Disinfestazione (topi, blatte, vespe, piccioni)',
    'Idee e proposte',
    'Cimiteri',
    'Accessibilità ed inclusione delle persone con disabilità',
    'Illuminazione pubblica',
    'Tutela animali',
    'Acquedotto e fognature',
  ])('knows the open data category %s, once', (category) => {
    const called = CLASSIFICATION_TREE.filter(
      ({ name, synonyms }) => name === category || synonyms.includes(category),
    );
    expect(called).toHaveLength(1);
  });
});
