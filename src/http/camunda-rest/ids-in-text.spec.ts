import { idsIn } from './ids-in-text.js';

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e8f7a6b5c4d';
const DIGITS = ID.replaceAll('-', '');
const groups = DIGITS.match(/.{4}/g)!;

const idsOf = (text: string) => [...idsIn(text)];

describe('ids in a text', () => {
  it.each([
    ['alone', ID],
    ['in upper case', ID.toUpperCase()],
    ['without hyphens', DIGITS],
    ['with a hyphen after each group', groups.join('-')],
    ['with hyphens here and there', `${groups.slice(0, 3).join('-')}${groups.slice(3).join('')}`],
    ['in braces', `{${ID}}`],
    ['inside other text', `see <${ID}>, please`],
    ['behind a word that ends in a digit', `caso12${ID}`],
    ['in an address', `https://example.org/contacts/${ID}/timeline`],
    ['at the end', `x-${ID}`],
  ])('are found %s', (_, text) => {
    expect(idsOf(text)).toContain(ID);
  });

  it('are found wherever they begin in a longer run of digits', () => {
    for (const before of ['', '0', '00', '0000', '00000-', '-']) {
      expect(idsOf(`${before}${DIGITS}000`)).toContain(ID);
    }
    expect(idsOf('0'.repeat(40))).toHaveLength(9);
  });

  it.each([
    ['too short', DIGITS.slice(1)],
    ['with a letter that is no digit', DIGITS.replace('a', 'g')],
    ['with two hyphens', ID.replace('-', '--')],
    ['with a hyphen inside a group', `${DIGITS.slice(0, 2)}-${DIGITS.slice(2)}`],
    ['empty', ''],
  ])('are none: %s', (_, text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it('come one by one: of a long text no more is read than is asked for', () => {
    const found = idsIn('a'.repeat(2_000_000));
    expect(found.next().value).toBe('aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa');
  });
});
