import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import type { EngineJob } from '../../engine/api/index.js';
import { type Instant, type Integer, type Uuid, PageQuery } from '../../platform/http/index.js';
import { MaxLength } from '../../platform/text/index.js';
import { Flag } from './definition.dto.js';

const JOB_KINDS = ['timer', 'async'] as const;

export class JobsQuery extends PageQuery {
  /**
   * Process key.
   *
   * @example ciclo-di-servizio
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @IsOptional()
  @IsUUID()
  processInstanceId?: string;

  /** BPMN element. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  elementId?: string;

  @IsOptional()
  @IsIn(JOB_KINDS)
  kind?: EngineJob['kind'];

  /** Only those with, or without, attempts left. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  retriesLeft?: boolean;
}

/** A timer, or work that was put off to a transaction of its own. */
export class JobDto {
  id: Uuid;

  kind: EngineJob['kind'];

  /** null: a timer by which the process begins. */
  processInstanceId: Uuid | null;

  /** The case: the business key. */
  contactId: string | null;

  /** @example ciclo-di-servizio */
  definitionKey: string;

  /** @example capire */
  elementId: string;

  /** When it is tried next. */
  dueAt: Instant;

  /** Attempts left; 0: an incident waits for people. */
  retries: Integer;

  suspended: boolean;

  createdAt: Instant | null;

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
