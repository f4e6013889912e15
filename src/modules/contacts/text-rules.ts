import { isStorable } from '../../platform/http/index.js';
import type { FieldError } from '../../platform/errors/index.js';
import { isLonger } from '../../platform/text/index.js';

/** Too long, or not storable. */
export function textFaults(
  field: string,
  text: string | null | undefined,
  max: number,
): FieldError[] {
  if (text === null || text === undefined) return [];
  if (isLonger(text, max)) {
    return [{ field, code: 'too-long', message: `${field} must have at most ${max} characters.` }];
  }
  if (!isStorable(text)) {
    return [
      { field, code: 'invalid', message: `${field} must not contain NUL or broken characters.` },
    ];
  }
  return [];
}

/** Trimmed text; null when nothing remains. */
export function blankToNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
