import type { UnitOfWork } from '../../platform/database/index.js';
import type { OffsetPage } from '../api/index.js';
import { Where } from './task-conditions.js';

/** The WHERE of a list whose conditions hold where their value is given. */
export class GivenConditions extends Where {
  /** `text` holds `?` for the value, once or more often. */
  given(text: string, value: unknown): this {
    if (value === undefined) return this;
    const parameter = this.parameters.add(value);
    this.holds(text.replaceAll('?', () => parameter));
    return this;
  }

  /** A condition that is there or not; of a flag that is not given neither. */
  flag(
    value: boolean | undefined,
    ifTrue: string,
    ifFalse = `NOT coalesce(${ifTrue}, FALSE)`,
  ): this {
    if (value !== undefined) this.holds(`(${value ? ifTrue : ifFalse})`);
    return this;
  }
}

/** A part of the list in the asked order, and then by `last`, so that no two rows are equal. */
export function offsetRows<R extends object, S extends string>(
  unitOfWork: UnitOfWork,
  list: { select: string; where: Where; columns: Record<S, string>; last: string },
  { sort, offset, limit }: OffsetPage<S>,
): Promise<R[]> {
  const order = sort.map(({ by, descending }) =>
    [list.columns[by], descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'].join(' '),
  );
  return unitOfWork.read<R & Record<string, unknown>>(
    `${list.select} ${list.where.toString()} ORDER BY ${[...order, list.last].join(', ')}
      LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
    list.where.values,
  );
}

export async function countRows(
  unitOfWork: UnitOfWork,
  from: string,
  where: Where,
): Promise<number> {
  const [row] = await unitOfWork.read<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${from} ${where.toString()}`,
    where.values,
  );
  return row.count;
}
