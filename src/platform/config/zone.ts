import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isZone } from '../clock/index.js';

/** Validates the name of a time zone. */
export function IsZone(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isZone(value);
  return ValidateBy({ name: 'isZone', validator: { validate } }, options);
}
