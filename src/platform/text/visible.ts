const NOTHING_SEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/** True when `text` has signs without a width, such as joiners and fillers, and nothing else but blanks. */
export function isInvisible(text: string): boolean {
  return NOTHING_SEEN.test(text) && text.trim() !== '';
}

/**
 * Empties each text of `value` that nobody can see, in place, at any depth, and returns `value`: what is required is then asked
 * for, and what may be left out was left out.
 */
export function withoutInvisible(value: unknown): unknown {
  if (typeof value === 'string') return isInvisible(value) ? '' : value;
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null)
    return value;
  for (const [key, held] of Object.entries(value)) {
    const seen = withoutInvisible(held);
    if (seen !== held) (value as Record<string, unknown>)[key] = seen;
  }
  return value;
}
