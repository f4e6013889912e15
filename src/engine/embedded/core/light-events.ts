/* eslint-disable @typescript-eslint/no-explicit-any -- the broker's classes are not exported, nor typed for this. */

/** What the broker's own events need of a listener; the broker makes a queue, a binding and a consumer of each. */
interface Listener {
  pattern: string;
  matches: (routingKey: string) => boolean;
  handler: (routingKey: string, message: object, owner: object) => void;
  consumerTag: string | undefined;
}

const LISTENERS = Symbol('listeners');
const WAITING = Symbol('waiting events');
const LATER = Symbol('consumer to come');
const LIGHTENED = Symbol('lightened');
/** The events of a broker as such are consumed by the library's elements as queues; they are few. */
const OF_A_BROKER = 'broker__events';
const DELIVERY = '_exchange-tag';

/**
 * Has the message broker under the element core (smqp 11) tell its own housekeeping events by plain calls. As it
 * comes, every exchange and every queue has an event exchange, and each listener there a queue, a binding and a
 * consumer with a queue of its own: four fifths of the objects of a process instance. The order of events stays: one
 * that is told while another is being told waits for its end. `broker` is any broker; the classes are changed once.
 */
export function lightenEvents(broker: any): void {
  const exchanges = Object.getPrototypeOf(broker.events);
  if (exchanges[LIGHTENED]) return;
  exchanges[LIGHTENED] = true;
  tellByCalls(exchanges);
  const queue = broker.createQueue();
  consumeLater(Object.getPrototypeOf(queue));
  queue.delete();
}

function tellByCalls(exchanges: any): void {
  const { on, off, publish } = exchanges;
  const isLight = (exchange: any) => !exchange.events && exchange.name !== OF_A_BROKER;

  exchanges.on = function (this: any, pattern: string, handler: any, options?: any) {
    if (!isLight(this)) return on.call(this, pattern, handler, options);
    const listeners: Listener[] = (this[LISTENERS] ??= []);
    const { consumerTag } = options ?? {};
    const listener = { pattern, matches: matcherOf(pattern), handler, consumerTag };
    listeners.push(listener);
    return { consumerTag, cancel: () => remove(listeners, (other) => other === listener) };
  };

  exchanges.off = function (this: any, pattern: string, handler: any) {
    if (!isLight(this)) return off.call(this, pattern, handler);
    const { consumerTag } = handler;
    remove(this[LISTENERS] ?? [], (listener) =>
      listener.pattern === pattern && consumerTag
        ? listener.consumerTag === consumerTag
        : listener.pattern === pattern && listener.handler === handler,
    );
  };

  exchanges.publish = function (this: any, routingKey: string, content: any, properties?: any) {
    // Listeners from before the classes were changed still have their queues.
    if (!isLight(this) || this.bindingCount > 0)
      publish.call(this, routingKey, content, properties);
    if (!this[LISTENERS]?.length) return;
    const waiting: [string, any, any][] | undefined = this[WAITING];
    if (waiting) {
      waiting.push([routingKey, content, properties]);
      return;
    }
    const events: [string, any, any][] = [[routingKey, content, properties]];
    this[WAITING] = events;
    try {
      for (const event of events) tell(this, ...event);
    } finally {
      this[WAITING] = undefined;
    }
  };
}

function tell(exchange: any, routingKey: string, content: unknown, properties: unknown): void {
  for (const listener of [...(exchange[LISTENERS] as Listener[])]) {
    if (!listener.matches(routingKey)) continue;
    const fields = { routingKey, exchange: exchange.name, consumerTag: listener.consumerTag };
    listener.handler(routingKey, { fields, content, properties: properties ?? {} }, exchange);
  }
}

/** An exchange's consumer of its delivery queue is made with the first message; most exchanges never have one. */
function consumeLater(queues: any): void {
  const { consume, queueMessage } = queues;

  queues.consume = function (this: any, onMessage: any, options?: any, owner?: any) {
    if (options?.consumerTag !== DELIVERY || this.messageCount > 0)
      return consume.call(this, onMessage, options, owner);
    this[LATER] = [onMessage, options, owner];
  };

  queues.queueMessage = function (this: any, fields: any, content: any, properties: any) {
    const later = this[LATER];
    if (later) {
      this[LATER] = undefined;
      consume.apply(this, later);
    }
    return queueMessage.call(this, fields, content, properties);
  };
}

const MATCHERS = new Map<string, (routingKey: string) => boolean>();
/** Patterns with an execution's id are of no use to another: they are not kept. */
const KEPT_MATCHERS = 200;

/** Patterns as smqp 11 reads them: `#` for whatever follows or lies between, `*` for one word. */
export function matcherOf(pattern: string): (routingKey: string) => boolean {
  const known = MATCHERS.get(pattern);
  if (known) return known;
  const matcher = newMatcher(pattern);
  if (MATCHERS.size < KEPT_MATCHERS && !/\d/.test(pattern)) MATCHERS.set(pattern, matcher);
  return matcher;
}

function newMatcher(pattern: string): (routingKey: string) => boolean {
  const hash = pattern.indexOf('#');
  if (!pattern.includes('*')) {
    if (hash === -1) return (routingKey) => routingKey === pattern;
    if (hash === pattern.length - 1) {
      const beginning = pattern.slice(0, -1);
      return (routingKey) => routingKey.startsWith(beginning);
    }
  }
  const expression = pattern
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^.]+?')
    .replaceAll('#', '.*?');
  const compiled = new RegExp(`^${expression}$`);
  return (routingKey) => compiled.test(routingKey);
}

function remove(listeners: Listener[], which: (listener: Listener) => boolean): void {
  const index = listeners.findIndex(which);
  if (index !== -1) listeners.splice(index, 1);
}
