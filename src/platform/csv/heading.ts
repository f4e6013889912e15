const BYTE_ORDER_MARK = '\uFEFF';
/** Excel's own line, which names the separator (or nothing) and is not shown as a row. */
const SEPARATOR_LINE = /^"?sep=(.?)"?[;,\t|\s]*$/i;

/** What stands before the first row of data. */
export interface Head {
  /** The heading as it is written, its line end left out. Quoted cells may hold line breaks. */
  heading: string;
  /** What a `sep=` line names; null without one. */
  separator: string | null;
  /** Rows before the heading, all of them blank, as a spreadsheet counts them (the `sep=` line is none). */
  blankRows: number;
  /** Characters before the heading: mark, `sep=` line and blank rows. */
  start: number;
}

/**
 * Finds the heading: after a byte order mark, a `sep=` line and rows in which nothing but separators stands.
 * null: the text ends before the heading does; with `whole`, only when there is none.
 */
export function headOf(text: string, whole: boolean): Head | null {
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let separator: string | null = null;
  let blankRows = 0;
  for (let line = lineAt(text, start, whole); line; line = lineAt(text, start, whole)) {
    const named = SEPARATOR_LINE.exec(line.text);
    if (named && separator === null && blankRows === 0) separator = named[1] || null;
    else if (isBlank(line.text, separator)) blankRows++;
    else return { heading: line.text, separator, blankRows, start };
    start = line.next;
  }
  return null;
}

/** True when no cell of the line holds anything. */
function isBlank(line: string, separator: string | null): boolean {
  const rest = separator === null ? line : line.replaceAll(separator, '');
  return /^[;,\t|"\s\p{Cf}\p{Cc}]*$/u.test(rest);
}

/** The line at `from`, line breaks between quotes being part of it. */
function lineAt(text: string, from: number, whole: boolean): { text: string; next: number } | null {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== '\n' && character !== '\r')) continue;
    // Whether a line feed follows cannot be known yet.
    if (character === '\r' && at + 1 === text.length && !whole) return null;
    const length = character === '\r' && text[at + 1] === '\n' ? 2 : 1;
    return { text: text.slice(from, at), next: at + length };
  }
  return whole && from < text.length ? { text: text.slice(from), next: text.length } : null;
}

/**
 * Titles that stand more than once, each as it is written there; columns without a title are left aside.
 * @param alike titles of one key are the same; default: those that are written alike
 */
export function repeatedTitles(
  columns: readonly string[],
  alike: (title: string) => string = (title) => title,
): string[] {
  const titles = columns.filter((column) => column !== '');
  const counts = new Map<string, number>();
  for (const key of titles.map(alike)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...new Set(titles.filter((one) => counts.get(alike(one))! > 1))];
}

/** The title as it is known, whatever its capitals; as it is written where none, or more than one, fits. */
export function inCaseOf(known: readonly string[], title: string): string {
  if (known.includes(title)) return title;
  const fitting = known.filter((name) => name.toLowerCase() === title.toLowerCase());
  return fitting.length === 1 ? fitting[0] : title;
}

/** The column as a spreadsheet names it: `3 (C)`; `index` counts from 0. */
export function columnName(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${index + 1} (${letters})`;
}

/** A title without the spaces and invisible signs around it. */
export function title(cell: string): string {
  return cell.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').trim();
}
