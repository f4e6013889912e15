import type { Json, OffsetPage } from '../../../engine/api/index.js';
import { toCamundaDate } from '../camunda-date.js';
import type { Given } from '../camunda-list.js';
import { ofTenants, TENANT_FIELDS } from '../listed/conditions.js';
import type { MigrationBatch, MigrationBatches } from './migration-batches.js';

export const BATCH_FIELDS = {
  batchId: 'text',
  type: 'text',
  suspended: 'flag',
  ...TENANT_FIELDS,
} as const;
export const BATCH_SORTS = { batchId: 'id' } as const;

/** The batches that match; all of them are migrations, and none is suspended. */
export async function matchingBatches(
  batches: MigrationBatches,
  given: Given<typeof BATCH_FIELDS>,
  listing: OffsetPage<string>,
): Promise<MigrationBatch[]> {
  const isOther = given.type !== undefined && given.type !== TYPE;
  if (isOther || given.suspended || ofTenants(given)) return [];
  const descending = listing.sort[0]?.descending ?? false;
  return batches.list({ ...listing, descending }, given.batchId ?? null);
}

const TYPE = 'instance-migration';

export function batchOf(batch: MigrationBatch): Record<string, Json> {
  const startTime = toCamundaDate(batch.createdAt);
  return {
    id: batch.id,
    type: TYPE,
    totalJobs: batch.total,
    jobsCreated: batch.total,
    batchJobsPerSeed: 1,
    invocationsPerBatchJob: 1,
    seedJobDefinitionId: null,
    monitorJobDefinitionId: null,
    batchJobDefinitionId: null,
    suspended: false,
    tenantId: null,
    createUserId: batch.createdBy,
    startTime,
    executionStartTime: startTime,
  };
}

export function batchStatisticsOf(batch: MigrationBatch): Record<string, Json> {
  const { total, failed } = batch;
  const counts = { remainingJobs: failed, completedJobs: total - failed, failedJobs: failed };
  return { ...batchOf(batch), ...counts };
}
