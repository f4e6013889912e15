import { Injectable } from '@nestjs/common';
import { type Hearer, Hooks } from '../../platform/hooks/index.js';
import {
  serviceTaskStarting,
  type Task,
  type TaskHandlerOptions,
  type TaskOutcome,
  taskOfTopic,
} from '../api/index.js';
import { MissingHandlers } from './runtime.errors.js';

/** The one implementation of a topic. */
export interface RegisteredHandler {
  topic: string;
  mode: NonNullable<TaskHandlerOptions['mode']>;
  /** Name of the class, for messages. */
  className: string;
  handle(task: Task): Promise<TaskOutcome>;
}

/** The handlers of topics. That two of one topic stop the start is the hooks' doing. */
@Injectable()
export class HandlerRegistry {
  private known?: Map<string, RegisteredHandler>;

  constructor(private readonly hooks: Hooks) {}

  /** The handler of `topic`, or null when this application has none. */
  handlerFor(topic: string): RegisteredHandler | null {
    return this.byTopic().get(topic) ?? null;
  }

  /** All handlers, or those of one mode. */
  handlers(mode?: RegisteredHandler['mode']): RegisteredHandler[] {
    const all = [...this.byTopic().values()];
    return mode ? all.filter((handler) => handler.mode === mode) : all;
  }

  /** @throws MissingHandlers naming every one of `topics` that nobody implements. */
  require(topics: Iterable<string>): void {
    const missing = [...new Set(topics)].filter((topic) => !this.handlerFor(topic)).sort();
    if (missing.length > 0) throw new MissingHandlers(missing);
  }

  private byTopic(): Map<string, RegisteredHandler> {
    return (this.known ??= new Map(
      this.hooks.hearers(taskOfTopic).map((hearer) => this.toHandler(hearer)),
    ));
  }

  private toHandler(hearer: Hearer<Task, TaskOutcome>): [string, RegisteredHandler] {
    const { as, className, detail, call } = hearer;
    const topic = as!;
    const handle = async (task: Task): Promise<TaskOutcome> => {
      await this.hooks.tell(serviceTaskStarting, task);
      return call(task);
    };
    return [topic, { topic, mode: detail as RegisteredHandler['mode'], className, handle }];
  }
}
