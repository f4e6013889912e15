import { isSameCitizen, type IdentifyingData } from './same-citizen.js';

const luca: IdentifyingData = {
  name: 'Luca Verdì',
  email: 'luca@example.org',
  phone: '+39 051 123456',
  taxCode: null,
};
const TAX_CODE = 'VRDLCU80A01A944X';

describe('the same citizen', () => {
  it.each<[string, Partial<IdentifyingData>, Partial<IdentifyingData>]>([
    ['same name and e-mail address', {}, { phone: null }],
    ['same name and phone', {}, { email: null }],
    ['a phone written differently', { email: null }, { phone: '+39-051.123.456' }],
    ['case, accents and spaces of the name', {}, { name: '  LUCA   verdi' }],
    ['a tax code known on one side', { taxCode: TAX_CODE }, {}],
    [
      'the same tax code, all else different',
      { taxCode: TAX_CODE },
      { taxCode: TAX_CODE, name: 'L. Verdi', email: 'verdi@example.org', phone: null },
    ],
  ])('%s', (_case, known, given) => {
    expect(isSameCitizen({ ...luca, ...known }, { ...luca, ...given })).toBe(true);
    expect(isSameCitizen({ ...luca, ...given }, { ...luca, ...known })).toBe(true);
  });

  it.each<[string, Partial<IdentifyingData>, Partial<IdentifyingData>]>([
    ['the e-mail address and phone of another name', {}, { name: 'Giulia Neri' }],
    ['an e-mail address without a name', {}, { name: null }],
    ['an e-mail address, no name on either side', { name: null }, { name: null }],
    ['a name that is blank on both sides', { name: ' ' }, { name: '' }],
    ['a name alone', { email: null, phone: null }, { email: null, phone: null }],
    ['phones without a digit', { email: null, phone: '-' }, { email: null, phone: '?' }],
    ['a name with other addresses', {}, { email: 'altro@example.org', phone: '051 999' }],
    [
      'different tax codes, all else the same',
      { taxCode: TAX_CODE },
      { taxCode: 'VRDLCU82B02A944Y' },
    ],
  ])('is not told by %s', (_case, known, given) => {
    expect(isSameCitizen({ ...luca, ...known }, { ...luca, ...given })).toBe(false);
    expect(isSameCitizen({ ...luca, ...given }, { ...luca, ...known })).toBe(false);
  });
});
