import {
  encodeCursor,
  type KeyType,
  OPEN_INSTANT_KEY,
  readCursor,
  UUID_KEY,
} from '../../platform/http/index.js';
import type { Page } from '../api/index.js';

/** By their types in the database; the keys are what it writes of them as text. */
const KEY_TYPES: Readonly<Record<string, KeyType<string>>> = {
  timestamptz: OPEN_INSTANT_KEY,
  smallint: {
    cast: 'smallint',
    fits: (value): value is string => typeof value === 'string' && /^\d$/.test(value),
  },
  uuid: UUID_KEY,
};

interface Key {
  /** An expression that is never null. */
  column: string;
  type: string;
}

/** An order of rows: `first` ascends or descends, equals follow by `ties` and then by the id, which ascend with it. */
export interface Order {
  first: Key;
  /** Of a descending `first` they ascend still: the more urgent and the older stand before. */
  ties: readonly Key[];
  descending: boolean;
}

interface Where {
  readonly values: unknown[];
  and(text: string, ...values: unknown[]): void;
  toString(): string;
}

/**
 * Keyset pagination: a page costs the same wherever it is. `where` takes the condition of the cursor. Throws InvalidInput
 * (400, field `cursor`).
 */
export async function pageOf<R extends object>(
  query: {
    columns: string;
    from: string;
    where: Where;
    order: Order;
    id?: string;
    limit: number;
    cursor?: string;
  },
  read: (text: string) => Promise<object[]>,
): Promise<Page<R>> {
  const { where, order, limit } = query;
  const id = { column: query.id ?? 'id', type: 'uuid' };
  const keys = [order.first, ...order.ties, id];
  const types = keys.map(({ type }) => KEY_TYPES[type]);
  const position = readCursor(query.cursor, types);
  if (position) after(where, keys, order, position);
  where.values.push(limit + 1);
  const sortKeys = [order.first, ...order.ties].map(({ column }) => `(${column})::text`);
  const rows = (await read(
    `SELECT ${query.columns}, ARRAY[${sortKeys.join(', ')}] AS sort_keys FROM ${query.from} ${where.toString()}
      ORDER BY ${keys.map(({ column }, at) => `${column} ${directionOf(order, at)}`).join(', ')}
      LIMIT $${where.values.length}`,
  )) as (R & { id: string; sort_keys: string[] })[];
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit && last ? encodeCursor([...last.sort_keys, last.id]) : null;
  return { items: items.map(({ sort_keys: _keys, ...item }) => item as unknown as R), nextCursor };
}

/** Without ties the id goes the way of the one key, so that an index can be read backwards. */
function directionOf({ descending, ties }: Order, at: number): 'ASC' | 'DESC' {
  return descending && (at === 0 || ties.length === 0) ? 'DESC' : 'ASC';
}

function after(where: Where, keys: readonly Key[], order: Order, values: readonly string[]): void {
  const row = (from: number) => {
    const columns = keys.slice(from).map(({ column }) => column);
    const given = keys.slice(from).map(({ type }) => `?::${type}`);
    return { columns: `(${columns.join(', ')})`, given: `(${given.join(', ')})` };
  };
  const whole = row(0);
  if (!order.descending) return where.and(`${whole.columns} > ${whole.given}`, ...values);
  if (order.ties.length === 0) return where.and(`${whole.columns} < ${whole.given}`, ...values);
  const { first } = order;
  const rest = row(1);
  where.and(
    `(${first.column} < ?::${first.type} OR (${first.column} = ?::${first.type} AND ${rest.columns} > ${rest.given}))`,
    ...[values[0], ...values],
  );
}
