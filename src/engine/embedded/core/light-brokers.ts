import { lightenEvents, matcherOf } from './light-events.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- the broker's classes are not exported, nor typed for this. */

type Handler = (routingKey: string, message: LightMessage, owner: unknown) => void;
type Method = (...args: any[]) => any;

/** Inner names of smqp 11. */
const ENTITIES = Symbol.for('entities');
const BINDINGS = Symbol.for('bindings');

const LIGHTENED = Symbol('lightened');
const PLAN = Symbol('plan');
const PUBLISHING = Symbol('publishing');

/** The queue that every element has, and that is asked for before anything comes in. */
const INBOUND = 'inbound-q';
/** Queues of every element of the library. What these are asked for by name later need not be answered now. */
const OF_EVERY_ELEMENT: ReadonlySet<unknown> = new Set([
  'run-q',
  'format-run-q',
  'execution-q',
  INBOUND,
]);

/**
 * Makes the message brokers of the element core (smqp 11) cost what they are used for. As they come, each element of a
 * process has a broker with five exchanges and four queues, and each listener a queue and a consumer with another queue,
 * although a token passes a few elements and nobody ever reads those queues.
 * - A broker is built when something is first published or asked of it; until then it notes what it is to have.
 * - A listener that acknowledges nothing (`noAck`, temporary) is called, without queues.
 * - An exchange hands a message on at once. One that is published meanwhile waits for its turn, as before.
 * What is stored of an element stays the same. `broker` is any broker; the classes are changed once.
 */
export function lightenBrokers(broker: any): void {
  const brokers = Object.getPrototypeOf(broker);
  if (brokers[LIGHTENED]) return;
  brokers[LIGHTENED] = true;
  lightenEvents(broker);
  handOnAtOnce(Object.getPrototypeOf(broker.events));
  callListeners(brokers);
  buildLate(brokers);
}

/** Builds the broker of an element, where it is not built yet. */
export function built(broker: any): any {
  const plan: Plan | undefined = broker[PLAN];
  if (plan) {
    broker[PLAN] = undefined;
    for (const step of plan.steps) step.build();
  }
  return broker;
}

/** Methods of a broker that neither need its exchanges and queues nor change them. */
const ASKS_NOTHING: ReadonlySet<string> = new Set([
  'subscribeTmp',
  'getConsumer',
  'validateConsumerTag',
  'prefetch',
  'off',
]);

/** A message for a listener that acknowledges nothing. */
class LightMessage {
  readonly pending = false;

  constructor(
    readonly fields: object,
    public content: unknown,
    readonly properties: object,
  ) {}

  ack(): void {}
  nack(): void {}
  reject(): void {}
}

/** What is said of a queue to an exchange and of a consumer to a broker, by a listener that has neither. */
class LightSubscription {
  readonly name: string;
  readonly options: { priority: number; durable: false; consumerTag: string };
  readonly testPattern: (routingKey: string) => boolean;
  private exchange: any = null;
  private cancelled = false;
  private replacement: { queueName: string; cancel(): void } | null = null;
  private static count = 0;

  constructor(
    private readonly broker: any,
    private readonly exchangeName: string,
    readonly pattern: string,
    private readonly handler: Handler,
    options: { consumerTag?: string; priority?: number },
    private readonly subscribe: Method,
  ) {
    const consumerTag = options.consumerTag ?? `light-${LightSubscription.count++}`;
    if (options.consumerTag) broker.validateConsumerTag(consumerTag);
    this.name = consumerTag;
    this.options = { priority: options.priority ?? 0, durable: false, consumerTag };
    this.testPattern = matcherOf(pattern);
    broker[ENTITIES].get('consumers').set(consumerTag, this);
  }

  get consumerTag(): string {
    return this.name;
  }

  /** The exchange takes it for its own binding's queue. */
  get queue(): this {
    return this;
  }

  build(): void {
    if (this.cancelled) return;
    this.exchange = this.broker.assertExchange(this.exchangeName);
    const bindings: { options: { priority?: number } }[] = this.exchange[BINDINGS];
    if (bindings.push(this) > 1 && this.options.priority) bindings.sort(byPriority);
  }

  queueMessage(
    fields: { routingKey: string; exchange: string },
    content: unknown,
    properties: object,
  ): void {
    if (this.cancelled) return;
    const message = new LightMessage(
      { ...fields, consumerTag: this.name },
      content,
      properties ?? {},
    );
    this.handler(fields.routingKey, message, this.broker.owner);
  }

  /** Whoever asks for its queue binds it to more: it becomes what it would have been. */
  get queueName(): string {
    if (!this.replacement) {
      this.cancel();
      this.replacement = this.subscribe.call(
        built(this.broker),
        this.exchangeName,
        this.pattern,
        this.handler,
        { noAck: true, consumerTag: this.name, priority: this.options.priority },
      ) as { queueName: string; cancel(): void };
    }
    return this.replacement.queueName;
  }

  cancel(): void {
    this.replacement?.cancel();
    if (this.cancelled) return;
    this.cancelled = true;
    this.broker[ENTITIES].get('consumers').delete(this.name);
    if (this.exchange) this.exchange.closeBinding(this);
    else forget(this.broker, this.name);
  }

  /** The exchange closes its bindings when it is closed itself. */
  close(): void {
    this.cancel();
  }
}

/** One thing that a broker is to have once it is built. */
interface Step {
  name?: string;
  build(): void;
}

/** A call that a broker did not answer yet. */
class NotedCall implements Step {
  constructor(
    private readonly broker: unknown,
    private readonly method: Method,
    private readonly args: unknown[],
  ) {}

  build(): void {
    this.method.apply(this.broker, this.args);
  }
}

interface Plan {
  steps: Step[];
}

function forget(broker: any, name: string): boolean {
  const plan: Plan | undefined = broker[PLAN];
  const index = plan ? plan.steps.findIndex((step) => step.name === name) : -1;
  if (index === -1) return false;
  plan!.steps.splice(index, 1);
  return true;
}

/** What a broker that is not built answers for the queue of what comes in. */
class QueueToCome {
  readonly messages: readonly never[] = [];
  readonly messageCount = 0;

  constructor(
    private readonly broker: any,
    private readonly plan: Plan,
    readonly name: string,
  ) {}

  assertConsumer(handler: unknown, options: { consumerTag: string }, owner?: unknown): unknown {
    const assert = () =>
      this.broker[ENTITIES].get('queues')
        .get(this.name)
        .assertConsumer(handler, options, owner) as unknown;
    if (this.broker[PLAN] !== this.plan) return assert();
    forget(this.broker, options.consumerTag);
    this.plan.steps.push({ name: options.consumerTag, build: () => void assert() });
    return undefined;
  }

  queueMessage(...args: unknown[]): unknown {
    return built(this.broker)
      .getQueue(this.name)
      .queueMessage(...args);
  }
}

function handOnAtOnce(exchanges: any): void {
  const { publish } = exchanges;
  exchanges.publish = function (this: any, routingKey: string, content: unknown, properties: any) {
    // Housekeeping events are told by calls already; only a topic exchange of a broker is left.
    if (!this.events || this.type !== 'topic')
      return publish.call(this, routingKey, content, properties);
    if (this.stopped) return undefined;
    if (!this[BINDINGS].length) return this._emitReturn(routingKey, content, properties);
    const waiting: [string, unknown, any][] | undefined = this[PUBLISHING];
    if (waiting) {
      waiting.push([routingKey, content, properties]);
      return undefined;
    }
    const turn: [string, unknown, any][] = [[routingKey, content, properties]];
    this[PUBLISHING] = turn;
    try {
      for (const message of turn) handOn(this, ...message);
    } finally {
      this[PUBLISHING] = undefined;
    }
    return undefined;
  };
}

function handOn(exchange: any, routingKey: string, content: unknown, properties: unknown): void {
  const { name } = exchange;
  let isDelivered = false;
  for (const binding of exchange[BINDINGS].slice()) {
    if (!binding.testPattern(routingKey)) continue;
    binding.queue.queueMessage({ routingKey, exchange: name }, content, properties);
    isDelivered = true;
  }
  if (!isDelivered) exchange._emitReturn(routingKey, content, properties);
}

function callListeners(brokers: any): void {
  const { subscribeTmp } = brokers;
  brokers.subscribeTmp = function (
    this: any,
    exchangeName: string,
    pattern: string,
    handler: Handler,
    options: any,
  ) {
    if (!options?.noAck)
      return subscribeTmp.call(built(this), exchangeName, pattern, handler, options);
    const subscription = new LightSubscription(
      this,
      exchangeName,
      pattern,
      handler,
      options,
      subscribeTmp,
    );
    const plan: Plan | undefined = this[PLAN];
    if (plan) plan.steps.push(subscription);
    else subscription.build();
    return subscription;
  };
}

function buildLate(brokers: any): void {
  const original: Record<string, Method> = { ...brokers };
  for (const [name, method] of Object.entries(original)) {
    if (ASKS_NOTHING.has(name) || name.startsWith('_')) continue;
    brokers[name] = function (this: any, ...args: any[]) {
      return method.apply(this[PLAN] ? built(this) : this, args);
    };
  }
  /** A method that a broker which is not built only notes; `answer` is what it answers then. */
  const noted =
    (method: Method, answer: (name: unknown) => unknown, isNoted: Method = () => true): Method =>
    (broker: any, ...args: any[]) => {
      const plan: Plan | undefined = broker[PLAN];
      if (!plan || !isNoted(...args)) return method.apply(built(broker), args);
      plan.steps.push(new NotedCall(broker, method, args));
      return answer(args[0]);
    };
  const bindQueue = noted(original.bindQueue, () => undefined);
  const on = noted(original.on, () => undefined);
  const assertExchange = noted(original.assertExchange, () => undefined);
  // The library keeps what it is answered for other queues.
  const assertQueue = noted(
    original.assertQueue,
    (name) => ({ name }),
    (name) => OF_EVERY_ELEMENT.has(name),
  );
  brokers.assertExchange = function (this: any, name: string, type: string, options: any) {
    // How the library begins the broker of an element.
    if (options?.prefix && this.exchangeCount === 0) this[PLAN] = { steps: [] };
    return assertExchange(this, name, type, options);
  };
  brokers.bindQueue = function (this: any, ...args: any[]) {
    return bindQueue(this, ...args);
  };
  brokers.on = function (this: any, ...args: any[]) {
    return on(this, ...args);
  };
  brokers.assertQueue = function (this: any, ...args: any[]) {
    return assertQueue(this, ...args);
  };
  brokers.getQueue = function (this: any, name: string) {
    const plan: Plan | undefined = this[PLAN];
    if (plan && name === INBOUND) return new QueueToCome(this, plan, name);
    return original.getQueue.call(built(this), name);
  };
  brokers.cancel = function (this: any, consumerTag: string, requeue?: unknown) {
    return original.cancel.call(this, consumerTag, requeue) || forget(this, consumerTag);
  };
  brokers.getState = function (this: any, onlyWithContent?: boolean) {
    if (this[PLAN] && onlyWithContent) return undefined;
    return original.getState.call(built(this), onlyWithContent);
  };
}

function byPriority(
  one: { options: { priority?: number } },
  other: { options: { priority?: number } },
): number {
  return (other.options.priority ?? 0) - (one.options.priority ?? 0);
}
