import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  type Task,
  TASK_HANDLER,
  type TaskHandlerMetadata,
  type TaskHandlerOf,
  type TaskOutcome,
  WORK_ITEM_OBSERVER,
  type WorkItemObserver,
} from '../api/index.js';
import { DuplicateHandler, MissingHandlers, NotAHandler } from './runtime.errors.js';

/** The one implementation of a topic. */
export interface RegisteredHandler {
  topic: string;
  mode: TaskHandlerMetadata['mode'];
  /** Name of the class, for messages. */
  className: string;
  handle(task: Task): Promise<TaskOutcome>;
}

interface Discovered {
  handlers: Map<string, RegisteredHandler>;
  observers: WorkItemObserver[];
}

/**
 * The @TaskHandler and @ObservesWorkItems providers of the application, found once all of them exist.
 * Two handlers of one topic stop the start: which of them runs must never depend on the order of modules.
 */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private discovered?: Discovered;

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.known();
  }

  /** The handler of `topic`, or null when this application has none. */
  handlerFor(topic: string): RegisteredHandler | null {
    return this.known().handlers.get(topic) ?? null;
  }

  /** All handlers, or those of one mode. */
  handlers(mode?: RegisteredHandler['mode']): RegisteredHandler[] {
    const all = [...this.known().handlers.values()];
    return mode ? all.filter((handler) => handler.mode === mode) : all;
  }

  /** Observers of user tasks, in the order in which their modules were found. */
  observers(): WorkItemObserver[] {
    return this.known().observers;
  }

  /** @throws MissingHandlers naming every one of `topics` that nobody implements. */
  require(topics: Iterable<string>): void {
    const missing = [...new Set(topics)].filter((topic) => !this.handlerFor(topic)).sort();
    if (missing.length > 0) throw new MissingHandlers(missing);
  }

  // Lazy, because other modules may ask in their own onModuleInit before ours ran.
  private known(): Discovered {
    return (this.discovered ??= this.discover());
  }

  private discover(): Discovered {
    const handlers = new Map<string, RegisteredHandler>();
    const observers: WorkItemObserver[] = [];
    for (const instance of this.instances()) {
      const type = instance.constructor;
      const metadata = Reflect.getMetadata(TASK_HANDLER, type) as TaskHandlerMetadata | undefined;
      if (metadata) register(handlers, metadata, instance as TaskHandlerOf);
      if (Reflect.getMetadata(WORK_ITEM_OBSERVER, type)) observers.push(instance);
    }
    return { handlers, observers };
  }

  /** Each once, though aliases (`useExisting`) list a provider several times. */
  private instances(): Set<object> {
    const instances = this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance) => typeof instance === 'object' && instance !== null);
    return new Set(instances as object[]);
  }
}

function register(
  handlers: Map<string, RegisteredHandler>,
  { topic, mode }: TaskHandlerMetadata,
  instance: TaskHandlerOf,
): void {
  const className = instance.constructor.name;
  if (typeof instance.handle !== 'function') throw new NotAHandler(topic, className);
  const known = handlers.get(topic);
  if (known) throw new DuplicateHandler(topic, [known.className, className]);
  handlers.set(topic, { topic, mode, className, handle: (task) => instance.handle(task) });
}
