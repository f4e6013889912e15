import { compute } from './run.js';

const valueOf = (text: string) => {
  const { value } = compute(text, {});
  return value === null || typeof value === 'boolean' ? value : String(value);
};
const moment = (text: string) => `date and time("${text}")`;

describe('a duration in days and time is time that passes', () => {
  const BACK = moment('2026-10-25T00:30:00@Europe/Rome');
  it.each([
    [`${BACK} + duration("PT24H")`, '2026-10-25T23:30:00@Europe/Rome'],
    [`${BACK} + duration("P1D")`, '2026-10-25T23:30:00@Europe/Rome'],
    [`duration("P1D") + ${BACK}`, '2026-10-25T23:30:00@Europe/Rome'],
    [`${BACK} + duration("PT1H")`, '2026-10-25T01:30:00@Europe/Rome'],
    [`${BACK} + duration("PT2H")`, '2026-10-25T02:30:00@Europe/Rome'],
    [`${BACK} + duration("PT3H")`, '2026-10-25T02:30:00+01:00'],
    [`${BACK} + duration("PT4H")`, '2026-10-25T03:30:00@Europe/Rome'],
    [
      `${moment('2026-10-25T23:30:00@Europe/Rome')} - duration("PT24H")`,
      '2026-10-25T00:30:00@Europe/Rome',
    ],
    [
      `${moment('2026-03-29T01:30:00@Europe/Rome')} + duration("PT1H")`,
      '2026-03-29T03:30:00@Europe/Rome',
    ],
    [`${moment('2026-10-25T00:30:00+02:00')} + duration("PT24H")`, '2026-10-26T00:30:00+02:00'],
    [`${moment('2026-10-25T00:30:00Z')} + duration("-PT1H")`, '2026-10-24T23:30:00Z'],
    [`${moment('2026-10-25T00:30:00')} + duration("PT24H")`, '2026-10-26T00:30:00'],
    [
      `${moment('2026-03-30T00:00:00@Europe/Rome')} - ${moment('2026-03-29T00:00:00@Europe/Rome')}`,
      'PT23H',
    ],
    [
      `${moment('2026-10-25T00:00:00@Europe/Rome')} - ${moment('2026-10-27T00:00:00@Europe/Rome')}`,
      '-P2DT1H',
    ],
    [`${moment('2026-01-01T12:00:00Z')} - ${moment('2026-01-01T12:00:00@Europe/Rome')}`, 'PT1H'],
    [`${moment('2026-03-30T00:00:00')} - ${moment('2026-03-29T00:00:00')}`, 'P1D'],
    [`(${BACK} + duration("PT3H")) - ${BACK} = duration("PT3H")`, true],
    [`${BACK} + duration("P9999999999D")`, null],
  ])('%s', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it('one in years and months goes by the calendar', () => {
    expect(valueOf(`${BACK} + duration("P1M")`)).toBe('2026-11-25T00:30:00@Europe/Rome');
  });
});

it.each([
  ['2026-01-31', '2026-02-28', 'P0M'],
  ['2026-01-28', '2026-02-28', 'P1M'],
  ['2026-02-28', '2026-01-31', 'P0M'],
  ['2026-02-28', '2026-01-28', '-P1M'],
  ['2024-02-29', '2026-02-28', 'P1Y11M'],
  ['2026-05-05', '2026-05-06', 'P0M'],
])('from %s to %s are %s whole years and months', (from, to, expected) => {
  expect(valueOf(`years and months duration(date("${from}"), date("${to}"))`)).toBe(expected);
});
