import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Length, MaxLength } from '../../../platform/text/index.js';
import { type ApiKey, type MakerState, ROLES } from '../../identity/index.js';
import type { Role } from '../../../platform/context/index.js';
import { type Day, type Instant, type Uuid, IsCalendarDay } from '../../../platform/http/index.js';

/** A key that gets into the wrong hands must not be able to make accounts and keys. */
export const KEY_ROLES = ROLES.filter((role) => role !== 'admin');
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class CreateApiKeyDto {
  /** @example app-segnalazioni */
  @Length(1, 60)
  @Matches(NAME, { message: 'name must be lower-case words joined by hyphens, such as city-app' })
  name: string;

  /** Shown as the actor of what it does. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\0]*$/)
  description?: string;

  @ApiProperty({ enum: KEY_ROLES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(KEY_ROLES, { each: true })
  roles: Role[];

  /** Codes of points it works for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(/^[^\0]*$/, { each: true })
  points?: string[];

  /** Last day, included; within two years. */
  @IsCalendarDay()
  expiresOn: string;

  @ApiPropertyOptional({ default: 300 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(6000)
  requestsPerMinute?: number;
}

export class ApiKeyDto {
  id: Uuid;

  name: string;

  description: string;

  /** The last four characters of the key. */
  tokenEnd: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  points: string[];

  requestsPerMinute: number;

  expiresOn: Day;

  createdAt: Instant;

  createdBy: string;

  /**
   * What whoever made it is today. The key goes on without them: revoke it where nobody answers for it. null: not
   * known.
   */
  createdByState: MakerState | null;

  revokedAt: Instant | null;

  revokedBy: string | null;

  /** To a minute. */
  lastUsedAt: Instant | null;

  static of({ createdAt, revokedAt, lastUsedAt, ...key }: ApiKey): ApiKeyDto {
    return {
      ...key,
      createdAt: createdAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    };
  }
}

export class CreatedApiKeyDto extends ApiKeyDto {
  /** Send it as Authorization: Bearer. It is told here only. */
  key: string;
}

export class ApiKeyListDto {
  items: ApiKeyDto[];

  nextCursor: string | null;
}
