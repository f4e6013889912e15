import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Integer } from '../../platform/http/index.js';

/** Describes Camunda's answers in the API document. */
export class CamundaErrorDto {
  /** @example RestException */
  type: string;

  message: string;

  code: number | null;

  /** Of a model that was refused: errors and warnings by resource. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  details?: object;

  /** Of a migration that was refused: what cannot be taken over, and why. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  validationReport?: object;
}

export class EngineVersionDto {
  /** @example 7.24.0 */
  version: string;
}

export class CountDto {
  count: Integer;
}

export class TypedValueDto {
  /** Of type Json: a JSON text. */
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  })
  value: string | number | boolean | null;

  @ApiProperty({ enum: ['Null', 'Boolean', 'Integer', 'Long', 'Double', 'String', 'Date', 'Json'] })
  type: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  valueInfo: object;
}

/**
 * An instant as Camunda writes it.
 *
 * @describedAs {"example": "2026-11-23T09:00:00.000+0000"}
 */
export type CamundaInstant = string;

/** Variables by name, as `TypedValueDto`. */
export const TYPED_VARIABLES = {
  type: 'object',
  additionalProperties: { $ref: '#/components/schemas/TypedValueDto' },
} as const;

export class ExternalTaskDto {
  id: string;

  topicName: string;

  workerId: string | null;

  lockExpirationTime: CamundaInstant | null;

  createTime: CamundaInstant;

  /** null before a first failure. */
  retries: number | null;

  priority: Integer;

  suspended: boolean;

  errorMessage: string | null;

  activityId: string;

  activityInstanceId: string;

  executionId: string;

  processInstanceId: string;

  processDefinitionId: string;

  processDefinitionKey: string;

  processDefinitionVersionTag: string | null;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  businessKey: string | null;
}

export class LockedExternalTaskDto extends ExternalTaskDto {
  errorDetails: string | null;

  @ApiProperty(TYPED_VARIABLES)
  variables: Record<string, TypedValueDto>;

  extensionProperties?: Record<string, string>;
}
