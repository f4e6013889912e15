import type { Integer } from '../../../platform/http/index.js';
import type { CamundaInstant } from '../camunda.dto.js';

/** A timer, or what was put off to a transaction of its own. */
export class CamundaJobDto {
  id: string;

  /** Made of the process definition and the element. */
  jobDefinitionId: string;

  /** null: a timer by which a process begins. */
  processInstanceId: string | null;

  processDefinitionId: string;

  processDefinitionKey: string;

  executionId: string | null;

  /** Of the last failure; null as well to whoever may not read the words of the case. */
  exceptionMessage: string | null;

  failedActivityId: string | null;

  retries: Integer;

  dueDate: CamundaInstant | null;

  suspended: boolean;

  priority: Integer;

  /** Always null: there are no tenants. */
  tenantId: string | null;

  createTime: CamundaInstant | null;

  /** Always null: a batch has no jobs. */
  batchId: string | null;
}
