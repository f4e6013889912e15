import type { FetchAndLock } from '../../engine/api/index.js';
import { MAX_WAIT_MS, MOST_MS } from './request-bodies.js';
import type { RequestReader } from './request-reader.js';

const MAX_TASKS = 1_000;

export interface FetchRequest {
  command: FetchAndLock;
  /** How long to wait for a first task, in milliseconds; 0: not at all. */
  waitMs: number;
  /** Topics whose tasks are to be answered with the camunda:properties of their element. */
  withProperties: ReadonlySet<string>;
}

type Topic = FetchAndLock['topics'][number];

/** Conditions that this engine cannot check: refused, since passing them over would hand out the wrong tasks. */
const UNSUPPORTED = ['processVariables', 'processDefinitionVersionTag'] as const;

/** @throws InvalidInput naming the wrong field */
export function readFetchRequest(body: RequestReader): FetchRequest {
  const waitMs = body.wholeNumber('asyncResponseTimeout', 0) ?? 0;
  if (waitMs > MAX_WAIT_MS) {
    throw body.wrong(
      'asyncResponseTimeout',
      `cannot be set to a value greater than ${MAX_WAIT_MS} milliseconds.`,
    );
  }
  const topics = body.objects('topics');
  return {
    command: {
      workerId: body.requiredText('workerId'),
      maxTasks: Math.min(body.requiredNumber('maxTasks', 1), MAX_TASKS),
      usePriority: body.flag('usePriority') ?? false,
      newestFirst: readSorting(body),
      topics: topics.flatMap(readTopic),
    },
    waitMs,
    withProperties: new Set(
      topics
        .filter((topic) => topic.flag('includeExtensionProperties'))
        .map((topic) => topic.requiredText('topicName')),
    ),
  };
}

/** True: the tasks made last come first. There is nothing else to sort by, beside the priority. */
function readSorting(body: RequestReader): boolean {
  const [first, second] = body.objects('sorting');
  if (!first) return false;
  if (second) throw body.wrong('sorting', 'takes one entry: there is only createTime to sort by.');
  if (first.requiredText('sortBy') !== 'createTime')
    throw first.wrong('sortBy', 'must be createTime.');
  const order = first.text('sortOrder') ?? 'desc';
  if (order === 'asc' || order === 'desc') return order === 'desc';
  throw first.wrong('sortOrder', 'must be asc or desc.');
}

/** One topic may name several processes, which makes several conditions; and tenants, of which there are none. */
function readTopic(topic: RequestReader): Topic[] {
  for (const field of UNSUPPORTED) {
    const value = topic.raw(field);
    if (value !== undefined && !isEmpty(value)) {
      throw topic.wrong(field, 'is a condition that this engine cannot check: leave it out.');
    }
  }
  const base: Topic = {
    topicName: topic.requiredText('topicName'),
    lockDuration: topic.requiredNumber('lockDuration', 1, MOST_MS),
    variables: topic.texts('variables'),
    localVariables: topic.flag('localVariables'),
    businessKey: topic.text('businessKey'),
  };
  if (topic.texts('tenantIdIn')?.length) return [];
  const ids = oneOf(topic.text('processDefinitionId'), topic.texts('processDefinitionIdIn'));
  const keys = oneOf(topic.text('processDefinitionKey'), topic.texts('processDefinitionKeyIn'));
  return ids.flatMap((processDefinitionId) =>
    keys.map((processDefinitionKey) => ({ ...base, processDefinitionId, processDefinitionKey })),
  );
}

/** What satisfies both "is" and "is one of"; a single undefined when neither is asked. */
function oneOf(single: string | undefined, list: string[] | undefined): (string | undefined)[] {
  if (!list?.length) return [single];
  const distinct = [...new Set(list)];
  return single === undefined ? distinct : distinct.filter((value) => value === single);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
