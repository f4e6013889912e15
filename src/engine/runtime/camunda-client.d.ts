/** The part of camunda-external-task-client-js 3.1 that the worker process uses; the package brings no types. */
declare module 'camunda-external-task-client-js' {
  export interface ClientTask {
    id: string;
    topicName: string;
    activityId: string;
    processInstanceId: string;
    processDefinitionId: string;
    processDefinitionKey: string;
    businessKey: string | null;
    retries: number | null;
    variables: Variables;
  }

  export interface RequestOptions {
    method: string;
    json?: Record<string, unknown>;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  }

  export class Variables {
    get(name: string): unknown;
    getAll(): Record<string, unknown>;
    getAllTyped(): Record<string, { value: unknown; type: string; valueInfo: object }>;
    set(name: string, value: unknown): this;
    setTyped(name: string, typed: { value: unknown; type: string; valueInfo?: object }): this;
    setAll(values: Record<string, unknown>): this;
  }

  export interface TaskService {
    complete(task: { id: string }, variables?: Variables, local?: Variables): Promise<void>;
    handleFailure(
      task: { id: string },
      failure: {
        errorMessage: string;
        errorDetails?: string;
        retries: number;
        retryTimeout: number;
      },
    ): Promise<void>;
    handleBpmnError(
      task: { id: string },
      errorCode: string,
      errorMessage?: string,
      variables?: Variables,
    ): Promise<void>;
    extendLock(task: { id: string }, newDuration: number): Promise<void>;
    lock(task: { id: string }, duration: number): Promise<void>;
    unlock(task: { id: string }): Promise<void>;
  }

  export interface ClientOptions {
    baseUrl: string;
    workerId?: string;
    maxTasks?: number;
    maxParallelExecutions?: number;
    usePriority?: boolean;
    interval?: number;
    lockDuration?: number;
    asyncResponseTimeout?: number;
    autoPoll?: boolean;
    interceptors?: ((options: RequestOptions) => RequestOptions)[];
  }

  export class Client {
    constructor(options: ClientOptions);
    start(): void;
    stop(): void;
    subscribe(
      topic: string,
      handler: (args: { task: ClientTask; taskService: TaskService }) => Promise<void>,
    ): { unsubscribe(): void };
    on(event: 'poll:error', listener: (error: Error) => void): this;
    on(event: 'poll:success', listener: (tasks: ClientTask[]) => void): this;
    on(
      event: 'complete:success' | 'handleFailure:success',
      listener: (task: ClientTask) => void,
    ): this;
    on(event: 'complete:error', listener: (task: ClientTask, error: Error) => void): this;
  }

  export class BasicAuthInterceptor {
    constructor(credentials: { username: string; password: string });
  }
}
