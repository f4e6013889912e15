import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Conflict } from '../../platform/errors/index.js';
import { CLOCK_TRANSITIONS, ProtocolClock } from './protocol-clock.entity.js';
import { TERM_CALENDARS, type TermCalendar } from './term.js';
import { WorkingCalendar, ZONE } from './working-calendar.js';

const calendar = new WorkingCalendar('10-04');
const DAY = 86_400_000;
const WAIT = { cause: 'citizenDocuments', reason: { text: 'attesa di documenti', fact: null } };

function clock(start: Date, term: string, unit: TermCalendar): ProtocolClock {
  const made = Object.assign(new ProtocolClock(), { kind: 'answer', round: 1 });
  made.start(start, { term, calendar: unit, warningPercent: 80, thresholds: [80] }, calendar);
  return made;
}

describe('A clock', () => {
  const monday = new Date('2026-03-02T09:00:00Z');

  it('warns at its percentage and ends with its last day', () => {
    const made = clock(monday, 'P5D', 'calendarDays');
    expect(made.dueAt).toEqual(new Date('2026-03-07T22:59:59.999Z'));
    expect(made.warningAt.getTime() - monday.getTime()).toBe(
      Math.floor((made.dueAt.getTime() - monday.getTime()) * 0.8),
    );
  });

  it('keeps what is left through a suspension over Easter', () => {
    const made = clock(new Date('2026-03-30T08:00:00Z'), 'P5D', 'workingDays');
    const suspendedAt = new Date('2026-04-02T10:00:00Z');
    const left = made.remaining(suspendedAt, calendar);
    made.suspend(suspendedAt, WAIT, calendar);
    expect(made.remaining(new Date('2026-04-20T10:00:00Z'), calendar)).toBe(left);
    made.resume(new Date('2026-04-20T10:00:00Z'), calendar);
    // Thursday noon to the end of Tuesday, with Easter Monday between, is 2 working days and 12 hours.
    expect(left).toBe(2 * DAY + 12 * 3_600_000 - 1);
    expect(made.dueAt).toEqual(new Date('2026-04-22T21:59:59.999Z'));
  });

  it('can neither be suspended twice, nor resumed while it runs, nor suspended when it is too late', () => {
    const made = clock(monday, 'P2D', 'workingDays');
    expect(() => made.resume(monday, calendar)).toThrow(Conflict);
    made.suspend(monday, WAIT, calendar);
    expect(() => made.suspend(monday, WAIT, calendar)).toThrow(
      'The term is suspended already, since 02/03/2026 10:00: it cannot be suspended.',
    );
    made.resume(monday, calendar);
    expect(() => made.suspend(new Date('2026-03-05T09:00:00Z'), WAIT, calendar)).toThrow(
      'The term ended on 04/03/2026 23:59: it cannot be suspended.',
    );
  });

  it('counts each of its suspensions, and shows the present one alone', () => {
    const made = clock(monday, 'P10D', 'workingDays');
    const at = (day: number, hour: number) =>
      new Date(`2026-03-${String(day).padStart(2, '0')}T${hour}:00:00Z`);
    made.suspend(at(3, 10), WAIT, calendar);
    made.resume(at(4, 10), calendar);
    expect([made.suspendedMs, made.suspendedAt, made.remainingMs]).toEqual([DAY, null, null]);
    // Friday to Monday: one counted day of three.
    const reason = { text: 'sopralluogo', fact: null };
    made.suspend(at(6, 10), { cause: 'siteInspection', reason }, calendar);
    expect(made).toMatchObject({
      suspendedAt: at(6, 10),
      suspensionCause: 'siteInspection',
      suspensionReason: 'sopralluogo',
      suspendedMs: DAY,
    });
    made.resume(at(9, 10), calendar);
    expect(made.suspendedMs).toBe(2 * DAY);
    expect(made.dueAt).toEqual(new Date('2026-03-18T22:59:59.999Z'));
  });

  it('has nothing left once it is met, and is neither suspended nor resumed then', () => {
    const made = clock(monday, 'P10D', 'workingDays');
    made.state = 'met';
    expect(made.remaining(monday, calendar)).toBe(0);
    expect(() => made.suspend(monday, WAIT, calendar)).toThrow(Conflict);
    expect(() => made.resume(monday, calendar)).toThrow(Conflict);
  });

  it('that was over before it came in is missed, and announces nothing', () => {
    const made = clock(monday, 'PT2H', 'calendarDays');
    made.passOver(new Date(made.dueAt.getTime() - 1));
    expect([made.state, made.nextThreshold]).toEqual(['running', 80]);
    made.passOver(made.dueAt);
    expect(made).toMatchObject({
      state: 'missed',
      warnedAt: made.dueAt,
      nextThreshold: null,
      nextThresholdAt: null,
    });
  });

  it('of a step is not suspended', () => {
    const made = clock(monday, 'P3D', 'workingDays');
    made.kind = 'step';
    expect(() => made.suspend(monday, WAIT, calendar)).toThrow(
      expect.objectContaining({ code: 'clock.not-suspendable' }),
    );
  });

  it('leaves its ends to nowhere', () => {
    const ends = Object.entries(CLOCK_TRANSITIONS).filter(([, next]) => next.length === 0);
    expect(ends.map(([state]) => state).sort()).toEqual(['cancelled', 'met', 'missed']);
  });
});

describe('Suspending and resuming', () => {
  const instants = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const pauses = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 2 * DAY }),
      pause: fc.integer({ min: 0, max: 60 * DAY }),
    }),
    { maxLength: 6 },
  );

  it('never loses and never adds time of a term in hours, however often', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 500 }),
        pauses,
        fc.constantFrom(...TERM_CALENDARS),
        (start, hours, all, unit) => {
          const made = clock(start, `PT${hours}H`, unit);
          const whole = calendar.timeBetween(start, made.dueAt, unit);
          let now = start;
          let used = 0;
          for (const { after, pause } of all) {
            const stop = new Date(now.getTime() + after);
            if (stop > made.dueAt) break;
            used += calendar.timeBetween(now, stop, unit);
            made.suspend(stop, WAIT, calendar);
            now = new Date(stop.getTime() + pause);
            made.resume(now, calendar);
            expect(used + made.remaining(now, calendar)).toBe(whole);
            expect(made.warningAt.getTime()).toBeLessThanOrEqual(made.dueAt.getTime());
          }
        },
      ),
    );
  });

  it('moves a term in days by the days of the pause, to the end of a day, however often', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 30 }),
        pauses,
        fc.constantFrom(...TERM_CALENDARS),
        (start, days, all, unit) => {
          const made = clock(start, `P${days}D`, unit);
          let now = start;
          for (const { after, pause } of all) {
            const stop = new Date(now.getTime() + after);
            if (stop > made.dueAt) break;
            const before = made.dueAt;
            const left = calendar.daysBetween(stop, before, unit);
            made.suspend(stop, WAIT, calendar);
            now = new Date(stop.getTime() + pause);
            made.resume(now, calendar);
            const day = DateTime.fromJSDate(made.dueAt, { zone: ZONE });
            expect(made.dueAt).toEqual(day.endOf('day').toJSDate());
            expect(made.dueAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
            expect(made.dueAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
            if (left > 0) {
              expect(calendar.daysBetween(now, made.dueAt, unit)).toBe(left);
              const paused = calendar.daysBetween(stop, now, unit);
              expect(calendar.daysBetween(before, made.dueAt, unit)).toBe(paused);
            } else if (now > before) {
              expect(made.dueAt).toEqual(calendar.endOfCountedDay(now, unit));
            }
            expect(made.warningAt.getTime()).toBeLessThanOrEqual(made.dueAt.getTime());
          }
        },
      ),
    );
  });

  it('leaves the term and its warning as they were on the same day', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 30 }),
        fc.tuple(fc.nat(DAY), fc.nat(DAY)),
        fc.constantFrom(...TERM_CALENDARS),
        (start, days, within, unit) => {
          const made = clock(start, `P${days}D`, unit);
          const { dueAt, warningAt } = made;
          const midnight = DateTime.fromJSDate(start, { zone: ZONE }).endOf('day').toMillis();
          const [stop, now] = within
            .map((after) => new Date(Math.min(start.getTime() + after, midnight)))
            .sort((one, other) => one.getTime() - other.getTime());
          made.suspend(stop, WAIT, calendar);
          made.resume(now, calendar);
          expect({ dueAt: made.dueAt, warningAt: made.warningAt }).toEqual({ dueAt, warningAt });
        },
      ),
    );
  });

  it('on the last day gives the day of the resumption, or the next working day', () => {
    const friday = new Date('2026-03-06T10:00:00Z');
    const resumedOn = (now: string): Date => {
      const made = clock(new Date('2026-03-02T09:00:00Z'), 'P4D', 'workingDays');
      made.suspend(friday, WAIT, calendar);
      made.resume(new Date(now), calendar);
      return made.dueAt;
    };
    expect(resumedOn('2026-03-06T10:00:02Z')).toEqual(new Date('2026-03-06T22:59:59.999Z'));
    expect(resumedOn('2026-03-07T10:00:00Z')).toEqual(new Date('2026-03-09T22:59:59.999Z'));
    expect(resumedOn('2026-03-10T10:00:00Z')).toEqual(new Date('2026-03-10T22:59:59.999Z'));
  });

  it('puts the warning after the same part of what is left', () => {
    const made = clock(new Date('2026-03-02T09:00:00Z'), 'P10D', 'calendarDays');
    const stop = new Date('2026-03-04T09:00:00Z');
    const part =
      (made.warningAt.getTime() - stop.getTime()) / (made.dueAt.getTime() - stop.getTime());
    made.suspend(stop, WAIT, calendar);
    const now = new Date('2026-03-14T20:00:00Z');
    made.resume(now, calendar);
    expect(made.dueAt).toEqual(new Date('2026-03-22T22:59:59.999Z'));
    expect(made.warningAt.getTime() - now.getTime()).toBe(
      Math.floor((made.dueAt.getTime() - now.getTime()) * part),
    );
  });

  it('never ends earlier than without the suspension', () => {
    fc.assert(
      fc.property(instants, pauses, fc.constantFrom(...TERM_CALENDARS), (start, all, unit) => {
        const made = clock(start, 'P15D', unit);
        const due = made.dueAt.getTime();
        for (const { after, pause } of all.slice(0, 1)) {
          const stop = new Date(start.getTime() + after);
          made.suspend(stop, WAIT, calendar);
          made.resume(new Date(stop.getTime() + pause), calendar);
        }
        expect(made.dueAt.getTime()).toBeGreaterThanOrEqual(due);
      }),
    );
  });
});

describe('A closing day', () => {
  const starts = new Date('2026-12-21T09:00:00Z'); // a Monday; the 25th is a Friday
  const withClosing = (...days: string[]): WorkingCalendar => {
    const changed = new WorkingCalendar('10-04');
    changed.closeOn(days, 1);
    return changed;
  };

  it('moves the end and the warning of a term in working days, once', () => {
    const made = clock(starts, 'P5D', 'workingDays');
    expect(made.dueAt).toEqual(new Date('2026-12-29T22:59:59.999Z'));
    const warned = made.warningAt.getTime();
    const changed = withClosing('2026-12-24');
    expect(made.recompute(changed)).toBe(true);
    expect(made.dueAt).toEqual(new Date('2026-12-30T22:59:59.999Z'));
    expect(made.warningAt.getTime()).toBeGreaterThanOrEqual(warned);
    expect(made.calendarRevision).toBe(1);
    expect(made.recompute(changed)).toBe(false);
    expect(made.recompute(calendar)).toBe(true);
    expect(made.dueAt).toEqual(new Date('2026-12-29T22:59:59.999Z'));
    expect(made.warningAt.getTime()).toBe(warned);
  });

  it('after the end, or on a calendar of all days, changes nothing', () => {
    const late = clock(starts, 'P5D', 'workingDays');
    expect(late.recompute(withClosing('2026-12-30'))).toBe(false);
    const all = clock(starts, 'P5D', 'calendarDays');
    expect(all.recompute(withClosing('2026-12-24'))).toBe(false);
  });

  it('counts from the last resumption: what was left then is left again', () => {
    const made = clock(starts, 'P5D', 'workingDays');
    made.suspend(new Date('2026-12-22T09:00:00Z'), WAIT, calendar);
    made.resume(new Date('2027-01-11T09:00:00Z'), calendar); // four days were left: until the 15th
    expect(made.dueAt).toEqual(new Date('2027-01-15T22:59:59.999Z'));
    // A closing day before the resumption is past and done with.
    expect(made.recompute(withClosing('2026-12-22'))).toBe(false);
    expect(made.recompute(withClosing('2027-01-13'))).toBe(true);
    expect(made.dueAt).toEqual(new Date('2027-01-18T22:59:59.999Z'));
  });

  it('during a suspension takes nothing of what is left', () => {
    const made = clock(starts, 'P5D', 'workingDays');
    made.suspend(new Date('2026-12-22T09:00:00Z'), WAIT, calendar);
    const changed = withClosing('2026-12-24');
    expect(made.recompute(changed)).toBe(true);
    made.resume(new Date('2027-01-11T09:00:00Z'), changed);
    expect(changed.daysBetween(new Date('2027-01-11T09:00:00Z'), made.dueAt, 'workingDays')).toBe(
      4,
    );
  });

  it('moves a term in hours by the day that does not count', () => {
    const made = clock(starts, 'PT72H', 'workingDays');
    const due = made.dueAt.getTime();
    expect(made.recompute(withClosing('2026-12-23'))).toBe(true);
    // The 25th to the 27th do not count either.
    expect(made.dueAt.getTime()).toBe(due + 4 * DAY);
  });
});

describe('Thresholds', () => {
  it('are announced one after the other, and wait with the suspended clock', () => {
    const start = new Date('2026-03-02T09:00:00Z');
    const made = Object.assign(new ProtocolClock(), { kind: 'answer', round: 1 });
    made.start(
      start,
      { term: 'PT100H', calendar: 'calendarDays', warningPercent: 80, thresholds: [50, 80] },
      calendar,
    );
    const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);
    expect([made.nextThreshold, made.nextThresholdAt]).toEqual([50, hours(50)]);
    made.suspend(hours(20), WAIT, calendar);
    made.resume(hours(120), calendar);
    expect(made.nextThresholdAt).toEqual(hours(150));
    made.passThreshold(calendar);
    expect([made.nextThreshold, made.nextThresholdAt]).toEqual([80, made.warningAt]);
    made.passThreshold(calendar);
    expect([made.nextThreshold, made.nextThresholdAt]).toEqual([null, null]);
  });

  it('wait through a second suspension, too, and come after their part of the whole term', () => {
    const start = new Date('2026-03-02T09:00:00Z');
    const made = Object.assign(new ProtocolClock(), { kind: 'answer', round: 1 });
    const terms = { term: 'PT100H', calendar: 'calendarDays' as const, warningPercent: 80 };
    made.start(start, { ...terms, thresholds: [50, 80] }, calendar);
    const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);
    made.suspend(hours(20), WAIT, calendar);
    made.resume(hours(120), calendar);
    made.suspend(hours(130), WAIT, calendar); // 30 of the 100 hours are used up
    made.resume(hours(230), calendar);
    expect([made.nextThresholdAt, made.warningAt, made.dueAt]).toEqual([
      hours(250),
      hours(280),
      hours(300),
    ]);
    expect(made.suspendedMs).toBe(200 * 3_600_000);
  });
});
