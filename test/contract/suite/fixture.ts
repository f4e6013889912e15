/** Variables as a fixture writes them; the runner gives them Camunda's types. */
export type Values = Record<string, unknown>;

/** What Operaton 1.0.3 does otherwise, and why this server does not do it alike. */
export interface Differs<T> {
  operaton: T;
  because: string;
}

/** A status and, of a refusal, the type of its error. */
export interface Answer {
  status: number;
  type?: string;
}

/** What may be looked at; only what is named is compared. */
export interface Seen {
  /** The activity instances of the started instance: `a sub(b c) call ~later`; `~` waits before it begins. */
  tree?: string;
  /** The keys of the open tasks of the instance and of what it called, sorted; or their fields. */
  tasks?: string | Record<string, unknown>[];
  /** Global variables by name; `ABSENT` for one that must not be there. */
  variables?: Values;
  /** Local variables that a task sees, the global ones included. */
  taskVariables?: { task: string; values: Values };
  /** Jobs: when they are due, in minutes from their making, as a date, or null for at once. */
  jobs?: { activity: string; due: number | string | null; retries?: number }[];
  incidents?: { type: string; activity: string }[];
  /** Activities that began, sorted; `!` was cancelled, `…` has not ended. */
  history?: string;
  /** The state of the instance in the history, such as COMPLETED. */
  state?: string;
  suspended?: boolean;
  businessKey?: string | null;
  /** The instances that run of the processes of the fixture, by key. */
  running?: Record<string, number>;
  /** External tasks that are open, with their priority and attempts. */
  external?: { topic: string; priority?: number; retries?: number | null }[];
}

type Act =
  | { do: 'start'; key?: string; variables?: Values; businessKey?: string; local?: never }
  | { do: 'complete'; task: string; variables?: Values }
  | {
      do: 'message';
      name: string;
      variables?: Values;
      businessKey?: string;
      keys?: Values;
      all?: boolean;
    }
  | { do: 'signal'; name: string; variables?: Values }
  | { do: 'execute'; activity: string }
  | { do: 'work'; topic: string; variables?: Values; local?: Values }
  | { do: 'fail'; topic: string; retries: number; message?: string }
  | { do: 'error'; topic: string; code: string; message?: string; variables?: Values }
  | { do: 'fetch'; topic: string; sees: Values }
  | { do: 'set'; variables: Values }
  | { do: 'unset'; variable: string }
  | { do: 'modify'; instructions: Record<string, unknown>[] }
  | { do: 'suspend'; suspended: boolean }
  | { do: 'delete' }
  | { do: 'condition'; variables: Values }
  | { do: 'trigger'; activity: string }
  | { do: 'retries'; activity: string; retries: number };

/** Something that is asked for; it must be answered with a success, or as `answers` says. */
export type Action = Act & { answers?: Answer; differs?: Differs<Answer> };
export type Look = { do: 'look'; sees: Seen; differs?: Differs<Seen> };
export type Step = Action | Look;

/** One behaviour: models, what is done, and what must be seen. */
export interface Fixture {
  /** Says the behaviour. */
  name: string;
  /** BPMN files; the first is the process that `start` starts. */
  models: string[];
  /** The deployment must be answered so; default: a success. */
  deployment?: Answer;
  differs?: Differs<Answer>;
  steps: Step[];
}

/** Nothing of the name is there. */
export const ABSENT = { absent: true } as const;
/** A value of a type that JSON cannot tell. */
export const typed = (type: string, value: unknown) => ({ type, value });

/** Differences that several fixtures meet. */
export const REFUSED_BY_TASKS: Differs<Answer> = {
  operaton: { status: 500, type: 'RestException' },
  because:
    'A task resource of Operaton wraps what the engine throws; here the type says whose refusal it is.',
};
