import type { Action, Answer, Differs, Look, Seen, Step, Values } from './fixture.js';

/** The words in which fixtures are written. */
export const start = (variables?: Values, businessKey?: string): Action => ({
  do: 'start',
  variables,
  businessKey,
});
export const complete = (task: string, variables?: Values): Action => ({
  do: 'complete',
  task,
  variables,
});
export const correlate = (
  name: string,
  more: { variables?: Values; businessKey?: string; keys?: Values; all?: boolean } = {},
): Action => ({ do: 'message', name, ...more });
export const broadcast = (name: string, variables?: Values): Action => ({
  do: 'signal',
  name,
  variables,
});
/** Executes the one job of an activity, due or not. */
export const execute = (activity: string): Action => ({ do: 'execute', activity });
export const work = (topic: string, variables?: Values, local?: Values): Action => ({
  do: 'work',
  topic,
  variables,
  local,
});
export const fail = (topic: string, retries = 0): Action => ({
  do: 'fail',
  topic,
  retries,
  message: 'broken',
});
export const bpmnError = (topic: string, code: string, variables?: Values): Action => ({
  do: 'error',
  topic,
  code,
  message: 'refused',
  variables,
});
/** What a worker is told with a task; the lock is given back. */
export const fetched = (topic: string, sees: Values): Action => ({ do: 'fetch', topic, sees });
export const set = (variables: Values): Action => ({ do: 'set', variables });
export const unset = (variable: string): Action => ({ do: 'unset', variable });
export const startBefore = (activityId: string) => ({ type: 'startBeforeActivity', activityId });
export const cancel = (activityId: string) => ({ type: 'cancel', activityId });
export const modify = (...instructions: Record<string, unknown>[]): Action => ({
  do: 'modify',
  instructions,
});
export const suspend: Action = { do: 'suspend', suspended: true };
export const activate: Action = { do: 'suspend', suspended: false };
export const remove: Action = { do: 'delete' };
export const evaluate = (variables: Values): Action => ({ do: 'condition', variables });
export const trigger = (activity: string): Action => ({ do: 'trigger', activity });

export const look = (sees: Seen, differs?: Differs<Seen>): Look => ({ do: 'look', sees, differs });
/** The tree of activity instances. */
export const at = (tree: string, differs?: Differs<Seen>): Look => look({ tree }, differs);
export const tasks = (...keys: string[]): Look => look({ tasks: keys.sort().join(' ') });
export const ended: Look = look({ state: 'COMPLETED' });
/** The step is answered so instead of with a success. */
export const answers = (step: Action, answer: Answer, differs?: Differs<Answer>): Action => ({
  ...step,
  answers: answer,
  differs,
});
/** Several steps of one kind. */
export const times = (count: number, step: Step): Step[] =>
  Array.from({ length: count }, () => step);
