import fc from 'fast-check';
import { DateTime } from 'luxon';
import { InvalidInput } from '../../platform/errors/index.js';
import { LocalDays } from './local-days.js';
import { TERM_CALENDARS, type TermCalendar } from './term.js';
import { WorkingCalendar, ZONE } from './working-calendar.js';

const calendar = new WorkingCalendar('10-04');

/** An instant by the clocks of Bologna. */
function at(text: string): Date {
  return DateTime.fromISO(text, { zone: ZONE }).toJSDate();
}

function endOf(day: string): string {
  return at(`${day}T23:59:59.999`).toISOString();
}

describe('Working days', () => {
  it.each([
    ['2026-01-01', 'Capodanno'],
    ['2026-01-06', 'Epifania'],
    ['2026-04-06', "Lunedì dell'Angelo"],
    ['2027-03-29', "Lunedì dell'Angelo 2027"],
    ['2028-04-25', 'Liberazione'],
    ['2026-05-01', 'Festa del lavoro'],
    ['2026-06-02', 'Repubblica'],
    ['2025-08-15', 'Ferragosto'],
    ['2024-10-04', 'San Petronio, only as patron of Bologna'],
    ['2024-11-01', 'Ognissanti'],
    ['2026-12-08', 'Immacolata'],
    ['2026-12-25', 'Natale'],
    ['2025-12-26', 'Santo Stefano'],
    ['2026-03-07', 'a Saturday'],
    ['2026-03-08', 'a Sunday'],
  ])('%s (%s) is none', (day) => {
    expect(calendar.isWorkingDay(at(`${day}T12:00`))).toBe(false);
  });

  it('are judged by the local day, not by that of UTC', () => {
    // 23:30 UTC of Sunday is half past midnight of Monday in Bologna.
    expect(calendar.isWorkingDay(new Date('2026-01-11T23:30:00Z'))).toBe(true);
    expect(calendar.isWorkingDay(new Date('2026-01-11T22:30:00Z'))).toBe(false);
  });

  it('follow the patron that is configured', () => {
    const florence = new WorkingCalendar('06-24');
    expect(florence.isWorkingDay(at('2024-06-24T12:00'))).toBe(false);
    expect(florence.isWorkingDay(at('2024-10-04T12:00'))).toBe(true);
  });
});

describe('A term', () => {
  const terms: [from: string, term: string, calendar: TermCalendar, last: string, why: string][] = [
    ['2026-03-02T09:00', 'P2D', 'workingDays', '2026-03-04', 'leaves out the day of receipt'],
    ['2026-03-06T09:00', 'P1D', 'workingDays', '2026-03-09', 'passes over the weekend'],
    ['2026-03-07T09:00', 'P1D', 'workingDays', '2026-03-09', 'may start on a Saturday'],
    ['2026-04-03T16:00', 'P2D', 'workingDays', '2026-04-08', 'passes over Easter Monday'],
    ['2024-10-03T10:00', 'P1D', 'workingDays', '2024-10-07', "passes over the patron's day"],
    ['2026-12-23T10:00', 'P6D', 'workingDays', '2027-01-04', 'passes over the end of the year'],
    [
      '2026-12-31T23:59',
      'P1D',
      'workingDays',
      '2027-01-04',
      'starts in the last minute of the year',
    ],
    [
      '2026-03-27T10:00',
      'P1D',
      'workingDays',
      '2026-03-30',
      'passes over the beginning of summer time',
    ],
    ['2026-10-23T10:00', 'P1D', 'workingDays', '2026-10-26', 'passes over the end of summer time'],
    ['2026-03-02T09:00', 'P15D', 'workingDays', '2026-03-23', 'of 15 working days is three weeks'],
    ['2026-03-28T09:00', 'P1D', 'calendarDays', '2026-03-29', 'ends on the day of 23 hours'],
    ['2026-10-24T09:00', 'P1D', 'calendarDays', '2026-10-25', 'ends on the day of 25 hours'],
    ['2024-02-28T09:00', 'P1D', 'calendarDays', '2024-02-29', 'knows leap years'],
    ['2026-03-02T09:00', 'P2W', 'calendarDays', '2026-03-16', 'in weeks'],
    ['2026-03-02T09:00', 'P0D', 'workingDays', '2026-03-02', 'of no days ends with the day'],
    [
      '2026-03-07T09:00',
      'P0D',
      'workingDays',
      '2026-03-07',
      'of no days ends with the day, whichever it is',
    ],
  ];

  it.each(terms)('from %s of %s %s ends with %s: %s', (from, term, unit, last) => {
    expect(calendar.add(at(from), term, unit).toISOString()).toBe(endOf(last));
  });

  it('in hours runs on working days only', () => {
    const end = calendar.add(at('2026-03-06T22:00'), 'PT4H', 'workingDays');
    expect(end).toEqual(at('2026-03-09T02:00'));
  });

  it('in hours is elapsed time on the calendar, also when the clocks change', () => {
    const end = calendar.add(at('2026-03-29T01:00'), 'PT2H', 'calendarDays');
    expect(end).toEqual(at('2026-03-29T04:00'));
  });

  it.each(['15', 'P1M', 'P1Y', '-P1D', 'P1DT2H', 'R3/P1D', 'P2W', 'P9999D', 'P0.5D', '', null])(
    '%p is refused in working days, and the field is named',
    (term) => {
      const add = () => calendar.add(at('2026-03-02T09:00'), term as string, 'workingDays');
      expect(add).toThrow(InvalidInput);
      expect(add).toThrow(
        expect.objectContaining({
          details: { fields: [expect.objectContaining({ field: 'term', code: 'invalid-term' })] },
        }),
      );
    },
  );
});

describe('Local days', () => {
  it('begin and end where the calendar of Europe/Rome says', () => {
    const days = new LocalDays('10-04');
    const instants = fc.integer({ min: 0, max: Date.parse('2060-01-01T00:00:00Z') });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = DateTime.fromMillis(instant, { zone: ZONE });
        const number = days.numberOf(instant);
        expect(days.startOf(number)).toBe(day.startOf('day').toMillis());
        expect(days.startOf(number + 1)).toBe(day.endOf('day').toMillis() + 1);
      }),
      {
        examples: [[Date.parse('2026-03-29T01:00:00Z')], [Date.parse('2026-10-25T00:30:00Z')], [0]],
      },
    );
  });
});

describe('Counting', () => {
  const instants = fc.date({
    min: new Date('2019-12-20T00:00:00Z'),
    max: new Date('2031-02-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const calendars = fc.constantFrom(...TERM_CALENDARS);
  const days = fc.integer({ min: 0, max: 60 });
  const times = fc.integer({ min: 0, max: 40 * 86_400_000 });

  it('the days of a term gives back the term', () => {
    fc.assert(
      fc.property(instants, days, calendars, (from, n, unit) => {
        expect(calendar.daysBetween(from, calendar.add(from, `P${n}D`, unit), unit)).toBe(n);
      }),
    );
  });

  it('never ends a longer term earlier, nor one that starts later', () => {
    fc.assert(
      fc.property(instants, times, days, calendars, (from, later, n, unit) => {
        const end = calendar.add(from, `P${n}D`, unit).getTime();
        expect(calendar.add(from, `P${n + 1}D`, unit).getTime()).toBeGreaterThan(end);
        const start = new Date(from.getTime() + later);
        expect(calendar.add(start, `P${n}D`, unit).getTime()).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('ends a term in working days on a working day', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, n) => {
        expect(calendar.isWorkingDay(calendar.add(from, `P${n}D`, 'workingDays'))).toBe(true);
      }),
    );
  });

  it('adds no time where there is none', () => {
    fc.assert(
      fc.property(instants, calendars, (from, unit) => {
        expect(calendar.addTime(from, 0, unit)).toEqual(from);
        expect(calendar.timeBetween(from, from, unit)).toBe(0);
      }),
    );
  });

  it('the time between gives back the time that was added', () => {
    fc.assert(
      fc.property(instants, times, calendars, (from, milliseconds, unit) => {
        const end = calendar.addTime(from, milliseconds, unit);
        expect(calendar.timeBetween(from, end, unit)).toBe(milliseconds);
      }),
    );
  });

  it('splits anywhere without loss', () => {
    fc.assert(
      fc.property(instants, times, times, calendars, (from, first, second, unit) => {
        const middle = new Date(from.getTime() + first);
        const end = new Date(middle.getTime() + second);
        expect(
          calendar.timeBetween(from, middle, unit) + calendar.timeBetween(middle, end, unit),
        ).toBe(calendar.timeBetween(from, end, unit));
      }),
    );
  });

  it('puts a share of the term between its start and its end', () => {
    fc.assert(
      fc.property(
        instants,
        days,
        fc.integer({ min: 1, max: 100 }),
        calendars,
        (from, n, percent, unit) => {
          const due = calendar.add(from, `P${n}D`, unit);
          const share = calendar.share(from, due, percent, unit);
          expect(share.getTime()).toBeGreaterThanOrEqual(from.getTime());
          expect(share.getTime()).toBeLessThanOrEqual(due.getTime());
        },
      ),
    );
  });
});
