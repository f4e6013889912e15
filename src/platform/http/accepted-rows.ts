/** Rows of one reading at most. */
const MOST = 1000;

/**
 * The first `count` of the rows that `accept` lets through, and makes of them what is shown: for lists of one module of
 * which another decides what the reader may see. `read` answers at most `size` rows after the given one (null: from the
 * beginning); it is asked again, each time for more, until there are enough or no more.
 */
export async function acceptedRows<R, V>(
  count: number,
  read: (after: R | null, size: number) => Promise<R[]>,
  accept: (rows: R[]) => Promise<V[]>,
): Promise<V[]> {
  const accepted: V[] = [];
  let after: R | null = null;
  for (let size = Math.min(count, MOST); ; size = Math.min(size * 2, MOST)) {
    const rows: R[] = await read(after, size);
    accepted.push(...(await accept(rows)));
    if (accepted.length >= count) return accepted.slice(0, count);
    if (rows.length < size) return accepted;
    after = rows[rows.length - 1];
  }
}
