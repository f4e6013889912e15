import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsInstant } from './instant.js';

class Received {
  @IsInstant()
  at?: unknown;
}
const faults = (at: unknown) => validateSync(plainToInstance(Received, { at })).length;

describe('an instant', () => {
  it.each([
    ...['2026-11-20T10:30Z', '2026-11-20T10:30:15+01:00', '2026-11-20T10:30:15.123456-05:30'],
    ...['2028-02-29T00:00:00Z', '2026-11-20T23:59:59.999Z'],
  ])('takes %s', (text) => expect(faults(text)).toBe(0));

  it.each([
    ...['2026-11-20', '2026-11-20T10:30', '2026-11-20T10:30:15', '2026-11-20 10:30Z'],
    ...['2026-W47-5T10:30Z', '2026-324T10:30Z', '20261120T1030Z', '2026-11-20T10Z'],
    ...['2026-11-20T24:00Z', '2026-02-29T10:30Z', '2026-11-20T10:30+01', '2026-11-20T10:30+0100'],
    ...['2026-11-20T10:30+25:00', '2026-11-20T10:30:60Z', '2026-11-20t10:30z', '', 20261120, null],
  ])('refuses %j', (text) => expect(faults(text)).toBe(1));
});
