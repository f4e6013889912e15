import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../text/index.js';
import { type CursorKey, encodeCursor } from './cursors.js';
import { WholeNumber } from './query-values.js';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

/** The query of a list. Extend it with the list's filters. */
export class PageQuery {
  @ApiProperty({
    type: 'integer',
    required: false,
    minimum: 1,
    maximum: MAX_PAGE_SIZE,
    default: DEFAULT_PAGE_SIZE,
    description: 'Items in a page',
  })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  limit: number = DEFAULT_PAGE_SIZE;

  @ApiProperty({
    type: 'string',
    required: false,
    description: '`nextCursor` of the page before; absent: the first page',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** Makes a page of `rows`, of which one more than `limit` was asked for to know whether more follow. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  keysOf: (row: T) => readonly CursorKey[],
): { items: T[]; nextCursor: string | null } {
  if (rows.length <= limit) return { items: rows, nextCursor: null };
  const items = rows.slice(0, limit);
  return { items, nextCursor: encodeCursor(keysOf(items[items.length - 1])) };
}
