import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DayOrInstant } from './day-or-instant.js';

class Asked {
  @DayOrInstant('Due then.')
  at?: unknown;
}
const faults = (at: unknown) => validateSync(plainToInstance(Asked, { at })).length;

describe('a day or an instant', () => {
  it.each([
    ...['2026-11-20', '0001-01-02', '9999-12-30', '2028-02-29'],
    ...['2026-11-20T10:30', '2026-11-20T10:30:15', '2026-11-20T23:59:59.999'],
    ...['2026-11-20T10:30Z', '2026-11-20T10:30:15.123456+01:00', '2026-11-20T10:30-05:30'],
  ])('takes %s', (text) => expect(faults(text)).toBe(0));

  it.each([
    ...['2026-W47', '2026-W47-5', '2026-324', '20261120', '2026-11', '2026', '2026-02-29'],
    ...['2026-11-20T10', '2026-11-20T24:00', '2026-11-20T24:00:00Z', '2026-11-20T1030'],
    ...['2026-11-20T10:30+25:00', '2026-11-20T10:30+01', '2026-11-20 10:30', ' 2026-11-20'],
    ...['+002026-11-20', '0000-01-01', '2026-11-20T10:30:60Z', '', 'domani', 20261120],
  ])('refuses %j', (text) => expect(faults(text)).toBe(1));
});
