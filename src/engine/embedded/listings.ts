import { UnitOfWork } from '../../platform/database/index.js';
import { InvalidInput } from '../../platform/errors/index.js';
import type { OffsetPage } from '../api/index.js';
import { countRows as countFrom, offsetRows } from './list-query.js';
import type { Where } from './task-conditions.js';

/** Rows from which lists by place, counts and single rows are read. */
export interface Source {
  columns: string;
  from: string;
  /** By what the list can be sorted, and the column of it. */
  sorts: Readonly<Record<string, string>>;
  /** What equals are sorted by; ends in something that no two rows share. */
  ties: string;
}

/** A part of a list. @throws InvalidInput for an order that the source does not know */
export async function listRows<R extends object>(
  unitOfWork: UnitOfWork,
  { columns, from, sorts, ties }: Source,
  where: Where,
  page: OffsetPage<string>,
): Promise<R[]> {
  const unknown = page.sort.find(({ by }) => !Object.hasOwn(sorts, by));
  if (unknown) throw unsortable(unknown.by);
  const select = `SELECT ${columns} FROM ${from}`;
  return offsetRows<R, string>(unitOfWork, { select, where, columns: sorts, last: ties }, page);
}

export function countRows(unitOfWork: UnitOfWork, { from }: Source, where: Where): Promise<number> {
  return countFrom(unitOfWork, from, where);
}

function unsortable(by: string): InvalidInput {
  const message = `The list cannot be sorted by ${by}.`;
  return new InvalidInput(message, [{ field: 'sortBy', code: 'invalid', message }]);
}
