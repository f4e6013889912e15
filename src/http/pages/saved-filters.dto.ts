import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';
import { MaxLength, MinLength } from '../../platform/text/index.js';
import type { Uuid } from '../../platform/http/index.js';

export class SaveFilterDto {
  /** @example Reclami di Savena */
  @IsString()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @MinLength(1, { context: { code: 'required' } })
  @MaxLength(80)
  @Matches(/^[^\u0000]*$/, { message: 'name must not contain NUL characters' })
  name: string;

  /**
   * Of a page of the desk, with its filters.
   *
   * @example /?tab=punto&fase=capire
   */
  @IsString()
  @MaxLength(2000)
  @Matches(/^\/(?![/\\])[^\u0000\s]*$/, { message: 'address must be a path of the desk' })
  address: string;

  /** Code of one of your points: all who belong to it find the filter. Absent: only you. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(/^[^\u0000]*$/, { message: 'point must not contain NUL characters' })
  point?: string | null;
}

export class SavedFilterDto {
  id: Uuid;

  name: string;

  address: string;

  /** Code of the point that it is shared with. */
  point: string | null;

  /** False: a colleague of that point shares it. */
  mine: boolean;

  /** Who keeps it. */
  owner: string;
}

export class SavedFilterListDto {
  /** Yours and those that are shared with your points, by name. */
  items: SavedFilterDto[];

  /** Always null: it is a short list. */
  nextCursor: string | null;
}
