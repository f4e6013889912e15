import type { RE2JS } from 're2js';
import { finite } from '../arithmetic.js';
import { pattern, PatternRefused } from '../patterns.js';
import { type FeelValue, type Run } from '../values.js';
import { written } from '../writing.js';
import { builtin } from './signature.js';

type Texts = [string, string, string, string | undefined];

/** Text functions (DMN 1.3, table 73), and those that read or write one. */
export const TEXTS = [
  builtin(
    'number(from: string): number',
    ([from], run) => numberOf(read(from, run), null, null),
    'number(from: string, grouping separator: any, decimal separator: any): number',
    ([from, grouping, decimal], run) => numberOf(read(from, run), grouping, decimal),
  ),
  builtin('string(from: value): string', ([from], { meter }) => written(from, meter)),
  builtin(
    'substring(string: string, start position: number, length?: number): string',
    ([text, start, length], run) =>
      part(signs(text as string, run), start as number, length as number | undefined)?.join(''),
  ),
  builtin(
    'string length(string: string): number',
    ([text], run) => signs(text as string, run).length,
  ),
  builtin('upper case(string: string): string', ([text], run) => read(text, run).toUpperCase()),
  builtin('lower case(string: string): string', ([text], run) => read(text, run).toLowerCase()),
  builtin('substring before(string: string, match: string): string', ([text, match], run) => {
    const at = searched(text, match, run).indexOf(match as string);
    return at < 0 ? '' : (text as string).slice(0, at);
  }),
  builtin('substring after(string: string, match: string): string', ([text, match], run) => {
    const at = searched(text, match, run).indexOf(match as string);
    return at < 0 ? '' : (text as string).slice(at + (match as string).length);
  }),
  builtin('contains(string: string, match: string): boolean', ([text, match], run) =>
    searched(text, match, run).includes(match as string),
  ),
  builtin('starts with(string: string, match: string): boolean', ([text, match], run) =>
    read(text, run).startsWith(match as string),
  ),
  builtin('ends with(string: string, match: string): boolean', ([text, match], run) =>
    read(text, run).endsWith(match as string),
  ),
  builtin('matches(input: string, pattern: string, flags?: string): boolean', (args, run) => {
    const [input, text, flags] = args as Texts;
    return patterned(run, input, text, flags, (made) => made.matcher(input).find());
  }),
  builtin(
    'replace(input: string, pattern: string, replacement: string, flags?: string): string',
    (args, run) => {
      const [input, text, replacement, flags] = args as Texts;
      run.meter.spendOnText(replacement.length);
      return patterned(run, input, text, flags, (ready) => {
        const made = ready.matcher(input).replaceAll(replacement.replaceAll('$0', '$$&'));
        run.meter.spendOnText(made.length);
        return made;
      });
    },
  ),
  builtin('split(string: string, delimiter: string): list', (args, run) => {
    const [text, delimiter] = args as Texts;
    return patterned(run, text, delimiter, undefined, (ready) => {
      const parts = ready.split(text, -1);
      run.meter.spend(parts.length);
      return parts;
    });
  }),
  builtin('string join(list: list, delimiter?: any): string', ([list, delimiter], run) =>
    joined(list as FeelValue[], delimiter ?? '', run),
  ),
];

function read(text: FeelValue, run: Run): string {
  run.meter.spendOnText((text as string).length);
  return text as string;
}

/** `text`, which `match` is looked for in. */
function searched(text: FeelValue, match: FeelValue, run: Run): string {
  run.meter.spendOnSearch((text as string).length, (match as string).length);
  return text as string;
}

/** What FEEL counts as characters. */
function signs(text: string, run: Run): string[] {
  run.meter.spend(text.length);
  return Array.from(text);
}

/** The part of a list or text from `start` (1 is the first, -1 the last); null when there is no such place. */
export function part<T>(whole: T[], start: number, length: number | undefined): T[] | null {
  const at = start < 0 ? whole.length + Math.trunc(start) : Math.trunc(start) - 1;
  if (start === 0 || at < 0) return null;
  if (length === undefined) return whole.slice(at);
  return length < 0 ? null : whole.slice(at, at + Math.trunc(length));
}

/** The work grows with the text, and with the program that the pattern becomes. */
function patterned(
  run: Run,
  input: string,
  text: string,
  flags: string | undefined,
  work: (ready: RE2JS) => FeelValue,
): FeelValue {
  run.meter.spend(1 + input.length + text.length);
  try {
    const ready = pattern(text, flags);
    run.meter.spend((input.length * ready.programSize()) / 32);
    return work(ready);
  } catch (error) {
    if (!(error instanceof PatternRefused)) throw error;
    run.fault ??= error.message;
    return null;
  }
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** `number(from, grouping separator, decimal separator)`: a separator is a sign of these, or null. */
function numberOf(from: string, grouping: FeelValue, decimal: FeelValue): FeelValue {
  if (grouping !== null && ![' ', ',', '.'].includes(grouping as string)) return null;
  if (decimal !== null && !['.', ','].includes(decimal as string)) return null;
  if (grouping !== null && grouping === decimal) return null;
  const whole = grouping === null ? from : from.replaceAll(grouping as string, '');
  const text = decimal === ',' ? whole.replace(',', '.') : whole;
  return NUMBER.test(text) ? finite(Number(text)) : null;
}

/** Null entries are left out. */
function joined(list: FeelValue[], delimiter: FeelValue, { meter }: Run): FeelValue {
  if (typeof delimiter !== 'string') return null;
  meter.spend(list.length);
  const texts = list.filter((each) => each !== null);
  if (!texts.every((each) => typeof each === 'string')) return null;
  const length = texts.reduce((sum, text) => sum + text.length + delimiter.length, 0);
  meter.spendOnText(length);
  return texts.join(delimiter);
}
