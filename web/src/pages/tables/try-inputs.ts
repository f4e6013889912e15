import type { DecisionTable } from './draft';
import { type Column, inputColumn } from './vocabulary';

/** Something that a decision asks to be told: `kind`, `attributes.lampione`. */
export interface AskedInput {
  /** Its path: one name, or two with a dot between them. */
  path: string;
  column: Column;
}

const PATH = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?$/u;
const NAMES = /(?<![\p{L}\p{N}_."])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_]|\s*\()/gu;
const WORDS = new Set(['and', 'or', 'if', 'then', 'else', 'not', 'in', 'true', 'false', 'null']);

/** What the columns of a table read; `more`: names that the server said were missing. */
export function askedInputs(table: DecisionTable | null, more: readonly string[]): AskedInput[] {
  const columns = (table?.inputs ?? []).flatMap((input): AskedInput[] => {
    const column = inputColumn(input);
    if (PATH.test(column.name)) return [{ path: column.name, column }];
    const names = column.name.replace(/"(?:[^"\\]|\\.)*"/g, '').match(NAMES) ?? [];
    return names.filter((name) => !WORDS.has(name)).map((path) => ({ path, column: free(path) }));
  });
  const asked = [...columns, ...more.map((path) => ({ path, column: free(path) }))];
  return asked.filter(({ path }, at) => asked.findIndex((one) => one.path === path) === at);
}

const free = (name: string): Column => ({ label: name, name, type: null, values: null });

/** The inputs as the API takes them, from what stands in the fields; empty: null, which is a value. */
export function inputsFrom(
  asked: readonly AskedInput[],
  texts: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const { path, column } of asked) {
    const [name, inner] = path.split('.');
    const value = valueOf(texts[path] ?? '', column.type);
    if (inner === undefined) inputs[name] = value;
    else inputs[name] = { ...(inputs[name] as object | undefined), [inner]: value };
  }
  return inputs;
}

function valueOf(text: string, type: Column['type']): unknown {
  if (text.trim() === '') return null;
  if (type === 'string' || type === 'date' || type === 'time' || type === 'dateTime') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
