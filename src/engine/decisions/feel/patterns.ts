import { LRUCache } from 'lru-cache';
import { RE2JS, RE2JSSyntaxException } from 're2js';

/** Longest pattern, in UTF-16 units. */
const MAX_PATTERN = 2_000;

/** A pattern that is not run. The message says what to do. */
export class PatternRefused extends Error {}

const compiled = new LRUCache<string, RE2JS>({ max: 200 });

const FLAGS: Record<string, number> = {
  s: RE2JS.DOTALL,
  m: RE2JS.MULTILINE,
  i: RE2JS.CASE_INSENSITIVE,
};

/** Largest program a pattern may become: its size times the text's length is the work. */
const MAX_PROGRAM = 5_000;

/**
 * Compiles a pattern of `matches`, `replace` and `split` for an engine whose work grows with the text and no faster.
 * @throws PatternRefused: look-ahead, look-behind, back-references, a broken or very large pattern, a flag but s, m, i
 */
export function pattern(text: string, flags = ''): RE2JS {
  const key = `${flags} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  if (text.length > MAX_PATTERN) {
    throw new PatternRefused(`A pattern may have ${MAX_PATTERN} characters at most.`);
  }
  const made = compile(text, flagsOf(flags));
  if (made.programSize() > MAX_PROGRAM) {
    throw new PatternRefused(`The pattern "${text}" is too large: repeat less.`);
  }
  compiled.set(key, made);
  return made;
}

function flagsOf(flags: string): number {
  return [...flags].reduce((all, flag) => {
    if (FLAGS[flag]) return all | FLAGS[flag];
    throw new PatternRefused(`The flag "${flag}" of a pattern is not supported: use s, m or i.`);
  }, 0);
}

function compile(text: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(text, flags);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    if (/\(\?<?[=!]/.test(text)) {
      throw new PatternRefused(
        `The pattern "${text}" looks ahead or behind, which is not supported: write it without (?= (?! (?<= (?<!.`,
      );
    }
    if (/\\(?:[1-9]|k<)/.test(text)) {
      throw new PatternRefused(
        `The pattern "${text}" refers back to a group, which is not supported: write it without \\1.`,
      );
    }
    const reason = error.message.replace(/^error parsing regexp: /, '');
    throw new PatternRefused(`The pattern "${text}" cannot be read: ${reason}.`);
  }
}
