import type { RowBatch } from './late-writes.js';

/**
 * Rows to be added to `table`, numbered in the order of their collecting. `columns` gives each column's type;
 * values are what JSON can tell: a Date for a timestamp, an object for jsonb. `relations`: by which the same unit
 * of work may read them.
 */
export function journalRows<C extends string>(
  name: string,
  table: string,
  columns: Record<C, string>,
  relations?: readonly string[],
): RowBatch<Record<C, unknown>> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([column, type]) => `${column} ${type as string}`);
  const text = `INSERT INTO ${table} (${names})
    SELECT ${names} FROM ROWS FROM (json_to_recordset($1::json) AS (${types.join(', ')})) WITH ORDINALITY
      ORDER BY ordinality`;
  return { relations, write: (rows) => ({ name, text, values: [JSON.stringify(rows)] }) };
}
