import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Describes Camunda's answers in the API document. */
export class CamundaErrorDto {
  @ApiProperty({ example: 'RestException' })
  type: string;

  message: string;

  code: number | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of a model that was refused: errors and warnings by resource.',
  })
  details?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of a migration that was refused: what cannot be taken over, and why.',
  })
  validationReport?: object;
}

export class EngineVersionDto {
  @ApiProperty({ example: '7.24.0' })
  version: string;
}

export class CountDto {
  @ApiProperty({ type: 'integer' })
  count: number;
}

export class TypedValueDto {
  @ApiProperty({
    nullable: true,
    description: 'Of type Json: a JSON text.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  })
  value: string | number | boolean | null;

  @ApiProperty({ enum: ['Null', 'Boolean', 'Integer', 'Long', 'Double', 'String', 'Date', 'Json'] })
  type: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  valueInfo: object;
}

/** An instant as Camunda writes it. */
export const CAMUNDA_INSTANT = { type: String, example: '2026-11-23T09:00:00.000+0000' } as const;
export const CAMUNDA_INSTANT_OR_NULL = { ...CAMUNDA_INSTANT, nullable: true } as const;

/** Variables by name, as `TypedValueDto`. */
export const TYPED_VARIABLES = {
  type: 'object',
  additionalProperties: { $ref: '#/components/schemas/TypedValueDto' },
} as const;

export class ExternalTaskDto {
  @ApiProperty()
  id: string;

  topicName: string;

  workerId: string | null;

  @ApiProperty(CAMUNDA_INSTANT_OR_NULL)
  lockExpirationTime: string | null;

  @ApiProperty(CAMUNDA_INSTANT)
  createTime: string;

  /** null before a first failure. */
  retries: number | null;

  @ApiProperty({ type: 'integer' })
  priority: number;

  suspended: boolean;

  errorMessage: string | null;

  activityId: string;

  activityInstanceId: string;

  executionId: string;

  @ApiProperty()
  processInstanceId: string;

  @ApiProperty()
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
