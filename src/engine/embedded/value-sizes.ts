/** Characters of a value as JSON, about, at most: as many as a request may bring (`BODY_LIMIT_BYTES`). */
export const MAX_VALUE = 2_000_000;
/** Levels in a value: far more than a request may bring. What writes it down calls itself for each. */
const MAX_LEVELS = 100;

/**
 * About how many characters a value takes as JSON. Infinity where it is nested too deep to be written. It stops counting beyond
 * `most`.
 */
export function sizeOf(value: unknown, most: number, level = 0): number {
  if (typeof value === 'string') return value.length + 2;
  if (value === null || typeof value !== 'object') return 8;
  if (level === MAX_LEVELS) return Infinity;
  let size = 2;
  const add = (more: number) => (size += more + 1) <= most;
  const isList = Array.isArray(value);
  for (const item of isList ? value : Object.keys(value)) {
    const inner: unknown = isList ? item : (value as Record<string, unknown>)[item as string];
    const name = isList ? 0 : (item as string).length + 3;
    if (!add(name + sizeOf(inner, most - size, level + 1))) break;
  }
  return size;
}

/** Throws an Error that says what is too large. */
export function assertSize(size: number, what: string): void {
  if (size <= MAX_VALUE) return;
  throw new Error(
    `${what} is larger than ${MAX_VALUE.toLocaleString('en')} characters, or nested more than ${MAX_LEVELS} levels deep.`,
  );
}

/** Characters of all values that an instance makes in one command: most are gone again, or written several times. */
const MAX_MADE = 32_000_000;

/** Adds up the values that one instance makes in one command. */
export class ValueMeter {
  private made = 0;

  begin(): void {
    this.made = 0;
  }

  /** Throws an Error that names the variable when it is too large, or all of them are. */
  admit(name: string, value: unknown): void {
    const size = sizeOf(value, MAX_VALUE);
    assertSize(size, `The variable "${name}"`);
    this.made += size;
    if (this.made > MAX_MADE)
      throw new Error(
        `With the variable "${name}" the process makes more than ${MAX_MADE.toLocaleString('en')} characters of values in one command.`,
      );
  }
}
