import { ValidateBy, type ValidationOptions } from 'class-validator';
import { localSpan } from '../clock/index.js';

/**
 * The end of a span whose beginning is another field of the same query, both numbers or both days or instants. A span that
 * ends before it begins holds nothing, and an empty list would not say why.
 */
export function NotBefore(beginning: string, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'notBefore',
      constraints: [beginning],
      validator: {
        validate: (end, given) => {
          const begin = (given?.object as Record<string, unknown> | undefined)?.[beginning];
          return !isReversed(begin, end);
        },
        defaultMessage: (given) => `${given?.property} must not be before ${beginning}`,
      },
    },
    options,
  );
}

/** False where one is missing or wrong by itself: its own rule says so. */
function isReversed(begin: unknown, end: unknown): boolean {
  if (typeof begin === 'number' && typeof end === 'number') return end < begin;
  if (typeof begin !== 'string' || typeof end !== 'string') return false;
  const [first, last] = [localSpan(begin), localSpan(end)];
  if (!first || !last) return false;
  // A day ends where the next one begins: nothing of that one is in it.
  const isDay = last.end > last.start;
  return isDay ? last.end <= first.start : last.end < first.start;
}
