import { parseTimer } from './timer-text.js';

const NOW = new Date('2026-11-30T16:00:00Z'); // a Monday, 17:00 in the city

describe("a cycle in cron's form", () => {
  it.each([
    ['0 0/5 * * * ?', '2026-11-30T16:05:00.000Z'],
    ['0 0 8 ? * MON-FRI', '2026-12-01T07:00:00.000Z'],
    // Quartz counts Sunday as 1: 2 is Monday, 6 Friday.
    ['0 0 9 ? * 2', '2026-12-07T08:00:00.000Z'],
    ['0 15 10 ? * 6L', '2026-12-25T09:15:00.000Z'],
    ['0 15 10 L * ?', '2026-12-31T09:15:00.000Z'],
    ['0 0 0 1 7 ? 2027', '2027-06-30T22:00:00.000Z'],
  ])('%s goes off next at %s, without end', (text, dueAt) => {
    expect(parseTimer('timeCycle', text, NOW)).toEqual({ dueAt: new Date(dueAt), repeat: -1 });
  });

  it.each([
    ['0 0 * * *', 'six or seven fields'],
    ['0 0 25 * * ?', 'hour'],
    ['0 0 0 1 1 ? 2020', 'no such instant to come'],
    ['every day', 'six or seven fields'],
    ['R3', 'is not a cycle'],
    ['* * * * * ?', 'once a minute at most'],
    ['0/5 * * * * ?', 'once a minute at most'],
    ['0,30 0 8 * * ?', 'once a minute at most'],
    ['10-20 0 8 * * ?', 'once a minute at most'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => parseTimer('timeCycle', text, NOW)).toThrow(reason);
  });
});

describe('a cycle of a duration', () => {
  it.each([
    ['R/PT1M', -1],
    ['R100/PT1S', 100],
    ['R100/PT0S', 100],
    ['R101/PT60S', 101],
  ])('%s is taken', (text, repeat) => {
    expect(parseTimer('timeCycle', text, NOW)).toMatchObject({ repeat });
  });

  it.each([
    ['R/PT0.001S', 'without end with pauses of less than a minute'],
    ['R/PT59.999S', 'without end with pauses of less than a minute'],
    ['R101/PT59S', 'more than 100 times with pauses of less than a minute'],
    ['R1000000/PT0S', 'more than 100 times with pauses of less than a minute'],
  ])('%s is refused: it repeats %s', (text, reason) => {
    expect(() => parseTimer('timeCycle', text, NOW)).toThrow(reason);
  });
});
