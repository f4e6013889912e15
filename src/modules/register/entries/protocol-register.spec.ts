import { protocolYear } from './protocol-register.js';
import { formatProtocolNumber, protocolNumberIn } from '../../contacts/index.js';

describe('the year of a protocol number', () => {
  it.each([
    ['2026-12-31T22:59:59.999Z', 2026],
    ['2026-12-31T23:00:00.000Z', 2027],
    ['2026-06-30T12:00:00.000Z', 2026],
  ])('is the civil year in Bologna: %s', (instant, year) => {
    expect(protocolYear(new Date(instant))).toBe(year);
  });
});

describe('a protocol number', () => {
  it('has at least six digits', () => {
    expect(formatProtocolNumber(2026, 123)).toBe('2026/000123');
    expect(formatProtocolNumber(2026, 1_234_567)).toBe('2026/1234567');
  });

  it.each([
    ['2026/000123', { year: 2026, number: 123 }],
    ['2026/123', { year: 2026, number: 123 }],
    ['000123', { year: null, number: 123 }],
    ['buca', null],
    ['2026/', null],
    ['99999999999999', null],
  ])('is recognised in a search for %s', (q, found) => {
    expect(protocolNumberIn(q)).toEqual(found);
  });
});
