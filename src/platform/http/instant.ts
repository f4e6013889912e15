import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isInstant } from '../clock/index.js';

/** A day with its time and offset, the only form in which a body says when something was. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && isInstant(value),
        defaultMessage: (given) =>
          `${given?.property} must have a time and an offset, such as 2026-11-25T14:30:00+01:00`,
      },
    },
    options,
  );
}
