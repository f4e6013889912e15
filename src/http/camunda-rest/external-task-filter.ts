import type { ExternalTaskFilter, ExternalTaskSort } from '../../engine/api/index.js';
import { readCamundaDate } from './camunda-date.js';
import { RequestReader } from './request-reader.js';

const MAX_RESULTS = 1_000;

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
  return {
    ids: listOf(query, 'externalTaskId', 'externalTaskIdIn'),
    topic: query.text('topicName'),
    workerId: query.text('workerId'),
    locked: either(query, 'locked', 'notLocked'),
    retriesLeft: either(query, 'withRetriesLeft', 'noRetriesLeft'),
    suspended: either(query, 'suspended', 'active'),
    elementIds: listOf(query, 'activityId', 'activityIdIn'),
    executionId: query.text('executionId'),
    instanceIds: listOf(query, 'processInstanceId', 'processInstanceIdIn'),
    definitionId: query.text('processDefinitionId'),
    lockExpiresBefore: dateOf(query, 'lockExpirationBefore'),
    lockExpiresAfter: dateOf(query, 'lockExpirationAfter'),
    minPriority: query.wholeNumber('priorityHigherThanOrEquals', Number.MIN_SAFE_INTEGER),
    maxPriority: query.wholeNumber('priorityLowerThanOrEquals', Number.MIN_SAFE_INTEGER),
  };
}

/** `firstResult`, `maxResults` and the order: `sortBy` and `sortOrder`, or the list `sorting` of a body. */
export function readPage(
  query: RequestReader,
  body: RequestReader = query,
): { sort: ExternalTaskSort[]; offset: number; limit: number } {
  const single = body.text('sortBy') === undefined ? [] : [body];
  return {
    offset: query.wholeNumber('firstResult', 0) ?? 0,
    limit: Math.min(query.wholeNumber('maxResults', 0) ?? MAX_RESULTS, MAX_RESULTS),
    sort: [...single, ...body.objects('sorting')].map(readSort),
  };
}

function readSort(sorting: RequestReader): ExternalTaskSort {
  const asked = sorting.requiredText('sortBy');
  const by = Object.hasOwn(SORTS, asked) ? SORTS[asked] : undefined;
  if (!by) throw sorting.wrong('sortBy', `must be one of ${Object.keys(SORTS).join(', ')}.`);
  const order = sorting.text('sortOrder') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') throw sorting.wrong('sortOrder', 'must be asc or desc.');
  return { by, descending: order === 'desc' };
}

/** True by the one flag, false by the other; Camunda's flags have no meaning when they are false. */
function either(query: RequestReader, yes: string, no: string): boolean | undefined {
  if (query.flag(yes)) return true;
  return query.flag(no) ? false : undefined;
}

function listOf(query: RequestReader, single: string, list: string): string[] | undefined {
  const one = query.text(single);
  const given = query.raw(list);
  const many = typeof given === 'string' ? given.split(',') : query.texts(list);
  if (one === undefined) return many;
  return many ? many.filter((value) => value === one) : [one];
}

function dateOf(query: RequestReader, name: string): Date | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  // A plus sign that was not escaped in a query arrives as a space.
  const instant = readCamundaDate(text.replace(' ', '+'));
  if (!instant) throw query.wrong(name, "must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZ.");
  return instant;
}
