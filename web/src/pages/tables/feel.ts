/** What a text of a cell says, where it is simple enough to be told in words; the server reads all of FEEL. */
export type Reading =
  | { kind: 'anything' }
  | { kind: 'values'; values: readonly Literal[]; not: boolean }
  | { kind: 'compared'; operator: '<' | '<=' | '>' | '>='; value: Literal };

export type Literal = string | number | boolean | null;

const LITERAL = /^\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)\s*(?:,|$)/;

/** null: more than values, `not(...)` or one comparison. */
export function readCell(text: string): Reading | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return { kind: 'anything' };
  const not = /^not\((.*)\)$/s.exec(trimmed);
  const values = readList(not ? not[1] : trimmed);
  if (values) return { kind: 'values', values, not: not !== null };
  const compared = /^(<=?|>=?)(.*)$/s.exec(trimmed);
  const value = compared && readList(compared[2]);
  if (value?.length !== 1) return null;
  return { kind: 'compared', operator: compared![1] as '<', value: value[0] };
}

/** The values of `"a","b"`; null when the text is anything else. */
export function readList(text: string): Literal[] | null {
  const values: Literal[] = [];
  let rest = text;
  do {
    const found = LITERAL.exec(rest);
    if (!found) return null;
    values.push(JSON.parse(found[1]) as Literal);
    rest = rest.slice(found[0].length);
    if (rest === '' && found[0].trimEnd().endsWith(',')) return null;
  } while (rest !== '');
  return values;
}

export function writeLiteral(value: Literal): string {
  return JSON.stringify(value);
}

/** A list with the value put in, or taken out where it was; null where the cell is no list. */
export function toggled(text: string, value: Literal): string | null {
  const reading = readCell(text);
  if (reading?.kind === 'anything') return writeLiteral(value);
  if (reading?.kind !== 'values') return null;
  const { values, not } = reading;
  const rest = values.filter((one) => one !== value);
  const next = rest.length < values.length ? rest : [...values, value];
  if (next.length === 0) return '';
  const list = next.map(writeLiteral).join(',');
  return not ? `not(${list})` : list;
}
