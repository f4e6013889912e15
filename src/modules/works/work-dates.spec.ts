import { mondayOf, plannedDates, weekOf } from './work-dates.js';

const now = new Date('2026-11-23T09:00:00Z');

describe('The dates of a work', () => {
  it('given as days last from the first to the last instant in Bologna, also over the end of summer time', () => {
    expect(plannedDates({ plannedFrom: '2026-12-01', plannedTo: '2026-12-02' }, now)).toEqual({
      from: new Date('2026-11-30T23:00:00.000Z'),
      to: new Date('2026-12-02T22:59:59.999Z'),
    });
    expect(plannedDates({ plannedFrom: '2027-10-31', plannedTo: '2027-10-31' }, now)).toEqual({
      from: new Date('2027-10-30T22:00:00.000Z'),
      to: new Date('2027-10-31T22:59:59.999Z'),
    });
  });

  it.each([
    [{ plannedFrom: 'domani', plannedTo: '2026-12-02' }, 'plannedFrom'],
    [{ plannedFrom: '2026-12-01', plannedTo: 7 }, 'plannedTo'],
    [{ plannedFrom: '2026-12-03', plannedTo: '2026-12-02' }, 'plannedTo'],
    [{ plannedFrom: '2026-11-01', plannedTo: '2026-11-02' }, 'plannedTo'],
    [{ plannedFrom: '2026-12-01', plannedTo: '2062-12-01' }, 'plannedTo'],
    [{ plannedFrom: '2026-02-30', plannedTo: '2026-12-01' }, 'plannedFrom'],
  ])('%j are refused, naming %s', (given, field) => {
    expect(() => plannedDates(given, now)).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ field })] } }),
    );
  });

  it('lie in ISO weeks', () => {
    expect(weekOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-W53');
    expect(mondayOf('2026-W49')?.toISODate()).toBe('2026-11-30');
    for (const wrong of ['2026-W54', '2026-49', 'x']) expect(mondayOf(wrong)).toBeNull();
  });
});
