import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength, MinLength } from '../../platform/text/index.js';
import { PageQuery } from '../../platform/http/index.js';
import type {
  ActivityRecord,
  Incident,
  InstanceState,
  ProcessInstance,
} from '../../engine/api/index.js';
import { Flag } from './definition.dto.js';

export const INSTANCE_STATES = ['running', 'suspended', 'completed', 'cancelled'] as const;

export class InstancesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Process key.', example: 'ciclo-di-servizio' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string;

  @ApiPropertyOptional({ description: 'The case. Operators must give it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contactId?: string;

  @ApiPropertyOptional({ enum: INSTANCE_STATES })
  @IsOptional()
  @IsIn(INSTANCE_STATES)
  state?: InstanceState;

  @ApiPropertyOptional({ description: 'Only those with, or without, an open incident.' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  withIncidents?: boolean;
}

export class IncidentsQuery extends PageQuery {
  @ApiPropertyOptional({ default: true, description: 'false: the resolved ones.' })
  @IsOptional()
  @Flag()
  @IsBoolean()
  open?: boolean;
}

export class InstanceReasonDto {
  @ApiProperty({ description: 'Kept in the audit trail.', minLength: 3, maxLength: 1000 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(3)
  @MaxLength(1000)
  reason: string;
}

/** A run of a process. */
export class ProcessInstanceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  definitionId: string;

  @ApiProperty({ example: 'ciclo-di-servizio' })
  definitionKey: string;

  @ApiProperty({ type: 'integer' })
  definitionVersion: number;

  @ApiProperty({ type: String, nullable: true, description: 'The case: the business key.' })
  contactId: string | null;

  /** The instance that called it. */
  parentInstanceId: string | null;

  @ApiProperty({ format: 'uuid' })
  rootInstanceId: string;

  @ApiProperty({ enum: INSTANCE_STATES })
  state: InstanceState;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt: string | null;

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
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'capire' })
  elementId: string;

  elementName: string | null;

  @ApiProperty({ example: 'bpmn:UserTask' })
  elementType: string;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'null: here now.' })
  endedAt: string | null;

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

/** Something that stopped an instance and waits for people. */
export class IncidentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  processInstanceId: string;

  @ApiProperty({ type: String, nullable: true })
  contactId: string | null;

  @ApiProperty()
  processKey: string;

  elementId: string | null;

  @ApiProperty({ enum: ['handlerFailed', 'engineError', 'stepBudget', 'timerFailed'] })
  kind: Incident['kind'];

  /** Empty where it is withheld. */
  message: string;

  /** null as well where it is withheld. */
  details: string | null;

  /** Message and details may quote the words of the case: whoever may not read those does not get them. */
  withheld: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  resolvedAt: string | null;

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
