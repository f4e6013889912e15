import { createHash } from 'node:crypto';
import type { Statement } from './statement.js';

/** A statement that writes, and may be sent as a part of another. */
export interface Write extends Statement {
  name: string;
  /** Common table expressions before `text`, each with its name: PostgreSQL takes those that write at the top alone. */
  with?: readonly string[];
}

/** By the names of the writes; as many as there are combinations that commands make. */
const known = new Map<string, { name: string; text: string }>();

/**
 * Writes as one prepared statement, so that PostgreSQL is asked once. They see the rows as they were before all of them, and
 * happen in no order: none may read or change what another writes. Their names stand for their texts.
 */
export function together(writes: readonly [Write, ...Write[]]): Statement {
  const key = writes.map(({ name }) => name).join('+');
  let statement = known.get(key);
  if (!statement) {
    const name =
      writes.length === 1 ? key : `together.${createHash('sha1').update(key).digest('base64url')}`;
    known.set(key, (statement = { name, text: textOf(writes) }));
  }
  return { ...statement, values: writes.flatMap(({ values }) => values ?? []) };
}

function textOf(writes: readonly Write[]): string {
  let used = 0;
  const expressions: string[] = [];
  const texts = writes.map(({ text, with: before = [], values = [] }) => {
    const placed = (sql: string) => sql.replace(/\$(\d+)/g, (_, n) => `$${Number(n) + offset}`);
    const offset = used;
    used += values.length;
    expressions.push(...before.map(placed));
    return placed(text);
  });
  const last = texts.pop()!;
  expressions.push(...texts.map((text, index) => `write_${index} AS (${text})`));
  return expressions.length === 0 ? last : `WITH ${expressions.join(',\n')}\n${last}`;
}
