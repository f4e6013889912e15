import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import type { EngineJob } from '../../engine/api/index.js';
import { PageQuery } from '../../platform/http/index.js';
import { MaxLength } from '../../platform/text/index.js';
import { Flag } from './definition.dto.js';

const JOB_KINDS = ['timer', 'async'] as const;

export class JobsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Process key.', example: 'ciclo-di-servizio' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  processInstanceId?: string;

  @ApiPropertyOptional({ description: 'BPMN element.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  elementId?: string;

  @ApiPropertyOptional({ enum: JOB_KINDS })
  @IsOptional()
  @IsIn(JOB_KINDS)
  kind?: EngineJob['kind'];

  @ApiPropertyOptional({ description: 'Only those with, or without, attempts left.' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  retriesLeft?: boolean;
}

/** A timer, or work that was put off to a transaction of its own. */
export class JobDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: JOB_KINDS })
  kind: EngineJob['kind'];

  @ApiProperty({ format: 'uuid' })
  processInstanceId: string;

  @ApiProperty({ type: String, nullable: true, description: 'The case: the business key.' })
  contactId: string | null;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  definitionKey: string;

  @ApiProperty({ example: 'capire' })
  elementId: string;

  @ApiProperty({ format: 'date-time', description: 'When it is tried next.' })
  dueAt: string;

  @ApiProperty({ type: 'integer', description: 'Attempts left; 0: an incident waits for people.' })
  retries: number;

  suspended: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  createdAt: string | null;

  /** Of the last failure; null as well where it is withheld. */
  errorMessage: string | null;

  /** The message may quote the words of the case: whoever may not read those does not get it. */
  withheld: boolean;

  static of(job: EngineJob, withheld: boolean): JobDto {
    return {
      id: job.id,
      kind: job.kind,
      processInstanceId: job.instanceId,
      contactId: job.businessKey,
      definitionKey: job.processKey,
      elementId: job.elementId,
      dueAt: job.dueAt.toISOString(),
      retries: job.retries,
      suspended: job.suspended,
      createdAt: job.createdAt?.toISOString() ?? null,
      errorMessage: withheld ? null : job.errorMessage,
      withheld,
    };
  }
}

export class JobPageDto {
  items: JobDto[];

  nextCursor: string | null;
}
