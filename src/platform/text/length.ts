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

/**
 * Parts of a text that are looked through at a time. To find where a character ends, the segmenter looks back over all that may
 * belong to it, a row of flags to its beginning: in one go a long text takes its length squared.
 */
const PIECE = 128;

/** How many there are; counting ends at `most`. */
function charactersUpTo(text: string, most: number): number {
  let count = 0;
  let size = PIECE;
  for (let at = 0; at < text.length && count < most;) {
    let end = at + size;
    // Not between the halves of one code point.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1;
    const starts = Array.from(SEGMENTER.segment(text.slice(at, end)), ({ index }) => index);
    if (end >= text.length) return Math.min(count + starts.length, most);
    // The last one may go on behind the piece.
    count += starts.length - 1;
    at += starts.at(-1)!;
    size = starts.length > 1 ? PIECE : size * 2;
  }
  return Math.min(count, most);
}

/** As class-validator's, but counted as people do: see isLonger, isShorter. */
export function Length(min: number, max: number): PropertyDecorator {
  return ValidateBy({
    name: 'isLength',
    constraints: [min, max],
    validator: {
      validate: (value) =>
        typeof value === 'string' && !isShorter(value, min) && !isLonger(value, max),
      defaultMessage: (given) => `${given?.property} must have ${min} to ${max} characters`,
    },
  });
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
