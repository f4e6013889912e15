import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { type Instant, type Integer, type Uuid, PageQuery } from '../../../platform/http/index.js';
import { type NotificationKind } from '../../identity/index.js';

export class NotificationsQuery extends PageQuery {
  /** true: only those that are not read. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  unread?: boolean;
}

export class NotificationDto {
  id: Uuid;

  kind: NotificationKind;

  /** The case. */
  contactId: Uuid | null;

  /** @example 2026/000123 */
  protocolNumber: string | null;

  /** null also for readers who have no need to know what was said. */
  subject: string | null;

  /**
   * Names and instants for the sentence, by kind.
   *
   * @example {"from":"Infodesk Savena"}
   */
  facts: Record<string, string | number | null>;

  createdAt: Instant;

  readAt: Instant | null;
}

export class NotificationPageDto {
  items: NotificationDto[];

  nextCursor: string | null;

  /** Not read yet; counting stops at 100. */
  unread: Integer;
}

export class ReadNotificationsDto {
  /** Absent: all. Those of others are passed over. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class NotificationsReadDto {
  /** How many were not read before. */
  read: Integer;
}
