/** Where a list's count stops: nobody reads further, and counting must not take longer with every year of rows. */
export const COUNT_LIMIT = 10_000;

/** How a count is described to clients. */
export const COUNT_DESCRIPTION = `How many match; counting stops at ${COUNT_LIMIT}, which so means that many or more`;

/** The statement that counts the rows of `from` (a table with joins and its WHERE), up to COUNT_LIMIT; column `count`. */
export function countUpTo(from: string): string {
  return counted(`SELECT 1 FROM ${from} LIMIT ${COUNT_LIMIT}`);
}

/** Like countUpTo, of the ids that at least one of the statements answers. */
export function countEither(statements: readonly string[]): string {
  if (statements.length === 1) return counted(`${statements[0]} LIMIT ${COUNT_LIMIT}`);
  const each = statements.map((statement) => `(${statement} LIMIT ${COUNT_LIMIT})`);
  return counted(`SELECT * FROM (${each.join(' UNION ')}) either LIMIT ${COUNT_LIMIT}`);
}

function counted(rows: string): string {
  return `SELECT count(*)::int AS count FROM (${rows}) counted`;
}
