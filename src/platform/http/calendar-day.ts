import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDay } from '../clock/index.js';

/** A day of the calendar, `YYYY-MM-DD`: the form in which beginnings and ends are written. */
export function IsCalendarDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCalendarDay',
      validator: {
        validate: (value) => typeof value === 'string' && isCalendarDay(value),
        defaultMessage: (given) => `${given?.property} must be a day such as 2026-11-25`,
      },
    },
    options,
  );
}
