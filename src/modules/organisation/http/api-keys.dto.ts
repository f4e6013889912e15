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
import { type ApiKey, MAKER_STATES, type MakerState, ROLES } from '../../identity/index.js';
import type { Role } from '../../../platform/context/index.js';
import { IsCalendarDay } from '../../../platform/http/index.js';

/** A key that gets into the wrong hands must not be able to make accounts and keys. */
export const KEY_ROLES = ROLES.filter((role) => role !== 'admin');
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class CreateApiKeyDto {
  @ApiProperty({ example: 'app-segnalazioni', maxLength: 60 })
  @Length(1, 60)
  @Matches(NAME, { message: 'name must be lower-case words joined by hyphens, such as city-app' })
  name: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Shown as the actor of what it does.' })
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

  @ApiPropertyOptional({ type: [String], description: 'Codes of points it works for.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(/^[^\0]*$/, { each: true })
  points?: string[];

  @ApiProperty({ format: 'date', description: 'Last day, included; within two years.' })
  @IsCalendarDay()
  expiresOn: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 6000, default: 300 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(6000)
  requestsPerMinute?: number;
}

export class ApiKeyDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  description: string;

  /** The last four characters of the key. */
  tokenEnd: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  points: string[];

  requestsPerMinute: number;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  createdBy: string;

  @ApiProperty({
    type: String,
    enum: MAKER_STATES,
    nullable: true,
    description:
      'What whoever made it is today. The key goes on without them: revoke it where nobody answers for it. null: not known.',
  })
  createdByState: MakerState | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  revokedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To a minute.' })
  lastUsedAt: string | null;

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
