import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength, MinLength } from '../../platform/text/index.js';
import { type Instant, type Integer, type Uuid, PageQuery } from '../../platform/http/index.js';
import type {
  ActivityRecord,
  Incident,
  InstanceState,
  ProcessInstance,
} from '../../engine/api/index.js';
import { Flag } from './definition.dto.js';

export const INSTANCE_STATES = ['running', 'suspended', 'completed', 'cancelled'] as const;

export class InstancesQuery extends PageQuery {
  /**
   * Process key.
   *
   * @example ciclo-di-servizio
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  /** The case. Operators must give it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contactId?: string;

  @IsOptional()
  @IsIn(INSTANCE_STATES)
  state?: InstanceState;

  /** Only those with, or without, an open incident. */
  @IsOptional()
  @Flag()
  @IsBoolean()
  withIncidents?: boolean;
}

export class IncidentsQuery extends PageQuery {
  /** false: the resolved ones. */
  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @Flag()
  @IsBoolean()
  open?: boolean;
}

export class InstanceReasonDto {
  /** Kept in the audit trail. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(3)
  @MaxLength(1000)
  reason: string;
}

/** A run of a process. */
export class ProcessInstanceDto {
  id: Uuid;

  definitionId: Uuid;

  /** @example ciclo-di-servizio */
  definitionKey: string;

  definitionVersion: Integer;

  /** The case: the business key. */
  contactId: string | null;

  /** The instance that called it. */
  parentInstanceId: string | null;

  rootInstanceId: Uuid;

  state: InstanceState;

  startedAt: Instant;

  endedAt: Instant | null;

  /**
 * End event that was reached last, or the reason of the cancellation: null to whoever may not read the words of the case.
 */
  endedBy: string | null;

  /** `withheld`: its reader may not read the words of the case. */
  static of(
    { businessKey, startedAt, endedAt, ...instance }: ProcessInstance,
    withheld: boolean,
  ): ProcessInstanceDto {
    const isReason = instance.state === 'cancelled';
    return {
      id: instance.id,
      definitionId: instance.definitionId,
      definitionKey: instance.definitionKey,
      definitionVersion: instance.definitionVersion,
      contactId: businessKey,
      parentInstanceId: instance.parentInstanceId,
      rootInstanceId: instance.rootInstanceId,
      state: instance.state,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      endedBy: withheld && isReason ? null : instance.endedBy,
    };
  }
}

export class ProcessInstancePageDto {
  items: ProcessInstanceDto[];

  nextCursor: string | null;
}

/** A step of an instance's history. */
export class ActivityDto {
  id: string;

  /** @example capire */
  elementId: string;

  elementName: string | null;

  /** @example bpmn:UserTask */
  elementType: string;

  startedAt: Instant;

  /** null: here now. */
  endedAt: Instant | null;

  @ApiProperty({ type: String, nullable: true, enum: ['completed', 'cancelled'] })
  outcome: string | null;

  /** Who made it end. */
  actor: string | null;

  static of(activity: ActivityRecord): ActivityDto {
    return {
      id: activity.id,
      elementId: activity.elementId,
      elementName: activity.elementName,
      elementType: activity.elementType,
      startedAt: activity.startedAt.toISOString(),
      endedAt: activity.endedAt?.toISOString() ?? null,
      outcome: activity.outcome,
      actor: activity.actor,
    };
  }
}

export class ActivityListDto {
  items: ActivityDto[];

  /** Always null: the list is complete. */
  nextCursor: string | null;
}

/** Something that stopped an instance, or a timer by which a process begins, and waits for people. */
export class IncidentDto {
  id: Uuid;

  /** null: a timer could not begin the process, and there is no instance. */
  processInstanceId: Uuid | null;

  contactId: string | null;

  processKey: string;

  elementId: string | null;

  kind: Incident['kind'];

  /** Empty where it is withheld. */
  message: string;

  /** null as well where it is withheld. */
  details: string | null;

  /** Message and details may quote the words of the case: whoever may not read those does not get them. */
  withheld: boolean;

  createdAt: Instant;

  resolvedAt: Instant | null;

  static of(incident: Incident, withheld: boolean): IncidentDto {
    return {
      id: incident.id,
      processInstanceId: incident.instanceId,
      contactId: incident.businessKey,
      processKey: incident.processKey,
      elementId: incident.elementId,
      kind: incident.kind,
      message: withheld ? '' : incident.message,
      details: withheld ? null : incident.details,
      withheld,
      createdAt: incident.createdAt.toISOString(),
      resolvedAt: incident.resolvedAt?.toISOString() ?? null,
    };
  }
}

export class IncidentPageDto {
  items: IncidentDto[];

  nextCursor: string | null;
}
