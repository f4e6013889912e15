import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, nullable: true, example: '2026-11-23T09:00:00.000+0000' } as const;

/** A timer, or what was put off to a transaction of its own. */
export class CamundaJobDto {
  @ApiProperty()
  id: string;

  /** Made of the process definition and the element. */
  jobDefinitionId: string;

  processInstanceId: string;

  processDefinitionId: string;

  processDefinitionKey: string;

  executionId: string;

  /** Of the last failure; null as well to whoever may not read the words of the case. */
  exceptionMessage: string | null;

  failedActivityId: string | null;

  @ApiProperty({ type: 'integer' })
  retries: number;

  @ApiProperty(INSTANT)
  dueDate: string | null;

  suspended: boolean;

  @ApiProperty({ type: 'integer' })
  priority: number;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  @ApiProperty(INSTANT)
  createTime: string | null;

  /** Always null: a batch has no jobs. */
  batchId: string | null;
}
