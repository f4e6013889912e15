import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MaxLength } from '../text/index.js';
import { InvalidInput } from '../errors/index.js';

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
  @Type(() => Number)
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

/** Packs the sort keys of a page's last item. Opaque to callers. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Unpacks what `encodeCursor` made of `length` keys; undefined without a cursor.
 * @throws InvalidInput field `cursor`, when it is none of ours
 */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): (string | number | null)[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys;
  } catch {
    // answered below
  }
  throw new InvalidInput('The cursor is none that this list gave out.', [
    { field: 'cursor', code: 'invalid', message: 'Use nextCursor of the page before, unchanged.' },
  ]);
}

function isKey(key: unknown): key is string | number | null {
  return (
    key === null || typeof key === 'number' || (typeof key === 'string' && !key.includes('\0'))
  );
}

/** Makes a page of `rows`, of which one more than `limit` was asked for to know whether more follow. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  keysOf: (row: T) => (string | number | null)[],
): { items: T[]; nextCursor: string | null } {
  if (rows.length <= limit) return { items: rows, nextCursor: null };
  const items = rows.slice(0, limit);
  return { items, nextCursor: encodeCursor(keysOf(items[items.length - 1])) };
}
