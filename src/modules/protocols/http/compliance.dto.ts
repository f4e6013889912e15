import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsStorable } from '../../contacts/index.js';
import { CLOCK_KINDS } from '../protocol-clock.entity.js';
import type { ClockKind } from '../protocol-clock.entity.js';

export class ComplianceQuery {
  @ApiPropertyOptional({
    description: 'Code of a protocol; all its versions are counted together.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  protocol?: string;

  @ApiPropertyOptional({ description: 'Code of a party.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @IsStorable()
  party?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Default: 365 days before `to`.' })
  @IsOptional()
  @IsDateString({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Default: now.' })
  @IsOptional()
  @IsDateString({ strict: true })
  to?: string;
}

export class KeptClocksDto {
  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;

  @ApiProperty({ description: 'Done within the term.' })
  kept: number;

  @ApiProperty({ description: 'Done after its end, or not at all.' })
  late: number;

  @ApiProperty({ description: 'Under way, in time or suspended.' })
  running: number;

  @ApiProperty({ description: 'Late, and still not done.' })
  openOverdue: number;

  @ApiProperty({ description: 'Nothing was owed any more.' })
  cancelled: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Counted milliseconds that the done ones took, suspensions left out.',
  })
  medianUsedMs: number | null;

  @ApiProperty({ type: Number, nullable: true })
  p90UsedMs: number | null;
}

export class ComplianceMonthDto {
  @ApiProperty({ example: '2026-11', description: 'Of the start of the clocks.' })
  month: string;

  @ApiProperty()
  kept: number;

  @ApiProperty()
  late: number;
}

export class ComplianceItemDto {
  @ApiProperty()
  protocol: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Point or scope; a scope where the whole network is the party.' })
  party: string;

  @ApiProperty()
  partyName: string;

  @ApiProperty({ type: [KeptClocksDto] })
  clocks: KeptClocksDto[];

  @ApiProperty({ type: [ComplianceMonthDto] })
  trend: ComplianceMonthDto[];
}

export class ComplianceDto {
  @ApiProperty({ format: 'date-time' })
  from: string;

  @ApiProperty({ format: 'date-time' })
  to: string;

  @ApiProperty({ type: [ComplianceItemDto] })
  items: ComplianceItemDto[];
}
