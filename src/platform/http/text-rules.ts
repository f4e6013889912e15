import { registerDecorator, type ValidationOptions } from 'class-validator';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** PostgreSQL stores neither NUL nor half of a surrogate pair. */

const UNSTORABLE = /[\u0000]|\p{Surrogate}/u;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** True when `text` can be stored as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** Validates a string that the database can hold: no NUL character, no broken surrogate pair. */
export function IsStorable(options?: ValidationOptions): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isStorable',
      target: target.constructor,
      propertyName: String(property),
      options: {
        message: '$property must not contain NUL or broken characters',
        ...options,
      },
      validator: { validate: (value) => typeof value !== 'string' || isStorable(value) },
    });
}
