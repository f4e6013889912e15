import { ValidateBy, type ValidationOptions } from 'class-validator';

const SEGMENTER = new Intl.Segmenter('it', { granularity: 'grapheme' });
/** Code points that a character has at most on average: a family of four with its joiners has seven. */
const CODE_POINTS = 8;

/**
 * True when `text` has more than `max` of what people call characters: an emoji with all its parts, or a letter with its
 * accents, is one. What piles up more than eight code points for each of them is longer too, whatever it looks like.
 */
export function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > 2 * CODE_POINTS * max) return true;
  if ([...text].length > CODE_POINTS * max) return true;
  return charactersUpTo(text, max + 1) > max;
}

/** True when `text` has fewer than `min` of what people call characters. */
export function isShorter(text: string, min: number): boolean {
  return text.length < min || charactersUpTo(text, min) < min;
}

/** How many there are; counting ends at `most`. */
function charactersUpTo(text: string, most: number): number {
  let count = 0;
  for (const segment of SEGMENTER.segment(text)) {
    if (segment && ++count >= most) break;
  }
  return count;
}

/** As class-validator's, but counted as people do: see isLonger. */
export function MaxLength(max: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'maxLength',
      constraints: [max],
      validator: {
        validate: (value) => typeof value === 'string' && !isLonger(value, max),
        defaultMessage: (given) =>
          `${options?.each ? 'each value in ' : ''}${given?.property} must be shorter than or equal to ${max} characters`,
      },
    },
    options,
  );
}

/** As class-validator's, but counted as people do: see isShorter. */
export function MinLength(min: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'minLength',
      constraints: [min],
      validator: {
        validate: (value) => typeof value === 'string' && !isShorter(value, min),
        defaultMessage: (given) =>
          `${options?.each ? 'each value in ' : ''}${given?.property} must be longer than or equal to ${min} characters`,
      },
    },
    options,
  );
}
