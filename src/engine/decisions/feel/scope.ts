import { type Context, type FeelValue, type Run } from './values.js';

/** Names and their values; what is not here is looked for further out. */
export class Scope {
  constructor(
    readonly values: Context,
    readonly outer: Scope | null = null,
    /** Names may also be those of an element that has not all of them: absent is null, and no fault. */
    readonly lenient = false,
  ) {}

  /** undefined: nobody gave it. */
  find(name: string): FeelValue | undefined {
    if (Object.hasOwn(this.values, name)) return this.values[name] ?? null;
    return this.outer?.find(name);
  }

  /** null, noted in `run`, where nobody gave it. */
  read(name: string, run: Run): FeelValue {
    const value = this.find(name) !== undefined ? this.find(name) : this.findSpaced(name, run);
    if (value !== undefined) return value;
    for (const { lenient } of this.outward()) if (lenient) return null;
    run.missing ??= name;
    return null;
  }

  with(values: Context, lenient = false): Scope {
    return new Scope(values, this, lenient);
  }

  private *outward(): Generator<Scope> {
    yield this;
    if (this.outer) yield* this.outer.outward();
  }

  /** Names with operators in them are written with spaces or without: `a-b`, `a - b`. */
  private findSpaced(name: string, run: Run): FeelValue | undefined {
    if (/^[\p{L}\p{N}_?]+$/u.test(name)) return undefined;
    const wanted = unspaced(name);
    for (const { values } of this.outward()) {
      const keys = Object.keys(values);
      run.meter.spend(keys.length);
      const key = keys.find((each) => unspaced(each) === wanted);
      if (key !== undefined) return values[key] ?? null;
    }
    return undefined;
  }
}

function unspaced(name: string): string {
  const parts = name.replace(/\s+/g, ' ').split(/([./'+*-])/);
  return parts
    .map((part, at) => (at > 0 ? part.trimStart() : part))
    .map((part, at) => (at < parts.length - 1 ? part.trimEnd() : part))
    .join('');
}
