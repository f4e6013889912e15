import { Injectable } from '@nestjs/common';
import {
  COUNT_LIMIT,
  countUpTo,
  Parameters,
  UnitOfWork,
} from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  acceptedRows,
  cursorCondition,
  encodeCursor,
  INSTANT_KEY,
  INTEGER_KEY,
  YEAR_KEY,
  type KeysetOrder,
  pageOf,
} from '../../../platform/http/index.js';
import { startOf } from '../days/register-day.js';
import {
  REGISTER_SELECT,
  toEntryView,
  type RegisterEntryView,
  type RegisterRow,
} from './register-view.js';
import { formatProtocolNumber, ReadingPolicy } from '../../contacts/index.js';

export const REGISTER_SORTS = ['number', '-number', 'registeredAt', '-registeredAt'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** Conditions of a search; those given must all hold. */
export interface RegisterFilter {
  year?: number;
  numberFrom?: number;
  numberTo?: number;
  /** Days of registration in Bologna, `YYYY-MM-DD`, both included. */
  registeredFrom?: string;
  registeredTo?: string;
  /** Part of the sender's name, whatever case and accents. */
  sender?: string;
  /** Part of the subject, whatever case and accents. */
  subject?: string;
  cancelled?: boolean;
}

/** Questions about the protocol register; they show personal data, and are asked by those who keep it. */
@Injectable()
export class RegisterReadModel {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ReadingPolicy,
  ) {}

  /** Throws NotFound (404). */
  async entry(year: number, number: number): Promise<RegisterEntryView> {
    const [row] = await this.uow.read<RegisterRow & Record<string, unknown>>(
      `${REGISTER_SELECT} WHERE r.year = $1 AND r.number = $2`,
      [year, number],
    );
    if (!row) throw new NotFound('protocol-entry', formatProtocolNumber(year, number));
    const withheld = await this.policy.withheld([row.contact_id], 'opened');
    return toEntryView(row, withheld.has(row.contact_id));
  }

  async search(
    filter: RegisterFilter,
    page: { sort?: RegisterSort; limit: number; cursor?: string },
  ): Promise<{ items: RegisterEntryView[]; nextCursor: string | null; count: number }> {
    const order = orderOf(page.sort ?? '-number');
    const keysOf = (row: RegisterRow) => order.columns.map((column) => CURSOR_VALUES[column](row));
    const shown = await acceptedRows<RegisterRow, ShownRow>(
      page.limit + 1,
      (last, size) =>
        this.rows(filter, order, last ? encodeCursor(keysOf(last)) : page.cursor, size),
      (rows) => this.shown(rows, filter),
    );
    const { items, nextCursor } = pageOf(shown, page.limit, ({ row }) => keysOf(row));
    const views = items.map(({ row, withheld }) => toEntryView(row, withheld));
    return { items: views, nextCursor, count: await this.count(filter) };
  }

  private rows(
    filter: RegisterFilter,
    order: KeysetOrder,
    cursor: string | undefined,
    size: number,
  ): Promise<RegisterRow[]> {
    const parameters = new Parameters();
    const where = conditions(filter, parameters).join('\n AND ');
    const after = cursorCondition(cursor, order, parameters);
    const direction = order.descending ? 'DESC' : 'ASC';
    return this.uow.read<RegisterRow & Record<string, unknown>>(
      `${REGISTER_SELECT} WHERE ${where} AND ${after}
        ORDER BY ${order.columns.map((column) => `${column} ${direction}`).join(', ')}
        LIMIT ${parameters.add(size)}`,
      parameters.values,
    );
  }

  /** Words that a list does not show find nothing. */
  private async shown(
    rows: readonly RegisterRow[],
    { subject }: RegisterFilter,
  ): Promise<ShownRow[]> {
    const withheld = await this.policy.withheld(
      rows.map(({ contact_id }) => contact_id),
      'listed',
    );
    return rows
      .map((row) => ({ row, withheld: withheld.has(row.contact_id) }))
      .filter((one) => subject === undefined || !one.withheld);
  }

  private async count(filter: RegisterFilter): Promise<number> {
    if (filter.subject !== undefined) return this.countShown(filter);
    const parameters = new Parameters();
    const where = conditions(filter, parameters).join('\n AND ');
    const [{ count }] = await this.uow.read<{ count: number }>(
      countUpTo(`protocol_register r WHERE ${where}`),
      parameters.values,
    );
    return count;
  }

  private async countShown(filter: RegisterFilter): Promise<number> {
    const order = orderOf('number');
    const keysOf = ({ year, number }: RegisterRow) => encodeCursor([year, number]);
    const shown = await acceptedRows<RegisterRow, ShownRow>(
      COUNT_LIMIT,
      (last, size) => this.rows(filter, order, last ? keysOf(last) : undefined, size),
      (rows) => this.shown(rows, filter),
    );
    return shown.length;
  }
}

interface ShownRow {
  row: RegisterRow;
  withheld: boolean;
}

const CURSOR_VALUES: Record<string, (row: RegisterRow) => string | number> = {
  'r.year': (row) => row.year,
  'r.number': (row) => row.number,
  'r.registered_at': (row) => row.registered_at.toISOString(),
};

function orderOf(sort: RegisterSort): KeysetOrder {
  const descending = sort.startsWith('-');
  return sort.endsWith('number')
    ? { columns: ['r.year', 'r.number'], types: [YEAR_KEY, INTEGER_KEY], descending }
    : {
        columns: ['r.registered_at', 'r.year', 'r.number'],
        types: [INSTANT_KEY, YEAR_KEY, INTEGER_KEY],
        descending,
      };
}

function conditions(filter: RegisterFilter, parameters: Parameters): string[] {
  const where = ['TRUE'];
  const compare = (column: string, sign: string, value: unknown) => {
    if (value !== undefined) where.push(`${column} ${sign} ${parameters.add(value)}`);
  };
  const contains = (column: string, text: string | undefined) => {
    if (text === undefined) return;
    const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    where.push(`plain_text(${column}) LIKE plain_text(${parameters.add(pattern)})`);
  };
  compare('r.year', '=', filter.year);
  compare('r.number', '>=', filter.numberFrom);
  compare('r.number', '<=', filter.numberTo);
  compare('r.registered_at', '>=', filter.registeredFrom && startOf(filter.registeredFrom));
  compare('r.registered_at', '<', filter.registeredTo && startOf(filter.registeredTo, 1));
  contains('r.sender', filter.sender);
  contains('r.subject', filter.subject);
  if (filter.cancelled !== undefined) {
    where.push(`${filter.cancelled ? '' : 'NOT '}EXISTS (
      SELECT 1 FROM protocol_cancellation c WHERE c.year = r.year AND c.number = r.number)`);
  }
  return where;
}
