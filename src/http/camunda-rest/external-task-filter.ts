import type { ExternalTaskFilter, ExternalTaskSort } from '../../engine/api/index.js';
import { bothOf } from './camunda-list.js';
import { tokenOf } from './instances/instance.representation.js';
import { INT32 } from './number-kinds.js';
import { dateOf, either, readOffsetPage } from './offset-page.js';
import type { RequestReader } from './request-reader.js';

const SORTS: Record<string, ExternalTaskSort['by']> = {
  id: 'id',
  createTime: 'createdAt',
  lockExpirationTime: 'lockExpiresAt',
  taskPriority: 'priority',
  processInstanceId: 'instanceId',
  processDefinitionId: 'definitionId',
  processDefinitionKey: 'processKey',
};

/** Reads the conditions of GET (texts, lists by comma) and POST /external-task. @throws InvalidInput */
export function readFilter(query: RequestReader): ExternalTaskFilter {
  const named = query.text('executionId');
  const execution = named === undefined ? undefined : tokenOf(named);
  const instances = listOf(query, 'processInstanceId', 'processInstanceIdIn');
  return {
    ids: listOf(query, 'externalTaskId', 'externalTaskIdIn'),
    topic: query.text('topicName'),
    workerId: query.text('workerId'),
    locked: either(query, 'locked', 'notLocked'),
    retriesLeft: either(query, 'withRetriesLeft', 'noRetriesLeft'),
    suspended: either(query, 'suspended', 'active'),
    elementIds: listOf(query, 'activityId', 'activityIdIn'),
    executionId: execution?.executionId,
    instanceIds: bothOf(execution?.instanceId, instances),
    definitionId: query.text('processDefinitionId'),
    lockExpiresBefore: dateOf(query, 'lockExpirationBefore'),
    lockExpiresAfter: dateOf(query, 'lockExpirationAfter'),
    minPriority: query.wholeNumber('priorityHigherThanOrEquals', ...INT32),
    maxPriority: query.wholeNumber('priorityLowerThanOrEquals', ...INT32),
  };
}

/** See `readOffsetPage`. */
export function readPage(
  query: RequestReader,
  body: RequestReader = query,
): { sort: ExternalTaskSort[]; offset: number; limit: number } {
  return readOffsetPage(SORTS, query, body);
}

function listOf(query: RequestReader, single: string, list: string): string[] | undefined {
  const one = query.text(single);
  const many = query.texts(list);
  if (one === undefined) return many;
  return many ? many.filter((value) => value === one) : [one];
}
