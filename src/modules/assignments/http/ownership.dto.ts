import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsStorable } from '../../contacts/index.js';
import { OWNERSHIP_KINDS } from '../assignment-sentences.js';
import type { OwnershipKind } from '../assignment-sentences.js';
import { Trimmed } from './assignments.dto.js';

export class AvocationDto {
  @ApiProperty({ maxLength: 2000 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;

  @ApiPropertyOptional({
    description: 'Default: your own point. Others: the Network direction only.',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint?: string;
}

export class HandoverDto {
  @ApiProperty({ description: 'Code of the point that becomes the owner.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @IsStorable()
  toPoint: string;

  @ApiProperty({ maxLength: 2000 })
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @IsStorable()
  reason: string;
}

export class OwnershipEntryDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  fromPoint: string | null;

  @ApiProperty({ type: String, nullable: true })
  fromPointName: string | null;

  @ApiProperty()
  toPoint: string;

  @ApiProperty()
  toPointName: string;

  @ApiProperty({ enum: OWNERSHIP_KINDS })
  kind: OwnershipKind;

  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  actor: string;
}

export class OwnershipLedgerDto {
  @ApiProperty({ description: 'The point that owns the relationship now.' })
  owner: string;

  @ApiProperty({ type: [OwnershipEntryDto] })
  items: OwnershipEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
