import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
import { PageQuery } from '../../../platform/http/index.js';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../identity/index.js';

export class NotificationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'true: only those that are not read.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  unread?: boolean;
}

export class NotificationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind: NotificationKind;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The case.' })
  contactId: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026/000123' })
  protocolNumber: string | null;

  /** null also for readers who have no need to know what was said. */
  subject: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Names and instants for the sentence, by kind.',
    example: { from: 'Infodesk Savena' },
  })
  facts: Record<string, string | number | null>;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readAt: string | null;
}

export class NotificationPageDto {
  items: NotificationDto[];

  nextCursor: string | null;

  @ApiProperty({ type: 'integer', description: 'Not read yet; counting stops at 100.' })
  unread: number;
}

export class ReadNotificationsDto {
  @ApiPropertyOptional({
    type: [String],
    minItems: 1,
    maxItems: 200,
    description: 'Absent: all. Those of others are passed over.',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class NotificationsReadDto {
  @ApiProperty({ type: 'integer', description: 'How many were not read before.' })
  read: number;
}
